import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Highs, InitOptions } from 'highs'
import type { LpSolver } from '#model'
import { highsSolver } from '#worker'

type Loader = (options: InitOptions) => Promise<Highs>

/** Seconds that one programme may take before the run says so: of one year, and of a whole horizon. */
const TIME_LIMIT = 120
export const HORIZON_TIME_LIMIT = 3600

/**
 * HiGHS as the command line has it. Its WebAssembly lies beside the bundle (the build puts it there), or, where sources
 * run as they are, in the package. Loaded when a run first needs it.
 */
export async function loadHighs(timeLimit = TIME_LIMIT): Promise<LpSolver> {
  const beside = join(dirname(fileURLToPath(import.meta.url)), 'highs.wasm')
  const wasm = existsSync(beside) ? beside : createRequire(import.meta.url).resolve('highs/runtime')
  // Its types describe the CommonJS build; what is imported is the module, whose default is the loader itself.
  const { default: load } = (await import('highs')) as unknown as { default: Loader }
  return highsSolver(await load({ locateFile: () => wasm }), timeLimit)
}
