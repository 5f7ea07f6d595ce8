import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Engine } from '../../electron/hosts/cli/engine.ts'
import { runProgram } from '../../electron/hosts/cli/program.ts'
import { engine } from './fake-engine.ts'
import { folderWith } from './study-on-disk.ts'

/** Runs a command line, as a terminal would, on a study that the engine of these tests answers for. */
export async function shirube(line: string, changes: Partial<Engine> = {}) {
  const folder = folderWith({ 'vn/country.yaml': 'iso3: XYZ\n' })
  const ending = await runProgram(line.split(' '), {
    folder,
    version: () => '0.1.0',
    progress: null,
    signal: new AbortController().signal,
    loadEngine: () => Promise.resolve({ ...engine, ...changes }),
  })
  const written = (name: string) => readFileSync(join(folder, 'out', name), 'utf8')
  return {
    ...ending,
    json: (): unknown => JSON.parse(ending.stdout),
    files: () => readdirSync(join(folder, 'out')).sort(),
    written,
  }
}
