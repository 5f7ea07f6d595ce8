import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { documentSchemas } from '../../electron/hosts/cli/document-schemas.ts'
import { runProgram } from '../../electron/hosts/cli/program.ts'
import { modelEngine } from '../../electron/hosts/cli/model-engine.ts'
import type { Engine } from '../../electron/hosts/cli/engine.ts'
import { modelText, TWO_PLANTS } from '../support/osemosys-text.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

function commandLine() {
  const folder = temporaryFolder('foresight')
  const host = {
    folder,
    version: () => '0.1.0',
    progress: null,
    signal: new AbortController().signal,
    loadEngine: () => Promise.resolve(modelEngine as Engine),
  }
  return {
    folder,
    write: (name: string, text: string) => writeFileSync(join(folder, name), text),
    shirube: (...args: readonly string[]) => runProgram(args, host),
  }
}

describe('import osemosys, check, run', () => {
  it('writes a study that checks clean and runs to one document with objective, region and unit', async () => {
    const { shirube, write, folder } = commandLine()
    write('small.txt', modelText(TWO_PLANTS))
    const imported = await shirube('import', 'osemosys', 'small.txt', '--out', 'small', '--json')
    expect(documentSchemas.import.parse(JSON.parse(imported.stdout))).toMatchObject({
      format: 'osemosys',
      problems: [],
    })
    const table = readFileSync(join(folder, 'small/parameters/CapitalCost.csv'), 'utf8')
    expect(table.split('\n')[0]).toBe('REGION,TECHNOLOGY,YEAR,value,unit,source,data_year,quality,note')
    expect(table).toMatch(/^R,wind,2020,8,money\/capacity,imported,,assumption,line \d+$/m)

    const checked = await shirube('check', 'small', '--json')
    expect(checked.exitCode).toBe(0)
    expect(documentSchemas.check.parse(JSON.parse(checked.stdout)).problems).toEqual([])

    const ran = await shirube('run', 'small', '--rule', 'foresight', '--json')
    const document = documentSchemas.run.parse(JSON.parse(ran.stdout))
    expect(document.objective).toBeCloseTo(20 + 30 / Math.sqrt(1.05), 9)
    expect(document.series.find(({ variable }) => variable === 'Capacity|coal')).toEqual({
      variable: 'Capacity|coal',
      region: 'R',
      unit: 'capacity',
      values: [10],
    })
    const again = await shirube('run', 'small', '--json')
    expect(again.stdout).toBe(ran.stdout)
  })
  it('a plan of it is current until the model changes', async () => {
    const { shirube, write } = commandLine()
    write('small.txt', modelText(TWO_PLANTS))
    await shirube('import', 'osemosys', 'small.txt', '--out', 'small')
    write('plan.json', (await shirube('run', 'small', '--json')).stdout)
    const verdict = async (study: string) => {
      const { stdout, exitCode } = await shirube('check', study, '--results', 'plan.json', '--json')
      return [documentSchemas.check.parse(JSON.parse(stdout)), exitCode] as const
    }
    expect(await verdict('small')).toMatchObject([{ results: [{ scenario: 'imported', verdict: 'current' }] }, 0])
    write('dear.txt', modelText({ ...TWO_PLANTS, FixedCost: ['R coal 2020 0.5'] }))
    await shirube('import', 'osemosys', 'dear.txt', '--out', 'dear')
    expect(await verdict('dear')).toMatchObject([{ results: [{ scenario: 'imported', verdict: 'stale' }] }, 3])
  })
  it('a model imported over another leaves nothing of it', async () => {
    const { shirube, write } = commandLine()
    write('dear.txt', modelText({ ...TWO_PLANTS, FixedCost: ['R coal 2020 0.5'], OperationalLife: ['R coal 4'] }))
    write('small.txt', modelText(TWO_PLANTS))
    await shirube('import', 'osemosys', 'dear.txt', '--out', 'study')
    await shirube('import', 'osemosys', 'small.txt', '--out', 'study')
    const { objective } = JSON.parse((await shirube('run', 'study', '--json')).stdout) as { objective: number }
    expect(objective).toBeCloseTo(20 + 30 / Math.sqrt(1.05), 9)
  })
  it('tells many warnings of one kind on one line, all with --json, and keeps those of the import in the study', async () => {
    const { shirube, write, folder } = commandLine()
    const left = [
      'FixedCost',
      'VariableCost',
      'RETagFuel',
      'ReserveMargin',
      'DaySplit',
      'TradeRoute',
      'ResidualCapacity',
      'AnnualExogenousEmission',
    ]
    const short = left.reduce(
      (text, name) => text.replace(new RegExp(`param ${name} [^;]*;`), ''),
      modelText(TWO_PLANTS),
    )
    write('small.txt', short.replace('\nend;\n', '\n'))
    const imported = await shirube('import', 'osemosys', 'small.txt', '--out', 'small')
    const lines = imported.stdout.split('\n').filter((line) => line.includes('is assumed'))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('So with ')
    expect(lines[0]).toContain('all with --json')
    const { problems } = JSON.parse(
      (await shirube('import', 'osemosys', 'small.txt', '--out', 'small', '--json')).stdout,
    ) as {
      problems: { kind: string; column: string; file: string }[]
    }
    const assumed = problems.filter(({ kind }) => kind === 'assumed-value').map(({ column }) => column)
    expect(assumed).toEqual(expect.arrayContaining(left.filter((name) => name !== 'DaySplit')))

    // What only the data file shows, that it was cut short, is told by a check of the study and beside its results.
    const checked = documentSchemas.check.parse(JSON.parse((await shirube('check', 'small', '--json')).stdout))
    const cut = { kind: 'malformed-gmpl', file: 'small.txt', severity: 'warning' }
    expect(checked.problems).toContainEqual(expect.objectContaining(cut))
    expect(new Set(checked.problems.map(({ kind, column }) => `${kind} ${column}`)).size).toBe(checked.problems.length)
    const ran = documentSchemas.run.parse(JSON.parse((await shirube('run', 'small', '--json')).stdout))
    expect(ran.problems).toContainEqual(expect.objectContaining(cut))

    write('small.txt', modelText(TWO_PLANTS))
    await shirube('import', 'osemosys', 'small.txt', '--out', 'small')
    expect(existsSync(join(folder, 'small/import-warnings.csv'))).toBe(false)
  })
  it('tells of a folder that a file is read by a guess, and looks for no library beside it', async () => {
    const { shirube, folder } = commandLine()
    mkdirSync(join(folder, 'library'))
    writeFileSync(join(folder, 'library/gwp.csv'), 'gas\n')
    mkdirSync(join(folder, 'theirs'))
    const files = {
      'config.yaml': 'CapitalCost: {type: param, default: 0}\n',
      'country.yaml': 'library: ../library\n',
      'REGION.csv': 'VALUE\nR\n',
    }
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'theirs', name), text)
    // 日本 in Shift_JIS.
    const japan = Uint8Array.from([...Buffer.from('VALUE\n'), 0x93, 0xfa, 0x96, 0x7b, 0x0a])
    writeFileSync(join(folder, 'theirs/TECHNOLOGY.csv'), japan)
    const { stdout, stderr } = await shirube('import', 'osemosys', 'theirs', '--out', 'ours', '--json')
    const { problems } = JSON.parse(stdout) as { problems: { file: string }[] }
    expect(stderr).not.toContain('library')
    expect(problems).toContainEqual(
      expect.objectContaining({ kind: 'encoding', severity: 'warning', file: 'TECHNOLOGY.csv' }),
    )
    expect(problems.filter(({ file }) => /library|country|gwp/.test(file))).toEqual([])
  })
  it('writes nothing where the model has an error, and tells all of them', async () => {
    const { shirube, write } = commandLine()
    write('small.txt', modelText({ ...TWO_PLANTS, YearSplit: ['all 2020 2'], CapitalCost: ['R x 2020 1'] }))
    const imported = await shirube('import', 'osemosys', 'small.txt', '--out', 'small')
    expect(imported).toMatchObject({ exitCode: 1, stdout: '' })
    expect(imported.stderr).toContain('CapitalCost: There is no “x” in TECHNOLOGY.')
    expect(imported.stderr).toContain('The slices of 2020 (YearSplit) sum to 2, not 1.')
    expect((await shirube('check', 'small')).exitCode).toBe(4)
  })
  it('a study whose tables were changed for the worse is told with its own files and lines', async () => {
    const { shirube, write, folder } = commandLine()
    write('small.txt', modelText(TWO_PLANTS))
    await shirube('import', 'osemosys', 'small.txt', '--out', 'small')
    const file = join(folder, 'small/parameters/CapitalCost.csv')
    writeFileSync(file, readFileSync(file, 'utf8').replace('imported', 'hearsay').replace('wind', 'wnd'))
    const { problems } = JSON.parse((await shirube('check', 'small', '--json')).stdout) as { problems: object[] }
    expect(problems).toEqual([
      expect.objectContaining({
        kind: 'dangling-reference',
        file: 'parameters/CapitalCost.csv',
        row: 2,
        found: 'hearsay',
      }),
      expect.objectContaining({ kind: 'dangling-reference', file: 'parameters/CapitalCost.csv', row: 3, found: 'wnd' }),
    ])
  })
  it.each([
    ['en', '2020, R: capacity of', 'exceeds it by 3 capacity'],
    ['ja', '2020年 R:', '3 capacity 超えます'],
  ])('a model without a solution ends with 3 and says why (%s)', async (lang, start, end) => {
    const { shirube, write } = commandLine()
    write('small.txt', modelText({ ...TWO_PLANTS, TotalAnnualMaxCapacity: ['R coal 2020 3', 'R wind 2020 4'] }))
    await shirube('import', 'osemosys', 'small.txt', '--out', 'small')
    const ran = await shirube('run', 'small', '--lang', lang)
    expect(ran).toMatchObject({ exitCode: 3, stdout: '' })
    expect(ran.stderr).toContain(start)
    expect(ran.stderr).toContain(end)
    expect(ran.stderr).toContain(
      lang === 'en' ? 'demand for power (2020): 10 energy/yr' : 'power の需要（2020年）: 10 energy/yr',
    )
    const document = JSON.parse((await shirube('run', 'small', '--json')).stdout) as { error: { kind: string } }
    expect(documentSchemas.failure.parse(document).error).toMatchObject({ kind: 'infeasible', scenario: 'imported' })
  })
  it('a command or rule that such a study has not is a mistake of use', async () => {
    const { shirube, write } = commandLine()
    write('small.txt', modelText(TWO_PLANTS))
    await shirube('import', 'osemosys', 'small.txt', '--out', 'small')
    expect((await shirube('sources', 'small')).exitCode).toBe(2)
    expect((await shirube('run', 'small', '--rule', 'logit')).exitCode).toBe(2)
    expect((await shirube('import', 'leap', 'small.txt', '--out', 'other')).exitCode).toBe(2)
    expect((await shirube('import', 'osemosys', 'none.txt', '--out', 'other')).exitCode).toBe(4)
  })
})
