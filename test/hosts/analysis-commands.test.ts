import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PolicyEffects, Problem } from '#model'
import type { Engine } from '../../electron/hosts/cli/engine.ts'
import { documentSchemas } from '../../electron/hosts/cli/document-schemas.ts'
import { runProgram } from '../../electron/hosts/cli/program.ts'
import { engine } from './fake-engine.ts'
import { fakePolicyEngine } from './fake-policy-engine.ts'
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

const unmet: Problem = {
  severity: 'warning',
  kind: 'shortage',
  file: 'commodities.csv',
  row: null,
  column: null,
  found: '4.000 PJ',
  allowed: null,
  detail: {},
}

/** Effects of the engine of this test, but for what is given. */
function answering(given: Partial<PolicyEffects>): Engine['policyEffects'] {
  return function* (...asked) {
    const found = yield* fakePolicyEngine.policyEffects(...asked)
    if (!found.ok) return found
    const { outcomes } = found.value
    const contributions = given.players?.map(() => Float64Array.of(0, 0, 0))
    const own = outcomes.map((outcome) => ({ ...outcome, contributions: contributions ?? outcome.contributions }))
    return { ok: true, value: { ...found.value, outcomes: own, ...given } }
  }
}

describe('effects', () => {
  const command = 'effects vn --scenario net-zero --against frozen'
  it('goes from the one scenario to the other, the policy of greatest effect first', async () => {
    const { stdout, exitCode } = await shirube(command)
    expect(exitCode).toBe(0)
    expect(stdout).toContain('from frozen to net-zero in 2020')
    const rows = stdout.split('\n').filter((line) => / {2,}-?\d+\.\d$/.test(line))
    expect(rows.map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['frozen', '120.0'],
      ['what else is set otherwise (no policy)', '-10.0'],
      ['tax', '-40.0'],
      ['wind', '-20.0'],
      ['joint effect, of no single policy', '0.0'],
      ['net-zero', '50.0'],
    ])
  })
  it('prints one document, of one year where one is asked for, and one table', async () => {
    const ending = await shirube(`${command} --json --year 2019 --out out`)
    const document = documentSchemas.effects.parse(ending.json())
    expect(document).toMatchObject({ method: 'shapley', years: [2019], sample: null, runs: 5 })
    expect(document.outcomes[0]).toMatchObject({ contributions: [[-4], [-6]], scenario: [90] })
    expect(ending.written('effects.csv').split('\n')[3]).toBe(
      'Emissions|Kyoto Gases,Mt CO2-equiv/yr,wind,policy/wind,0,-4,-20',
    )
  })
  it('says what it does not understand', async () => {
    const form = await shirube(`${command} --group power`)
    expect(form).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('"power"') as string })
    const same = await shirube('effects vn --scenario frozen --against frozen')
    expect(same).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('nothing to attribute') as string })
    const foresight = await shirube(`${command} --rule foresight`)
    expect(foresight).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('foresight') as string })
    const twice = await shirube(`${command} --group power=wind,power=tax`)
    expect(twice).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('each NAME once') as string })
    const late = await shirube(`${command} --year 2021`)
    expect(late).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('2021') as string })
  })
  it('keeps a group apart from a policy, and both from the ends, where they are called the same', async () => {
    const players = [
      { id: 'group/tax', of: 'group', name: 'tax', policies: ['wind'] },
      { id: 'policy/tax', of: 'policy', name: 'tax', policies: ['tax'] },
      { id: 'policy/baseline', of: 'policy', name: 'baseline', policies: ['baseline'] },
    ] as const
    const ending = await shirube(`${command} --json --out out`, { policyEffects: answering({ players }) })
    const { players: told } = documentSchemas.effects.parse(ending.json())
    expect(told.map(({ id }) => id)).toEqual(['group/tax', 'policy/tax', 'policy/baseline'])
    const [head = '', ...rows] = ending.written('effects.csv').trim().split('\n')
    expect(head).toBe('variable,unit,part,id,2018,2019,2020')
    const parts = rows.map((row) => row.split(',').slice(2, 4).join(' '))
    expect(parts).toEqual([
      'baseline baseline',
      'assumptions assumptions',
      'tax group/tax',
      'tax policy/tax',
      'baseline policy/baseline',
      'remainder remainder',
      'scenario scenario',
    ])
    const { stdout } = await shirube(command, { policyEffects: answering({ players }) })
    expect(stdout).toMatch(/^ *group\/tax /m)
    expect(stdout).toMatch(/^ *policy\/tax /m)
  })
  it('says what cannot be had, and which policies no buyer weighs, in words and in the document', async () => {
    const short = { ...unmet, detail: { commodity: 'heat', year: 2020, percent: '40.0' } }
    const policyEffects = answering({
      short: [
        { members: ['policy/wind'], shortages: [short] },
        { members: ['policy/wind', 'policy/tax'], shortages: [short] },
        { members: null, shortages: [short] },
      ],
      unweighed: [{ ...unmet, kind: 'policies-unweighed', found: 'tax', detail: { effect: 'dispatch' } }],
    })
    const { stdout, exitCode } = await shirube(command, { policyEffects })
    expect(exitCode).toBe(0)
    expect(stdout).toContain('In 3 of 5 runs something that is asked for cannot be had')
    expect(stdout).toMatch(/^net-zero: Warning: .*In 2020 .* of heat cannot be had \(40.0 % of what is asked\)/m)
    expect(stdout).toMatch(/^frozen: Warning: .*of heat cannot be had/m)
    expect(stdout).toContain('Only the order in which plants run, and transfers, follow from: tax.')
    const document = documentSchemas.effects.parse((await shirube(`${command} --json`, { policyEffects })).json())
    expect(document.problems).toMatchObject([
      { kind: 'policies-unweighed', found: 'tax' },
      { kind: 'shortage', detail: { scenario: 'net-zero' } },
      { kind: 'shortage', detail: { scenario: 'frozen' } },
    ])
    expect(document.short).toHaveLength(3)
  })
  it('names the scenario that is compared with where that could not be run', async () => {
    const policyEffects: Engine['policyEffects'] = function* () {
      yield { done: 1, total: 2 }
      return { ok: false, error: { members: null, failure: { kind: 'did-not-converge', year: 2030 } } }
    }
    const { exitCode, stderr } = await shirube(command, { policyEffects })
    expect(exitCode).toBe(3)
    expect(stderr).toContain('frozen could not be run: dispatch')
  })
  it('names the coalition that could not be run', async () => {
    const policyEffects: Engine['policyEffects'] = function* () {
      yield { done: 1, total: 2 }
      const failure = { kind: 'did-not-converge', year: 2030 } as const
      return { ok: false, error: { members: ['tax'], failure } }
    }
    const { exitCode, stderr } = await shirube(command, { policyEffects })
    expect(exitCode).toBe(3)
    expect(stderr).toContain(
      'with only tax of the policies in question: dispatch and conversions did not come to agree in 2030',
    )
  })
})

describe('goal', () => {
  const command = 'goal vn --scenario net-zero'
  it('out of reach: says how close it gets and which levers hold it off, and ends with 3', async () => {
    const { stdout, stderr, exitCode } = await shirube(`${command} --target net=50@2020`)
    expect(exitCode).toBe(3)
    expect(stderr).toContain('not every target is met')
    expect(stdout).toContain('+10.0')
    expect(stdout).toContain('wind (100 %)')
    expect(stdout).toContain('1 lever stays')
  })
  it('prints one document and one table', async () => {
    const ending = await shirube(`${command} --target net=50@2020 --json --out out`)
    expect(documentSchemas.goal.parse(ending.json())).toMatchObject({ by: 'strengths', isMet: false, runs: 12 })
    expect(ending.written('goal.csv').split('\n').slice(1, 3)).toEqual([
      'target,net=50@2020,Mt CO2-equiv/yr,100,60,,50,0',
      'lever,wind,%,20,100,0,100,',
    ])
  })
  it('shows the price that ceilings imply, and refuses them where the rule cannot hold them', async () => {
    const open = () => {
      throw new Error('The engine of this test asks no solver')
    }
    const loadSolver = () => Promise.resolve({ open })
    const met = await shirube(`${command} --target net=50@2020 --by cap --rule least-cost`, { loadSolver })
    expect(met).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('42.0') as string })
    const refused = await shirube(`${command} --target net=50@2020 --by cap`)
    expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--rule least-cost') as string })
  })
  it('says what it does not understand', async () => {
    expect(await shirube(command)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--target') as string })
    const form = await shirube(`${command} --target soon`)
    expect(form).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('"soon"') as string })
    const by = await shirube(`${command} --target net=50@2020 --by kaya`)
    expect(by).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('strengths, price, cap') as string })
  })
})

describe('decompose', () => {
  const command = 'decompose vn --scenario net-zero --between 2018,2020'
  it('goes from the one total to the other by factors and what stands beside them', async () => {
    const { stdout, exitCode } = await shirube(command)
    expect(exitCode).toBe(0)
    for (const cell of ['100.0', '20.0', '-60.0', '-10.0', '50.0']) expect(stdout).toContain(cell)
    expect(stdout).toContain('Land use and forestry')
  })
  it('as ratios', async () => {
    const { stdout } = await shirube(`${command} --form multiplicative`)
    const rows = new Map(
      stdout.split('\n').flatMap((line) => {
        const [, name, explained, total] = /^(.+?) {2,}([\d.]+|–) {2,}([\d.]+)$/.exec(line) ?? []
        return name === undefined ? [] : [[name, [explained, total]] as const]
      }),
    )
    expect(rows.get('Activity')).toEqual(['1.414', '1.320'])
    expect(rows.get('Land use and forestry')).toEqual(['–', '0.871'])
    expect(rows.get('Product')).toEqual(['0.500', '0.500'])
  })
  it('prints one document and one table', async () => {
    const ending = await shirube(`${command} --json --out out`)
    expect(documentSchemas.decompose.parse(ending.json())).toMatchObject({
      by: 'sector',
      factors: [{ additive: 20 }, {}],
    })
    expect(ending.written('decompose.csv').split('\n')[1]).toBe('additive,,20,-60')
  })
  it('wants two years or two scenarios, and says which driver Kaya lacks', async () => {
    const one = await shirube('decompose vn --scenario net-zero')
    expect(one).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--between 2018,2030') as string })
    const late = await shirube('decompose vn --scenario net-zero --between 2018,2090')
    expect(late).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('2090') as string })
    const kaya = await shirube(`${command} --by kaya`)
    expect(kaya).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('gdp') as string })
  })
})
