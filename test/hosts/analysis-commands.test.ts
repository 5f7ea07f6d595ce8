import { describe, expect, it } from 'vitest'
import type { Engine } from '../../electron/hosts/cli/engine.ts'
import { documentSchemas } from '../../electron/hosts/cli/document-schemas.ts'
import { shirube } from './run-with-fake-engine.ts'

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
    expect(stdout).toMatch(/^technology_paths\.csv +1 +50 % {2}technology_paths\/coal-plant\/capital_cost +2018$/m)
    expect(stdout).not.toContain('history.csv:2')
  })
  it('lists figures when asked for, in every form', async () => {
    const ending = await shirube('sources vn --figures --out out')
    expect(ending.stdout).toMatch(/^history\.csv:2 +Emissions\|CO2 +2017 +90 +Mt +official +edgar$/m)
    expect(ending.files()).toEqual(['figures.csv', 'source-conflicts.csv', 'source-ranges.csv', 'source-register.csv'])
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
      return { ok: true, value: { ...resolved, rule: 'logit', gwpSet: 'AR5' } }
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

describe('calibrate', () => {
  it('shows the base year beside inventories with their potentials, the spread, and each factor with its reason', async () => {
    const { stdout, exitCode } = await shirube('calibrate vn')
    expect(exitCode).toBe(0)
    expect(stdout).toContain('frozen, 2018: the base year beside every inventory')
    expect(stdout).toMatch(/^edgar +Waste +CH4 \(AR4\) +2018 +2\.00 +2\.20 +\+10 % +5$/m)
    expect(stdout).toMatch(/^5 +CH4 +50 % +2\.46 +0\.22 +edgar 2\.24, cait 1\.12$/m)
    expect(stdout).toContain('1 emission is brought to an inventory by a factor of the study:')
    expect(stdout).toMatch(
      /^5\.A\.2 +dump +CH4 +0\.8 +100\.00 +80\.00 +edgar +derived +waste\.csv:9\n {4}EDGAR 80 kt over/m,
    )
    expect(stdout).toMatch(
      /^Emissions\|CH4\|Waste +edgar +40\.00 +80\.00 +88\.00 +8\.00 +90\.00 +87\.00 +-3\.00 +kt CH4\/yr$/m,
    )
    expect((await shirube('calibrate vn --scenario net-zero --lang ja')).stdout).toContain('CH4 *')
  })
  it('prints one document and four tables', async () => {
    const ending = await shirube('calibrate vn --json --out out')
    const document = documentSchemas.calibrate.parse(ending.json())
    expect(document).toMatchObject({
      baseYear: 2018,
      scopes: [{ spread: 0.5 }],
      scalings: [{ factor: 0.8, after: 80 }],
    })
    expect(ending.files()).toEqual([
      'calibration-history.csv',
      'calibration-inventories.csv',
      'calibration-scalings.csv',
      'calibration-spread.csv',
    ])
    expect(ending.written('calibration-history.csv').split('\n').slice(1, 3)).toEqual([
      'Emissions|CH4|Waste,edgar,1990,kt CH4/yr,,40,,',
      'Emissions|CH4|Waste,edgar,2018,kt CH4/yr,,80,88,8',
    ])
    expect(ending.written('calibration-scalings.csv').split('\n')[1]).toBe(
      '5.A.2,waste,dump,CH4,0.8,100,80,edgar,derived,waste.csv:9,EDGAR 80 kt over 100 kt of tier 1',
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
        '  Indicator        Of    Usual   Here    Unit  Outside  Quality   Source',
        '  capacity factor  Coal  20..85  10..60  %     1        recalled  eia',
        '  - capacity factor of coal-plant: 10 % in 2020 (2 years of 2019-2020); usual 20..85 % [eia]',
        '  1 range is of what the study does not have.',
      ].join('\n'),
    )
    expect(stdout).toContain('net-zero: 1 range, 1 finding, 0 open')
    expect(stdout).toContain('usual 20..85 % [eia]. Stands idle')
  })
  it('goes on where one scenario cannot be run, says why, and ends with 3', async () => {
    let runs = 0
    const runYears: Engine['runYears'] = function* () {
      runs++
      yield { year: 2018, done: 1, total: 3 }
      return runs === 1
        ? { ok: false, failure: { kind: 'did-not-converge', year: 2019 }, run: {} }
        : { ok: true, run: {} }
    }
    const { stdout, stderr, exitCode } = await shirube('sanity vn', { runYears })
    expect(exitCode).toBe(3)
    expect(stdout).toContain('net-zero: 1 range')
    expect(stdout).not.toContain('frozen: 1 range')
    expect(stderr).toContain('frozen could not be run to its end')
  })
  it('tells of each range that no source gives what it rests on, once for all scenarios', async () => {
    const judged = { indicator: 'idle-years', of: 'Coal', low: null, high: 2, unit: 'yr', source: 'library' } as const
    const note = 'Judged: crews do not outlast a longer pause'
    const seen = { quality: 'assumption', note, judged: 3, least: 0, greatest: 1, findings: [] }
    const checks = ['Coal', 'Gas'].map((of) => ({ ...judged, ...seen, of }))
    const plausibilityOfRun: Engine['plausibilityOfRun'] = () => ({ scenario: 'x', rule: 'logit', checks })
    const { stdout } = await shirube('sanity vn', { plausibilityOfRun })
    expect(stdout.split('\n').slice(-3)).toEqual([
      'Ranges that no source gives, and what the judgement rests on:',
      `  - idle years between years of building, Coal, Gas: ${note}`,
      '',
    ])
    expect((await shirube('sanity vn')).stdout).not.toContain('Ranges that no source gives')
  })
  it('speaks Japanese, and prints one document', async () => {
    expect((await shirube('sanity vn --scenario frozen --lang ja')).stdout).toContain('設備利用率')
    const ending = await shirube('sanity vn --scenarios net-zero --json --out out')
    const document = documentSchemas.sanity.parse(ending.json())
    expect(document.reports).toMatchObject([{ scenario: 'net-zero', checks: [{ findings: [{ year: 2020 }] }, {}] }])
    expect(ending.written('sanity.csv').split('\n')[1]).toBe(
      'net-zero,capacity-factor,coal-plant,low,2019,2020,2,2020,10,20,85,%,eia,recalled,Stands idle',
    )
  })
})

describe('reasons in Japanese', () => {
  it('are those of the study where it has them', async () => {
    const { stdout } = await shirube('sanity vn --lang ja')
    expect(stdout).toContain('休止中')
    expect(stdout).not.toContain('Stands idle')
  })
})
