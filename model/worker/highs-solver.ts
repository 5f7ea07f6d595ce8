import type { Highs, Model } from 'highs'
import type { LinearProgramme, LpModel, LpOutcome, LpSolver } from '#model'

/**
 * HiGHS behind the engine's idea of a solver. The host loads the WebAssembly and hands the module in. Simplex is used for
 * programmes without whole numbers: its bits are the same on every runtime. Where it ends without an answer, others are
 * tried (`OTHER_WAYS`).
 * @param highs the loaded module
 * @param timeLimit seconds of one solve
 */
export function highsSolver(highs: Highs, timeLimit: number): LpSolver {
  return { open: (programme) => openModel(highs, programme, timeLimit) }
}

/** How programmes without whole numbers are solved: by the dual simplex method. */
const USUAL = {
  solver: 'simplex',
  presolve: 'choose',
  simplex_strategy: 1,
  primal_feasibility_tolerance: 1e-9,
  dual_feasibility_tolerance: 1e-9,
} as const

/**
 * What is tried in turn where the dual simplex method ends without an answer, mostly where there is no solution: the primal
 * one on the whole programme, and the interior point method, which tells that there is none.
 */
const OTHER_WAYS = [
  { presolve: 'off', simplex_strategy: 4 },
  { solver: 'ipm', primal_feasibility_tolerance: 1e-7, dual_feasibility_tolerance: 1e-7 },
] as const

/** Whether a status is an answer, or the end of the time for one, and no trouble on the way. */
function isTold({ constants }: Highs, status: ReturnType<Model['getModelStatus']>): boolean {
  const { optimal, empty, infeasible, unbounded, timeLimit } = constants.modelStatus
  return [optimal, empty, infeasible, unbounded, timeLimit].some((one) => one === status)
}

function openModel(highs: Highs, programme: LinearProgramme, timeLimit: number): LpModel {
  const model = highs.createModel()
  const isMixed = programme.integer?.includes(1) ?? false
  model.options.set({
    output_flag: false,
    time_limit: timeLimit,
    // What the whole-number search may leave unproved: far below the digits that anyone compares.
    mip_rel_gap: 1e-9,
    ...(isMixed ? {} : USUAL),
  })
  pass(model, programme)
  return {
    setCosts: (columns, cost) => void model.changeColsCost({ kind: 'set', indices: columns }, cost),
    setColumnBounds: (columns, lower, upper) =>
      void model.changeColsBounds({ kind: 'set', indices: columns }, lower, upper),
    setRowBounds: (rows, lower, upper) => void model.changeRowsBounds({ kind: 'set', indices: rows }, lower, upper),
    setCoefficient: (row, column, value) => void model.changeCoefficient(row, column, value),
    basis() {
      const { colStatus, rowStatus } = model.getBasis()
      return { columns: Int32Array.from(colStatus), rows: Int32Array.from(rowStatus) }
    },
    startFrom: ({ columns, rows }) => void model.setBasis({ colStatus: columns, rowStatus: rows }),
    solve: () => solve(highs, model, isMixed),
    dispose: () => model.dispose(),
  }
}

function pass(model: Model, programme: LinearProgramme): void {
  const { columns, rows, cost, colLower, colUpper, rowLower, rowUpper, starts, indices, values, integer } = programme
  model.passModel({
    numCols: columns,
    numRows: rows,
    colCost: cost,
    colLower,
    colUpper,
    rowLower,
    rowUpper,
    matrix: { format: 'csc', numRows: rows, numCols: columns, starts, indices, values },
    ...(integer === undefined ? {} : { integrality: Int32Array.from(integer) }),
  })
}

function solve(highs: Highs, model: Model, isMixed: boolean): LpOutcome {
  const { modelStatus } = highs.constants
  // The limit of time counts over all runs of a model since its clocks were last set back.
  model.zeroAllClocks()
  model.run()
  let status = model.getModelStatus()
  if (status === modelStatus.unboundedOrInfeasible) {
    // Presolve could not tell which; the simplex method can.
    model.options.set('presolve', 'off')
    model.run()
    model.options.set('presolve', 'choose')
    status = model.getModelStatus()
  }
  if (status === modelStatus.unboundedOrInfeasible) status = statusWithoutCosts(highs, model)
  for (const way of isMixed ? [] : OTHER_WAYS) {
    if (isTold(highs, status)) break
    model.options.set(way)
    model.run()
    status = model.getModelStatus()
    model.options.set(USUAL)
  }
  // The objective is a number even where there is no solution: the status comes first.
  if (status === modelStatus.optimal || status === modelStatus.empty)
    return { ok: true, solution: solutionOf(model, isMixed) }
  if (status === modelStatus.infeasible) return { ok: false, failure: { kind: 'infeasible' } }
  if (status === modelStatus.unbounded) return { ok: false, failure: { kind: 'unbounded' } }
  if (status === modelStatus.timeLimit) return { ok: false, failure: { kind: 'time-limit' } }
  return { ok: false, failure: { kind: 'numerical', status: `HiGHS status ${status}` } }
}

/** A search for whole numbers may leave open which of the two it is. Without costs nothing is unbounded. */
function statusWithoutCosts(highs: Highs, model: Model): ReturnType<Model['getModelStatus']> {
  const { modelStatus } = highs.constants
  const { colCost } = model.getLp()
  const columns = { kind: 'set', indices: Int32Array.from(colCost.keys()) } as const
  model.changeColsCost(columns, new Float64Array(colCost.length))
  model.run()
  const status = model.getModelStatus()
  model.changeColsCost(columns, colCost)
  return status === modelStatus.optimal ? modelStatus.unbounded : status
}

function solutionOf(model: Model, isMixed: boolean) {
  const { colValue, rowValue, rowDual, colDual } = model.getSolution()
  const none = new Float64Array(0)
  return {
    objective: model.getObjectiveValue(),
    columns: Float64Array.from(colValue),
    rows: Float64Array.from(rowValue),
    rowDuals: isMixed ? none : Float64Array.from(rowDual),
    columnDuals: isMixed ? none : Float64Array.from(colDual),
  }
}
