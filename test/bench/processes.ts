import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Measurement } from './measure.ts'
import { compileVietNam, PROGRAM, readVietNam } from './viet-nam.ts'

const REPEATS = 5
const COMPARE = ['frozen-technology', 'current-policies', 'net-zero-2050']

/**
 * From files in memory to a network ready to run, the first time in a process: a process for each sample. 300 ms were
 * meant for a pack of 86 technologies without an inventory; this one has 197 and 7,800 figures, most of them of modules.
 */
export function loadAndCompile(): Measurement {
  const samples = Array.from({ length: REPEATS + 1 }, () => {
    const child = start([PROGRAM, '--load-and-compile'])
    return Number(child)
  })
  return { name: 'load and compile, cold', unit: 'ms', samples: samples.slice(1), limit: 500 }
}

/** What the child of `loadAndCompile` does. */
export async function printLoadAndCompile(): Promise<void> {
  const files = await readVietNam()
  const began = performance.now()
  compileVietNam(files, 'logit')
  process.stdout.write(String(performance.now() - began))
}

/** The comparison that README shows, from a built clone: whole process, bootstrap and output included. */
export function compareScenarios(): Measurement {
  const args = [
    'electron/hosts/bootstrap/shirube.js',
    'compare',
    'scenarios/viet-nam',
    '--scenarios',
    COMPARE.join(','),
  ]
  const samples = Array.from({ length: REPEATS + 1 }, () => {
    const began = performance.now()
    start(args)
    return performance.now() - began
  })
  return { name: 'shirube compare, three scenarios, whole process', unit: 'ms', samples: samples.slice(1), limit: 1500 }
}

/** The benchmark of the window, in a process of its own with these options; gives the code it ended with. */
export function measureWindow(options: readonly string[]): number {
  const program = join(dirname(PROGRAM), 'run-window.js')
  return spawnSync(process.execPath, [program, ...options], { stdio: 'inherit' }).status ?? 1
}

function start(args: readonly string[]): string {
  const child = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
  if (child.status !== 0) throw new Error(`${args.join(' ')} ended with ${child.status}: ${child.stderr}`)
  return child.stdout
}
