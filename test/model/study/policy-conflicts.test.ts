import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../model/domain/problem.ts'
import { POLICY_CONFLICT_KINDS } from '../../../model/policies/conflicts/conflict.ts'
import { checkPolicyConflicts } from '../../../model/study/checks/policy-conflicts.ts'
import { describeProblem } from '../../../renderer/messages/describe-problem.ts'
import { lineOf, problemsOf, withText } from '../../support/change-study.ts'
import { mini } from '../../support/expected-problem.ts'
import { buildStudy } from '../../support/networks/build-study.ts'
import type { PolicyOutline } from '../../support/networks/study-outline.ts'
import { withScenarios } from '../../support/networks/with-scenario.ts'
import { vietNamStudy } from '../../support/networks/viet-nam-network.ts'

const device = { kind: 'device' as const, output: 'heat', lifetime: 10, stockShare: 0.25 }
const plant = { kind: 'plant' as const, output: 'bus', lifetime: 30 }

/** Conflicts of a town under policies, all in force in `all`, the first alone in `one`. */
function conflicts(
  policies: Readonly<Record<string, PolicyOutline>>,
  strengths: Readonly<Record<string, number>> = {},
): readonly Problem[] {
  const outline = buildStudy({
    years: [2020, 2040],
    bus: 'bus',
    sectors: ['homes', 'works'],
    commodities: {
      gas: { imported: true, co2: 56 },
      oil: { imported: true, co2: 73 },
      wood: { imported: true, carbon: 'biogenic' },
      bus: {},
      heat: { demand: { base: 10 } },
    },
    technologies: {
      'gas-boiler': { ...device, input: { gas: 1.1 } },
      'oil-boiler': { ...device, sector: 'works', input: { oil: 1.2, bus: 0.01 } },
      pump: { ...device, input: { bus: 0.3 } },
      radiator: { ...device, input: { bus: 1 } },
      sun: plant,
      water: plant,
    },
    policies,
  })
  const all = Object.fromEntries(Object.keys(policies).map((id) => [id, 1]))
  const [first = ''] = Object.keys(policies)
  return checkPolicyConflicts(withScenarios(outline, { all: { ...all, ...strengths }, one: { [first]: 1 } }))
}

const exit = (technologies: readonly string[], more: Partial<PolicyOutline> = {}): PolicyOutline => ({
  kind: 'phase-out',
  level: 0.5,
  start: 2025,
  technologies,
  ...more,
})
const mandate = (level: PolicyOutline['level'], technologies: readonly string[]): PolicyOutline => ({
  kind: 'technology-mandate',
  level,
  start: 2022,
  technologies,
})
const ban = (technologies: readonly string[], level = 1): PolicyOutline => ({
  kind: 'ban',
  level,
  start: 2030,
  technologies,
})

describe('two phase-outs of one technology', () => {
  it('are told with the technology and the first year of both', () => {
    expect(
      conflicts({ a: exit(['gas-boiler', 'oil-boiler']), b: exit(['gas-boiler'], { start: 2031, level: 0.8 }) }),
    ).toMatchObject([
      {
        severity: 'warning',
        kind: 'policy-conflict',
        found: 'a b',
        detail: { conflict: 'phase-outs', technologies: 'gas-boiler', from: 2031, to: 2040, scenarios: 'all' },
      },
    ])
  })
  it('are none one after the other, on other technologies, or with one of them off', () => {
    const [a, b] = [exit(['gas-boiler'], { end: 2029 }), exit(['gas-boiler'], { start: 2030 })]
    expect(conflicts({ a, b })).toEqual([])
    expect(conflicts({ a: exit(['gas-boiler']), b: exit(['oil-boiler']) })).toEqual([])
    expect(conflicts({ a: exit(['gas-boiler']), b: exit(['gas-boiler']) }, { b: 0 })).toEqual([])
  })
})

describe('a mandate above a ban', () => {
  it('of all that it names, with the year in which the ban begins', () => {
    expect(conflicts({ more: mandate(0.3, ['gas-boiler']), none: ban(['gas-boiler']) })).toMatchObject([
      {
        found: 'more none',
        detail: { conflict: 'mandate-and-ban', commodity: 'heat', from: 2030, asked: '30', room: '0' },
      },
    ])
  })
  it('that leaves less than it asks, in the first year of that', () => {
    // 2 % more a year: 0.1 in 2022, above the quarter that the ban leaves from 2030 on.
    const rising = mandate({ 2022: 0.1, 2037: 0.4 }, ['gas-boiler'])
    expect(conflicts({ rising, half: ban(['gas-boiler'], 0.75) })).toMatchObject([
      { detail: { conflict: 'mandate-and-ban', from: 2030, room: '25', asked: '26' } },
    ])
    expect(conflicts({ rising: mandate(0.25, ['gas-boiler']), half: ban(['gas-boiler'], 0.75) })).toEqual([])
  })
  it('counts a phase-out, which lets nothing be sold', () => {
    expect(conflicts({ more: mandate(0.3, ['gas-boiler']), gone: exit(['gas-boiler']) })).toMatchObject([
      { detail: { conflict: 'mandate-and-ban', from: 2025, room: '0' } },
    ])
  })
  it('is none while one of its technologies may be sold', () => {
    expect(conflicts({ more: mandate(0.9, ['gas-boiler', 'pump']), none: ban(['gas-boiler']) })).toEqual([])
  })
  it('is seen for a target of electrification, whose technologies are those that take electricity alone', () => {
    const electric: PolicyOutline = { kind: 'electrification-target', level: 0.5, services: ['heat'] }
    expect(conflicts({ electric, none: ban(['pump', 'radiator']) })).toMatchObject([{ found: 'electric none' }])
    expect(conflicts({ electric, none: ban(['pump', 'oil-boiler']) })).toEqual([])
  })
})

describe('what wants new units of technologies closed to them', () => {
  const closed = { gone: exit(['gas-boiler']), none: ban(['oil-boiler']) }
  it('is a capacity of all of them: from the year in which the last is closed', () => {
    const capacity: PolicyOutline = { kind: 'capacity-target', level: 3, technologies: ['gas-boiler', 'oil-boiler'] }
    expect(conflicts({ capacity, ...closed })).toMatchObject([
      {
        found: 'capacity gone none',
        detail: { conflict: 'capacity-and-ban', technologies: 'gas-boiler oil-boiler', from: 2030 },
      },
    ])
    expect(conflicts({ capacity, none: closed.none })).toEqual([])
    expect(conflicts({ capacity, gone: closed.gone, half: ban(['oil-boiler'], 0.5) })).toEqual([])
  })
  it.each(['capital-subsidy', 'jcm-programme', 'hurdle-rate-reduction'] as const)(
    'is a %s, and not one that ends before',
    (kind) => {
      const support: PolicyOutline = { kind, level: 0.1, technologies: ['oil-boiler'], start: 2022 }
      expect(conflicts({ support, none: closed.none })).toMatchObject([
        { found: 'support none', detail: { conflict: 'support-and-ban', from: 2030, to: 2040 } },
      ])
      expect(conflicts({ support: { ...support, end: 2029 }, none: closed.none })).toEqual([])
    },
  )
  it('is a standard for electricity of plants that are all phased out in full', () => {
    const standard: PolicyOutline = { kind: 'clean-electricity-standard', level: 0.3, technologies: ['sun'] }
    expect(conflicts({ standard, dark: exit(['sun'], { level: 1 }) })).toMatchObject([
      { found: 'standard dark', detail: { conflict: 'standard-and-phase-out', from: 2025, asked: '30' } },
    ])
    expect(conflicts({ standard, less: exit(['sun']) })).toEqual([])
  })
})

describe('every kind of conflict', () => {
  it.each(POLICY_CONFLICT_KINDS)('%s is a sentence of its own in both languages', (conflict) => {
    const detail = { conflict, technologies: 'pump radiator', commodity: 'heat', from: 2025, to: 2030 }
    const of = (language: 'en' | 'ja', kind = conflict) =>
      describeProblem(
        {
          severity: 'warning',
          kind: 'policy-conflict',
          file: 'policies.yaml',
          row: 3,
          column: null,
          found: 'a b',
          allowed: null,
          detail: { ...detail, conflict: kind, asked: '60', room: '10', scenarios: 'all' },
        },
        language,
      )
    for (const language of ['en', 'ja'] as const) {
      expect(of(language)).toMatch(language === 'en' ? /“a”, “b”.*from 2025 to 2030/ : /「a」「b」.*2025～2030年/)
      expect(of(language)).not.toContain('undefined')
      expect(new Set(POLICY_CONFLICT_KINDS.map((kind) => of(language, kind))).size).toBe(POLICY_CONFLICT_KINDS.length)
    }
  })
})

describe('shares beyond one', () => {
  it('of sales: three that no two break', () => {
    const three = {
      a: mandate(0.4, ['gas-boiler']),
      b: mandate(0.4, ['oil-boiler']),
      c: mandate(0.4, ['pump']),
    }
    expect(conflicts(three)).toMatchObject([
      {
        found: 'a b c',
        detail: { conflict: 'shares-of-sales', commodity: 'heat', from: 2022, to: 2040, asked: '120' },
      },
    ])
    expect(conflicts(three, { c: 0.5 })).toEqual([])
  })
  it('are none where the same sales may meet both', () => {
    expect(conflicts({ a: mandate(0.7, ['pump', 'radiator']), b: mandate(0.6, ['pump']) })).toEqual([])
  })
  it('of an input: blending and co-firing add', () => {
    const blending: PolicyOutline = { kind: 'blending-mandate', level: 0.7, commodities: ['gas'], by: 'wood' }
    const firing: PolicyOutline = {
      kind: 'co-firing-mandate',
      level: 0.4,
      commodities: ['gas'],
      by: 'oil',
      technologies: ['gas-boiler'],
    }
    expect(conflicts({ blending, firing })).toMatchObject([
      { detail: { conflict: 'shares-of-input', commodity: 'gas', technologies: 'gas-boiler', asked: '110' } },
    ])
    expect(conflicts({ blending, firing: { ...firing, sectors: ['works'] } })).toEqual([])
  })
  it('of electricity: standards on different plants', () => {
    const standard = (technologies: readonly string[]): PolicyOutline => ({
      kind: 'clean-electricity-standard',
      level: 0.6,
      technologies,
    })
    expect(conflicts({ a: standard(['sun']), b: standard(['water']) })).toMatchObject([
      { detail: { conflict: 'shares-of-electricity', asked: '120' } },
    ])
    expect(conflicts({ a: standard(['sun', 'water']), b: standard(['water']) })).toEqual([])
  })
})

describe('a study with a conflict', () => {
  const files = withText(
    withText(
      withText(
        mini,
        'policies.yaml',
        (text) =>
          `${text.trimEnd()}\n${['one', 'two'].map((id) => `  - { id: ${id}, label: { en: "${id}", ja: "${id}" }, kind: phase-out, register: carbon-law, start: 2020, technologies: [car-gasoline] }`).join('\n')}\n`,
      ),
      'policy_paths.csv',
      (text) => {
        const [header = ''] = text.split('\n')
        const row = (id: string) =>
          header
            .split(',')
            .map(
              (column) =>
                ({
                  policy: id,
                  year: '2020',
                  value: '50',
                  unit: '%',
                  source: 'fixture',
                  quality: 'assumption',
                  note: 'Invented',
                })[column] ?? '',
            )
            .join(',')
        return `${text.trimEnd()}\n${row('one')}\n${row('two')}\n`
      },
    ),
    'scenarios/net-zero.yaml',
    (text) => text.replace('policies:\n', 'policies:\n  one: 100\n  two: 100\n'),
  )
  it('loads, and warns at the row of the later policy with what to do', () => {
    const line = lineOf(files, 'policies.yaml', '  - { id: two')
    const problems = problemsOf(files)
    const [problem] = problems
    expect(problems).toHaveLength(1)
    expect(problem).toMatchObject({ severity: 'warning', file: 'policies.yaml', row: line })
    expect(problems.map((one) => describeProblem(one, 'en')).join()).toBe(
      `Warning: policies.yaml, line ${line}: “one”, “two” both phase out “car-gasoline” from 2020 to 2030; only the lower ceiling holds. Leave each technology to one of them, or end one before the other begins. (net-zero)`,
    )
    expect(problems.map((one) => describeProblem(one, 'ja')).join()).toContain('低い方の上限だけが効きます')
  })
  it('and the Viet Nam pack has none', () => {
    expect(checkPolicyConflicts(vietNamStudy())).toEqual([])
  })
})
