import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { horizonSeries } from '../../model/results/horizon-series.ts'
import { solvedPlan } from '../support/horizon-plan.ts'
import { skipReason } from '../support/required.ts'

/** Other people's cases lie outside the repository: `SHIRUBE_ORACLES` names their folder. */
const root = join(process.env['SHIRUBE_ORACLES'] ?? '', 'osemosys')
const reason = skipReason(
  'oracles',
  process.env['SHIRUBE_ORACLES'] === undefined ? 'SHIRUBE_ORACLES is not set' : existsSync(root) ? null : `no ${root}`,
)

/** Name of our series for a row of a result file of theirs. */
const SERIES = {
  'annual_activity.csv': ([, technology, mode]: readonly string[]) => `Activity|${technology}|${mode}`,
  'annual_emissions.csv': ([, emission]: readonly string[]) => `Emissions|${emission}`,
  'new_capacity.csv': ([, technology]: readonly string[]) => `New Capacity|${technology}`,
  'total_capacity_annual.csv': ([, technology]: readonly string[]) => `Capacity|${technology}`,
} as const

interface Agreed {
  readonly variable: string
  readonly region: string
  readonly year: number
  readonly value: number
}

/** Rows on which two simplex codes and an interior point agree, as glpsol has them. */
function agreedRows(name: string, file: keyof typeof SERIES): readonly Agreed[] {
  const [head = '', ...rows] = readFileSync(join(root, name, file), 'utf8')
    .trim()
    .split(/\r?\n/)
  const columns = head.split(',')
  return rows
    .map((row) => row.split(','))
    .filter((cells) => cells[columns.indexOf('SOLVERS_AGREE')] === '1')
    .map((cells) => ({
      variable: SERIES[file](cells),
      region: cells[0]!,
      year: Number(cells[columns.indexOf('YEAR')]),
      value: Number(cells[columns.indexOf('VALUE_glpsol')]),
    }))
}

describe.each(['super_simple', 'utopia', 'atlantis'])(
  `OSeMOSYS %s${reason === null ? '' : ` (skipped: ${reason})`}`,
  (name) => {
    it.skipIf(reason !== null)('costs the same with its constant, and is run and built the same', async () => {
      const plan = await solvedPlan(join(root, name, 'datafile.txt'))
      const { objective_total: objective } = JSON.parse(readFileSync(join(root, name, 'reference.json'), 'utf8')) as {
        objective_total: number
      }
      expect(Math.abs(plan.objective / objective - 1)).toBeLessThan(1e-6)
      const { years } = plan.programme.system
      const series = new Map(horizonSeries(plan).map((one) => [`${one.region}\n${one.variable}`, one.values]))
      let compared = 0
      for (const file of Object.keys(SERIES) as (keyof typeof SERIES)[]) {
        for (const { variable, region, year, value } of agreedRows(name, file)) {
          const ours = series.get(`${region}\n${variable}`)?.[years.indexOf(year)] ?? 0
          expect(Math.abs(ours - value), `${variable} ${year}: ${ours}, not ${value}`).toBeLessThanOrEqual(
            1e-4 * Math.max(1, Math.abs(value)),
          )
          compared++
        }
      }
      expect(compared).toBeGreaterThanOrEqual(name === 'super_simple' ? 2 : 1000)
    })
  },
)
