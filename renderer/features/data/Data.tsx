import { useText } from '../../ui/language/LanguageProvider.tsx'
import { PlaceFrame } from '../../ui/PlaceFrame.tsx'

/** The place `data`. */
export default function Data() {
  const { place, lead } = useText().frame
  return (
    <PlaceFrame heading={place.data} lead={lead.data}>
      {null}
    </PlaceFrame>
  )
}
