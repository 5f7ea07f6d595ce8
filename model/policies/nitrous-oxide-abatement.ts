import type { Instrument } from './instrument.ts'
import { leaveShare } from './leave-share.ts'

/** A share of the nitrous oxide that nitric acid plants would let out is destroyed (`model/sectors/ippu`). Several multiply. */
export const nitrousOxideAbatement: Instrument = { kind: 'nitrous-oxide-abatement', level: 'share', bind: leaveShare }
