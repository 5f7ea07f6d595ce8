import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runOutline } from '../support/networks/run-study.ts'
import { skipReason } from '../support/required.ts'

/** Other people's cases lie outside the repository: `SHIRUBE_ORACLES` names their folder. */
const folder = join(process.env['SHIRUBE_ORACLES'] ?? '', 'osemosys', 'super_simple')
const reason = skipReason(
  'oracles',
  process.env['SHIRUBE_ORACLES'] === undefined
    ? 'SHIRUBE_ORACLES is not set'
    : existsSync(folder)
      ? null
      : `no ${folder}`,
)

/** Last cell of the only row of a parameter that starts so. */
function parameter(name: string, start: string): number {
  const rows = readFileSync(join(folder, 'otoole_csv', `${name}.csv`), 'utf8').split('\n')
  const row = rows.find((line) => line.startsWith(start))
  if (row === undefined) throw new Error(`${name}.csv has no row ${start}`)
  return Number(row.trim().split(',').at(-1))
}

/** Value of a result on which the solvers agree. */
function agreed(name: string, start: string): number {
  const rows = readFileSync(join(folder, `${name}.csv`), 'utf8').split('\n')
  const cells = rows.find((line) => line.startsWith(start) && line.trim().endsWith(',1'))?.split(',')
  if (cells === undefined) throw new Error(`${name}.csv has no agreed row ${start}`)
  return Number(cells.at(-5))
}

/**
 * OSeMOSYS's super_simple: one plant with enough capacity, one import, one demand in one slice. Only one way of running
 * it serves the demand, which is why a simulation may be held against an optimum.
 */
describe(`OSeMOSYS super_simple${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  it.skipIf(reason !== null)('has the same activity, and the same total cost with its constant', () => {
    const demand = parameter('SpecifiedAnnualDemand', 'BB,electricity,2016')
    const capacity = parameter('ResidualCapacity', 'BB,gas_plant,2016')
    const { run, network } = runOutline({
      years: [2016, 2017],
      commodities: {
        gas: { imported: true },
        electricity: {},
        use: { demand: { base: demand } },
      },
      technologies: {
        'gas-plant': {
          kind: 'conversion',
          output: 'electricity',
          input: { gas: parameter('InputActivityRatio', 'BB,gas_plant,natural_gas') },
          stock: [{ installed: 2016, amount: capacity }],
          lifetime: 30,
          fixedOm: parameter('FixedCost', 'BB,gas_plant'),
          variableOm: parameter('VariableCost', 'BB,gas_plant'),
        },
        user: { kind: 'device', output: 'use', input: { electricity: 1 }, lifetime: 10 },
      },
    })
    const plant = network.technologies.findIndex(({ technology }) => technology.id === 'gas-plant')
    const gas = network.commodities.findIndex(({ commodity }) => commodity.id === 'gas')
    const n = network.yearCount
    expect(run.activity[plant * n]).toBeCloseTo(agreed('annual_activity', 'BB,gas_plant,1,2016'), 9)
    // Importing costs nothing, so solvers may import more than the plant takes: what it takes is the least.
    const taken = demand * parameter('InputActivityRatio', 'BB,gas_plant,natural_gas')
    expect(run.imports[gas * n]).toBeCloseTo(taken, 9)
    expect(run.built[plant * n]).toBe(0)
    // Costs of operation fall in the middle of the year, at OSeMOSYS's default rate of 5 %; nothing is built.
    const total = (run.fixedOm[plant * n]! + run.variableOm[plant * n]!) / Math.sqrt(1.05)
    const reference = JSON.parse(readFileSync(join(folder, 'reference.json'), 'utf8')) as { objective_total: number }
    expect(Math.abs(total / reference.objective_total - 1)).toBeLessThan(1e-9)
  })
})
