import type { Page } from './page.ts'
import { pathOfRow, ZERO_ROW } from '../../network/path-table.ts'
import { product, quotient, sum } from './formula-text.ts'
import { effectOf } from './policy-effects.ts'

/** base x product of (driver / driver of the base year)^elasticity x trend x adjustment x policies */
export function explainDemand(page: Page, c: number): void {
  const { network, t } = page
  const { demand } = network.commodities[c]!
  if (demand === null) return page.write('0')
  const drivers = demand.drivers.map(({ row, elasticity }) => {
    const id = row === ZERO_ROW ? 'none' : pathOfRow(network.paths, row).series.id.replace(/^drivers\//, '')
    const ratio = quotient(page.row(id, row), page.row(`${id}_${network.horizon.start}`, row, 0))
    return `(${ratio})^${page.row(`elasticity_${id}`, elasticity)}`
  })
  const base = page.row('base', demand.base, 0)
  const adjustment = demand.adjustment < 0 ? '1' : page.row('adjustment', demand.adjustment)
  const policies = effectOf(page, 'demand', c, 'policies', '1')
  page.write(product(base, ...(t === 0 ? [] : drivers), trendText(page, demand.trend), adjustment, policies))
}

/** Product of 1 + trend over the years since the base year; a power where the trend is the same in all. */
function trendText(page: Page, row: number): string {
  const { network, t } = page
  if (row <= ZERO_ROW || t === 0) return '1'
  if (network.paths.constant[row] === 1) return `(${sum(['1', page.row('trend', row)])})^${t}`
  const years = Array.from({ length: t }, (_, i) => i + 1)
  return product(...years.map((y) => sum(['1', page.row(`trend_${network.horizon.start + y}`, row, y)])))
}
