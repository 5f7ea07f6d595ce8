import type { Instrument } from './instrument.ts'
import { leaveShare } from './leave-share.ts'

/** A share of a pathway's load goes to a well managed plant, which makes no methane (`model/sectors/waste`). Several multiply. */
export const wasteWaterTreatment: Instrument = { kind: 'waste-water-treatment', level: 'share', bind: leaveShare }
