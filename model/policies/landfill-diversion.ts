import type { Instrument } from './instrument.ts'
import { leaveShare } from './leave-share.ts'

/** A share of what would be landfilled goes to the treatment that the policy names (`model/sectors/waste`). Several multiply. */
export const landfillDiversion: Instrument = { kind: 'landfill-diversion', level: 'share', bind: leaveShare }
