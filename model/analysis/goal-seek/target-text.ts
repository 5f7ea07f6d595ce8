import { USD_2020_ONLY } from '../../domain/money.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import { conversionTo } from '../../domain/units.ts'
import type { Network } from '../../network/network.ts'
import { variablesOf } from '../../results/variable-registry.ts'
import type { Target } from './target.ts'

export const NET = 'Emissions|Kyoto Gases'
const GROSS = 'Emissions|Kyoto Gases (excl. LULUCF)'

export type TargetProblem =
  /** Of none of the forms that are understood. */
  | { readonly kind: 'target-form'; readonly found: string }
  /** No sector, no reported variable, no row of `targets.csv`. */
  | { readonly kind: 'target-unknown'; readonly found: string; readonly known: readonly string[] }
  | { readonly kind: 'target-year'; readonly found: string; readonly first: number; readonly last: number }
  /** The row of `targets.csv` is in a unit that its variable is not in. */
  | { readonly kind: 'target-unit'; readonly found: string; readonly unit: string; readonly wanted: string }

/**
 * Reads a target: `net=0@2050`, `gross=150@2050`, `power=20@2040` of a sector, `Emissions|CO2=100@2050` of any reported
 * variable, `net=9000@2025-2050` for a budget, `peak@2030`, or the id of a row of the study's `targets.csv`.
 */
export function targetOf(text: string, network: Network): Result<Target, TargetProblem> {
  const own = network.resolved.study.targets.find(({ id }) => id === text)
  if (own !== undefined) return ownTarget(own, network)
  const peak = /^(?:(.+):)?peak@(\d{4})$/.exec(text)
  if (peak !== null) {
    const variable = variableOf(peak[1] ?? 'net', network)
    const year = Number(peak[2])
    if (!variable.ok) return variable
    return within(text, year, year, network, { kind: 'peak', id: text, variable: variable.value, year })
  }
  const parts = /^(.+)=(-?\d+(?:\.\d+)?)@(\d{4})(?:-(\d{4}))?$/.exec(text)
  if (parts === null) {
    const { targets } = network.resolved.study
    const isName = /^[a-z0-9-]+$/.test(text) && targets.length > 0
    return err(
      isName
        ? { kind: 'target-unknown', found: text, known: targets.map(({ id }) => id) }
        : { kind: 'target-form', found: text },
    )
  }
  const [, name = '', amount = '', first = '', last] = parts
  const variable = variableOf(name, network)
  if (!variable.ok) return variable
  const from = Number(first)
  const to = last === undefined ? from : Number(last)
  const shared = { id: text, variable: variable.value, most: Number(amount) }
  return within(
    text,
    from,
    to,
    network,
    last === undefined ? { kind: 'level', year: from, ...shared } : { kind: 'budget', from, to, ...shared },
  )
}

function variableOf(name: string, network: Network): Result<string, TargetProblem> {
  if (name === 'net') return ok(NET)
  if (name === 'gross') return ok(GROSS)
  const variables = variablesOf(network)
  const sector = `${NET}|Sector|${name}`
  if (variables.has(sector)) return ok(sector)
  if (variables.get(name)?.level === 'reported') return ok(name)
  const sectors = network.sectors.map(({ id }) => id)
  return err({ kind: 'target-unknown', found: name, known: ['net', 'gross', ...sectors] })
}

function within(
  found: string,
  from: number,
  to: number,
  { horizon }: Network,
  target: Target,
): Result<Target, TargetProblem> {
  const { start: first, end: last } = horizon
  const isThere = first <= from && from <= to && to <= last && (target.kind !== 'peak' || to < last)
  return isThere ? ok(target) : err({ kind: 'target-year', found, first, last })
}

/** Without the year, and CO2 as CO2e: a tonne of it is one by definition. */
const massOf = (unit: string): string => unit.replace(/CO2(-equiv)?(?=\/|$)/, 'CO2e').replace('/yr', '')

function ownTarget(
  own: Network['resolved']['study']['targets'][number],
  network: Network,
): Result<Target, TargetProblem> {
  const { id, variable, point, unit } = own
  const known = variablesOf(network).get(variable)
  if (known === undefined) return err({ kind: 'target-unknown', found: variable, known: [] })
  const conversion = conversionTo(massOf(unit), massOf(known.unit), USD_2020_ONLY)
  if (!conversion.ok) return err({ kind: 'target-unit', found: id, unit, wanted: known.unit })
  const most = point.value * conversion.value.factor
  return within(id, point.year, point.year, network, { kind: 'level', id, variable, year: point.year, most })
}
