import type { Instrument } from './instrument.ts'
import { leaveShare } from './leave-share.ts'

/** Balanced fertilising saves a share of the nitrogen that is applied (`model/sectors/agriculture`). Several multiply. */
export const fertiliserPractice: Instrument = { kind: 'fertiliser-practice', level: 'share', bind: leaveShare }
