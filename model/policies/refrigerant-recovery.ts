import type { Instrument } from './instrument.ts'
import { leaveShare } from './leave-share.ts'

/** A share of what would escape from equipment at the end of its life is recovered (`model/sectors/fgases`). Several multiply. */
export const refrigerantRecovery: Instrument = { kind: 'refrigerant-recovery', level: 'share', bind: leaveShare }
