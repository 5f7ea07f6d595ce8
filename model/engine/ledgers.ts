import type { TechnologyNode } from '../network/network.ts'
import { ZERO_ROW } from '../network/path-table.ts'
import { payAnnuities } from './annuities.ts'
import { stockValue } from './vintage-average.ts'
import type { Workspace } from './workspace.ts'

/**
 * Step 7, for the first `years` years: four ledgers that are never mixed. Resource cost (annuities at the social rate, operation and
 * maintenance, net supply of carriers), transfers (taxes, subsidies), investment as spent, annuities at hurdle rates.
 */
export function keepLedgers(workspace: Workspace, years: number): void {
  const { network } = workspace
  for (const node of network.technologies) {
    for (let t = 0; t < years; t++) payAnnuities(workspace, node, t)
    for (let t = 0; t < years; t++) operate(workspace, node, t)
    if (network.taxesEmissions) taxEmissions(workspace, node, years)
    if (network.taxesFuels) taxFuels(workspace, node, years)
  }
  supplyCarriers(workspace, years)
  deliver(workspace, years)
}

/** Operation and maintenance; the annuities of removal processes count as fixed. */
function operate(workspace: Workspace, node: TechnologyNode, t: number): void {
  const { network, run, costs } = workspace
  const at = node.index * network.yearCount + t
  const yearly = stockValue(workspace, node.fixedOm, t) + costs.removalStanding[at]!
  const variable = stockValue(workspace, node.variableOm, t) + costs.removalRunning[at]!
  run.fixedOm[at] = run.capacity[at]! * yearly
  run.variableOm[at] = run.activity[at]! * variable
}

/** Emission taxes on what a technology emits. */
function taxEmissions({ network, run, effects }: Workspace, { index, sector }: TechnologyNode, years: number): void {
  const n = network.yearCount
  const gases = network.gases.length
  const { emissionTax, combustion, process } = run
  emissionTax.fill(0, index * n, index * n + years)
  for (let g = 0; g < gases; g++) {
    const gwp = network.gwp[g]!
    if (gwp === 0) continue
    const rate = (sector * gases + g) * n
    const from = (index * gases + g) * n
    for (let t = 0; t < years; t++) {
      const at = index * n + t
      const emitted = combustion[from + t]! + process[from + t]!
      emissionTax[at] = emissionTax[at]! + effects.emissionTax[rate + t]! * gwp * emitted
    }
  }
}

/** Fuel taxes on what a technology buys. */
function taxFuels({ network, run, effects }: Workspace, { index, sector, flows }: TechnologyNode, years: number): void {
  const n = network.yearCount
  run.fuelTax.fill(0, index * n, index * n + years)
  for (const f of flows) {
    const rate = (network.flows[f]!.commodity * effects.sectorCount + sector) * n
    for (let t = 0; t < years; t++) {
      const at = index * n + t
      run.fuelTax[at] = run.fuelTax[at]! + run.inflow[f * n + t]! * effects.fuelTax[rate + t]!
    }
  }
}

/** Bill of carriers: domestic supply, imports less exports. Exports earn the import price where no other is given. */
function supplyCarriers({ network, run }: Workspace, years: number): void {
  const n = network.yearCount
  for (const { index, importPrice, domesticPrice, exportPrice, extracted } of network.commodities) {
    const abroad = importPrice >= 0 ? importPrice : domesticPrice >= 0 ? domesticPrice : ZERO_ROW
    const earned = exportPrice >= 0 ? exportPrice : abroad
    const home = domesticPrice >= 0 ? domesticPrice : ZERO_ROW
    for (let t = 0; t < years; t++) {
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
function deliver({ network, run, sources }: Workspace, years: number): void {
  const n = network.yearCount
  for (const { flow, commodity, margin } of sources.delivered) {
    for (let t = 0; t < years; t++) {
      const at = commodity * n + t
      run.supplyCost[at] = run.supplyCost[at]! + run.inflow[flow * n + t]! * run.rows[margin * n + t]!
    }
  }
}
