import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Engine } from '../../electron/hosts/cli/engine.ts'
import { documentSchemas } from '../../electron/hosts/cli/document-schemas.ts'
import type { Host } from '../../electron/hosts/cli/host.ts'
import { runProgram } from '../../electron/hosts/cli/program.ts'
import { engine } from './fake-engine.ts'
import { study } from './fake-study.ts'
import { folderWith } from './study-on-disk.ts'

const problem = {
  severity: 'error',
  kind: 'not-a-number',
  file: 'drivers.csv',
  row: 7,
  column: 'value',
  found: 'abc',
  allowed: null,
  detail: {},
} as const

async function shirube(args: readonly string[], changes: Partial<Engine> = {}, host: Partial<Host> = {}) {
  const ending = await runProgram(args, {
    folder: folderWith({ 'vn/country.yaml': 'iso3: XYZ\n' }),
    version: () => '0.1.0',
    progress: null,
    signal: new AbortController().signal,
    loadEngine: () => Promise.resolve({ ...engine, ...changes }),
    ...host,
  })
  return { ...ending, json: (): unknown => JSON.parse(ending.stdout) }
}

describe('run', () => {
  it('prints one document that its schema knows', async () => {
    const ending = await shirube(['run', 'vn', '--scenario', 'net-zero', '--json'])
    expect(ending).toMatchObject({ exitCode: 0, stderr: '' })
    expect(ending.stdout.endsWith('}\n')).toBe(true)
    const document = documentSchemas.run.parse(ending.json())
    expect(document).toMatchObject({ scenario: 'net-zero', rule: 'logit', gwp: 'AR5', years: [2018, 2019, 2020] })
  })
  it('gives only the variables and years asked for, and the notation key where a number is still missing', async () => {
    const args = ['run', 'vn', '--scenario', 'frozen', '--variables', 'Indicator|*', '--json', '--years']
    expect((await shirube([...args, '2020,2019'])).json()).toMatchObject({
      years: [2019, 2020],
      series: [{ variable: 'Indicator|Low-Carbon Electricity', values: [null, 40.5], notation: 'NA' }],
    })
    const whole = documentSchemas.run.parse((await shirube([...args, '2018'])).json())
    expect(whole.series[0]).toEqual({
      variable: 'Indicator|Low-Carbon Electricity',
      region: 'XYZ',
      unit: '%',
      values: [40],
    })
  })
  it('prints a table that states its rule', async () => {
    const { stdout } = await shirube(['run', 'vn', '--scenario', 'net-zero'])
    expect(stdout.split('\n').slice(0, 5)).toEqual([
      'Atlantis (mini) · rule logit · GWP-100 AR5',
      'Net zero (net-zero)',
      '',
      'Variable                          Unit              2018   2019   2020',
      'Emissions|Kyoto Gases             Mt CO2-equiv/yr  100.0   90.0   50.0',
    ])
  })
  it('speaks Japanese', async () => {
    const { stdout } = await shirube(['run', 'vn', '--scenario', 'net-zero', '--lang', 'ja'])
    expect(
      stdout.startsWith('アトランティス (mini) · 選択方式 logit · GWP-100 AR5\nネットゼロ (net-zero)\n\n変数'),
    ).toBe(true)
  })
  it('takes the only scenario of a study, and asks where there are several', async () => {
    expect(await shirube(['run', 'vn'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('frozen, net-zero') as string,
    })
    const single = { ...study, scenarios: study.scenarios.slice(0, 1) }
    const one = await shirube(['run', 'vn'], {
      loadStudy: () => ({ ok: true, value: { study: single, warnings: [] } }),
    })
    expect(one.exitCode).toBe(0)
  })
  it('passes rule and warming potentials on', async () => {
    const seen: unknown[] = []
    const compileNetwork: Engine['compileNetwork'] = (resolved, options) => {
      seen.push(options)
      return { ok: true, value: { ...resolved, rule: 'logit', gwpSet: 'AR5' } }
    }
    await shirube(['run', 'vn', '--scenario', 'frozen', '--rule', 'prescribed', '--gwp', 'AR6'], { compileNetwork })
    await shirube(['run', 'vn', '--scenario', 'frozen'], { compileNetwork })
    expect(seen).toEqual([{ rule: 'prescribed', gwp: 'AR6' }, {}])
  })
})

describe('compare', () => {
  it('prints the run documents in the order asked for', async () => {
    const ending = await shirube(['compare', 'vn', '--scenarios', 'net-zero,frozen', '--json'])
    const document = documentSchemas.compare.parse(ending.json())
    expect(document).toMatchObject({ ok: true, runs: [{ scenario: 'net-zero' }, { scenario: 'frozen' }] })
  })
  it('shows scenarios under one another and in what they differ', async () => {
    const { stdout } = await shirube(['compare', 'vn'])
    expect(stdout).toContain(
      [
        'Emissions|Kyoto Gases [Mt CO2-equiv/yr]',
        '                     2018  2019   2020  2020 against Frozen technology',
        '  Frozen technology   100   110  1,200',
        '  Net zero            100    90     50                           -96 %',
      ].join('\n'),
    )
    expect(stdout).toContain(
      [
        'Net zero differs from Frozen technology in:',
        '  technology frozen after: 2019 -> none',
        '  policy 0 % -> 50 %: carbon-tax',
        '  number drivers/gdp@2020: 1.5 -> 2 GUSD',
      ].join('\n'),
    )
  })
  it('shows the others where one cannot be run, and ends with 3', async () => {
    let runs = 0
    const runYears: Engine['runYears'] = function* () {
      runs += 1
      yield { year: 2018, done: 1, total: 3 }
      return runs === 1
        ? { ok: true, run: {} }
        : { ok: false, failure: { kind: 'did-not-converge', year: 2019 }, run: {} }
    }
    const ending = await shirube(['compare', 'vn', '--json'], { runYears })
    expect(ending.exitCode).toBe(3)
    const document = documentSchemas.compare.parse(ending.json())
    expect(document).toMatchObject({
      ok: false,
      runs: [{ ok: true }, { ok: false, error: { kind: 'run-failed', scenario: 'net-zero', failure: { year: 2019 } } }],
    })
    runs = 0
    const words = await shirube(['compare', 'vn'], { runYears })
    expect(words.stderr).toBe(
      'shirube: net-zero could not be run to its end: dispatch and conversions did not come to agree in 2019.\n',
    )
    expect(words.stdout).toContain('Frozen technology')
  })
})

describe('--out', () => {
  it('writes the wide table and each chart with its numbers', async () => {
    const folder = folderWith({ 'vn/country.yaml': '' })
    const ending = await shirube(['compare', 'vn', '--out', 'deep/out'], {}, { folder })
    const files = readdirSync(join(folder, 'deep/out')).sort()
    expect(ending).toMatchObject({
      exitCode: 0,
      stderr: `shirube: Wrote ${files.length} files to ${join(folder, 'deep/out')}\n`,
    })
    expect(files).toEqual([
      'electricity-generation.csv',
      'electricity-generation.svg',
      'emissions-by-sector-frozen.csv',
      'emissions-by-sector-frozen.svg',
      'emissions-by-sector-net-zero.csv',
      'emissions-by-sector-net-zero.svg',
      'emissions-total.csv',
      'emissions-total.svg',
      'results.csv',
    ])
    const read = (name: string) => readFileSync(join(folder, 'deep/out', name), 'utf8')
    expect(read('results.csv').split('\n').slice(0, 2)).toEqual([
      'Model,Scenario,Region,Variable,Unit,2018,2019,2020',
      'shirube-engine 0.0.0,frozen,XYZ,Emissions|Kyoto Gases,Mt CO2-equiv/yr,100,110,1200',
    ])
    // 0.36 EJ are 100 TWh; 90,000 kt are 90 Mt, and PJ are no emissions; road and rail are one sector of 30.
    expect(read('electricity-generation.csv')).toContain('scenario,Net zero,TWh/yr,2018,100\n')
    expect(read('emissions-total.csv')).toContain(
      'observed,Observed: EDGAR,Mt CO2-equiv/yr,2017,90\ntarget,Pledge,Mt CO2-equiv/yr,2020,60\n',
    )
    expect(read('emissions-total.csv').match(/observed/g)).toHaveLength(1)
    expect(read('emissions-by-sector-frozen.csv')).toContain('layer,Transportation,Mt CO2-equiv/yr,2018,30\n')
    expect(read('emissions-by-sector-frozen.csv')).toContain('layer,Power,Mt CO2-equiv/yr,2018,60\n')
    expect(read('emissions-total.svg')).toMatch(/^<svg [^]*Atlantis: greenhouse gas emissions[^]*<\/svg>\n$/)
  })
  it('ends with 4 where it cannot write', async () => {
    const folder = folderWith({ 'vn/country.yaml': '', taken: '' })
    const ending = await shirube(['run', 'vn', '--scenario', 'frozen', '--out', 'taken'], {}, { folder })
    expect(ending).toMatchObject({
      exitCode: 4,
      stdout: '',
      stderr: `shirube: Cannot write ${join(folder, 'taken')}: it is not a folder.\n`,
    })
  })
})

describe('check', () => {
  it('says that nothing is wrong', async () => {
    expect(await shirube(['check', 'vn'])).toMatchObject({ exitCode: 0, stdout: 'No problem found in the study.\n' })
    expect(documentSchemas.check.parse((await shirube(['check', 'vn', '--json'])).json())).toMatchObject({
      study: { id: 'mini' },
    })
  })
  it('lists every problem and ends with 1, with the scenarios’ problems once', async () => {
    const loadStudy: Engine['loadStudy'] = () => ({ ok: false, error: [problem, { ...problem, row: 9 }] })
    const words = await shirube(['check', 'vn'], { loadStudy })
    expect(words.exitCode).toBe(1)
    expect(words.stdout).toMatch(/drivers\.csv[^]*7[^]*drivers\.csv[^]*9[^]*2 errors, 0 warnings\.\n$/)
    const document = documentSchemas.failure.parse((await shirube(['check', 'vn', '--json'], { loadStudy })).json())
    expect(document).toMatchObject({
      ok: false,
      error: { kind: 'study-has-problems' },
      problems: [{ row: 7 }, { row: 9 }],
    })
    const resolveScenario: Engine['resolveScenario'] = () => ({ ok: false, error: [problem] })
    expect((await shirube(['check', 'vn'], { resolveScenario })).stdout).toContain('1 error, 0 warnings.')
  })
})

describe('explain', () => {
  const args = ['explain', 'vn', 'Emissions|Kyoto Gases', '--year', '2020', '--scenario', 'net-zero']

  it('shows the formula, the same with numbers, and where each input comes from', async () => {
    const { stdout } = await shirube(args)
    expect(stdout.split('\n')).toEqual([
      'Emissions|Kyoto Gases, 2020: 50 Mt CO2-equiv/yr',
      '',
      '  = co2 + gwp_ch4 * ch4',
      '  = (-6) + 28 * 2',
      '',
      '  Plants run in the order of their running costs.',
      '',
      '  Input    Value  Unit  What it is  Where it comes from',
      '  co2         -6  Mt    CO2         computed, see below',
      '  gwp_ch4     28  1     GWP of CH4  ipcc-ar5 2013, literature, library/gwp.csv:3',
      '  ch4          2  Mt    CH4, 2019   computed, see below',
      '',
      '  dump CH4 (5.A.2) is brought to an inventory by the factor 0.8: edgar 2018, derived, waste.csv:9 —',
      '    EDGAR 80 kt over 100 kt of tier 1',
      '',
      'Explain further:',
      '  shirube explain vn "Emissions|CO2" --year 2020 --scenario net-zero',
      '  shirube explain vn "Emissions|CH4" --year 2019 --scenario net-zero',
      '',
    ])
  })
  it('asks on in the same way', async () => {
    const { stdout } = await shirube([...args, '--gwp', 'AR6', '--rule', 'prescribed'])
    expect(stdout).toContain('"Emissions|CH4" --year 2019 --scenario net-zero --rule prescribed --gwp AR6\n')
  })
  it('prints a document', async () => {
    const document = documentSchemas.explain.parse((await shirube([...args, '--json'])).json())
    expect(document).toMatchObject({ value: 50, formula: 'co2 + gwp_ch4 * ch4', scenario: 'net-zero' })
  })
  it('suggests a variable', async () => {
    const ending = await shirube(['explain', 'vn', 'Emissions', '--year', '2020', '--scenario', 'frozen'])
    expect(ending).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('Did you mean Emissions|Kyoto Gases?') as string,
    })
  })
})

describe('diff', () => {
  it('lists differences', async () => {
    expect((await shirube(['diff', 'vn', 'frozen', 'net-zero'])).stdout).toContain('  policy carbon-tax: 0 % -> 50 %\n')
    expect((await shirube(['diff', 'vn', 'frozen', 'frozen'])).stdout).toBe(
      'Frozen technology differs from Frozen technology in:\n  nothing\n',
    )
    const document = documentSchemas.diff.parse((await shirube(['diff', 'vn', 'frozen', 'net-zero', '--json'])).json())
    expect(document.differences).toHaveLength(3)
  })
})

describe('what goes wrong', () => {
  it.each([
    [['comapre'], 2, 'There is no command "comapre". Did you mean compare?'],
    [['run', 'vn', '--scenario', 'net-zer'], 2, 'no scenario "net-zer". Did you mean net-zero?'],
    [['run', 'vn', '--scenario', 'frozen', '--years', '2044'], 2, 'no year 2044; it goes from 2018 to 2020'],
    [
      ['run', 'vn', '--scenario', 'frozen', '--variables', 'Emissions|Kioto Gases'],
      2,
      'Did you mean Emissions|Kyoto Gases?',
    ],
    [['schema', 'walk'], 2, 'There is no document "walk". Known: run, compare'],
    [['run', 'nowhere', '--scenario', 'x'], 4, 'there is nothing there.'],
  ])('%j ends with %i', async (args, exitCode, sentence) => {
    const words = await shirube(args)
    expect(words).toMatchObject({ exitCode, stdout: '' })
    expect(words.stderr).toContain(sentence)
    expect(words.stderr).not.toMatch(/ at .*\.(ts|js):\d/)
    const json = await shirube([...args, '--json'])
    expect(json).toMatchObject({ exitCode, stderr: '' })
    expect(documentSchemas.failure.parse(json.json()).ok).toBe(false)
  })
  it('lists the problems of a study that is to be run, and ends with 1', async () => {
    const loadStudy: Engine['loadStudy'] = () => ({ ok: false, error: [problem] })
    const words = await shirube(['run', 'vn'], { loadStudy })
    expect(words).toMatchObject({ exitCode: 1, stdout: '' })
    expect(words.stderr).toContain('drivers.csv')
    expect(words.stderr).toContain('The study has 1 problem')
    expect(
      documentSchemas.failure.parse((await shirube(['run', 'vn', '--json'], { loadStudy })).json()).problems,
    ).toEqual([problem])
  })
  it('tells a file that cannot be read once, with its reason', async () => {
    const bad = folderWith({ 'vn/country.yaml': '', 'vn/drivers.csv': Uint8Array.from([0xff, 0, 0x81]) })
    const loadStudy: Engine['loadStudy'] = () => ({
      ok: false,
      error: [{ ...problem, kind: 'missing-file', row: null, column: null, found: null }],
    })
    const ending = await shirube(['check', 'vn', '--json'], { loadStudy }, { folder: bad })
    expect(documentSchemas.failure.parse(ending.json()).problems.map(({ kind }) => kind)).toEqual(['encoding'])
  })
  it('names a defect as such, without a trace, and ends with 70', async () => {
    const loadStudy: Engine['loadStudy'] = () => {
      throw new Error('an index was wrong')
    }
    expect(await shirube(['check', 'vn'], { loadStudy })).toMatchObject({
      exitCode: 70,
      stderr: 'shirube: This is a defect of Shirube: an index was wrong\n',
    })
  })
})

describe('stopping', () => {
  it('stops at the next year, and ends with 130', async () => {
    const stop = new AbortController()
    const years: number[] = []
    const runYears: Engine['runYears'] = function* () {
      for (let year = 2018; year <= 2060; year++) {
        years.push(year)
        if (year === 2020) stop.abort()
        const until = performance.now() + 20
        while (performance.now() < until);
        yield { year, done: year - 2017, total: 43 }
      }
      return { ok: true, run: {} }
    }
    const drawn: string[] = []
    const host = { signal: stop.signal, progress: (line: string) => void drawn.push(line) }
    const ending = await shirube(['run', 'vn', '--scenario', 'frozen', '--json'], { runYears }, host)
    expect(ending.exitCode).toBe(130)
    expect(years).toEqual([2018, 2019, 2020])
    expect(documentSchemas.failure.parse(ending.json()).error).toEqual({ kind: 'cancelled', message: 'Stopped.' })
    expect(drawn).toEqual(['frozen', 'frozen 2018 (1/43)', 'frozen 2019 (2/43)', 'frozen 2020 (3/43)', ''])
  })
})

describe('help', () => {
  it('shows commands and examples, and the options of one command', async () => {
    const general = await shirube(['--help'])
    expect(general).toMatchObject({ exitCode: 0, stderr: '' })
    expect(general.stdout).toContain(
      'shirube compare scenarios/viet-nam --scenarios frozen-technology,current-policies,net-zero-2050',
    )
    const compare = await shirube(['compare', '--help'])
    expect(compare.stdout).toContain('--rule prescribed|logit')
    expect(compare.stdout).not.toContain('--year YEAR\n')
    expect((await shirube(['help', 'compare'])).stdout).toBe(compare.stdout)
    expect((await shirube(['explain', '--help'])).exitCode).toBe(0)
    expect((await shirube(['--version'])).stdout).toBe('0.1.0\n')
  })
  it('needs neither engine nor study', async () => {
    const loadEngine = () => Promise.reject(new Error('not to be loaded'))
    for (const args of [['--help'], ['help', 'run'], ['--version'], ['schema'], ['nonsense']]) {
      expect((await shirube(args, {}, { loadEngine })).exitCode).not.toBe(70)
    }
  })
})

describe('schema', () => {
  it('prints JSON Schema of a document, made from the same forms that these tests hold the documents to', async () => {
    const schema = JSON.parse((await shirube(['schema', 'run'])).stdout) as Record<string, unknown>
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: { schema: { const: 'shirube.run/1' }, ok: { const: true }, inputHash: { pattern: '^[0-9a-f]{64}$' } },
    })
    expect(schema['required']).toEqual(expect.arrayContaining(['schema', 'ok', 'years', 'series', 'problems']))
    const all = JSON.parse((await shirube(['schema'])).stdout) as object
    expect(Object.keys(all)).toEqual(Object.keys(documentSchemas))
    expect(Object.keys(all)).toEqual(expect.arrayContaining(['run', 'reconcile', 'sources', 'hindcast', 'sanity']))
  })
})
