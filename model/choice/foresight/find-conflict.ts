import type { LinearProgramme, LpSolver } from '../lp-solver.ts'
import type { HorizonProgramme } from './horizon-programme.ts'
import type { RowLabel } from './programme-builder.ts'
import { isLimit, type LimitFamily, type RowFamily } from './row-family.ts'

/** One limit that cannot be kept together with the rest. */
export interface Conflict extends RowLabel<LimitFamily> {
  /** What the limit says: the bound that is missed. */
  readonly limit: number
  /** By how much it is missed at least, in its own unit, when all limits are missed by as little as possible together. */
  readonly missedBy: number
}

/** A limit that what is missed stands against: it is kept, and less would be missed if it were not. */
export interface Opponent extends RowLabel<LimitFamily> {
  readonly limit: number
}

export interface Explanation {
  readonly conflict: readonly Conflict[]
  /** Those that weigh most first; none of a system with whole numbers, which has no multipliers. */
  readonly against: readonly Opponent[]
}

/** What is asked for is given up last: the limits that stand in its way are what people want to know. */
const DEMANDS: ReadonlySet<RowFamily> = new Set(['slice-balance', 'yearly-balance'])
const PRICE_OF_DEMAND = 100
const TOLERANCE = 1e-6

/** A way to miss a limit. */
interface Slack {
  readonly label: RowLabel<LimitFamily>
  readonly row: number
  readonly sign: 1 | -1
  readonly limit: number
  readonly price: number
}

/**
 * Solves the programme again with every stated limit made elastic: it may be missed at a price of one for its own size
 * (a demand at a hundred), and nothing else costs. What is missed then is told, largest share of its limit first, and by
 * the multipliers what it stands against.
 */
export function findConflict({ builder }: HorizonProgramme, programme: LinearProgramme, solver: LpSolver): Explanation {
  const slacks: Slack[] = []
  for (const [row, { family, ...place }] of builder.labels.entries()) {
    if (!isLimit(family)) continue
    const price = DEMANDS.has(family) ? PRICE_OF_DEMAND : 1
    const lower = programme.rowLower[row]!
    const upper = programme.rowUpper[row]!
    if (lower > -Infinity) slacks.push({ label: { family, ...place }, row, sign: 1, limit: lower, price })
    if (upper < Infinity) slacks.push({ label: { family, ...place }, row, sign: -1, limit: upper, price })
  }
  const model = solver.open(withSlacks(programme, slacks))
  try {
    const outcome = model.solve()
    if (!outcome.ok) return { conflict: [], against: [] }
    const missed = slacks.map(({ label, limit }, index) => ({
      ...label,
      limit,
      missedBy: outcome.solution.columns[programme.columns + index]!,
    }))
    const share = ({ limit, missedBy }: Conflict): number => missedBy / weight(limit)
    const conflict = missed.filter((one) => share(one) > TOLERANCE).sort((a, b) => share(b) - share(a))
    return { conflict, against: opponents(slacks, missed, outcome.solution.rowDuals) }
  } finally {
    model.dispose()
  }
}

/** Limits that are kept and have a multiplier on their side, by multiplier times limit. */
function opponents(slacks: readonly Slack[], missed: readonly Conflict[], duals: Float64Array): readonly Opponent[] {
  if (duals.length === 0) return []
  const rows = new Set(slacks.flatMap(({ row }, index) => (missed[index]!.missedBy > TOLERANCE ? [row] : [])))
  return slacks
    .filter(({ row, sign }) => !rows.has(row) && duals[row]! * sign > TOLERANCE)
    .map(({ label, limit, row }) => ({ opponent: { ...label, limit }, weighs: Math.abs(duals[row]! * limit) }))
    .sort((a, b) => b.weighs - a.weighs)
    .map(({ opponent }) => opponent)
}

const weight = (limit: number): number => Math.max(1, Math.abs(limit))

function withSlacks(programme: LinearProgramme, slacks: readonly Slack[]): LinearProgramme {
  const { columns, starts, indices, values } = programme
  const count = columns + slacks.length
  const longer = (head: Float64Array, tail: (slack: Slack) => number): Float64Array =>
    Float64Array.from({ length: count }, (_, column) =>
      column < columns ? head[column]! : tail(slacks[column - columns]!),
    )
  return {
    ...programme,
    columns: count,
    cost: longer(new Float64Array(columns), ({ limit, price }) => price / weight(limit)),
    colLower: longer(programme.colLower, () => 0),
    colUpper: longer(programme.colUpper, () => Infinity),
    starts: Int32Array.from({ length: count + 1 }, (_, at) =>
      at <= columns ? starts[at]! : starts[columns]! + (at - columns),
    ),
    indices: Int32Array.from({ length: indices.length + slacks.length }, (_, at) =>
      at < indices.length ? indices[at]! : slacks[at - indices.length]!.row,
    ),
    values: Float64Array.from({ length: indices.length + slacks.length }, (_, at) =>
      at < indices.length ? values[at]! : slacks[at - indices.length]!.sign,
    ),
    ...(programme.integer === undefined
      ? {}
      : { integer: Uint8Array.from({ length: count }, (_, column) => programme.integer?.[column] ?? 0) }),
  }
}
