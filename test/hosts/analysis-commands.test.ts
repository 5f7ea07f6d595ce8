import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Engine } from '../../electron/hosts/cli/engine.ts'
import { documentSchemas } from '../../electron/hosts/cli/document-schemas.ts'
import { runProgram } from '../../electron/hosts/cli/program.ts'
import { engine } from './fake-engine.ts'
import { folderWith } from './study-on-disk.ts'

async function shirube(line: string, changes: Partial<Engine> = {}) {
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

describe('reconcile', () => {
  it('shows equations, what moved and why, and how much stayed', async () => {
    const { stdout, exitCode } = await shirube('reconcile vn')
    expect(exitCode).toBe(0)
    expect(stdout).toBe(
      [
        'Atlantis (mini) · energy balance of 2018, reconciled',
        '',
        'Equation (PJ)  Open before  After',
        'coal: balance        10.00   0.00',
        '',
        'Flow         Fuel  Standing  Before  After   Change  Moved by',
        'supply       coal  reported   100.0   98.0  -2.00 %  coal: balance; held at 2 %, others take the rest',
        'power-input  coal  estimate   90.00  98.00  +8.89 %  coal: balance',
        '',
        '1 entry stays as it was given.',
        '',
      ].join('\n'),
    )
  })
  it('prints one document, and writes the balance in the form of the study', async () => {
    const ending = await shirube('reconcile vn --json --out out')
    const document = documentSchemas.reconcile.parse(ending.json())
    expect(document).toMatchObject({ baseYear: 2018, unit: 'PJ', entries: [{ limit: 'held' }, {}, {}] })
    expect(ending.files()).toEqual(['balance-adjustments.csv', 'balance-equations.csv', 'balance-reconciled.csv'])
    expect(ending.written('balance-reconciled.csv')).toBe('flow,fuel,value\nx,y,98\nx,y,98\nx,y,18\n')
    expect(ending.written('balance-adjustments.csv').split('\n')[1]).toBe(
      'supply,coal,reported,official,edgar,2,100,98,-0.02,balance coal,held',
    )
  })
  it('says what is missing, and what cannot be closed', async () => {
    const none = await shirube('reconcile vn', { reconcile: () => ({ ok: false, error: { kind: 'no-balance' } }) })
    expect(none).toMatchObject({ exitCode: 1, stdout: '', stderr: expect.stringContaining('balance.csv') as string })
    const equations = [{ id: 'balance coal', left: 10 }]
    const reconcile: Engine['reconcile'] = () => ({ ok: false, error: { kind: 'balance-cannot-close', equations } })
    const open = await shirube('reconcile vn --json', { reconcile })
    expect(open.exitCode).toBe(3)
    expect(open.json()).toMatchObject({ ok: false, error: { kind: 'balance-cannot-close', equations } })
  })
})

describe('sources', () => {
  it('shows each source with its licence and the quality of its figures, and where sources disagree', async () => {
    const { stdout } = await shirube('sources vn')
    expect(stdout).toContain('Atlantis (mini) · 2 figures: official 2')
    expect(stdout).toMatch(/^edgar +3 {2}official 2, 1 legal act {2}CC-BY-4\.0 {2}EDGAR$/m)
    expect(stdout).toMatch(/^Emissions\|CO2 +edgar, cait +1 +10 % +2017$/m)
    expect(stdout).not.toContain('history.csv:2')
  })
  it('lists figures when asked for, in every form', async () => {
    const ending = await shirube('sources vn --figures --out out')
    expect(ending.stdout).toMatch(/^history\.csv:2 +Emissions\|CO2 +2017 +90 +Mt +official +edgar$/m)
    expect(ending.files()).toEqual(['figures.csv', 'source-conflicts.csv', 'source-register.csv'])
    expect(ending.written('figures.csv').split('\n')[1]).toBe(
      'history.csv,2,Emissions|CO2,2017,90,Mt,edgar,2017,official,',
    )
    const short = documentSchemas.sources.parse((await shirube('sources vn --json')).json())
    expect(short).toMatchObject({ figures: 2, sources: [{ id: 'edgar', figures: 2 }], conflicts: [{ spread: 0.1 }] })
    expect(short.list).toBeUndefined()
    const whole = documentSchemas.sources.parse((await shirube('sources vn --json --figures')).json())
    expect(whole.list).toMatchObject([{ table: 'history.csv', row: 2, given: { value: '90', unit: 'Mt' } }])
  })
})

describe('hindcast', () => {
  it('runs what shares the observed years once with all knowledge, and twice with less', async () => {
    const seen: unknown[] = []
    const compileNetwork: Engine['compileNetwork'] = (resolved, options) => {
      seen.push(options)
      return { ok: true, value: resolved }
    }
    const { stdout } = await shirube('hindcast vn --gwp AR6', { compileNetwork })
    expect(seen).toEqual([
      { gwp: 'AR6', observed: 'nowcast' },
      { gwp: 'AR6', observed: 'hindcast' },
      { gwp: 'AR6', observed: 'hindcast-with-capacity' },
    ])
    expect(stdout).toContain(
      [
        'Primary Energy|Coal [EJ/yr], edgar',
        '                                2019   mean',
        '  observed                     2.000',
        '  nowcast                      0.0 %  0.0 %',
        '  hindcast                     -25 %   25 %',
        '  hindcast, capacity observed      –      –',
      ].join('\n'),
    )
    expect(stdout).toContain('frozen, 2019-2019')
  })
  it('prints one document and one table', async () => {
    const ending = await shirube('hindcast vn --scenario net-zero --json --out out')
    const document = documentSchemas.hindcast.parse(ending.json())
    expect(document).toMatchObject({
      scenario: 'net-zero',
      rows: [{ errors: { hindcast: -0.25, withCapacity: null } }],
    })
    expect(ending.written('hindcast.csv').split('\n')[1]).toBe('Primary Energy|Coal,edgar,2019,EJ/yr,2,2,1.5,,0,-0.25,')
  })
})

describe('inventories', () => {
  it('shows the base year beside each inventory, and under what is apart the reason that the study states', async () => {
    const { stdout, exitCode } = await shirube('inventories vn')
    expect(exitCode).toBe(0)
    expect(stdout).toContain(
      [
        'Inventory  Category  Gas  Year  Stated   Here  Apart  CRT',
        'edgar      Power     CO2  2018  100.00  90.00  -10 %  1.A.1.a',
        '    Less coal',
        'edgar      Power     CH4  2018  100.00  90.00  -10 %  1.A.1.a',
        '    no reason is stated',
        'edgar      Bunkers   CO2  2018  100.00      –      –',
        '',
        '1 row has no CRT category to be compared through (–): see crosswalk.csv.',
      ].join('\n'),
    )
    expect(stdout).toContain('frozen beside emission inventories')
  })
  it('shows other years when asked for, and says where there is nothing', async () => {
    expect((await shirube('inventories vn --years 2020')).stdout).toContain('2020')
    expect((await shirube('inventories vn --years 2019 --lang ja')).stdout).toContain('インベントリはありません')
  })
  it('prints one document and one table', async () => {
    const ending = await shirube('inventories vn --scenario net-zero --json --out out')
    const document = documentSchemas.inventories.parse(ending.json())
    expect(document).toMatchObject({ scenario: 'net-zero', rows: [{ reason: 'Less coal' }, { reason: null }, {}] })
    expect(ending.written('inventories.csv').split('\n')[1]).toBe(
      'edgar,Power,CO2,,2018,2018,1.A.1.a,100,90,-10,-0.1,yes,Less coal',
    )
  })
})

describe('sanity', () => {
  it('shows ranges and what lies outside, with year, value and range, for each scenario', async () => {
    const { stdout, exitCode } = await shirube('sanity vn')
    expect(exitCode).toBe(0)
    expect(stdout).toContain(
      [
        'frozen: 1 range, 1 finding, 1 open',
        '  Indicator        Of    Usual   Here    Unit  Outside',
        '  capacity factor  Coal  20..85  10..60  %     1',
        '  - capacity factor of coal-plant: 10 % in 2020 (2 years of 2019-2020); usual 20..85 % [eia]',
        '  1 range is of what the study does not have.',
      ].join('\n'),
    )
    expect(stdout).toContain('net-zero: 1 range, 1 finding, 0 open')
    expect(stdout).toContain('usual 20..85 % [eia]. Stands idle')
  })
  it('speaks Japanese, and prints one document', async () => {
    expect((await shirube('sanity vn --scenarios frozen --lang ja')).stdout).toContain('設備利用率')
    const ending = await shirube('sanity vn --scenarios net-zero --json --out out')
    const document = documentSchemas.sanity.parse(ending.json())
    expect(document.reports).toMatchObject([{ scenario: 'net-zero', checks: [{ findings: [{ year: 2020 }] }, {}] }])
    expect(ending.written('sanity.csv').split('\n')[1]).toBe(
      'net-zero,capacity-factor,coal-plant,low,2019,2020,2,2020,10,20,85,%,eia,Stands idle',
    )
  })
})

describe('effects', () => {
  const command = 'effects vn --scenario net-zero --against frozen'
  it('goes from the one scenario to the other, the policy of greatest effect first', async () => {
    const { stdout, exitCode } = await shirube(command)
    expect(exitCode).toBe(0)
    expect(stdout).toContain('from frozen to net-zero in 2020')
    const rows = stdout.split('\n').filter((line) => / {2,}-?\d+\.\d$/.test(line))
    expect(rows.map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['frozen', '120.0'],
      ['(other assumptions)', '-10.0'],
      ['tax', '-40.0'],
      ['wind', '-20.0'],
      ['(overlap)', '0.0'],
      ['net-zero', '50.0'],
    ])
  })
  it('prints one document, of one year where one is asked for, and one table', async () => {
    const ending = await shirube(`${command} --json --year 2019 --out out`)
    const document = documentSchemas.effects.parse(ending.json())
    expect(document).toMatchObject({ method: 'shapley', years: [2019], sample: null, runs: 5 })
    expect(document.outcomes[0]).toMatchObject({ contributions: [[-4], [-6]], scenario: [90] })
    expect(ending.written('effects.csv').split('\n')[3]).toBe('Emissions|Kyoto Gases,Mt CO2-equiv/yr,wind,0,-4,-20')
  })
  it('says what it does not understand', async () => {
    const form = await shirube(`${command} --group power`)
    expect(form).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('"power"') as string })
    const same = await shirube('effects vn --scenario frozen --against frozen')
    expect(same).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('nothing to attribute') as string })
    const late = await shirube(`${command} --year 2021`)
    expect(late).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('2021') as string })
  })
  it('names the coalition that could not be run', async () => {
    const policyEffects: Engine['policyEffects'] = function* () {
      yield { done: 1, total: 2 }
      const failure = { kind: 'did-not-converge', year: 2030 } as const
      return { ok: false, error: { members: ['tax'], failure } }
    }
    const { exitCode, stderr } = await shirube(command, { policyEffects })
    expect(exitCode).toBe(3)
    expect(stderr).toContain('only tax: dispatch and conversions did not come to agree in 2030')
  })
})
