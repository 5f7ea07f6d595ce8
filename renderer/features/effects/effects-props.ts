import type { StudyOutline } from '#worker'
import type { PlaceProps } from '../place-props.ts'

/** What every view of the place is given: the open study, and the scenario in sight. */
export interface EffectsProps extends PlaceProps {
  readonly outline: StudyOutline
  readonly scenario: string
}
