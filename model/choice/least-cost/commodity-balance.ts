import { isSuppliedDirectly } from '../../engine/direct-supply.ts'
import type { CommodityNode } from '../../network/network.ts'
import { blocksOf } from './layout.ts'
import { REMOVAL_BLOCKS } from './state.ts'
import { blockInput, blockYield } from './unit-terms.ts'
import { nodeOf, valueAt, type Year } from './year.ts'

/**
 * Balance over the year of every carrier and material, and its supply:
 *
 *     sum_l X_l + by-products + domestic + imports = sum_l e X + energy of removal processes + exports + surplus + stated uses
 *
 * Stated uses are less contracted imports, and with them stand the uses of services that another rule splits. A surplus
 * may be left where the balance is `>=` or the commodity is exported; only what is made in the country earns an export
 * price. Domestic supply without a technology lies between `production_min` and `domestic_limit`, imports within
 * `import_limit`.
 */
export function writeCommodityBalances(year: Year): void {
  const { state } = year
  for (const c of state.layout.commodities) writeSupply(year, year.workspace.network.commodities[c]!)
  for (const unit of state.layout.units) {
    const node = nodeOf(year, unit)
    for (let b = 0; b < blocksOf(unit); b++) {
      const activity = state.columns.activity[unit.firstBlock + b]!
      add(year, node.output, activity, node.technology.kind === 'device' ? 0 : 1)
      for (const f of node.flows) {
        const input = blockInput(year.workspace, state, unit, b, f, year.t)
        const { commodity, use } = year.workspace.network.flows[f]!
        add(year, commodity, activity, -input)
        if (use !== 'combustion') continue
        for (const r of node.removals) {
          const penalty = valueAt(year, year.workspace.network.removals[r]!.energyPenalty)
          add(year, commodity, state.columns.served[r * REMOVAL_BLOCKS + b]!, -input * penalty)
        }
      }
      for (const by of node.byproducts) {
        const made = blockYield(year.workspace, state, unit, b, by, year.t)
        add(year, year.workspace.network.byproducts[by]!.commodity, activity, made)
      }
    }
  }
}

/** An entry of a commodity's balance; of services and of the bus there is none here. */
function add({ workspace, state, writer }: Year, commodity: number, column: number, value: number): void {
  const { demand, index } = workspace.network.commodities[commodity]!
  if (demand !== null || index === workspace.network.grid?.bus || !state.layout.hasSupply) return
  writer.entry(state.rows.balance[commodity]!, column, value)
}

function writeSupply(year: Year, node: CommodityNode): void {
  const { workspace, state, writer } = year
  const { columns, rows } = state
  const c = node.index
  const row = writer.row('balance', c, 0, workspace.supply.fixedUse[c]!, workspace.supply.fixedUse[c]!)
  rows.balance[c] = row
  const { balance, imported, exported } = node.commodity
  const price = valueAt(year, node.importPrice >= 0 ? node.importPrice : node.domesticPrice)
  if (isSuppliedDirectly(node)) {
    const [least, most] = domesticRange(year, node)
    columns.domestic[c] = writer.column('domestic', c, 0, least, most, valueAt(year, node.domesticPrice))
    writer.entry(row, columns.domestic[c], 1)
  }
  const contracted = valueAt(year, node.importMin)
  writer.constant += contracted * price
  if (imported) {
    const most = Math.max(0, valueAt(year, node.importLimit, Infinity) - contracted)
    columns.imports[c] = writer.column('imports', c, 0, 0, most, price)
    writer.entry(row, columns.imports[c], 1)
  }
  if (exported && node.exportPrice >= 0) {
    columns.exports[c] = writer.column('exports', c, 0, 0, Infinity, -valueAt(year, node.exportPrice))
    writer.entry(row, columns.exports[c], -1)
  }
  if (balance === '>=' || exported) writer.entry(row, writer.column('surplus', c, 0, 0, Infinity, 0), -1)
}

/** Least and most of a year; what is left of an exhaustible total is a ceiling, too. */
export function domesticRange(year: Year, node: CommodityNode): [least: number, most: number] {
  const total = valueAt(year, node.domesticTotal, Infinity)
  const left = Math.max(0, total - year.state.usedUp[node.index]!)
  const most = Math.min(valueAt(year, node.domesticLimit, Infinity), left)
  return [Math.min(most, valueAt(year, node.productionMin)), most]
}
