import type { Instrument } from './instrument.ts'
import { leaveShare } from './leave-share.ts'

/** A share of the mangroves that could be restored, or of drained peat, is restored (`model/sectors/land`). */
export const wetlandRestoration: Instrument = { kind: 'wetland-restoration', level: 'share', bind: leaveShare }
