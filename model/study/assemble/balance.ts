import { mayBeNegative } from '../balance-flow.ts'
import { nearestTo } from '../checks/nearest.ts'
import { errorAt } from '../report.ts'
import type { BalanceEntry, Commodity, Technology } from '../study.ts'
import { balanceTable } from '../tables/balance.ts'
import { ANY, NOT_NEGATIVE } from './bounds.ts'
import { figureOf } from './figure.ts'
import type { Loading } from './loading.ts'
import { measure } from './measure.ts'

/** The energy balance of the base year in PJ; each fuel is a commodity or a family of commodities or plants. */
export function balanceOf(
  loading: Loading,
  commodities: readonly Commodity[],
  technologies: readonly Technology[],
): BalanceEntry[] {
  const families = familiesOf(commodities, technologies)
  const { readings } = loading
  const isKnown = readings.commodities.state !== 'unreadable' && readings.technologies.state !== 'unreadable'
  return readings.balance.rows.flatMap((row) => {
    const { flow, fuel } = row
    const family = families.get(fuel)
    if (family === undefined && isKnown) {
      const nearest = nearestTo(fuel, [...families.keys()])
      const place = { file: balanceTable.file, row: row.line, column: 'fuel' }
      const facts = { found: fuel, allowed: 'commodities.csv technologies.csv' }
      loading.problems.push(
        errorAt('dangling-reference', place, { ...facts, detail: nearest === null ? {} : { nearest } }),
      )
    }
    const bounds = mayBeNegative(flow) ? ANY : NOT_NEGATIVE
    const figure = figureOf(row, balanceTable.file, measure(bounds, 'PJ'), loading)
    return figure === null || family === undefined ? [] : [{ flow, fuel, family, figure }]
  })
}

/** Family by fuel: of each carrier, and each family by its own name. `Synthetic Gas` is written `synthetic-gas`. */
function familiesOf(commodities: readonly Commodity[], technologies: readonly Technology[]): Map<string, string> {
  const families = new Map<string, string>()
  const plants = technologies.filter(({ kind }) => kind === 'plant')
  const carriers = commodities.filter(({ kind }) => kind === 'carrier')
  for (const { family } of [...carriers, ...plants]) {
    if (family !== '') families.set(familyId(family), familyId(family))
  }
  for (const { id, family } of carriers) families.set(id, family === '' ? id : familyId(family))
  return families
}

const familyId = (family: string): string => family.toLowerCase().replace(/[^a-z0-9]+/g, '-')
