/**
 * An OSeMOSYS model from data file to objective: our own reading, building and solving beside `glpsol -m` and beside
 * glpsol's generation with `cbc`, one after the other on one machine. Each side reads the same file and starts cold in
 * everything but the solver's code, which both have loaded. Run as
 *
 *     SHIRUBE_ORACLES=... OSEMOSYS_FORMULATION=.../osemosys.txt npm run bench -- --osemosys
 *
 * The formulation's text is not ours and lies outside the repository; without it only our own time is told.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { importOsemosys, type LpSolver, planModel } from '#model'
import { loadHighs } from '../../electron/hosts/solver/load-highs.ts'
import type { Measurement } from './measure.ts'

const REPEATS = 5

/** Every side on utopia and atlantis. */
export async function osemosysCases(): Promise<readonly Measurement[]> {
  const root = process.env['SHIRUBE_ORACLES']
  if (root === undefined) throw new Error('SHIRUBE_ORACLES names the folder with the data files')
  const solver = await loadHighs()
  return ['utopia', 'atlantis'].flatMap((name) => {
    const file = join(root, 'osemosys', name, 'datafile.txt')
    const own = ownTime(name, file, solver)
    const formulation = process.env['OSEMOSYS_FORMULATION'] ?? ''
    return existsSync(formulation) ? [own, ...otherTimes(name, file, formulation)] : [own]
  })
}

function ownTime(name: string, file: string, solver: LpSolver): Measurement {
  const samples = Array.from({ length: REPEATS + 1 }, () => {
    const began = performance.now()
    const { model } = importOsemosys([{ path: 'datafile.txt', text: readFileSync(file, 'utf8') }])
    const { outcome } = planModel(model, solver)
    const elapsed = performance.now() - began
    if (!outcome.ok) throw new Error(`${name} has no plan`)
    return elapsed
  })
  return { name: `${name}, data file to objective`, unit: 'ms', samples: samples.slice(1), limit: null }
}

function otherTimes(name: string, file: string, formulation: string): readonly Measurement[] {
  const folder = mkdtempSync(join(tmpdir(), 'osemosys-'))
  const programme = join(folder, 'programme.lp')
  const timed = (...commands: readonly (readonly string[])[]): number => {
    const began = performance.now()
    for (const [program = '', ...args] of commands) {
      const ended = spawnSync(program, args, { stdio: 'ignore' })
      if (ended.status !== 0) throw new Error(`${program} ended with ${String(ended.status)} on ${name}`)
    }
    return performance.now() - began
  }
  const model = ['-m', formulation, '-d', file]
  // Minutes go by on a busy machine: three samples say enough.
  const three = (sample: () => number): readonly number[] => Array.from({ length: 3 }, sample)
  try {
    return [
      {
        name: `${name}, glpsol -m`,
        unit: 'ms',
        samples: three(() => timed(['glpsol', ...model, '-o', join(folder, 'glpsol.txt')])),
        limit: null,
      },
      {
        name: `${name}, glpsol generates, cbc solves`,
        unit: 'ms',
        samples: three(() =>
          timed(
            ['glpsol', ...model, '--check', '--wlp', programme],
            ['cbc', programme, 'solve', 'solution', join(folder, 'cbc.txt')],
          ),
        ),
        limit: null,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
