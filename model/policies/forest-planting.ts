import type { Instrument } from './instrument.ts'
import { leaveShare } from './leave-share.ts'

/** A share of the area that could be planted with a kind of forest is planted, beside what is (`model/sectors/land`). */
export const forestPlanting: Instrument = { kind: 'forest-planting', level: 'share', bind: leaveShare }
