import type { Problem } from '../domain/problem.ts'
import { yearCount } from '../domain/years.ts'
import { errorAt } from '../study/report.ts'
import type { Network } from './network.ts'
import { fillPaths, pathOfRow } from './path-table.ts'

/**
 * Paths that are no numbers, and drivers of demand that are not positive: what an expression comes to over the years
 * (a division by nought, a root of a negative) is seen only once it is evaluated. One problem a path, at its first year.
 */
export function pathProblems(network: Network): Problem[] {
  const { paths, horizon, slots } = network
  const n = yearCount(horizon)
  const rows = new Float64Array(paths.rowCount * n)
  fillPaths(paths, horizon, slots.initial, new Float64Array(slots.initial.length).fill(NaN), rows)
  const drivers = new Set(network.demandDrivers)
  return paths.paths.flatMap(({ row }) => {
    const values = rows.subarray(row * n, (row + 1) * n)
    const notFinite = values.findIndex((value) => !Number.isFinite(value))
    if (notFinite >= 0) return [problemAt(network, row, 'not-finite', notFinite, values[notFinite]!)]
    const notPositive = drivers.has(row) ? values.findIndex((value) => value <= 0) : -1
    return notPositive < 0 ? [] : [problemAt(network, row, 'out-of-range', notPositive, values[notPositive]!)]
  })
}

function problemAt(
  network: Network,
  row: number,
  kind: 'not-finite' | 'out-of-range',
  t: number,
  value: number,
): Problem {
  const { series } = pathOfRow(network.paths, row)
  const column = series.expression === null ? 'value' : 'expression'
  return errorAt(
    kind,
    { ...series.cell, column },
    {
      found: `${value} (${network.horizon.start + t})`,
      allowed: kind === 'out-of-range' ? '> 0' : null,
      detail: { series: series.id, year: network.horizon.start + t },
    },
  )
}
