import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { documentSchemas } from '../../electron/hosts/cli/document-schemas.ts'
import type { Engine } from '../../electron/hosts/cli/engine.ts'
import { modelEngine } from '../../electron/hosts/cli/model-engine.ts'
import { runProgram } from '../../electron/hosts/cli/program.ts'
import { filledIn } from '../support/inventory-template.ts'
import { writeFiles } from '../../electron/hosts/files/write-file.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

function commandLine() {
  const folder = temporaryFolder('template')
  const host = {
    folder,
    version: () => '0.1.0',
    progress: null,
    signal: new AbortController().signal,
    loadEngine: () => Promise.resolve(modelEngine as Engine),
  }
  return { folder, shirube: (...args: readonly string[]) => runProgram(args, host) }
}

const ASKED = ['template', 'inventory', 'KHM', '--region', 'south-east-asia', '--climate', 'tropical-wet']
const YEARS = ['--between', '2020,2030']

describe('template inventory, check, run', () => {
  it('writes a study whose check lists each empty cell, and which runs once they are filled in', async () => {
    const { shirube, folder } = commandLine()
    const written = await shirube(...ASKED, ...YEARS, '--out', 'cambodia', '--json')
    const document = documentSchemas.template.parse(JSON.parse(written.stdout))
    expect(document).toMatchObject({ country: 'KHM', study: { id: 'cambodia' } })
    for (const file of document.files) expect(existsSync(join(folder, 'cambodia', file)), file).toBe(true)

    const checked = await shirube('check', 'cambodia')
    expect(checked.exitCode).toBe(1)
    const [pigs] = checked.stdout.split('\n').filter((line) => line.startsWith('agriculture.csv'))
    expect(pigs).toMatch(/^agriculture\.csv, line 2, value: A value is missing\. Needed: million head\.$/)

    const files = document.files
      .filter((path) => path.endsWith('.csv') && !path.includes('/'))
      .map((path) => ({ path, text: readFileSync(join(folder, 'cambodia', path), 'utf8') }))
    const filled = filledIn(files, 0.1).map(({ path, text }) => ({ name: path, text }))
    await writeFiles(join(folder, 'cambodia'), filled)
    expect(await shirube('check', 'cambodia')).toMatchObject({ exitCode: 0, stderr: '' })
    const ran = await shirube('run', 'cambodia', '--json', '--years', '2020', '--variables', 'Emissions|CH4|CRT|3.A*')
    const { series } = documentSchemas.run.parse(JSON.parse(ran.stdout))
    // A tenth of a million head of each: 68 + 47 + 55 + 5 + 5 + 18 + 1 kg (IPCC 2006 V4, T10.10, T10.11).
    const enteric = series.reduce((sum, { values }) => sum + (values[0] ?? NaN), 0)
    expect(enteric).toBeCloseTo(0.1 * 199, 9)
  })

  it('leaves a folder alone that holds a study', async () => {
    const { shirube } = commandLine()
    await shirube(...ASKED, ...YEARS, '--out', 'cambodia')
    expect(await shirube(...ASKED, ...YEARS, '--out', 'cambodia')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('holds a study already') as string,
    })
  })

  it.each([
    [['--region', 'atlantis', '--climate', 'tropical-wet', ...YEARS], 'south-east-asia'],
    [['--region', 'east-asia', '--climate', 'polar', ...YEARS], 'tropical-dry'],
    [['--region', 'east-asia', '--climate', 'tropical-wet', '--between', '2030,2020'], '--between'],
    [['--region', 'east-asia', '--climate', 'tropical-wet'], '--between'],
  ])('says what %j should be', async (options, allowed) => {
    const { shirube, folder } = commandLine()
    const ending = await shirube('template', 'inventory', 'KHM', ...options, '--out', 'x')
    expect(ending).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(allowed) as string })
    expect(existsSync(join(folder, 'x'))).toBe(false)
  })

  it('knows a country by its three letters, and templates by their names', async () => {
    const { shirube } = commandLine()
    const rest = ['--region', 'east-asia', '--climate', 'tropical-wet', ...YEARS, '--out', 'x']
    expect((await shirube('template', 'inventory', 'Cambodia', ...rest)).stderr).toContain('"Cambodia"')
    expect((await shirube('template', 'energy', 'KHM', ...rest)).stderr).toContain('inventory')
  })
})
