import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { planOf, solvedPlan } from '../support/horizon-plan.ts'

const file = (name: string): string => fileURLToPath(new URL(`./osemosys-small/${name}.txt`, import.meta.url))

/**
 * Small systems of our own, drawn at random and written in every form that GMPL has, most with storage, hurdle rates by
 * technology, a reserve margin, a renewable target, emission limits and penalties, floors and ceilings of capacity, build
 * and activity. Objectives are those of GLPK 5.0 (`glpsol -m`) on the long formulation, OSeMOSYS_GNU_MathProg, with
 * tolerances as it ships.
 */
describe('small systems cost what the long formulation costs under glpsol', () => {
  it.each([
    ['three-day-types', 1628.866672, 'three day types of two brackets, straight-line salvage'],
    ['two-seasons', 336.3307052, 'two seasons of two day types, straight-line salvage'],
    ['three-regions', 1059.85182, 'three regions that trade electricity'],
    ['whole-units', 868.0350368, 'capacity in whole units, two regions'],
    ['years-apart', 7671.512261, 'years of the set lie apart, capacity in whole units'],
    ['negative-values', 2675.712563, 'negative costs of capital and storage and negative emissions'],
    ['one-way-trade', 2326.516523, 'routes that lead one way, two storages'],
  ])('%s: %d (%s)', async (name, objective) => {
    const plan = await solvedPlan(file(name))
    expect(Math.abs(plan.objective / objective - 1)).toBeLessThan(1e-6)
  })

  it('one without a solution names what stands against what, and by how much', async () => {
    const { outcome } = await planOf(file('no-solution'))
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'infeasible' } })
    const conflict = outcome.ok || outcome.failure.kind !== 'infeasible' ? [] : outcome.failure.conflict
    expect(conflict.length).toBeGreaterThan(0)
    for (const { missedBy } of conflict) expect(missedBy).toBeGreaterThan(0)
  })
})

describe('an optimum of a linear plan', () => {
  it.each(['three-day-types', 'two-seasons', 'three-regions'])(
    '%s: primal and dual cost the same, slack is complementary, rows hold to 1e-7',
    async (name) => {
      const { programme, solution } = await solvedPlan(file(name))
      const { columns, rows, cost, colLower, colUpper, rowLower, rowUpper, starts, indices, values } =
        programme.builder.programme()
      const sums = new Float64Array(rows)
      const reduced = Float64Array.from(cost)
      for (let j = 0; j < columns; j++) {
        for (let i = starts[j]!; i < starts[j + 1]!; i++) {
          sums[indices[i]!]! += values[i]! * solution.columns[j]!
          reduced[j]! -= values[i]! * solution.rowDuals[indices[i]!]!
        }
      }
      let dual = 0
      const bound = (price: number, lower: number, upper: number): number => (price > 0 ? lower : upper)
      for (let i = 0; i < rows; i++) {
        const size = Math.max(1, Math.abs(sums[i]!))
        expect(sums[i]! - rowUpper[i]!).toBeLessThan(1e-7 * size)
        expect(rowLower[i]! - sums[i]!).toBeLessThan(1e-7 * size)
        const price = solution.rowDuals[i]!
        if (Math.abs(price) < 1e-7) continue
        const held = bound(price, rowLower[i]!, rowUpper[i]!)
        dual += price * held
        expect(Math.abs(sums[i]! - held)).toBeLessThan(1e-6 * size)
      }
      for (let j = 0; j < columns; j++) {
        if (Math.abs(reduced[j]!) < 1e-7) continue
        const held = bound(reduced[j]!, colLower[j]!, colUpper[j]!)
        dual += reduced[j]! * held
        expect(Math.abs(solution.columns[j]! - held)).toBeLessThan(1e-6)
      }
      expect(Math.abs(dual / solution.objective - 1)).toBeLessThan(1e-7)
    },
  )
})
