import { useText } from '../../ui/language/LanguageProvider.tsx'
import { PlaceFrame } from '../../ui/PlaceFrame.tsx'

/** The place `overview`. */
export default function Overview() {
  const { place, lead } = useText().frame
  return (
    <PlaceFrame heading={place.overview} lead={lead.overview}>
      {null}
    </PlaceFrame>
  )
}
