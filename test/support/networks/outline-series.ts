import type { Figure, Point, Series } from '../../../model/study/study.ts'
import type { Path } from './study-outline.ts'

/** Where the numbers of an outline stand. */
export const NO_CELL = { file: 'outline', row: 1 }

/** A number without provenance; `row` tells figures of one address apart. */
export function figure(value: number, row = 1): Figure {
  const given = { value: String(value), unit: '' }
  const cell = { file: 'outline', row }
  return { value, low: null, high: null, source: '', dataYear: null, quality: 'assumption', note: '', given, cell }
}

/** A path under its address. */
export function seriesOf(id: string, path: Path): Series {
  const points: Point[] =
    typeof path === 'number'
      ? [{ ...figure(path), year: 2000 }]
      : Object.entries(path).map(([year, value]) => ({ ...figure(value), year: Number(year) }))
  return { id, unit: '1', method: 'linear', expression: null, points, cell: NO_CELL }
}
