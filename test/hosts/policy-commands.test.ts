import { describe, expect, it } from 'vitest'
import type { PolicyEffects, Problem } from '#model'
import type { Engine } from '../../electron/hosts/cli/engine.ts'
import { documentSchemas } from '../../electron/hosts/cli/document-schemas.ts'
import { fakePolicyEngine } from './fake-policy-engine.ts'
import { shirube } from './run-with-fake-engine.ts'

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
  it('says that options of a sample had no use where every coalition is run', async () => {
    const { stderr, exitCode } = await shirube(`${command} --pairs 3 --seed 4`)
    expect(exitCode).toBe(0)
    expect(stderr).toContain('--pairs and --seed had no use')
    expect((await shirube(command)).stderr).not.toContain('had no use')
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
    expect(stdout).toContain('In 3 of 5 runs something that is asked for cannot be had (heat): what was not')
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
  it('says of a cap that no price meets what it is, and nothing of what was not supplied', async () => {
    const capped = {
      ...unmet,
      kind: 'cap-missed',
      found: '49.50 Mt',
      detail: { policy: 'ceiling', year: 2020, others: 0, price: '10000', limit: 'search' },
    } as const
    const policyEffects = answering({ short: [{ members: ['policy/wind'], shortages: [capped] }] })
    const { stdout } = await shirube(command, { policyEffects })
    expect(stdout).toContain('In 1 of 5 runs emissions stay above a cap (ceiling)')
    expect(stdout).not.toMatch(/supplied|cannot be had/)
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
    for (const line of ['--between 2018,2018', '--against net-zero --year 2020']) {
      const same = await shirube(`decompose vn --scenario net-zero ${line}`)
      expect(same, line).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining('would be compared with itself') as string,
      })
    }
    const kaya = await shirube(`${command} --by kaya`)
    expect(kaya).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('gdp') as string })
  })
})
