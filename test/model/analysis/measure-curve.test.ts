import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MeasureCurve, standingOf } from '../../../model/analysis/measures/measure-curve.ts'
import type { Grouping } from '../../../model/analysis/attribution/policy-game.ts'
import { measureGame } from '../../../model/analysis/measures/measure-game.ts'
import { measurePotential, type Potentials } from '../../../model/analysis/measures/potential.ts'
import { measureRemark } from '../../../renderer/messages/measure-remarks.ts'
import { measuresEn } from '../../../renderer/messages/measures-en.ts'
import type { Rule, Study } from '../../../model/study/study.ts'
import { buildStudy } from '../../support/networks/build-study.ts'
import { NO_CELL, seriesOf } from '../../support/networks/outline-series.ts'
import { randomOutline } from '../../support/networks/random-outline.ts'
import type { PolicyOutline } from '../../support/networks/study-outline.ts'
import { withScenarios } from '../../support/networks/with-scenario.ts'

const YEAR = 2030

/** 100 PJ of heat, half from gas and half from pumps; units live a year, so that a year is all there is to reckon. */
function town(policies: Readonly<Record<string, PolicyOutline>>): Study {
  const device = { kind: 'device' as const, output: 'heat', lifetime: 1, stockShare: 0.5, salesShare: 0.5 }
  return buildStudy({
    years: [2020, 2032],
    sectors: ['homes'],
    settings: { social_discount_rate: 0 },
    commodities: {
      gas: { imported: true, co2: 50, supply: { import_price: 10 } },
      current: { imported: true, supply: { import_price: 20 } },
      straw: { imported: true, supply: { import_price: 4 } },
      heat: { demand: { base: 100 } },
    },
    technologies: {
      boiler: { ...device, sector: 'homes', input: { gas: 1 }, capitalCost: 2, hurdleRate: 0 },
      pump: { ...device, sector: 'homes', input: { current: 0.25 }, capitalCost: 12, hurdleRate: 1 },
    },
    activities: { rice: { level: 10, factors: { CH4: 20 } } },
    policies,
  })
}

function potentialsOf(
  study: Study,
  years: readonly number[],
  scenario = 'all',
  against: string | null = null,
  grouping: Grouping = 'none',
): Potentials {
  const game = measureGame(study, scenario, against, grouping, {})
  if (!game.ok) throw new Error(JSON.stringify(game.error))
  const steps = measurePotential(game.value, years, null)
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done !== true) continue
    if (!step.value.ok) throw new Error(JSON.stringify(step.value.error))
    return step.value.value
  }
}

const curveOf = (study: Study, scenario = 'all', against: string | null = null): MeasureCurve =>
  potentialsOf(study, [YEAR], scenario, against).years[0]!.curve

const scenarios = (study: Study, rule: Rule = 'prescribed'): Study =>
  withScenarios(study, { all: Object.fromEntries(study.policies.map(({ id }) => [id, 1])) }, rule)

const mandate = (level: number): PolicyOutline => ({
  kind: 'technology-mandate',
  level,
  start: 2025,
  technologies: ['pump'],
})
const ban: PolicyOutline = { kind: 'ban', level: 1, start: 2025, technologies: ['boiler'] }
const less: PolicyOutline = { kind: 'demand-change', level: -0.1, start: 2025, services: ['heat'] }
const standard: PolicyOutline = { kind: 'performance-standard', level: 0.2, start: 2025, technologies: ['boiler'] }
const rice: PolicyOutline = { kind: 'process-abatement', level: 0.5, start: 2025, activities: ['rice'] }
const tax: PolicyOutline = { kind: 'carbon-tax', level: 0.1, start: 2025 }

describe('a measure alone', () => {
  const curve = curveOf(scenarios(town({ mandate: mandate(0.7) })))
  const [measure] = curve.measures
  it('abates what it takes off, at the cost of a year: 20 PJ from boilers to pumps', () => {
    expect(measure?.alone.abatement).toBeCloseTo((20 * 50) / 1000, 9)
    // A year of life at no interest: the price of the unit. 20 x (12 - 2), and 20 x (0.25 x 20 - 10) of energy.
    expect(measure?.alone).toMatchObject({
      capital: expect.closeTo(200, 6) as number,
      supply: expect.closeTo(-100, 6) as number,
      cost: expect.closeTo(100, 6) as number,
    })
    expect(measure?.unitCost.alone).toBeCloseTo(100, 6)
    expect(measure?.alone.sectors['homes']).toBeCloseTo(1, 9)
  })
  it('costs more at the hurdle rate of its buyers: at 100 % a pump costs 24 a year', () => {
    expect(measure?.alone.hurdleCost).toBeCloseTo(20 * (24 - 2) - 100, 6)
    expect(measure?.unitCost.atHurdleRates).toBeCloseTo(340, 6)
    expect(measure?.negative).toEqual([])
  })
})

describe('measures one on top of another', () => {
  it('add up to the package, by sector too, in the order of cost alone', () => {
    const { measures, before, after } = curveOf(scenarios(town({ a: mandate(0.7), ban, less, rice })))
    const sum = (value: (step: MeasureCurve['measures'][number]['onTop']) => number) =>
      measures.reduce((total, { onTop }) => total + value(onTop), 0)
    expect(sum(({ abatement }) => abatement)).toBeCloseTo(before.total - after.total, 9)
    for (const sector of Object.keys(before.sectors))
      expect(sum(({ sectors }) => sectors[sector] ?? NaN)).toBeCloseTo(
        (before.sectors[sector] ?? NaN) - (after.sectors[sector] ?? NaN),
        9,
      )
    expect(measures.map(({ name }) => name)).toEqual(['less', 'a', 'ban', 'rice'])
  })

  it('leave a measure nothing that cheaper ones have taken, and it is called dominated', () => {
    // Either ban empties the boilers at the same cost: the first by name takes it all.
    const { measures } = curveOf(scenarios(town({ ban, 'other-ban': ban })))
    expect(measures.map(({ name, standing }) => [name, standing])).toEqual([
      ['ban', 'abates'],
      ['other-ban', 'dominated'],
    ])
    const [, second] = measures
    expect(second?.alone.abatement).toBeCloseTo(2.5, 9)
    expect(second?.onTop.abatement).toBeCloseTo(0, 9)
    expect(second?.unitCost).toMatchObject({ alone: expect.closeTo(100, 6) as number, onTop: null })
  })

  it('are told apart by what they abate alone and on top of the cheaper ones', () => {
    const standing = (alone: number, onTop: number) => standingOf({ abatement: alone }, { abatement: onTop })
    expect(standing(10, 8)).toBe('abates')
    expect(standing(10, 0.05)).toBe('dominated')
    expect(standing(10, -0.05)).toBe('dominated')
    // Solar power that in a clean system keeps out what was cleaner, or firmer.
    expect(standing(10, -8)).toBe('adds-on-top')
    expect(standing(0, 3)).toBe('with-others')
    expect(standing(0, 0)).toBe('abates-nothing')
  })

  it('say of what moves nothing that it abates nothing, and give it no cost per tonne', () => {
    const { measures } = curveOf(scenarios(town({ tax, ban })))
    expect(measures.find(({ name }) => name === 'tax')).toMatchObject({
      standing: 'abates-nothing',
      unitCost: { alone: null, onTop: null, atHurdleRates: null },
    })
    expect(measures.at(-1)?.name).toBe('tax')
  })
})

describe('why a cost is below nought', () => {
  const measureOf = (policy: PolicyOutline, change: (study: Study) => Study = (study) => study) =>
    curveOf(scenarios(change(town({ policy })))).measures[0]!
  const whysOf = (policy: PolicyOutline, change?: (study: Study) => Study) =>
    Object.fromEntries(measureOf(policy, change).negative.map(({ view, why }) => [view, why]))
  const changed = (id: string, cost: number) => (study: Study) => ({
    ...study,
    technologyPaths: study.technologyPaths.map((path) =>
      path.series.id === `technology_paths/${id}` ? { ...path, series: seriesOf(path.series.id, cost) } : path,
    ),
  })
  const pumpAt = (cost: number) => changed('pump/capital_cost', cost)

  it('less is asked for', () => {
    expect(whysOf(less)).toEqual({
      alone: 'less-service',
      'on-top': 'less-service',
      'at-hurdle-rates': 'less-service',
    })
  })
  it('saving has no price in the study', () => {
    expect(whysOf(standard)).toMatchObject({ alone: 'cost-not-stated' })
  })
  it('it pays at the social rate alone, or for buyers too', () => {
    // Saved a unit of heat: 5 of energy and the 2 of a boiler. A pump costs its price, and twice that to its buyer.
    expect(whysOf(mandate(0.7), pumpAt(6))).toEqual({ alone: 'pays-for-society', 'on-top': 'pays-for-society' })
    expect(whysOf(mandate(0.7), pumpAt(3))).toMatchObject({
      alone: 'pays-for-buyers',
      'at-hurdle-rates': 'pays-for-buyers',
    })
    expect(whysOf(mandate(0.7), pumpAt(8))).toEqual({})
  })
  it('what a mandate mixes in pays, and is on offer to nobody without it: no buyer has turned it down', () => {
    const straw: PolicyOutline = {
      kind: 'blending-mandate',
      level: 0.2,
      start: 2025,
      commodities: ['gas'],
      technologies: ['boiler'],
      by: 'straw',
    }
    // A fifth of 50 PJ of gas at 10 for straw at 4: 60 saved, 0.5 Mt abated.
    expect(measureOf(straw).unitCost.alone).toBeCloseTo(-120, 6)
    expect(new Set(Object.values(whysOf(straw)))).toEqual(new Set(['only-when-mandated']))
    for (const rule of ['prescribed', 'logit', 'least-cost'])
      expect(measuresEn.negatives['only-when-mandated']({ rule })).not.toMatch(/buyers|chooses/)
  })
  it('what a target asks for pays, and is built to targets', () => {
    const target: PolicyOutline = { kind: 'capacity-target', level: 70, start: 2025, technologies: ['pump'] }
    expect(whysOf(target, pumpAt(3))).toMatchObject({
      alone: 'built-to-targets',
      'at-hurdle-rates': 'built-to-targets',
    })
    expect(whysOf(target, pumpAt(6))).toMatchObject({ alone: 'pays-for-society' })
  })
  it('it spares capital, which weighs more at hurdle rates', () => {
    // Boilers that cost 20 at a rate of 100 % give way to pumps of 12 at none: 5 of energy is saved less than nothing.
    const dear = (study: Study): Study => {
      const paths = [
        changed('boiler/capital_cost', 5),
        changed('boiler/hurdle_rate', 1),
        changed('pump/hurdle_rate', 0),
      ]
      return paths.reduce((made, change) => change(made), study)
    }
    expect(whysOf(mandate(0.7), dear)).toEqual({ 'at-hurdle-rates': 'saves-capital' })
  })
  it('the ledgers say where it falls, per tonne: gas and boilers, against current and pumps', () => {
    const [alone, , atHurdle] = measureOf(mandate(0.7), pumpAt(3)).negative
    // A tonne is 20 GJ of heat: 200 of gas, 100 of current; a boiler costs 2 a GJ, a pump 3, to its buyer 6.
    expect(alone?.cost).toBeCloseTo(-80, 6)
    expect(alone?.lines).toEqual([
      { part: 'supply', of: 'gas', cost: expect.closeTo(-200, 6) as number, imports: expect.closeTo(-20, 6) as number },
      { part: 'capital', of: 'homes', cost: expect.closeTo(20, 6) as number, imports: null },
      {
        part: 'supply',
        of: 'current',
        cost: expect.closeTo(100, 6) as number,
        imports: expect.closeTo(5, 6) as number,
      },
    ])
    expect(atHurdle?.lines.find(({ part }) => part === 'capital')?.cost).toBeCloseTo(80, 6)
    expect(atHurdle?.cost).toBeCloseTo(-20, 6)
  })
  it('every cost below nought has one, whose lines sum to it, on random networks under logit', () => {
    let seen = 0
    fc.assert(
      fc.property(randomOutline, (outline) => {
        fc.pre(Object.keys(outline.policies ?? {}).length > 0)
        for (const { unitCost, negative } of potentialsOf(scenarios(buildStudy(outline), 'logit'), [2025]).years[0]!
          .curve.measures) {
          const below = [
            ['alone', unitCost.alone],
            ['on-top', unitCost.onTop],
            ['at-hurdle-rates', unitCost.atHurdleRates],
          ].filter(([, cost]) => typeof cost === 'number' && cost < 0)
          expect(negative.map(({ view, cost }) => [view, cost])).toEqual(below)
          for (const { cost, lines } of negative) {
            const sizes = lines.reduce((sum, line) => sum + Math.abs(line.cost), 0)
            const sum = lines.reduce((all, line) => all + line.cost, 0)
            expect(Math.abs(sum - cost)).toBeLessThan(1e-6 * Math.max(1, sizes))
            seen++
          }
        }
      }),
      { numRuns: 25 },
    )
    expect(seen).toBeGreaterThan(0)
  })
  it('of what has no cost in the model none is told', () => {
    const found = measureOf(rice)
    expect(found).toMatchObject({ costCover: 'none', negative: [], unitCost: { alone: null } })
    expect(found.alone.abatement).toBeCloseTo((0.5 * 10 * 20 * 28) / 1000, 9)
  })
})

describe('a group of measures with a cost and measures without', () => {
  const { measures } = potentialsOf(
    scenarios(town({ a: mandate(0.7), ban, rice })),
    [YEAR],
    'all',
    null,
    new Map([['mixed', ['a', 'rice']]]),
  ).years[0]!.curve
  const mixed = measures.find(({ name }) => name === 'mixed')
  it('has no cost per tonne: that of some of it over what all of it abates is none', () => {
    expect(mixed).toMatchObject({
      costCover: 'part',
      unitCost: { alone: null, onTop: null, atHurdleRates: null },
      negative: [],
    })
    // A tonne of heat at 100 USD, and rice with no cost: what is known of the cost stays told.
    expect(mixed?.alone.abatement).toBeCloseTo(1 + 2.8, 9)
    expect(mixed?.alone.cost).toBeCloseTo(100, 6)
  })
  it('comes behind those whose cost is known, and its remark says why', () => {
    expect(measures.map(({ name, costCover }) => [name, costCover])).toEqual([
      ['ban', 'all'],
      ['mixed', 'part'],
    ])
    expect(measureRemark(mixed!, measuresEn)).toContain('the cost of part of it is not in the model')
  })
})

describe('the measures of a scenario', () => {
  it('are those in which it differs from another, where one is named', () => {
    const study = town({ ban, rice, less })
    const both = withScenarios(study, { all: { ban: 1, rice: 1 }, some: { rice: 1, less: 1 } })
    expect(
      curveOf(both, 'all', 'some')
        .measures.map(({ name }) => name)
        .sort(),
    ).toEqual(['ban', 'less'])
    expect(
      curveOf(both)
        .measures.map(({ name }) => name)
        .sort(),
    ).toEqual(['ban', 'rice'])
  })

  it('add up on random networks under logit', () => {
    fc.assert(
      fc.property(randomOutline, (outline) => {
        fc.pre(Object.keys(outline.policies ?? {}).length > 0)
        const study = scenarios(buildStudy(outline), 'logit')
        const { measures, before, after } = potentialsOf(study, [2025]).years[0]!.curve
        const sum = measures.reduce((total, { onTop }) => total + onTop.abatement, 0)
        expect(Math.abs(sum - (before.total - after.total))).toBeLessThan(1e-9 * Math.max(1, Math.abs(before.total)))
      }),
      { numRuns: 5 },
    )
  })
})

describe('the potential of years', () => {
  const target = (id: string, variable: string, most: number, role: 'goal' | 'reference' = 'goal') => ({
    id,
    label: { en: '', ja: '' },
    variable,
    role,
    unit: 'Mt CO2e/yr',
    point: { ...seriesOf(`targets/${id}`, { [YEAR]: most }).points[0]!, cell: NO_CELL },
  })
  const near = (value: number): number => expect.closeTo(value, 9) as number

  it('shows how far all measures take one to its targets, on all gases, one sector or one gas, and what a partner takes', () => {
    const jcm: PolicyOutline = { ...mandate(0.7), kind: 'jcm-programme', level: 0.5, creditShare: 0.4 }
    const study: Study = {
      ...town({ ban, jcm }),
      targets: [
        target('energy', 'Emissions|Kyoto Gases|Energy', 1),
        target('pledge', 'Emissions|Kyoto Gases', 6),
        target('carbon', 'Emissions|CO2', 0.5),
        { ...target('in-what', 'Emissions|CO2', 1), unit: 'PJ' },
        target('as-usual', 'Emissions|Kyoto Gases', 9, 'reference'),
      ],
    }
    const { gaps, unread, credits, curve } = potentialsOf(scenarios(study), [YEAR]).years[0]!
    // 2.5 Mt of gas and 5.6 of rice; the ban takes the 2.5.
    expect(gaps).toMatchObject([
      { id: 'pledge', most: 6, before: near(2.1), after: near(-0.4) },
      { id: 'energy', unit: 'Mt CO2-equiv/yr', most: 1, before: near(1.5), after: near(-1) },
      { id: 'carbon', unit: 'Mt CO2/yr', most: 0.5, before: near(2), after: near(-0.5) },
    ])
    expect(unread).toEqual([{ id: 'in-what', unit: 'PJ', wanted: 'Mt CO2/yr' }])
    // Under prescribed shares the grant moves nothing: no credits.
    expect(curve.measures.map(({ name }) => name)).toEqual(['ban', 'jcm'])
    expect(credits).toEqual([0, 0])
  })

  it('runs no package twice: for one year, and for a second whose order is the same', () => {
    const study = scenarios(town({ ban, less, rice }))
    // None, three alone, and on top of the first two more: the first of them is the one alone.
    expect(potentialsOf(study, [YEAR])).toMatchObject({ runs: 6, years: [{ curve: { runs: 6 } }] })
    const both = potentialsOf(study, [2028, YEAR])
    expect(both).toMatchObject({ runs: 6, years: [{ curve: { year: 2028, runs: 6 } }, { curve: { year: YEAR } }] })
    expect(both.years[1]).toEqual(potentialsOf(study, [YEAR]).years[0])
  })
})
