import type { Quality } from '../../domain/provenance.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import { adjust, type Adjustment, type AdjustmentProblem } from '../../numerics/bounded-adjustment.ts'
import { mayBeNegative } from '../../study/balance-flow.ts'
import type { BalanceEntry, Study } from '../../study/study.ts'
import { balanceEquations, type BalanceEquation, type BalanceEquationKind } from './balance-equations.ts'

/** How firmly an entry stands: reported by a statistic, derived from others, or estimated. */
export type Standing = 'reported' | 'derived' | 'estimate'

export const WEIGHTS: Readonly<Record<Standing, number>> = { reported: 1, derived: 0.3, estimate: 0.1 }

/** Share by which a reported entry may move while anything else can. */
export const REPORTED_LIMIT = 0.02

/** Share of the largest entry up to which a move is rounding. */
const ROUNDING = 1e-12

export interface BalanceAdjustment {
  readonly flow: string
  readonly fuel: string
  readonly standing: Standing
  readonly quality: Quality
  readonly source: string
  /** Line of balance.csv. */
  readonly row: number
  /** PJ. */
  readonly before: number
  readonly after: number
  /** (after - before) / |before|; null from nought. */
  readonly change: number | null
  /** Equations that pull at the entry. */
  readonly equations: readonly string[]
  /** `held`: reported, and stopped at the limit. `beyond`: reported, and past it since nothing else in its equations can move. */
  readonly limit: 'held' | 'beyond' | null
}

export interface EquationClosure {
  readonly id: string
  readonly kind: BalanceEquationKind
  readonly fuel: string
  /** PJ, sources less uses. */
  readonly before: number
  readonly after: number
}

export interface Reconciliation {
  readonly study: string
  readonly baseYear: number
  readonly entries: readonly BalanceAdjustment[]
  readonly equations: readonly EquationClosure[]
}

export type ReconcileFailure =
  | { readonly kind: 'no-balance' }
  /** Equations that no entries within their bounds fulfil, with what is left of each, PJ. */
  | {
      readonly kind: 'balance-cannot-close'
      readonly equations: readonly { readonly id: string; readonly left: number }[]
    }

/**
 * Closes the energy balance of the base year: of all balances that fulfil the equations (`balance-equations.ts`), the one
 * with the least
 *
 *     sum_i w_i ((x_i - m_i) / s_i)^2
 *
 * with w 1, 0.3 and 0.1 for reported, derived and estimated entries, and s half of the range that the source gives, or
 * else |m|. Entries keep their sign; an entry of nought without a range stays nought. Reported entries move at most 2 %;
 * where the equations cannot be closed so, those of the equations left open are released and marked.
 */
export function reconcile(study: Study): Result<Reconciliation, ReconcileFailure> {
  const entries = study.balance
  const equations = balanceEquations(entries)
  if (equations.length === 0) return err({ kind: 'no-balance' })
  const released = new Set<number>()
  for (;;) {
    const problem = problemOf(entries, equations, released)
    const adjustment = adjust(problem)
    if (adjustment.open.length === 0) return ok(reconciliationOf(study, equations, problem, adjustment, released))
    const open = equations.flatMap((equation, k) =>
      adjustment.open.includes(k) ? [{ equation, left: adjustment.residuals[k]! }] : [],
    )
    const before = released.size
    for (const { equation } of open) {
      for (const { at } of equation.terms) if (standingOf(entries[at]) === 'reported') released.add(at)
    }
    if (released.size > before) continue
    return err({
      kind: 'balance-cannot-close',
      equations: open.map(({ equation, left }) => ({ id: equation.id, left })),
    })
  }
}

function standingOf(entry: BalanceEntry | undefined): Standing {
  switch (entry?.figure.quality) {
    case 'measured':
    case 'official':
    case 'literature':
      return 'reported'
    case 'derived':
      return 'derived'
    case 'estimate':
    case 'recalled':
    case 'default':
    case 'assumption':
    case undefined:
      return 'estimate'
  }
}

function problemOf(
  entries: readonly BalanceEntry[],
  equations: readonly BalanceEquation[],
  released: ReadonlySet<number>,
): AdjustmentProblem {
  const given = Float64Array.from(entries, ({ figure }) => figure.value)
  const mobility = Float64Array.from(entries, (entry) => {
    const { value, low, high } = entry.figure
    const size = low !== null && high !== null ? (high - low) / 2 : Math.abs(value)
    return (size * size) / WEIGHTS[standingOf(entry)]
  })
  const bounds = entries.map((entry, at) => {
    const { flow, figure } = entry
    const room = Math.abs(figure.value) * REPORTED_LIMIT
    const free = mayBeNegative(flow) ? -Infinity : 0
    if (standingOf(entry) !== 'reported' || released.has(at)) return { least: free, most: Infinity }
    return { least: Math.max(free, figure.value - room), most: figure.value + room }
  })
  return {
    given,
    mobility,
    least: Float64Array.from(bounds, ({ least }) => least),
    most: Float64Array.from(bounds, ({ most }) => most),
    equations: equations.map(({ terms }) => terms),
  }
}

function reconciliationOf(
  study: Study,
  equations: readonly BalanceEquation[],
  { given, least, most }: AdjustmentProblem,
  { values, multipliers, residuals }: Adjustment,
  released: ReadonlySet<number>,
): Reconciliation {
  const rounding = ROUNDING * given.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0)
  const pulls = equations.map(({ id, terms }, k) => ({
    id,
    members: multipliers[k] === 0 ? new Set<number>() : new Set(terms.map(({ at }) => at)),
  }))
  return {
    study: study.id,
    baseYear: study.country.baseYear,
    entries: study.balance.map((entry, at) => {
      const before = given[at]!
      const after = Math.abs(values[at]! - before) <= rounding ? before : values[at]!
      const isHeld = standingOf(entry) === 'reported' && after !== before && (after === least[at] || after === most[at])
      const isBeyond = released.has(at) && Math.abs(after - before) > REPORTED_LIMIT * Math.abs(before)
      return {
        flow: entry.flow,
        fuel: entry.fuel,
        standing: standingOf(entry),
        quality: entry.figure.quality,
        source: entry.figure.source,
        row: entry.figure.cell.row,
        before,
        after,
        change: before === 0 ? null : (after - before) / Math.abs(before),
        equations: after === before ? [] : pulls.flatMap(({ id, members }) => (members.has(at) ? [id] : [])),
        limit: isBeyond ? 'beyond' : isHeld ? 'held' : null,
      }
    }),
    equations: equations.map(({ id, kind, fuel, terms }, k) => ({
      id,
      kind,
      fuel,
      before: terms.reduce((sum, { at, coefficient }) => sum + coefficient * given[at]!, 0),
      after: residuals[k]!,
    })),
  }
}
