import type { Problem } from '../../domain/problem.ts'
import { groupedBy } from '../grouped-by.ts'
import { errorAt, shown } from '../report.ts'
import { valueOfSeries } from '../series-value.ts'
import type { Share, Study } from '../study.ts'

/** How far from one the sum of shares may be. */
export const SHARE_TOLERANCE = 1e-6

/**
 * Shares of the makers of a commodity, of stock or of sales, sum to one in the base year and in every year that one
 * of them names. Each share counts with its value of that year, as the engine takes it: a technology without a row of the
 * year counts with what its other rows give.
 */
export function checkShares(
  { shares, country }: Pick<Study, 'shares' | 'country'>,
  spoiled: ReadonlySet<string>,
): Problem[] {
  const groups = groupedBy(shares, (share) => `${share.commodity}/${share.of}`)
  for (const address of spoiled) {
    const [file, commodity, , of] = address.split('/')
    if (file === 'shares') groups.delete(`${commodity}/${of}`)
  }
  return [...groups.values()].flatMap((group) => groupProblems(group, country.baseYear))
}

function groupProblems(group: readonly Share[], baseYear: number): Problem[] {
  const years = new Set([baseYear, ...group.flatMap(({ series }) => series.points.map((point) => point.year))])
  const problems: Problem[] = []
  for (const year of [...years].sort((a, b) => a - b)) {
    let sum = 0
    for (const { series } of group) sum += valueOfSeries(series, year) ?? 0
    if (Math.abs(sum - 1) <= SHARE_TOLERANCE) continue
    problems.push(sharesProblem(group, year, sum))
  }
  return problems
}

function sharesProblem(group: readonly Share[], year: number, sum: number): Problem {
  const [{ commodity, of, series }] = group as [Share]
  const dated = group.flatMap((share) => share.series.points).find((point) => point.year === year)
  const place = { ...(dated?.cell ?? series.cell), column: 'value' }
  return errorAt('shares-not-one', place, {
    found: shown(sum),
    allowed: '1',
    detail: { sum: 'shares', of, commodity, year },
  })
}
