import { loadHighs } from '../../../electron/hosts/solver/load-highs.ts'

/** HiGHS, loaded once for a test file. */
export const solver = await loadHighs()
