import type { Run } from '../../engine/run.ts'
import type { Network } from '../../network/network.ts'
import type { Scaling } from '../../results/scaling.ts'
import { scalingIn, scalingNodes } from '../../results/scalings.ts'
import { type Anchor, anchorsOf } from './anchors.ts'
import { type EmissionHistory, emissionHistory } from '../inventories/emission-history.ts'
import { type EmissionResults, emissionsInScope } from '../inventories/emission-scope.ts'
import { inventoryComparison, type InventoryRow } from '../inventories/inventory-comparison.ts'

/** A scaling with what it makes of its source in the base year, kt of its gas. */
export interface AppliedScaling extends Scaling {
  /** What the equations give before it, after measures. */
  readonly before: number
  readonly after: number
}

/** What one inventory states of a scope. */
export interface ScopeStatement {
  readonly inventory: string
  readonly category: string
  readonly gwp: string | null
  readonly year: number
  /** Mt CO2e: a gas with the potentials of the run; a mixture as it is given. */
  readonly value: number
}

/** The same CRT categories and gas, as every inventory that has them by themselves states them. */
export interface InventoryScope {
  readonly crt: readonly string[]
  readonly gas: string
  /** Whether its numbers are those of other potentials than the run's: a mixture cannot be converted. */
  readonly keepsGwp: boolean
  readonly statements: readonly ScopeStatement[]
  /** Mt CO2e with the potentials of the run. */
  readonly ours: number
  /** (greatest - least) / the largest without its sign; null with one inventory. */
  readonly spread: number | null
  /** How far the run lies outside what inventories state, Mt CO2e; 0 within, negative below. */
  readonly outside: number
}

export interface BaseYearCalibration {
  readonly scenario: string
  readonly rule: string
  readonly gwp: string
  readonly baseYear: number
  /** Every category of every inventory beside the run, in the potentials of each. */
  readonly rows: readonly InventoryRow[]
  readonly scopes: readonly InventoryScope[]
  readonly scalings: readonly AppliedScaling[]
  readonly anchors: readonly Anchor[]
  /** The past by gas and sector, in the years that each source has. */
  readonly history: readonly EmissionHistory[]
}

/**
 * The base year against every inventory of the study, at the resolution that each has; how far the inventories are from
 * one another, in one set of global warming potentials; every explicit scaling and anchor; and the past by gas and sector. `results` are those of `run`.
 */
export function baseYearCalibration(
  network: Network,
  run: Run,
  results: EmissionResults & { readonly scenario: string; readonly rule: string },
): BaseYearCalibration {
  const { study } = network.resolved
  const { baseYear } = study.country
  const { scenario, rule, rows } = inventoryComparison(study, results)
  const own = rows.filter(({ ourYear }) => ourYear === baseYear)
  return {
    scenario,
    rule,
    gwp: results.gwp,
    baseYear,
    rows: own,
    scopes: scopesOf(network, results, own),
    scalings: appliedScalings(network, run, baseYear - network.horizon.start),
    anchors: anchorsOf(network, run, baseYear - network.horizon.start),
    history: emissionHistory(study, results),
  }
}

function scopesOf(network: Network, results: EmissionResults, rows: readonly InventoryRow[]): InventoryScope[] {
  const { study } = network.resolved
  const groups = new Map<string, InventoryRow[]>()
  for (const row of rows) {
    // An inventory of an earlier year is shown beside the base year; it says nothing of how far inventories differ in it.
    if (row.ours === null || row.year !== row.ourYear) continue
    const key = [[...row.crt].sort().join(' '), row.gas].join('|')
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { crt, gas, ourYear } = first
    const potential = (set: string) => study.gwp.find((one) => one.gas === gas && one.set === set)?.figure.value ?? null
    // Mixtures (CO2e, HFC, PFC, F-gases) have no one potential.
    const isOneGas = ONE_GAS.has(gas)
    const statements = group.map(({ inventory, category, gwp, year, stated }) => {
      const from = gwp === null ? null : potential(gwp)
      const to = potential(results.gwp)
      const factor = !isOneGas || from === null || to === null ? 1 : to / from
      return { inventory, category, gwp, year, value: stated * factor }
    })
    const ours = emissionsInScope(study, results, { ...first, gwp: null }, ourYear) ?? 0
    const values = statements.map(({ value }) => value)
    const low = Math.min(...values)
    const high = Math.max(...values)
    const size = Math.max(...values.map((value) => Math.abs(value)))
    const keepsGwp = !isOneGas && group.some(({ gwp }) => gwp !== null && gwp !== results.gwp)
    const spread = group.length < 2 ? null : size === 0 ? 0 : (high - low) / size
    const outside = ours > high ? ours - high : ours < low ? ours - low : 0
    return [{ crt, gas, keepsGwp, statements, ours, spread, outside }]
  })
}

/** Gases with a potential of their own; HFC and PFC are mixtures. */
const ONE_GAS: ReadonlySet<string> = new Set(['CO2', 'CH4', 'N2O', 'SF6', 'NF3'])

function appliedScalings(network: Network, run: Run, t: number): AppliedScaling[] {
  const { emissions } = network.sectorModel.equations
  return scalingNodes(network).flatMap((node) => {
    const scaling = scalingIn(network, run, node, t)
    if (scaling === null) return []
    const after = node.emissions.reduce(
      (sum, e) => sum + run.quantity[emissions[e]!.quantity * network.yearCount + t]!,
      0,
    )
    return [{ ...scaling, before: scaling.factor === 0 ? 0 : after / scaling.factor, after }]
  })
}
