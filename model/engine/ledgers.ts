import { buyerPrice } from '../choice/buyer-price.ts'
import { capitalRecoveryFactor } from '../choice/capital-recovery.ts'
import { hurdleRecovery } from '../choice/levelised-cost.ts'
import type { TechnologyNode } from '../network/network.ts'
import { penetration } from './removal.ts'
import { MAX_AGE } from './survival.ts'
import { stockValue } from './vintage-average.ts'
import type { Workspace } from './workspace.ts'

/**
 * Step 7 of a year: four ledgers that are never mixed. Resource cost (annuities at the social rate, operation and
 * maintenance, net supply of carriers), transfers (taxes, subsidies), investment as spent, annuities at hurdle rates.
 *
 * Annuities run over the technology's life from entry, also for units scrapped early: what was spent stays spent. Stock
 * of the base year is valued at the base year's capital cost.
 */
export function keepLedgers(workspace: Workspace, t: number): void {
  const { network } = workspace
  for (const node of network.technologies) {
    setUnitAnnuities(workspace, node, t)
    payAnnuities(workspace, node, t)
    operate(workspace, node, t)
    tax(workspace, node, t)
  }
  supplyCarriers(workspace, t)
}

/** Annuity of one unit bought in year t. Existing stock (t = 0) pays no subsidy back. */
function setUnitAnnuities(workspace: Workspace, node: TechnologyNode, t: number): void {
  const { network, run, vintages, effects } = workspace
  const n = network.yearCount
  const at = node.index * n + t
  const capital = run.rows[node.capitalCost * n + t]!
  const life = node.lifetime < 0 ? 1 : run.slots[node.lifetime]!
  const paid = effects.capitalPaid[at]!
  vintages.socialAnnuity[at] = capital * capitalRecoveryFactor(run.slots[network.settings.socialDiscountRate]!, life)
  vintages.hurdleAnnuity[at] = capital * paid * hurdleRecovery(workspace, node, t)
  run.investment[at] = run.built[at]! * capital
  run.subsidy[at] = run.built[at]! * capital * (1 - paid)
}

function payAnnuities(workspace: Workspace, node: TechnologyNode, t: number): void {
  const { network, run, stock, vintages } = workspace
  const n = network.yearCount
  const first = node.index * n
  const life = node.lifetime < 0 ? 1 : run.slots[node.lifetime]!
  let social = 0
  let hurdle = 0
  if (node.technology.kind !== 'device' && !isStocked(node)) {
    // Built to need: the year's activity carries the annuity of its own capacity.
    social = run.capacity[first + t]! * vintages.socialAnnuity[first + t]!
    hurdle = run.capacity[first + t]! * vintages.hurdleAnnuity[first + t]!
  } else {
    let base = 0
    for (let age = 0; age < stock.steadyAges[node.index]!; age++) {
      if (age + t < life) base += stock.steadyPaid[node.index * MAX_AGE + age]!
    }
    for (let c = node.firstCohort; c < node.firstCohort + node.cohortCount; c++) {
      const entry = network.cohorts.installed[c]! - network.horizon.start
      if (entry > t || t - entry >= life) continue
      if (entry <= 0) base += stock.cohortPaid[c]!
      else {
        social += stock.cohortPaid[c]! * vintages.socialAnnuity[first + entry]!
        hurdle += stock.cohortPaid[c]! * vintages.hurdleAnnuity[first + entry]!
      }
    }
    social += base * vintages.socialAnnuity[first]!
    hurdle += base * vintages.hurdleAnnuity[first]!
    for (let v = 0; v <= t; v++) {
      const units = stock.vintagePaid[first + v]!
      if (units === 0 || t - v >= life) continue
      social += units * vintages.socialAnnuity[first + v]!
      hurdle += units * vintages.hurdleAnnuity[first + v]!
    }
  }
  run.annuitySocial[first + t] = social
  run.annuityHurdle[first + t] = hurdle
}

/** Plants, storage and whatever the study gives stock for; other conversions are built to need. */
function isStocked(node: TechnologyNode): boolean {
  return node.hasStock || node.technology.kind === 'plant' || node.technology.kind === 'storage'
}

function operate(workspace: Workspace, node: TechnologyNode, t: number): void {
  const { network, run } = workspace
  const n = network.yearCount
  const at = node.index * n + t
  let fixed = run.capacity[at]! * stockValue(workspace, node.fixedOm, t)
  let variable = run.activity[at]! * stockValue(workspace, node.variableOm, t)
  for (const r of node.removals) {
    const removal = network.removals[r]!
    const served = penetration(workspace, r, t)
    const yearly =
      hurdleRecovery(workspace, node, t) * run.rows[removal.capitalCost * n + t]! + run.rows[removal.fixedOm * n + t]!
    fixed += served * run.capacity[at]! * yearly
    variable += served * run.activity[at]! * run.rows[removal.variableOm * n + t]!
  }
  run.fixedOm[at] = fixed
  run.variableOm[at] = variable
}

function tax({ network, run, effects }: Workspace, node: TechnologyNode, t: number): void {
  const n = network.yearCount
  const gases = network.gases.length
  let emission = 0
  for (let g = 0; g < gases; g++) {
    const rate = effects.emissionTax[(node.sector * gases + g) * n + t]!
    if (rate === 0) continue
    const at = (node.index * gases + g) * n + t
    emission += rate * network.gwp[g]! * (run.combustion[at]! + run.process[at]!)
  }
  run.emissionTax[node.index * n + t] = emission
  let fuel = 0
  for (const f of node.flows) {
    const { commodity } = network.flows[f]!
    fuel += run.inflow[f * n + t]! * effects.fuelTax[(commodity * effects.sectorCount + node.sector) * n + t]!
  }
  run.fuelTax[node.index * n + t] = fuel
}

/** Bill of carriers: domestic supply, imports less exports. Exports earn the import price where no other is given. */
function supplyCarriers(workspace: Workspace, t: number): void {
  const { network, run } = workspace
  const n = network.yearCount
  for (const node of network.commodities) {
    const at = node.index * n + t
    const price = (row: number, otherwise: number) => (row < 0 ? otherwise : run.rows[row * n + t]!)
    const abroad = price(node.importPrice, price(node.domesticPrice, 0))
    const extracted = node.extracted ? run.production[at]! : 0
    run.supplyCost[at] =
      (run.domestic[at]! + extracted) * price(node.domesticPrice, 0) +
      run.imports[at]! * abroad -
      run.exports[at]! * price(node.exportPrice, abroad) +
      deliveryCost(workspace, node.index, t)
  }
}

/** Margins of delivery are a cost of resources: trucks, pipes and shops. */
function deliveryCost(workspace: Workspace, commodity: number, t: number): number {
  const { network, run, effects } = workspace
  const n = network.yearCount
  let cost = 0
  for (let f = 0; f < network.flows.length; f++) {
    const flow = network.flows[f]!
    if (flow.commodity !== commodity) continue
    const { sector } = network.technologies[flow.technology]!
    const taxes = effects.fuelTax[(commodity * effects.sectorCount + sector) * n + t]!
    const margin = buyerPrice(workspace, commodity, sector, t, t) - run.price[commodity * n + t]! - taxes
    cost += run.inflow[f * n + t]! * margin
  }
  return cost
}
