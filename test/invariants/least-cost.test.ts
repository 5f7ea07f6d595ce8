import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LinearProgramme, LinearSolution } from '#model'
import { createWorkspace, type Workspace } from '../../model/engine/workspace.ts'
import type { Network } from '../../model/network/network.ts'
import { breachesOf } from '../support/networks/balance-check.ts'
import { buildStudy } from '../support/networks/build-study.ts'
import { drain, networkOf, scenarioOf } from '../support/networks/run-study.ts'
import type { PolicyOutline, StudyOutline } from '../support/networks/study-outline.ts'
import { randomSystem } from '../support/least-cost/random-system.ts'
import { solver } from '../support/least-cost/solver.ts'

const leastCost = (outline: StudyOutline): Network => networkOf(scenarioOf(buildStudy(outline), { rule: 'least-cost' }))

function solved(network: Network, workspace = createWorkspace(network, solver)): Workspace {
  const outcome = drain(network, network.slots.initial, workspace)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return workspace
}

/** The last year's programme and its solution. */
function lastYear({ leastCost: state, network }: Workspace): [LinearProgramme, LinearSolution] {
  const solution = state?.chosen[network.yearCount - 1]
  if (state?.held === null || state?.held === undefined || solution === null || solution === undefined)
    throw new Error('Nothing was solved')
  return [state.held, solution]
}

function rowsOf({ columns, rows, starts, indices, values }: LinearProgramme, x: Float64Array): Float64Array {
  const sums = new Float64Array(rows)
  for (let c = 0; c < columns; c++)
    for (let e = starts[c]!; e < starts[c + 1]!; e++) sums[indices[e]!] = sums[indices[e]!]! + values[e]! * x[c]!
  return sums
}

/** The bound at which a multiplier counts: the lower one where it is positive. */
const bindingBound = (dual: number, lower: number, upper: number): number => (dual > 0 ? lower : upper)

describe('on random feasible systems, in the last of five years', () => {
  it('what is chosen lies within every constraint to 1e-7', () => {
    fc.assert(
      fc.property(randomSystem, (outline) => {
        const [programme, { columns }] = lastYear(solved(leastCost(outline)))
        const sums = rowsOf(programme, columns)
        for (const [i, sum] of sums.entries()) {
          const slack = 1e-7 * (1 + Math.abs(sum))
          expect(sum).toBeGreaterThanOrEqual(programme.rowLower[i]! - slack)
          expect(sum).toBeLessThanOrEqual(programme.rowUpper[i]! + slack)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('the value of the multipliers is the cost: primal = dual', () => {
    fc.assert(
      fc.property(randomSystem, (outline) => {
        const [programme, { objective, rowDuals, columnDuals }] = lastYear(solved(leastCost(outline)))
        let dual = 0
        for (const [i, y] of rowDuals.entries())
          if (y !== 0) dual += y * bindingBound(y, programme.rowLower[i]!, programme.rowUpper[i]!)
        for (const [c, d] of columnDuals.entries())
          if (d !== 0) dual += d * bindingBound(d, programme.colLower[c]!, programme.colUpper[c]!)
        expect(Math.abs(dual - objective)).toBeLessThan(1e-7 * (1 + Math.abs(objective)))
      }),
      { numRuns: 40 },
    )
  })

  it('a constraint with a multiplier binds, and a column with a reduced cost is at its bound', () => {
    fc.assert(
      fc.property(randomSystem, (outline) => {
        const [programme, { columns, rowDuals, columnDuals }] = lastYear(solved(leastCost(outline)))
        const sums = rowsOf(programme, columns)
        for (const [i, y] of rowDuals.entries()) {
          if (Math.abs(y) < 1e-7) continue
          const bound = bindingBound(y, programme.rowLower[i]!, programme.rowUpper[i]!)
          expect(Math.abs(sums[i]! - bound)).toBeLessThan(1e-6 * (1 + Math.abs(bound)))
        }
        for (const [c, d] of columnDuals.entries()) {
          if (Math.abs(d) < 1e-7) continue
          const bound = bindingBound(d, programme.colLower[c]!, programme.colUpper[c]!)
          expect(Math.abs(columns[c]! - bound)).toBeLessThan(1e-6 * (1 + Math.abs(bound)))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('energy, mass and carbon close as under every other rule', () => {
    fc.assert(
      fc.property(randomSystem, (outline) => {
        const workspace = solved(leastCost(outline))
        expect(breachesOf(workspace.network, workspace.run)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

const CO2 = { gases: ['CO2'] as const }
const withPolicy = (outline: StudyOutline, policy: PolicyOutline): StudyOutline => ({
  ...outline,
  policies: { measure: policy },
})

function emittedIn(workspace: Workspace, t: number): number {
  const { network, run } = workspace
  let sum = 0
  for (let l = 0; l < network.technologies.length; l++) {
    const at = l * network.gases.length * network.yearCount + t
    sum += run.combustion[at]! + run.process[at]!
  }
  return sum
}

describe('in one year, with the same inherited stock', () => {
  it('a higher price of emissions never raises them', () => {
    fc.assert(
      fc.property(randomSystem, fc.double({ min: 0, max: 1, noNaN: true }), (outline, price) => {
        const at = (level: number) =>
          emittedIn(solved(leastCost(withPolicy(outline, { ...CO2, kind: 'carbon-tax', level }))), 0)
        expect(at(2 * price)).toBeLessThanOrEqual(at(price) * (1 + 1e-7) + 1e-7)
      }),
      { numRuns: 40 },
    )
  })

  it('a tighter cap never lowers the cost, and is kept', () => {
    fc.assert(
      fc.property(randomSystem, fc.double({ min: 0.5, max: 1, noNaN: true }), (outline, share) => {
        const free = emittedIn(solved(leastCost(outline)), 0)
        const under = (level: number): [cost: number, emitted: number] | null => {
          const network = leastCost(withPolicy(outline, { ...CO2, kind: 'emission-cap', level, end: 2020 }))
          const workspace = createWorkspace(network, solver)
          const outcome = drain(network, network.slots.initial, workspace)
          if (!outcome.ok && outcome.failure.year === 2020) return null
          return [workspace.run.objective[0]!, emittedIn(workspace, 0)]
        }
        const loose = under(free * share)
        const tight = under(free * share * share)
        if (loose === null) expect(tight).toBeNull()
        if (loose === null || tight === null) return
        expect(tight[0]).toBeGreaterThanOrEqual(loose[0] * (1 - 1e-9))
        expect(tight[1]).toBeLessThanOrEqual(free * share * share * (1 + 1e-7))
      }),
      { numRuns: 40 },
    )
  })
})

describe('one answer', () => {
  it('has the same bits whether a scenario is run first or after twenty others', () => {
    fc.assert(
      fc.property(randomSystem, fc.integer({ min: 1, max: 1000 }), (outline, salt) => {
        const network = leastCost(withPolicy(outline, { ...CO2, kind: 'carbon-tax', level: 0.05 }))
        const first = solved(network)
        const used = createWorkspace(network, solver)
        for (let other = 1; other <= 20; other++) {
          const slots = network.slots.initial.map((value, i) => value * (1 + 0.01 * (((i + salt) * other) % 7)))
          drain(network, slots, used)
        }
        solved(network, used)
        for (const cube of Object.keys(first.run) as (keyof typeof first.run)[])
          expect(Buffer.compare(bytes(first.run[cube]), bytes(used.run[cube])), cube).toBe(0)
      }),
      { numRuns: 5 },
    )
  })

  it('is as fresh without a cap after a run that had one, and with it after one that had none', () => {
    fc.assert(
      fc.property(randomSystem, (outline) => {
        const network = leastCost(withPolicy(outline, { ...CO2, kind: 'emission-cap', level: 1e6 }))
        const [cap] = network.policies
        const capped = network.slots.initial
        const free = capped.with(cap?.strength ?? -1, 0)
        const used = createWorkspace(network, solver)
        for (const slots of [capped, free, capped]) {
          const fresh = createWorkspace(network, solver)
          for (const workspace of [fresh, used]) expect(drain(network, slots, workspace).ok).toBe(true)
          expect(Buffer.compare(bytes(fresh.run.objective), bytes(used.run.objective))).toBe(0)
          expect(used.leastCost?.held?.rowLower.length).toBe(used.leastCost?.held?.rows)
        }
      }),
      { numRuns: 10 },
    )
  })

  it('takes the way of least emissions where two cost the same, and says that there were two', () => {
    const device = { kind: 'device' as const, output: 'heat', lifetime: 10, capitalCost: 5, hurdleRate: 0.1 }
    const outline: StudyOutline = {
      years: [2020, 2021],
      commodities: {
        coal: { imported: true, co2: 95, supply: { import_price: 3 } },
        gas: { imported: true, co2: 56, supply: { import_price: 3 } },
        heat: { demand: { base: 10 } },
      },
      technologies: {
        'coal-boiler': { ...device, input: { coal: 1 }, stock: [{ installed: 2019, amount: 1 }] },
        'gas-boiler': { ...device, input: { gas: 1 } },
      },
    }
    const { run, network } = solved(leastCost(outline))
    const gas = network.technologies.findIndex(({ technology }) => technology.id === 'gas-boiler')
    expect(run.built[gas * 2]).toBeCloseTo(9, 9)
    expect(run.nonUnique[0]).toBe(1)
  })
})

const bytes = (values: Float64Array): Uint8Array => new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
