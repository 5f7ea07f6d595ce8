import { useText } from '../../ui/language/LanguageProvider.tsx'
import { PlaceFrame } from '../../ui/PlaceFrame.tsx'

/** The place `sectors`. */
export default function Sectors() {
  const { place, lead } = useText().frame
  return (
    <PlaceFrame heading={place.sectors} lead={lead.sectors}>
      {null}
    </PlaceFrame>
  )
}
