import type { TechnologyNode } from '../network/network.ts'
import { payAnnuities } from './annuities.ts'
import { removalRunningCost, removalStandingCost } from './removal.ts'
import { stockValue } from './vintage-average.ts'
import type { Workspace } from './workspace.ts'

/**
 * Step 7 of a year: four ledgers that are never mixed. Resource cost (annuities at the social rate, operation and
 * maintenance, net supply of carriers), transfers (taxes, subsidies), investment as spent, annuities at hurdle rates.
 */
export function keepLedgers(workspace: Workspace, t: number): void {
  const { network } = workspace
  for (const node of network.technologies) {
    payAnnuities(workspace, node, t)
    operate(workspace, node, t)
  }
  if (network.taxesEmissions || network.taxesFuels) tax(workspace, t)
  supplyCarriers(workspace, t)
}

/** Operation and maintenance; the annuities of removal processes count as fixed. */
function operate(workspace: Workspace, node: TechnologyNode, t: number): void {
  const { network, run } = workspace
  const n = network.yearCount
  const at = node.index * n + t
  const recovery = workspace.finance.hurdleRecovery[at]!
  const yearly = stockValue(workspace, node.fixedOm, t) + removalStandingCost(workspace, node, recovery, t)
  const variable = stockValue(workspace, node.variableOm, t) + removalRunningCost(workspace, node, t)
  run.fixedOm[at] = run.capacity[at]! * yearly
  run.variableOm[at] = run.activity[at]! * variable
}

/** Emission taxes on what a technology emits, and fuel taxes on what it buys. */
function tax({ network, run, effects }: Workspace, t: number): void {
  const n = network.yearCount
  const gases = network.gases.length
  for (const node of network.technologies) {
    let emission = 0
    if (network.taxesEmissions) {
      for (let g = 0; g < gases; g++) {
        const rate = effects.emissionTax[(node.sector * gases + g) * n + t]!
        if (rate === 0) continue
        const at = (node.index * gases + g) * n + t
        emission += rate * network.gwp[g]! * (run.combustion[at]! + run.process[at]!)
      }
    }
    run.emissionTax[node.index * n + t] = emission
    if (!network.taxesFuels) continue
    let fuel = 0
    for (const f of node.flows) {
      const { commodity } = network.flows[f]!
      fuel += run.inflow[f * n + t]! * effects.fuelTax[(commodity * effects.sectorCount + node.sector) * n + t]!
    }
    run.fuelTax[node.index * n + t] = fuel
  }
}

/**
 * Bill of carriers: domestic supply, imports less exports, and delivery. Exports earn the import price where no other is
 * given. Margins of delivery are a cost of resources: trucks, pipes and shops.
 */
function supplyCarriers({ network, run, sources }: Workspace, t: number): void {
  const n = network.yearCount
  for (const node of network.commodities) {
    const at = node.index * n + t
    const abroad = price(run.rows, node.importPrice, n, t) ?? price(run.rows, node.domesticPrice, n, t) ?? 0
    const extracted = node.extracted ? run.production[at]! : 0
    run.supplyCost[at] =
      (run.domestic[at]! + extracted) * (price(run.rows, node.domesticPrice, n, t) ?? 0) +
      run.imports[at]! * abroad -
      run.exports[at]! * (price(run.rows, node.exportPrice, n, t) ?? abroad)
  }
  for (const { flow, commodity, margin } of sources.delivered) {
    const at = commodity * n + t
    run.supplyCost[at] = run.supplyCost[at]! + run.inflow[flow * n + t]! * run.rows[margin * n + t]!
  }
}

function price(rows: Float64Array, row: number, n: number, t: number): number | null {
  return row < 0 ? null : rows[row * n + t]!
}
