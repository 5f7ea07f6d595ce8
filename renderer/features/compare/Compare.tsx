import { useText } from '../../ui/language/LanguageProvider.tsx'
import { PlaceFrame } from '../../ui/PlaceFrame.tsx'

/** The place `compare`. */
export default function Compare() {
  const { place, lead } = useText().frame
  return (
    <PlaceFrame heading={place.compare} lead={lead.compare}>
      {null}
    </PlaceFrame>
  )
}
