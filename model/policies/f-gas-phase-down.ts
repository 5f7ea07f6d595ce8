import type { Instrument } from './instrument.ts'
import { leaveShare } from './leave-share.ts'

/**
 * A share of new equipment is filled with the alternative instead of the usual mixture (`model/sectors/fgases`); what stands
 * keeps its filling and is serviced with it. Several multiply.
 */
export const fGasPhaseDown: Instrument = { kind: 'f-gas-phase-down', level: 'share', bind: leaveShare }
