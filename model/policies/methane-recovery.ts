import type { Instrument } from './instrument.ts'
import { leaveShare } from './leave-share.ts'

/**
 * A share of the methane that mines, oil and gas fields and gas pipes would let out is recovered (`model/sectors/fugitive`).
 * Several multiply.
 */
export const methaneRecovery: Instrument = { kind: 'methane-recovery', level: 'share', bind: leaveShare }
