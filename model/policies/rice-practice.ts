import type { Instrument } from './instrument.ts'
import { leaveShare } from './leave-share.ts'

/** A share of a rice ecosystem's area comes under alternate wetting and drying (`model/sectors/agriculture`). Several multiply. */
export const ricePractice: Instrument = { kind: 'rice-practice', level: 'share', bind: leaveShare }
