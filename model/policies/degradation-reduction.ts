import type { Instrument } from './instrument.ts'
import { leaveShare } from './leave-share.ts'

/** A share of what fuelwood and disturbance take from a forest stays in it (`model/sectors/land`). Several multiply. */
export const degradationReduction: Instrument = { kind: 'degradation-reduction', level: 'share', bind: leaveShare }
