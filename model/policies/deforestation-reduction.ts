import type { Instrument } from './instrument.ts'
import { leaveShare } from './leave-share.ts'

/** A share of a forest's conversion to other uses does not take place (`model/sectors/land`). Several multiply. */
export const deforestationReduction: Instrument = { kind: 'deforestation-reduction', level: 'share', bind: leaveShare }
