import { expect, it } from 'vitest'
import { yieldingSolver } from '../../../model/analysis/attribution/yielding-solver.ts'
import type { LinearProgramme } from '../../../model/choice/lp-solver.ts'
import { solver } from '../../support/least-cost/solver.ts'

/** Least x + 2 y with x <= 1, y <= 1, and x + y >= wanted, x <= cap: the last two are limits of policies. */
const programme = (wanted: number, cap: number, soft: readonly number[]): LinearProgramme => ({
  columns: 2,
  rows: 2,
  cost: Float64Array.of(1, 2),
  colLower: Float64Array.of(0, 0),
  colUpper: Float64Array.of(1, 1),
  rowLower: Float64Array.of(wanted, -Infinity),
  rowUpper: Float64Array.of(Infinity, cap),
  starts: Int32Array.of(0, 2, 3),
  indices: Int32Array.of(0, 1, 0),
  values: Float64Array.of(1, 1, 1),
  soft: Uint8Array.from(soft),
})

it('what has a solution is solved as ever', () => {
  const yielding = yieldingSolver(solver)
  const found = yielding.open(programme(1, 0.5, [1, 1])).solve()
  expect(found).toMatchObject({ ok: true, solution: { objective: 1.5 } })
  expect(yielding.yielded()).toBe(0)
})

it('a limit that cannot be met is missed by as little as can be, and that is counted', () => {
  const yielding = yieldingSolver(solver)
  const found = yielding.open(programme(1.8, 0.5, [1, 1])).solve()
  if (!found.ok) throw new Error(found.failure.kind)
  // 0.3 is missing whichever limit gives way.
  expect((found.solution.columns[0] ?? NaN) + (found.solution.columns[1] ?? NaN)).toBeGreaterThanOrEqual(1.5 - 1e-9)
  expect(found.solution.columns).toHaveLength(2)
  expect(yielding.yielded()).toBe(1)
})

it('a limit that no policy set does not give way', () => {
  expect(
    yieldingSolver(solver)
      .open(programme(1.8, 0.5, [0, 0]))
      .solve(),
  ).toEqual({
    ok: false,
    failure: { kind: 'infeasible' },
  })
})

it('later edits are seen: a cap that was lowered in place gives way as well', () => {
  const yielding = yieldingSolver(solver)
  const model = yielding.open(programme(1.2, 0.5, [0, 1]))
  expect(model.solve().ok).toBe(true)
  model.setRowBounds(Int32Array.of(1), Float64Array.of(-Infinity), Float64Array.of(0.1))
  const found = model.solve()
  if (!found.ok) throw new Error(found.failure.kind)
  expect(found.solution.columns[0]).toBeCloseTo(0.2, 9)
  expect(yielding.yielded()).toBe(1)
})
