import type { Problem } from '../../domain/problem.ts'
import { groupedBy } from '../grouped-by.ts'
import { errorAt, shown } from '../report.ts'
import type { Figure, Study } from '../study.ts'
import { SHARE_TOLERANCE } from './shares.ts'

const HOURS_OF_YEAR = 8760

type Sliced = Pick<Study, 'slices' | 'loadShapes'>

/** Hours of all slices make a year; the load shape of a commodity sums to one over them. */
export function checkSlices({ slices, loadShapes }: Sliced, spoiled: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = []
  const isWhole = (file: string, key = ''): boolean =>
    ![...spoiled].some((address) => address.startsWith(`${file}/${key}`))
  const [first] = slices
  if (first !== undefined && isWhole('slices')) {
    const hours = sumOf(slices.map((slice) => slice.hours))
    if (Math.abs(hours - HOURS_OF_YEAR) > HOURS_OF_YEAR * SHARE_TOLERANCE)
      problems.push(sumProblem(first.hours, hours, HOURS_OF_YEAR, { sum: 'hours' }))
  }
  for (const [commodity, shapes] of groupedBy(loadShapes, (shape) => shape.commodity)) {
    if (!isWhole('load_shapes', `${commodity}/`)) continue
    const sum = sumOf(shapes.map((shape) => shape.figure))
    if (Math.abs(sum - 1) > SHARE_TOLERANCE)
      problems.push(sumProblem(shapes[0]!.figure, sum, 1, { sum: 'load-shape', commodity }))
  }
  return problems
}

function sumOf(figures: readonly Figure[]): number {
  let sum = 0
  for (const figure of figures) sum += figure.value
  return sum
}

function sumProblem({ cell }: Figure, sum: number, whole: number, detail: Problem['detail']): Problem {
  const facts = { found: shown(sum), allowed: String(whole), detail }
  return errorAt('shares-not-one', { ...cell, column: 'value' }, facts)
}
