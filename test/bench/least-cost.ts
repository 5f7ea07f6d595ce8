import { createWorkspace, type LpModel, type LpSolver, runYears, type StudyFile } from '#model'
import { loadHighs } from '../../electron/hosts/solver/load-highs.ts'
import type { Measurement } from './measure.ts'
import { compileVietNam, HARDEST, SCENARIO } from './viet-nam.ts'

/** Whole horizon, 43 years, at least cost, warm. */
const LIMIT_MS = 1500
const REPEATS = 5

/** What the solver was asked, and how long it took: the rest of a run is building, editing and reading back. */
interface Watch {
  solving: number
  editing: number
  solves: number
  rows: number
  columns: number
  nonzeros: number
}

/** The whole of Viet Nam at least cost: time of a run, of a year, and what part of it is not solving. */
export async function leastCost(files: readonly StudyFile[]): Promise<Measurement[]> {
  const solver = await loadHighs()
  const found: Measurement[] = []
  for (const scenario of [SCENARIO, HARDEST]) {
    const network = compileVietNam(files, 'least-cost', scenario)
    const watch: Watch = { solving: 0, editing: 0, solves: 0, rows: 0, columns: 0, nonzeros: 0 }
    const workspace = createWorkspace(network, watched(solver, watch))
    const totals: number[] = []
    const building: number[] = []
    for (let round = 0; round <= REPEATS; round++) {
      Object.assign(watch, { solving: 0, editing: 0, solves: 0 })
      // What stands as it stood is not chosen again: every figure moves, by as little as a number can tell.
      const slots = network.slots.initial.map((value) => value * (1 + round * 1e-12))
      const start = performance.now()
      const years = runYears(network, slots, workspace)
      for (let turn = years.next(); ; turn = years.next()) {
        if (turn.done !== true) continue
        if (!turn.value.ok) throw new Error(`${scenario}: ${JSON.stringify(turn.value.failure)}`)
        break
      }
      const total = performance.now() - start
      if (watch.solves === 0) throw new Error(`${scenario}: nothing was solved`)
      if (round === 0) continue
      totals.push(total)
      building.push((100 * (total - watch.solving)) / watch.solving)
    }
    const size = `${watch.rows} rows, ${watch.columns} columns, ${watch.nonzeros} nonzeros, ${watch.solves} solves`
    const name = `${scenario}, least cost, ${network.yearCount} years`
    found.push(
      { name: `${name} (${size})`, unit: 'ms', samples: totals, limit: LIMIT_MS },
      { name: `${name}, a year`, unit: 'ms', samples: totals.map((ms) => ms / network.yearCount), limit: null },
      { name: `${name}, building and reading back, of solving (aim 20 %)`, unit: '%', samples: building, limit: null },
    )
  }
  return found
}

function watched(solver: LpSolver, watch: Watch): LpSolver {
  return {
    open(programme) {
      const model = timed(watch, 'editing', () => solver.open(programme))
      watch.rows = programme.rows
      watch.columns = programme.columns
      watch.nonzeros = programme.values.length
      const edit = (work: () => void) => timed(watch, 'editing', work)
      const own: LpModel = {
        setCosts: (...args) => edit(() => model.setCosts(...args)),
        setColumnBounds: (...args) => edit(() => model.setColumnBounds(...args)),
        setRowBounds: (...args) => edit(() => model.setRowBounds(...args)),
        setCoefficient: (...args) => edit(() => model.setCoefficient(...args)),
        basis: () => timed(watch, 'editing', () => model.basis()),
        startFrom: (basis) => edit(() => model.startFrom(basis)),
        solve() {
          watch.solves++
          return timed(watch, 'solving', () => model.solve())
        },
        dispose: () => model.dispose(),
      }
      return own
    },
  }
}

function timed<T>(watch: Watch, what: 'solving' | 'editing', work: () => T): T {
  const start = performance.now()
  const result = work()
  watch[what] += performance.now() - start
  return result
}
