import type { Instrument } from './instrument.ts'
import { leaveShare } from './leave-share.ts'

/** A share of the methane that would leave a landfill's gas wells is captured (`model/sectors/waste`). Several multiply. */
export const landfillGasCapture: Instrument = { kind: 'landfill-gas-capture', level: 'share', bind: leaveShare }
