import { compileInterpolation, evaluateInterpolation } from '../../numerics/interpolate.ts'
import type { Network } from '../../network/network.ts'
import { type AnnualPath, pathOfRow } from '../../network/path-table.ts'
import type { Figure } from '../../study/study.ts'
import { parameterName, shownUnit } from '../variable-names.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { explainExpression } from './expression-text.ts'
import type { Page } from './page.ts'

/** Every series of the study as a variable of its own. */
export function parameterDetails(network: Network, builder: VariableBuilder): void {
  for (const { row, series } of network.paths.paths) {
    const name = parameterName(network, row)
    if (!builder.has(name)) builder.cell(name, shownUnit(series.unit), { cube: 'rows', index: row })
  }
}

/** A series in a year: a point, two points joined by a method, an expression of others, or what a freeze holds. */
export function explainRow(page: Page, row: number): void {
  const { network, t } = page
  const path = pathOfRow(network.paths, row)
  if (path.plan === null) explainExpression(page, path.series)
  else if (isHeld(network, row, t)) {
    const held = page.of(
      `in_${network.horizon.start + network.paths.frozenIndex}`,
      parameterName(network, row),
      network.paths.frozenIndex,
    )
    page.write(held, 'frozen')
  } else page.write(valueAtYear(page, path, network.horizon.start + t))
}

/** Whether the scenario's freeze holds a row in year t. */
function isHeld({ paths }: Network, row: number, t: number): boolean {
  return paths.frozenIndex >= 0 && paths.frozen[row] === 1 && t > paths.frozenIndex
}

/**
 * Value of a series of points in a calendar year, as text over the figures of its points. With u the way gone between
 * two points: linear v0 + (v1 - v0) u, growth v0 (v1 / v0)^u, logistic v0 + (v1 - v0) (L(u) - L(0)) / (L(1) - L(0)),
 * L(u) = 1 / (1 + e^(-10 (u - 1/2))); a step, and any method at or outside the points, is one figure.
 */
export function valueAtYear(page: Page, path: AnnualPath, year: number): string {
  const { left, right, weight } = joinAt(path, year)
  const from = point(page, path, left)
  if (weight === 0) return from
  const to = point(page, path, right)
  const start = path.series.points[left]!.year
  const way = `${year - start} / ${path.series.points[right]!.year - start}`
  if (path.series.method === 'growth') return `${from} * (${to} / ${from})^(${way})`
  return `${from} + (${to} - ${from}) * ${path.series.method === 'logistic' ? logisticWeight(way) : way}`
}

/** The same as a number, from the slots of a run. */
export function interpolatedAt({ series, firstSlot }: AnnualPath, slots: Float64Array, year: number): number {
  if (series.method === 'expression') return NaN
  const years = series.points.map((one) => one.year)
  const value = new Float64Array(1)
  evaluateInterpolation(
    compileInterpolation(series.method, years, { start: year, end: year }),
    slots,
    firstSlot,
    value,
    0,
  )
  return value[0]!
}

function logisticWeight(way: string): string {
  const sigmoid = (u: string) => `1 / (1 + exp(-10 * (${u} - 0.5)))`
  return `(${sigmoid(way)} - ${sigmoid('0')}) / (${sigmoid('1')} - ${sigmoid('0')})`
}

function joinAt({ series }: AnnualPath, year: number): { left: number; right: number; weight: number } {
  if (series.method === 'expression') throw new RangeError(`"${series.id}" is an expression and has no points`)
  const years = series.points.map((one) => one.year)
  const { left, right, weight } = compileInterpolation(series.method, years, { start: year, end: year })
  return { left: left[0]!, right: right[0]!, weight: weight[0]! }
}

function point(page: Page, { series, firstSlot }: AnnualPath, index: number): string {
  const figure = series.points[index]!
  const value = page.replay.run.slots[firstSlot + index]!
  return page.figure(`in_${figure.year}`, figure, value, series.unit, `${series.id}@${figure.year}`)
}

/** The figure that is a series' value in year t as it stands; null where it lies between figures or is computed. */
export function pointInForce(network: Network, row: number, t: number): Figure | null {
  const path = pathOfRow(network.paths, row)
  if (path.plan === null || isHeld(network, row, t)) return null
  const { left, weight } = joinAt(path, network.horizon.start + t)
  return weight === 0 ? path.series.points[left]! : null
}
