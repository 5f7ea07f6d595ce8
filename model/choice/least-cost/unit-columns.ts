import { penetration } from '../../engine/removal.ts'
import { blocksOf, isNew, type Unit } from './layout.ts'
import { REMOVAL_BLOCKS } from './state.ts'
import { blockEmission, blockInput, blockValue, blockYield, priceOf, removalChange } from './unit-terms.ts'
import { fullOutput, mayBuild, nodeOf, valueAt, type Year } from './year.ts'

/**
 * Columns of technologies, and what they cost:
 *
 *     activity  variable O&M - premium + margins and fuel taxes on inputs + sum_m tax_m GWP_m Q_m
 *     build     CRF(hurdle, T) (1 - subsidy) B + fixed O&M
 *     served    O&M of the removal process + taxes on what it changes
 *     fitted    CRF(hurdle, what is left of the host's life) B + fixed O&M
 *
 * Activity of a standing class is at most availability x capacity. What is rented pays its annuity with its activity.
 */
export function writeUnitColumns(year: Year): void {
  const { state, writer, workspace } = year
  for (const [u, unit] of state.layout.units.entries()) {
    const node = nodeOf(year, unit)
    const at = unit.technology * workspace.network.yearCount + year.t
    const built = workspace.costs.fullOutput[at]! > 0 && mayBuild(year, unit) ? Infinity : 0
    const capital = annuity(year, unit)
    const fixed = valueAt(year, node.fixedOm)
    if (!unit.isRented) state.columns.build[u] = writer.column('build', unit.technology, 0, 0, built, capital + fixed)
    for (let b = 0; b < blocksOf(unit); b++) {
      const block = unit.firstBlock + b
      const capacity = state.classes.capacity[block]!
      const isBound = !unit.isRented && unit.hasNewBlock && !isNew(unit, b) && unit.kind !== 'plant'
      const most = isBound ? capacity * fullOutput(year, unit.technology) : Infinity
      const rent = unit.isRented ? capital + fixed : 0
      const cost = unit.kind === 'storage' ? variableOm(year, unit, b) : rent + activityCost(year, unit, b)
      state.columns.activity[block] = writer.column('activity', unit.technology, b, 0, most, cost)
      writer.constant += capacity * blockValue(workspace, state, unit, b, node.fixedOm, year.t)
    }
    for (const r of node.removals) writeRemovalColumns(year, unit, r)
  }
}

function annuity({ workspace: { network, run, finance, effects }, t }: Year, { technology }: Unit): number {
  const at = technology * network.yearCount + t
  const capital = run.rows[network.technologies[technology]!.capitalCost * network.yearCount + t]!
  return finance.hurdleRecovery[at]! * capital * effects.capitalPaid[at]!
}

function variableOm({ workspace, state, t }: Year, unit: Unit, b: number): number {
  const node = workspace.network.technologies[unit.technology]!
  return blockValue(workspace, state, unit, b, node.variableOm, t)
}

function activityCost(year: Year, unit: Unit, b: number): number {
  const { workspace, state, t } = year
  const { network, run, costs, effects } = workspace
  const n = network.yearCount
  const node = nodeOf(year, unit)
  let cost = variableOm(year, unit, b) - effects.outputPaid[unit.technology * n + t]!
  for (const f of node.flows) {
    const bought = state.layout.hasSupply ? 0 : run.price[network.flows[f]!.commodity * n + Math.max(0, t - 1)]!
    const surcharge = costs.surcharge[f * n + t]! - costs.burningTax[f * n + t]!
    cost += blockInput(workspace, state, unit, b, f, t) * (surcharge + bought)
  }
  if (!state.layout.hasSupply) {
    for (const by of node.byproducts) {
      const price = run.price[network.byproducts[by]!.commodity * n + Math.max(0, t - 1)]!
      cost -= blockYield(workspace, state, unit, b, by, t) * price
    }
  }
  if (network.commodities[node.output]!.extracted)
    cost += valueAt(year, network.commodities[node.output]!.domesticPrice)
  for (const g of state.emits[state.layout.unitOf[unit.technology]!]!) {
    const price = priceOf(workspace, node.index, g, t)
    if (price !== 0) cost += price * blockEmission(workspace, state, unit, b, g, 1, t)
  }
  return cost
}

function writeRemovalColumns(year: Year, unit: Unit, r: number): void {
  const { workspace, state, writer, t } = year
  const { network } = workspace
  const { removal } = state
  const node = nodeOf(year, unit)
  const own = network.removals[r]!
  for (let b = 0; b < blocksOf(unit); b++) {
    const place = r * REMOVAL_BLOCKS + b
    let cost = valueAt(year, own.variableOm) + penaltyCost(year, unit, b, r)
    for (const g of state.emits[state.layout.unitOf[unit.technology]!]!) {
      const price = priceOf(workspace, node.index, g, t)
      if (price !== 0) cost += price * removalChange(workspace, state, unit, b, r, g, t)
    }
    state.columns.served[place] = writer.column('served', r, b, 0, Infinity, cost)
    const fixed = valueAt(year, own.fixedOm)
    state.columns.fitted[place] = writer.column(
      'fitted',
      r,
      b,
      0,
      Math.max(0, mostFitted(year, unit, b, r)),
      removal.annuity[place]! + fixed,
    )
    if (!isNew(unit, b)) writer.constant += removal.capacity[place]! * fixed
  }
}

/**
 * What may be fitted in a year: of standing units at most what is without the process, at the pace of the study unless a policy
 * asks for more; of new ones all, once there is a pace at all.
 *
 *     w <= min(capacity - K, max(pace capacity, asked capacity - K))
 */
function mostFitted(year: Year, unit: Unit, b: number, r: number): number {
  const { state, workspace, t } = year
  const pace = valueAt(year, workspace.network.removals[r]!.fitMax)
  const asked = penetration(workspace, r, t)
  if (isNew(unit, b)) return pace > 0 || asked > 0 ? Infinity : 0
  const capacity = state.classes.capacity[unit.firstBlock + b]!
  const has = state.removal.capacity[r * REMOVAL_BLOCKS + b]!
  return Math.min(capacity - has, Math.max(pace * capacity, asked * capacity - has))
}

/** Margins and taxes on the fuel that the process takes; its price comes with the balance of the fuel. */
function penaltyCost({ workspace, state, t }: Year, unit: Unit, b: number, r: number): number {
  const { network, run, costs } = workspace
  const n = network.yearCount
  const penalty = run.rows[network.removals[r]!.energyPenalty * n + t]!
  if (penalty === 0) return 0
  let cost = 0
  for (const f of network.technologies[unit.technology]!.flows) {
    if (network.flows[f]!.use !== 'combustion') continue
    const bought = state.layout.hasSupply ? 0 : run.price[network.flows[f]!.commodity * n + Math.max(0, t - 1)]!
    const surcharge = costs.surcharge[f * n + t]! - costs.burningTax[f * n + t]!
    cost += penalty * blockInput(workspace, state, unit, b, f, t) * (surcharge + bought)
  }
  return cost
}
