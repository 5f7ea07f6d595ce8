import type { Network } from '../network/network.ts'
import type { ElectricityState } from './electricity-state.ts'
import type { Run } from './run.ts'
import type { StockState } from './stock-state.ts'
import type { SupplyState } from './supply-state.ts'

/**
 * What the years of the last run left to those after it, kept before some of them: a run in which policies act otherwise
 * only from some year on begins at the last of these that still holds. The first is that of the nowcast, where scenarios
 * branch; others are kept once a moved lever has asked for them.
 */
export interface Checkpoints {
  /** By index of the year before which it is kept; null where none was ever asked for. */
  readonly at: (Checkpoint | null)[]
  /** Most checkpoints that are kept at a time, that of the nowcast among them. */
  readonly mostKept: number
  /** Runs that have asked for a checkpoint. */
  asked: number
  /** Whether every year of the last run was run. */
  isWhole: boolean
  /** Years of which nothing differs from the run before, outside the energy system either. */
  unmoved: number
  /** Years whose emissions and costs are those of the last run. */
  closed: number
}

export interface Checkpoint {
  /** Whether it is of the figures and the policies of the last run. */
  stands: boolean
  /** Number of the run that asked for it last. */
  asked: number
  /** Copies of what a run carries from year to year, in the order of `carried`. */
  readonly kept: readonly (Float64Array | Int32Array)[]
}

/** Bytes that the checkpoints of a workspace may take together. */
const MOST_BYTES = 16_777_216
/** The nowcast, and the year in which a lever is being moved. */
const FEWEST_KEPT = 2

interface Carrier {
  readonly run: Run
  readonly stock: StockState
  readonly electricity: ElectricityState
  readonly supply: SupplyState
}

export function createCheckpoints({ lastObserved, yearCount }: Network, carrier: Carrier): Checkpoints {
  const at = Array.from({ length: yearCount }, (_, t) =>
    t > 0 && t === lastObserved + 1 ? createCheckpoint(carrier) : null,
  )
  const bytes = carried(carrier).reduce((sum, values) => sum + values.byteLength, 0)
  const mostKept = Math.max(FEWEST_KEPT, Math.floor(MOST_BYTES / bytes))
  return { at, mostKept, asked: 0, isWhole: false, unmoved: 0, closed: 0 }
}

export function createCheckpoint(carrier: Carrier): Checkpoint {
  return { stands: false, asked: 0, kept: carried(carrier).map((values) => values.slice()) }
}

/** All that a year reads of the one before, but what lies by year, and all that a run begins with nought. */
export function carried({ run, stock, electricity, supply }: Carrier): (Float64Array | Int32Array)[] {
  return [
    run.idle,
    run.built,
    run.scrapped,
    stock.cohort,
    stock.steady,
    stock.steadyAges,
    stock.steadyTotal,
    stock.steadyBase,
    stock.vintage,
    stock.vintageTotal,
    stock.phaseOutBase,
    electricity.conversionLoad,
    electricity.output,
    electricity.merit,
    supply.status,
  ]
}
