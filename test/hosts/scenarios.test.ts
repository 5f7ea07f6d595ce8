import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { documentSchemas } from '../../electron/hosts/cli/document-schemas.ts'
import type { Engine } from '../../electron/hosts/cli/engine.ts'
import { modelEngine } from '../../electron/hosts/cli/model-engine.ts'
import { runProgram } from '../../electron/hosts/cli/program.ts'
import { createEnginePool } from '../../model/worker/engine-pool.ts'
import { createEngineService } from '../../model/worker/engine-service.ts'
import { solver } from '../support/least-cost/solver.ts'
import { readStudy } from '../support/read-study.ts'
import { folderWith } from './study-on-disk.ts'

/** The threads of the real engine are one more engine of this one. */
const engine: Engine = {
  ...(modelEngine as Engine),
  openPool: () =>
    createEnginePool(
      () => ({
        api: createEngineService(
          () => performance.now(),
          () => Promise.resolve(solver),
        ),
        died: new Promise<string>(() => undefined),
        terminate: () => undefined,
      }),
      1,
    ),
}

/** The command line with the real engine in a folder that holds the mini study. */
function commandLine() {
  const folder = folderWith(Object.fromEntries(readStudy('mini').map(({ path, text }) => [place(path), text])))
  const host = {
    folder,
    version: () => '0.1.0',
    progress: null,
    signal: new AbortController().signal,
    loadEngine: () => Promise.resolve(engine),
  }
  const file = (path: string): string => join(folder, 'mini', path)
  return {
    shirube: (...args: readonly string[]) => runProgram(args, host),
    scenarios: () => readdirSync(file('scenarios')).sort(),
    read: (path: string) => readFileSync(file(path), 'utf8'),
    write: (path: string, text: string) => writeFileSync(file(path), text),
    keep: (name: string, text: string) => writeFileSync(join(folder, name), text),
    has: (path: string) => existsSync(file(path)),
  }
}

/** The library lies beside the study, as `country.yaml` has it. */
const place = (path: string): string => (path.startsWith('library/') ? path : `mini/${path}`)

describe('scenarios', () => {
  it('are listed with their parents, how much they differ and a version each', async () => {
    const { shirube } = commandLine()
    const { scenarios } = documentSchemas.scenarios.parse(
      JSON.parse((await shirube('scenarios', 'mini', '--json')).stdout),
    )
    const netZero = scenarios.find(({ id }) => id === 'net-zero')
    expect(netZero?.parent).toBe('reference')
    const diff = documentSchemas.diff.parse(
      JSON.parse((await shirube('diff', 'mini', 'reference', 'net-zero', '--json')).stdout),
    )
    const { policies, numbers, others } = netZero?.differences ?? { policies: 0, numbers: 0, others: 0 }
    expect(numbers).toBe(diff.differences.filter(({ kind }) => kind === 'override').length)
    expect(policies).toBeGreaterThan(0)
    expect(policies + numbers + others).toBeLessThanOrEqual(diff.differences.length)
    expect(new Set(scenarios.map(({ inputHash }) => inputHash)).size).toBe(scenarios.length)
    for (const lang of ['en', 'ja']) {
      const table = (await shirube('scenarios', 'mini', '--lang', lang)).stdout
      expect(table).toContain(netZero?.inputHash.slice(0, 12))
    }
  })

  it('are duplicated, renamed and removed, a file at a time', async () => {
    const { shirube, scenarios, read } = commandLine()
    const before = scenarios()
    const made = await shirube('duplicate', 'mini', 'net-zero', '--as', 'later', '--json')
    expect(documentSchemas.edit.parse(JSON.parse(made.stdout))).toMatchObject({ files: ['scenarios/later.yaml'] })
    expect(scenarios()).toEqual([...before, 'later.yaml'].sort())
    expect(read('scenarios/later.yaml')).toMatch(/\(copy\).*\nparent: net-zero\n/)
    expect((await shirube('diff', 'mini', 'net-zero', 'later')).stdout).toContain('nothing')

    expect(await shirube('rename', 'mini', 'later', '--name', 'Later: slow')).toMatchObject({ exitCode: 0, stderr: '' })
    expect((await shirube('scenarios', 'mini')).stdout).toContain('Later: slow')
    expect(await shirube('remove', 'mini', 'later')).toMatchObject({ exitCode: 0, stderr: '' })
    expect(scenarios()).toEqual(before)
  })

  it.each([
    [['remove', 'mini', 'reference'], 'net-zero inherits from it'],
    [['remove', 'mini', 'reference', '--lang', 'ja'], '継承'],
    [['duplicate', 'mini', 'net-zero', '--as', 'reference'], 'already'],
    [['duplicate', 'mini', 'net-zero', '--as', '../outside'], 'a-z 0-9 -'],
    [['duplicate', 'mini', 'net-zero'], '--as'],
    [['duplicate', 'mini', 'net-zeros', '--as', 'x'], 'Did you mean net-zero?'],
    [['rename', 'mini', 'net-zero'], '--name-ja'],
    [['remove', 'mini/'], '"remove" needs SCENARIO'],
  ])('%j writes nothing and says why', async (args, words) => {
    const { shirube, scenarios } = commandLine()
    const before = scenarios()
    expect(await shirube(...args)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(words) as string })
    expect(scenarios()).toEqual(before)
  })

  it('write nothing into a study that would not load afterwards', async () => {
    const { shirube, scenarios } = commandLine()
    const before = scenarios()
    expect((await shirube('duplicate', 'mini', 'net-zero', '--as', 'constructor')).exitCode).toBe(1)
    expect(scenarios()).toEqual(before)
  })
})

describe('results of earlier', () => {
  it('are current until an input changes; a scenario that only has another name is the same version', async () => {
    const { shirube, keep, read, write } = commandLine()
    keep('run.json', (await shirube('run', 'mini', '--scenario', 'net-zero', '--json')).stdout)
    keep('compare.json', (await shirube('compare', 'mini', '--json')).stdout)
    const effects = ['effects', 'mini', '--scenario', 'net-zero', '--against', 'frozen', '--method', 'first-in']
    keep('effects.json', (await shirube(...effects, '--json')).stdout)
    await shirube('rename', 'mini', 'net-zero', '--name', 'Nought')
    const verdicts = async (file: string): Promise<readonly string[]> => {
      const { results } = documentSchemas.check.parse(
        JSON.parse((await shirube('check', 'mini', '--results', file, '--json')).stdout),
      ) as { readonly results: readonly { readonly scenario: string; readonly verdict: string }[] }
      return results.map(({ scenario, verdict }) => `${scenario} ${verdict}`).sort()
    }
    expect(await verdicts('run.json')).toEqual(['net-zero current'])
    expect(await verdicts('compare.json')).toEqual(['frozen current', 'net-zero current', 'reference current'])
    expect(await verdicts('effects.json')).toEqual(['frozen current', 'net-zero current'])

    write('scenarios/net-zero.yaml', read('scenarios/net-zero.yaml').replace(/parent: reference/, 'parent: frozen'))
    expect(await verdicts('effects.json')).toEqual(['frozen current', 'net-zero stale'])
    const checked = await shirube('check', 'mini', '--results', 'run.json')
    expect(checked).toMatchObject({ exitCode: 3, stdout: expect.stringContaining('net-zero: stale') as string })

    write('drivers.csv', read('drivers.csv').replace('10.3,', '11.3,'))
    expect(await verdicts('compare.json')).toEqual(['frozen stale', 'net-zero stale', 'reference stale'])
    await shirube('remove', 'mini', 'net-zero')
    expect(await verdicts('run.json')).toEqual(['net-zero gone'])
  })

  it('of every analysis are current until an assumption changes; a name in words is none', async () => {
    const { shirube, keep, read, write } = commandLine()
    const asked: Readonly<Record<string, string>> = {
      effects: 'effects --scenario net-zero --against reference --method first-in',
      decompose: 'decompose --scenario net-zero --against reference --year 2030',
      macc: 'macc --scenario reference --year 2030 --prices 0,50 --rule logit',
      measures: 'macc --by measure --scenario net-zero --against reference --year 2030',
      potential: 'potential --scenario net-zero --years 2030',
      goal: 'goal --scenario reference --target net=30@2030 --levers carbon-tax',
      ceiling: 'goal --scenario reference --target net=30@2030 --by cap',
      pricing: 'pricing --scenario reference --price 2022=10',
      plan: 'run --scenario frozen --rule foresight',
      locked: 'lock-in --scenario frozen --rule logit',
    }
    for (const [name, line] of Object.entries(asked)) {
      const [command = '', ...rest] = line.split(' ')
      const { stdout } = await shirube(command, 'mini', ...rest, '--json')
      expect(JSON.parse(stdout), name).toMatchObject({ ok: true })
      keep(`${name}.json`, stdout)
    }
    const verdicts = async (): Promise<readonly string[]> => {
      const found: string[] = []
      for (const name of Object.keys(asked)) {
        const { stdout } = await shirube('check', 'mini', '--results', `${name}.json`, '--json')
        const { results } = documentSchemas.check.parse(JSON.parse(stdout)) as {
          readonly results: readonly { readonly scenario: string; readonly verdict: string }[]
        }
        found.push(`${name}: ${results.map(({ scenario, verdict }) => `${scenario} ${verdict}`).join(', ')}`)
      }
      return found
    }
    const all = (verdict: string): readonly string[] => [
      ...['effects', 'decompose', 'measures'].map((name) => {
        const [one, other] = name === 'decompose' ? ['reference', 'net-zero'] : ['net-zero', 'reference']
        return `${name}: ${one} ${verdict}, ${other} ${verdict}`
      }),
      `potential: net-zero ${verdict}`,
      ...['macc', 'goal', 'ceiling', 'pricing'].map((name) => `${name}: reference ${verdict}`),
      ...['plan', 'locked'].map((name) => `${name}: frozen ${verdict}`),
    ]
    expect((await verdicts()).toSorted()).toEqual(all('current').toSorted())

    await shirube('rename', 'mini', 'reference', '--name', 'As now')
    write('technologies.csv', read('technologies.csv').replace('Incandescent', 'Old'))
    write('policies.yaml', read('policies.yaml').replace('Carbon tax', 'Tax on carbon'))
    expect((await verdicts()).toSorted()).toEqual(all('current').toSorted())

    // Last year's growth: it is in every result that reaches beyond.
    write('drivers.csv', read('drivers.csv').replace('10.3,', '11.3,'))
    expect((await verdicts()).toSorted()).toEqual(all('stale').toSorted())
  })

  it('are told from other documents', async () => {
    const { shirube, keep } = commandLine()
    keep('diff.json', (await shirube('diff', 'mini', 'frozen', 'net-zero', '--json')).stdout)
    for (const file of ['diff.json', 'mini/drivers.csv']) {
      const checked = await shirube('check', 'mini', '--results', file)
      expect(checked).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('holds no results') as string })
    }
    expect((await shirube('check', 'mini', '--results', 'nowhere.json')).exitCode).toBe(4)
  })
})
