import { describe, expect, it } from 'vitest'
import { compileNetwork } from '../../../model/network/compile-network.ts'
import { checkPolicies } from '../../../model/study/checks/policy-doubts/check-policies.ts'
import { POLICY_DOUBTS } from '../../../model/study/checks/policy-doubts/doubt.ts'
import { resolveScenario } from '../../../model/study/inheritance.ts'
import type { Policy, PolicyKind, Study } from '../../../model/study/study.ts'
import { describeProblem } from '../../../renderer/messages/describe-problem.ts'
import { problemsOf, withText } from '../../support/change-study.ts'
import { mini } from '../../support/expected-problem.ts'
import { EVERY_KIND, studyWithEvery } from '../../support/networks/policy-of-every-kind.ts'
import { withScenarios } from '../../support/networks/with-scenario.ts'

const study = studyWithEvery(EVERY_KIND)

/** What is told of a policy of one kind that is otherwise sensible. */
function told(kind: PolicyKind, change: Partial<Policy>, of: Study = study) {
  const policies = of.policies.filter((policy) => policy.kind === kind).map((policy) => ({ ...policy, ...change }))
  return checkPolicies({ ...of, policies }, true).map(({ severity, kind: problem, column, found, detail }) => {
    expect([severity, problem, detail['policy']]).toEqual(['warning', 'doubtful-policy', kind])
    return [detail['doubt'], column, found]
  })
}

/** The study with other numbers for the policy of a kind. */
function atLevel(kind: PolicyKind, value: number): Study {
  const policyPaths = study.policyPaths.map((path) =>
    path.policy === kind
      ? { ...path, series: { ...path.series, points: path.series.points.map((point) => ({ ...point, value })) } }
      : path,
  )
  return { ...study, policyPaths }
}

describe('a policy of every kind', () => {
  it('that is sensible is told nothing, as is one in force since before the base year', () => {
    expect(checkPolicies(study, true)).toEqual([])
    for (const kind of EVERY_KIND) expect(told(kind, { start: 2005 })).toEqual([])
  })

  it.each(EVERY_KIND)(
    '%s: begins in 1900, after the horizon, ends before it, or before it is at full level',
    (kind) => {
      expect(told(kind, { start: 1900 })).toEqual([['long-before', 'start', '1900']])
      expect(told(kind, { start: 2100 })).toEqual([['after-horizon', 'start', '2100']])
      expect(told(kind, { start: 2000, end: 2010 })).toEqual([['before-horizon', 'end', '2010']])
      expect(told(kind, { start: 2024, end: 2026, rampYears: 12 })).toEqual([['ramp-beyond-end', 'ramp_years', '12']])
      expect(told(kind, { start: 2024, end: 2026, rampYears: 3 })).toEqual([])
    },
  )

  it.each(EVERY_KIND.filter((kind) => kind !== 'emission-cap'))('%s: of nought does nothing', (kind) => {
    expect(told(kind, {}, atLevel(kind, 0))).toEqual([['no-level', 'value', expect.any(String)]])
  })

  it('but a cap of nought is one', () => {
    expect(told('emission-cap', {}, atLevel('emission-cap', 0))).toEqual([])
  })

  it.each(EVERY_KIND.filter((kind) => !['carbon-tax', 'emission-cap', 'process-abatement'].includes(kind)))(
    '%s: cannot act on the gas that it names',
    (kind) => {
      expect(told(kind, { gases: ['SO2'] })).toEqual([['unread-field', 'gases', 'SO2']])
    },
  )

  it.each(EVERY_KIND.filter((kind) => kind !== 'emission-cap'))('%s: has no price to be held between', (kind) => {
    expect(told(kind, { priceFloor: 5 })).toEqual([['unread-field', 'price_floor', '5']])
  })
})

describe('a policy that reaches nothing', () => {
  const elsewhere = ['agriculture']
  it.each([
    ['capital-subsidy', { sectors: elsewhere }, 'outside-sectors', 'technologies'],
    ['ban', { sectors: elsewhere }, 'outside-sectors', 'technologies'],
    ['phase-out', { sectors: elsewhere }, 'outside-sectors', 'technologies'],
    ['technology-mandate', { sectors: elsewhere }, 'outside-sectors', 'technologies'],
    ['capacity-target', { sectors: elsewhere }, 'outside-sectors', 'technologies'],
    ['clean-electricity-standard', { sectors: elsewhere }, 'outside-sectors', 'technologies'],
    ['performance-standard', { sectors: ['power'] }, 'no-technology', 'services'],
    ['electrification-target', { sectors: ['power'] }, 'no-technology', 'services'],
    ['efficiency-programme', { technologies: ['solar-utility'], services: [] }, 'no-input', 'technologies'],
    ['carbon-tax', { services: ['coal'], sectors: ['cement'] }, 'no-technology', 'services'],
    ['carbon-tax', { gases: ['SF6'] }, null, 'gases'],
    ['fuel-tax', { commodities: ['gasoline'], sectors: ['power'] }, 'no-purchase', 'commodities'],
    ['fuel-subsidy-reform', { commodities: ['coal'], sectors: ['road'] }, 'no-purchase', 'commodities'],
    ['blending-mandate', { technologies: ['car-electric'] }, 'no-fuel', 'commodities'],
    ['co-firing-mandate', { by: 'coal' }, 'replaces-itself', 'by'],
    ['demand-change', { services: ['coal'] }, 'no-demand', 'services'],
    ['pollution-control', { technologies: ['car-electric'] }, 'no-host', 'removals'],
    ['carbon-capture-mandate', { technologies: ['car-electric'] }, 'no-host', 'removals'],
  ] as const)('%s %o: %s', (kind, change, doubt, column) => {
    const expected = doubt === null ? [] : [[doubt, column, expect.any(String)]]
    expect(told(kind, change as Partial<Policy>)).toEqual(expected)
  })

  it('a support for units without a cost', () => {
    const free = {
      ...study,
      technologyPaths: study.technologyPaths.filter((path) => path.parameter !== 'capital_cost'),
    }
    expect(told('jcm-programme', {}, free)).toMatchObject([['no-cost', 'technologies', 'biomass-plant']])
  })

  it('a price on a gas that nothing emits', () => {
    const factors = study.emissionFactors.filter(({ gas }) => gas !== 'NH3')
    expect(told('carbon-tax', { gases: ['CO2', 'NH3'] }, { ...study, emissionFactors: factors })).toEqual([
      ['no-emission', 'gases', 'NH3'],
    ])
  })

  it('a reduction of hurdle rates by more than there is', () => {
    expect(told('hurdle-rate-reduction', {}, atLevel('hurdle-rate-reduction', 0.9))).toMatchObject([
      ['beyond-rate', 'value', '0.05'],
    ])
  })

  it.each(['carbon-tax', 'fuel-tax', 'fuel-subsidy-reform', 'feed-in-premium', 'capacity-target'] as const)(
    'a %s of a million: the unit is asked about',
    (kind) => {
      expect(told(kind, {}, atLevel(kind, 1e6))).toMatchObject([['implausible-level', 'value', expect.any(String)]])
    },
  )

  it('an abatement of gases that the process does not emit is refused with those that it does', () => {
    const [policy] = study.policies.filter(({ kind }) => kind === 'process-abatement')
    const abated = (change: Partial<Policy>) => {
      const policies = [{ ...policy!, activities: ['irrigated-rice'], ...change }]
      const resolved = resolveScenario(
        withScenarios({ ...study, policies }, { all: { 'process-abatement': 1 } }),
        'all',
      )
      const compiled = resolved.ok ? compileNetwork(resolved.value) : resolved
      return compiled.ok ? [] : compiled.error
    }
    expect(abated({ gases: ['SO2', 'CH4'] })).toMatchObject([
      { kind: 'out-of-range', column: 'gases', found: 'SO2', allowed: 'CH4' },
    ])
    expect(abated({ gases: ['CH4'] })).toEqual([])
  })
})

describe('in a study', () => {
  it('all of it is told at the row of the policy, in words', () => {
    const files = withText(mini, 'policies.yaml', (text) =>
      text
        .replace('start: 2021', 'start: 1900')
        .replace('technologies: [solar-plant]', 'technologies: [solar-plant]\n    gases: [SO2]'),
    )
    expect(problemsOf(files).map((problem) => describeProblem(problem, 'en'))).toEqual([
      'Warning: policies.yaml, line 3, start: “incandescent-ban” begins in 1900. If that is a slip, correct the year; if it has been in force for so long, begin it within 30 years of the base year (>= 1988): nothing that it does before the base year is reckoned.',
      'Warning: policies.yaml, line 9, gases: An instrument of the kind of “solar-target” does not look at this field (SO2): it acts as if it were empty. Take it out, or choose another kind. Read are: sectors technologies services.',
    ])
  })

  it('what a name that there is not would reach is no second problem', () => {
    const files = withText(mini, 'policies.yaml', (text) => text.replace('[solar-plant]', '[solar-plan]'))
    expect(problemsOf(files).map(({ kind }) => kind)).toEqual(['dangling-reference'])
  })

  it('the years that a scenario gives a policy are judged with those that it keeps', () => {
    const timed = (timing: string) =>
      problemsOf(
        withText(mini, 'scenarios/net-zero.yaml', (text) => `${text}\ntiming:\n  carbon-tax: ${timing}\n`),
      ).map(({ severity, file, column, found, allowed }) => [severity, file, column, found, allowed])
    const file = 'scenarios/net-zero.yaml'
    expect(timed('{ end: 2020 }')).toEqual([['error', file, 'timing.carbon-tax.end', '2020', '>= 2025']])
    expect(timed('{ start: 1900 }')).toEqual([['warning', file, 'timing.carbon-tax.start', '1900', '>= 1988']])
    expect(timed('{ end: 2026 }')).toEqual([['warning', file, 'timing.carbon-tax.ramp_years', '3', '<= 2']])
    expect(timed('{ end: 2028 }')).toEqual([])
  })

  it.each(POLICY_DOUBTS)('%s is a sentence of its own in both languages', (doubt) => {
    const of = (language: 'en' | 'ja', kind: string = doubt) =>
      describeProblem(
        {
          severity: 'warning',
          kind: 'doubtful-policy',
          file: 'policies.yaml',
          row: 3,
          column: 'start',
          found: 'that',
          allowed: 'this',
          detail: { policy: 'tax', doubt: kind },
        },
        language,
      )
    for (const language of ['en', 'ja'] as const) {
      expect(of(language)).toContain(language === 'en' ? '“tax”' : '「tax」')
      expect(POLICY_DOUBTS.filter((other) => of(language, other) === of(language))).toEqual([doubt])
    }
  })
})
