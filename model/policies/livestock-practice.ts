import type { Instrument } from './instrument.ts'
import { leaveShare } from './leave-share.ts'

/** Feed, herds and manure handling take a share off the methane of animals that the policy names (`model/sectors/agriculture`). Several multiply. */
export const livestockPractice: Instrument = { kind: 'livestock-practice', level: 'share', bind: leaveShare }
