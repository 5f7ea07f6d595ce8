import { useText } from '../../ui/language/LanguageProvider.tsx'
import { PlaceFrame } from '../../ui/PlaceFrame.tsx'

/** The place `policies`. */
export default function Policies() {
  const { place, lead } = useText().frame
  return (
    <PlaceFrame heading={place.policies} lead={lead.policies}>
      {null}
    </PlaceFrame>
  )
}
