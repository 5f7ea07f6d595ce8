import type { Problem } from '../domain/problem.ts'
import { type Horizon, yearCount } from '../domain/years.ts'
import { partsOf, SECTOR_MODULES } from '../sectors/modules.ts'
import type { Parameter } from '../sectors/sector-module.ts'
import { errorAt } from '../study/report.ts'
import type { Network } from './network.ts'
import { fillPaths, pathOfRow, type PathTable } from './path-table.ts'

/**
 * Paths that are no numbers, drivers of demand that are not positive, and amounts below nought: what an expression comes to
 * over the years (a division by nought, towns with more people than the country) is seen only once it is evaluated. One
 * problem a path, at its first year; of what sector modules read from the years before the base year on.
 */
export function pathProblems(network: Network): Problem[] {
  const { paths, horizon, sectorModel } = network
  const own = valuesOf(network, paths, horizon)
  const drivers = new Set(network.demandDrivers)
  const levels = new Set(network.activities.map(({ row }) => row))
  const found = paths.paths.flatMap(({ row }) => {
    const range = drivers.has(row) ? POSITIVE : levels.has(row) ? NOT_NEGATIVE : null
    return pathProblem(paths, horizon, row, own, range)
  })
  const told = new Set(found.map(({ series }) => series))
  const long = valuesOf(network, sectorModel.paths, sectorModel.axis)
  const ofModules = sectorModel.axisRow.flatMap((row, i) => {
    const { module, part, parameter } = network.resolved.study.sectorInputs[i]!
    const range = RANGE_OF.get([module, part, parameter].join('/')) ?? null
    return pathProblem(sectorModel.paths, sectorModel.axis, row, long, range)
  })
  return [...found, ...ofModules.filter(({ series }) => !told.has(series))].map(({ problem }) => problem)
}

interface Range {
  readonly allowed: string
  readonly holds: (value: number) => boolean
}

const POSITIVE: Range = { allowed: '> 0', holds: (value) => value > 0 }
const NOT_NEGATIVE: Range = { allowed: '>= 0', holds: (value) => value >= 0 }
/** What rounding may put a share above one. */
const DUST = 1e-9
const RANGES: Readonly<Record<Parameter['range'], Range | null>> = {
  share: { allowed: '0..1', holds: (value) => value >= 0 && value <= 1 + DUST },
  'not-negative': NOT_NEGATIVE,
  any: null,
}

/** Of every parameter of a sector module, by `module/part/parameter`. */
const RANGE_OF: ReadonlyMap<string, Range | null> = new Map(
  SECTOR_MODULES.flatMap((module) =>
    partsOf(module).flatMap((part) =>
      part.parameters.map(({ name, range }) => [[module.id, part.name, name].join('/'), RANGES[range]] as const),
    ),
  ),
)

function valuesOf({ slots }: Network, paths: PathTable, horizon: Horizon): Float64Array {
  const rows = new Float64Array(paths.rowCount * yearCount(horizon))
  fillPaths(paths, horizon, slots.initial, new Float64Array(slots.initial.length).fill(NaN), rows)
  return rows
}

function pathProblem(
  paths: PathTable,
  horizon: Horizon,
  row: number,
  rows: Float64Array,
  range: Range | null,
): { readonly series: string; readonly problem: Problem }[] {
  const n = yearCount(horizon)
  const values = rows.subarray(row * n, (row + 1) * n)
  const { series } = pathOfRow(paths, row)
  const column = series.expression === null ? 'value' : 'expression'
  const problemAt = (kind: 'not-finite' | 'out-of-range', t: number, allowed: string | null) => {
    const year = horizon.start + t
    const more = { found: `${values[t]!} (${year})`, allowed, detail: { series: series.id, year } }
    return [{ series: series.id, problem: errorAt(kind, { ...series.cell, column }, more) }]
  }
  const notFinite = values.findIndex((value) => !Number.isFinite(value))
  if (notFinite >= 0) return problemAt('not-finite', notFinite, null)
  const outside = range === null ? -1 : values.findIndex((value) => !range.holds(value))
  return outside < 0 ? [] : problemAt('out-of-range', outside, range?.allowed ?? null)
}
