import type { TechnologyNode } from '../network/network.ts'
import { ZERO_ROW } from '../network/path-table.ts'
import { isEverSet } from '../policies/effects.ts'
import { payAnnuities } from './annuities.ts'
import { stockFirst, stockValues } from './vintage-average.ts'
import type { Workspace } from './workspace.ts'

/**
 * Step 7, from year `from` to before `years`: four ledgers that are never mixed. Resource cost (annuities at the social
 * rate, operation and maintenance, net supply of carriers), transfers (taxes, subsidies), investment as spent, annuities at hurdle rates.
 */
export function keepLedgers(workspace: Workspace, from: number, years: number): void {
  const { network } = workspace
  for (const node of network.technologies) {
    payAnnuities(workspace, node, from, years)
    operate(workspace, node, from, years)
    if (node.removals.length > 0) payRemovals(workspace, node, from, years)
  }
  if (network.taxesEmissions) taxEmissions(workspace, from, years)
  if (network.taxesFuels) taxFuels(workspace, from, years)
  supplyCarriers(workspace, from, years)
  deliver(workspace, from, years)
}

/** Operation and maintenance, of removal processes too. */
function operate(workspace: Workspace, node: TechnologyNode, from: number, years: number): void {
  const { network, run, costs } = workspace
  const { capacity, activity, fixedOm, variableOm } = run
  const { removalStanding, removalRunning } = costs
  const first = node.index * network.yearCount
  const standing = stockValues(workspace, node.fixedOm)
  const firstStanding = stockFirst(workspace, node.fixedOm)
  const running = stockValues(workspace, node.variableOm)
  const firstRunning = stockFirst(workspace, node.variableOm)
  for (let t = from; t < years; t++) {
    const at = first + t
    fixedOm[at] = capacity[at]! * (standing[firstStanding + t]! + removalStanding[at]!)
    variableOm[at] = activity[at]! * (running[firstRunning + t]! + removalRunning[at]!)
  }
}

/** Annuities of the removal processes that stand on a technology, at the social and the hurdle rate. */
function payRemovals({ network, run, costs }: Workspace, { index }: TechnologyNode, from: number, years: number): void {
  for (let at = index * network.yearCount + from; at < index * network.yearCount + years; at++) {
    run.removalSocial[at] = run.capacity[at]! * costs.removalSocial[at]!
    run.removalHurdle[at] = run.capacity[at]! * costs.removalHurdle[at]!
  }
}

/** Emission taxes on what a technology emits. */
function taxEmissions({ network, run, effects, sources }: Workspace, from: number, years: number): void {
  const n = network.yearCount
  const { emissionTax: tax, combustion, process } = run
  for (let l = 0; l < network.technologies.length; l++) tax.fill(0, l * n + from, l * n + years)
  for (const { technology, target, rate } of sources.taxable) {
    if (!isEverSet(effects.emissionTax, rate, n)) continue
    const gwp = network.priced[target % network.gases.length]!
    for (let t = from; t < years; t++) {
      const emitted = combustion[target * n + t]! + process[target * n + t]!
      tax[technology * n + t] = tax[technology * n + t]! + effects.emissionTax[rate * n + t]! * gwp * emitted
    }
  }
}

/** Fuel taxes on what a technology buys. */
function taxFuels({ network, run, effects }: Workspace, from: number, years: number): void {
  const n = network.yearCount
  const { fuelTax: tax, inflow } = run
  for (let l = 0; l < network.technologies.length; l++) tax.fill(0, l * n + from, l * n + years)
  for (const [f, { technology, commodity }] of network.flows.entries()) {
    const rate = commodity * effects.sectorCount + network.technologies[technology]!.sector
    if (!isEverSet(effects.fuelTax, rate, n)) continue
    for (let t = from; t < years; t++) {
      tax[technology * n + t] = tax[technology * n + t]! + inflow[f * n + t]! * effects.fuelTax[rate * n + t]!
    }
  }
}

/** Bill of carriers: domestic supply, imports less exports. Exports earn the import price where no other is given. */
function supplyCarriers({ network, run }: Workspace, from: number, years: number): void {
  const n = network.yearCount
  for (const { index, importPrice, domesticPrice, exportPrice, extracted } of network.commodities) {
    const abroad = importPrice >= 0 ? importPrice : domesticPrice >= 0 ? domesticPrice : ZERO_ROW
    const earned = exportPrice >= 0 ? exportPrice : abroad
    const home = domesticPrice >= 0 ? domesticPrice : ZERO_ROW
    for (let t = from; t < years; t++) {
      const at = index * n + t
      const made = run.domestic[at]! + (extracted ? run.production[at]! : 0)
      run.supplyCost[at] =
        made * run.rows[home * n + t]! +
        run.imports[at]! * run.rows[abroad * n + t]! -
        run.exports[at]! * run.rows[earned * n + t]!
    }
  }
}

/** Margins of delivery are a cost of resources: trucks, pipes and shops. */
function deliver({ network, run, sources }: Workspace, from: number, years: number): void {
  const n = network.yearCount
  for (const { flow, commodity, margin } of sources.delivered) {
    for (let t = from; t < years; t++) {
      const at = commodity * n + t
      run.supplyCost[at] = run.supplyCost[at]! + run.inflow[flow * n + t]! * run.rows[margin * n + t]!
    }
  }
}
