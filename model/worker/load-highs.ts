import type { Highs, InitOptions } from 'highs'
import wasm from 'highs/runtime?url'
import type { LpSolver } from '#model'
import { highsSolver } from './highs-solver.ts'

type Loader = (options: InitOptions) => Promise<Highs>

/** Seconds that the programme of one year may take before the run says so. */
const TIME_LIMIT = 120

/** HiGHS as a page has it: code and WebAssembly are files of their own, fetched when a run first needs them. */
export async function loadHighs(): Promise<LpSolver> {
  // Its types describe the CommonJS build; what is imported is the module, whose default is the loader itself.
  const { default: load } = (await import('highs')) as unknown as { default: Loader }
  return highsSolver(await load({ locateFile: () => wasm }), TIME_LIMIT)
}
