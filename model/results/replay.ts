import type { Run } from '../engine/run.ts'
import { runYears } from '../engine/run-years.ts'
import { stockValue } from '../engine/vintage-average.ts'
import { createWorkspace, type Workspace } from '../engine/workspace.ts'
import { chosenIn } from '../choice/least-cost/state.ts'
import { recordedSolver } from '../choice/least-cost/recorded-solver.ts'
import type { LinearSolution } from '../choice/lp-solver.ts'
import type { Network } from '../network/network.ts'

/**
 * A run made once more, to see what it passes through and does not keep: stock by vintage, what plants can run. The same slots give the same bits, so what a replay shows is what the run did.
 */
export interface Replay {
  readonly network: Network
  /** As the last year left it. Effects of policies, recovery factors, survival and stock averages hold for every year. */
  readonly workspace: Workspace
  readonly run: Run
  /** Units standing at the end of a year: of study cohorts `[c * N + t]`, of base-year stock without vintages `[l * N + t]`, of the model's own build `[(l * N + v) * N + t]`. */
  readonly cohort: Float64Array
  readonly base: Float64Array
  readonly vintage: Float64Array
  /** PJ, `[(l * K + k) * N + t]`: most and least that a plant can run in a slice. */
  readonly able: Float64Array
  readonly least: Float64Array
  /** Part that each clean-electricity standard has contracted, `[m * N + t]`. */
  readonly contracted: Float64Array
  /** Running cost of plants `[l * N + t]`, and dispatchable plants in merit order `[i * N + t]`. */
  readonly runningCost: Float64Array
  readonly merit: Int32Array
  /** PJ, `[k * N + t]`: load of devices and of conversions, and contracted imports that nobody takes. */
  readonly deviceLoad: Float64Array
  readonly conversionLoad: Float64Array
  readonly spilled: Float64Array
}

const replays = new WeakMap<Network, Replay>()

/** The replay of a run. The last one of a network is kept, and made again when the run had other slots. */
export function replayOf(network: Network, run: Run): Replay {
  const known = replays.get(network)
  if (known !== undefined && run.slots.every((value, i) => value === known.run.slots[i])) return known
  const replay = makeReplay(network, run, chosenIn(run))
  replays.set(network, replay)
  return replay
}

function makeReplay(network: Network, { slots }: Run, chosen: readonly (LinearSolution | null)[]): Replay {
  const workspace = createWorkspace(network, recordedSolver(chosen))
  const n = network.yearCount
  const { stock, electricity } = workspace
  const rows = (items: number) => new Float64Array(items * n)
  const replay: Replay = {
    network,
    workspace,
    run: workspace.run,
    cohort: rows(stock.cohort.length),
    base: rows(network.technologies.length),
    vintage: rows(stock.vintage.length),
    able: rows(electricity.able.length),
    least: rows(electricity.least.length),
    contracted: rows(electricity.contracted.length),
    runningCost: rows(network.technologies.length),
    merit: new Int32Array(electricity.merit.length * n),
    deviceLoad: rows(electricity.load.length),
    conversionLoad: rows(electricity.load.length),
    spilled: rows(electricity.load.length),
  }
  let t = 0
  const years = runYears(network, slots, workspace)
  while (years.next().done !== true) keepYear(replay, t++)
  return replay
}

/** Copies what the next year will overwrite. */
function keepYear(replay: Replay, t: number): void {
  const { stock, electricity } = replay.workspace
  const n = replay.network.yearCount
  const keep = (to: Float64Array | Int32Array, from: Float64Array | Int32Array) => {
    for (let i = 0; i < from.length; i++) to[i * n + t] = from[i]!
  }
  keep(replay.cohort, stock.cohort)
  keep(replay.base, stock.steadyTotal)
  keep(replay.vintage, stock.vintage)
  keep(replay.able, electricity.able)
  keep(replay.least, electricity.least)
  keep(replay.contracted, electricity.contracted)
  keep(replay.runningCost, electricity.runningCost)
  keep(replay.merit, electricity.merit)
  keep(replay.deviceLoad, electricity.deviceLoad)
  keep(replay.conversionLoad, electricity.conversionLoad)
  keep(replay.spilled, electricity.spilled)
}

/** Value of a vintage row for the stock of year t. */
export function averageAt({ workspace }: Replay, row: number, t: number): number {
  return stockValue(workspace, row, t)
}
