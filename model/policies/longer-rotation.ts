import type { Instrument } from './instrument.ts'
import { leaveShare } from './leave-share.ts'

/** A share of a forest is cut at the longer of its two rotations (`model/sectors/land`). Several multiply. */
export const longerRotation: Instrument = { kind: 'longer-rotation', level: 'share', bind: leaveShare }
