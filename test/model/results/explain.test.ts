import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain } from '../../../model/results/explain/explain.ts'
import { everyVariableOf } from '../../../model/results/variable-registry.ts'
import type { Network } from '../../../model/network/network.ts'
import type { Run } from '../../../model/engine/run.ts'
import { explained, faultsOf } from '../../support/explanations/check-explanation.ts'
import { descend } from '../../support/explanations/descend.ts'
import { MINI_SCENARIOS, miniNetwork } from '../../support/networks/mini-network.ts'
import { randomOutline } from '../../support/networks/random-outline.ts'
import { answersOf, runOutline } from '../../support/networks/run-study.ts'
import { seededRandom } from '../../../model/numerics/seeded-random.ts'

const RULES = ['prescribed', 'logit'] as const

/** Faults of randomly chosen variables and years of a run. */
function checkSome(network: Network, run: Run, numRuns: number): void {
  const names = [...everyVariableOf(network).keys()]
  const pairs = fc.tuple(
    fc.constantFrom(...names),
    fc.integer({ min: network.horizon.start, max: network.horizon.end }),
  )
  fc.assert(
    fc.property(pairs, ([variable, year]) => {
      expect(faultsOf(network, run, explained(network, run, variable, year))).toEqual([])
    }),
    { numRuns },
  )
}

describe.each(RULES)('under %s, the shown formula with the shown inputs gives the shown number', (rule) => {
  it.each(MINI_SCENARIOS)('for 500 random variables and years of the small study, scenario %s', (scenario) => {
    const { network, run } = answersOf(miniNetwork(scenario, rule))
    checkSome(network, run, 500)
  })

  it('for 40 of each of 30 random networks', () => {
    fc.assert(
      fc.property(randomOutline, fc.option(fc.integer({ min: 2018, max: 2024 })), (outline, freezeAfter) => {
        const { network, run } = runOutline(outline, { rule, freezeAfter })
        checkSome(network, run, 40)
      }),
      { numRuns: 30 },
    )
  })
})

describe('all greenhouse gases of 2028', () => {
  const { network, run } = answersOf(miniNetwork('net-zero', 'logit'))
  const { explanations, leaves } = descend(network, run, 'Emissions|Kyoto Gases', 2028)
  const sources = new Set(network.resolved.study.sources.map(({ id }) => id))

  it('can be followed all the way down', () => {
    expect(explanations.length).toBeGreaterThan(1500)
    expect(leaves.length).toBeGreaterThan(1500)
  })

  it('holds at every step', () => {
    expect(explanations.flatMap((explanation) => faultsOf(network, run, explanation))).toEqual([])
  })

  it('ends in figures with a source of the study, and in what a named procedure decides', () => {
    const figures = leaves.filter(({ figure }) => figure !== null)
    expect(figures.filter(({ figure }) => !sources.has(figure?.source ?? ''))).toEqual([])
    const others = leaves.filter(({ figure }) => figure === null)
    expect([...new Set(others.map(({ algorithm }) => algorithm))].sort()).toEqual([
      'scenario-strength',
      'steady-stock',
      'storage-levelling',
    ])
  })

  it('rests on what one would look for', () => {
    const seen = new Set(explanations.map(({ variable }) => variable))
    const wanted = [
      'Technology|coal-plant|Emissions|CO2|Combustion',
      'Technology|coal-plant|Generation|dry-evening',
      'Technology|car-electric|Sales Share',
      'Technology|lamp-led|Specific Input|electricity',
      'Removal|fgd|coal-plant|Penetration',
      'Policy|carbon-tax|Level',
      'Price|electricity',
      'GDP|MER',
      'Parameter|supply/coal/domestic_limit',
    ]
    expect(wanted.filter((variable) => !seen.has(variable))).toEqual([])
    const figures = new Set(leaves.flatMap(({ figure }) => (figure === null ? [] : [figure.cell.file])))
    const files = ['drivers', 'demands', 'technology_paths', 'emission_factors', 'stocks', 'slices', 'policy_paths']
    expect(files.filter((file) => !figures.has(`${file}.csv`))).toEqual([])
    expect(figures).toContain('library/gwp.csv')
  })
})

describe('what cannot be explained', () => {
  const { network, run } = answersOf(miniNetwork('reference', 'logit'))
  const failure = (variable: string, year: number) => {
    const found = explain(network, run, variable, year)
    return found.ok ? null : found.error
  }

  it('names the nearest variables for one that does not exist', () => {
    // One letter is missing; CO2 itself becomes SO2 with one more edit, CH4 and NOx with two.
    expect(failure('Emisions|CO2', 2020)).toEqual({
      kind: 'unknown-variable',
      near: ['Emissions|CO2', 'Emissions|SO2', 'Emissions|CH4', 'Emissions|NOx', 'Emissions|N2O'],
    })
    const near = failure('emissions|kyoto gasses', 2020)
    expect(near?.kind === 'unknown-variable' ? near.near[0] : null).toBe('Emissions|Kyoto Gases')
    expect(failure('', 2020)).toEqual({ kind: 'unknown-variable', near: [] })
    expect(failure('x'.repeat(100_000), 2020)).toEqual({ kind: 'unknown-variable', near: [] })
  })

  it('says which years there are', () => {
    for (const year of [2017, 2031, 2020.5, NaN]) {
      expect(failure('Emissions|CO2', year)).toEqual({ kind: 'unknown-year', first: 2018, last: 2030 })
    }
  })
})

describe('levers that moved figures', () => {
  it.each(RULES)('are what the formulas count with, under %s', (rule) => {
    const network = miniNetwork('net-zero', rule)
    const random = seededRandom(7)
    // Strengths and provisions of policies stay within their range: what is wholly banned cannot be banned more.
    const isPolicy = (slot: number) => /^(strength|policy_paths)\//.test(network.slots.addresses[slot]!)
    const slots = network.slots.initial.map((value, slot) =>
      random.below(3) === 0 ? value * (0.85 + (isPolicy(slot) ? 0.15 : 0.3) * random.uniform()) : value,
    )
    const { run } = answersOf(network, slots)
    checkSome(network, run, 500)
  })

  it('show the value that the run had beside the figure of the study', () => {
    const network = miniNetwork('reference', 'prescribed')
    const slots = network.slots.initial.slice()
    slots[network.slots.indexOf.get('demands/lighting/base@2018') ?? -1] = 12.5
    const { run } = answersOf(network, slots)
    const { inputs, value } = explained(network, run, 'Energy Service|lighting', 2018)
    const base = inputs.find(({ name }) => name === 'base')
    expect(value).toBe(12.5)
    expect(base).toMatchObject({ value: 12.5, figure: { value: 10 }, variable: 'Parameter|demands/lighting/base' })
    expect(explained(network, run, 'Parameter|demands/lighting/base', 2018)).toMatchObject({
      formula: 'in_2018',
      inputs: [{ value: 12.5, figure: { value: 10, given: { value: '10', unit: 'PJ' } }, variable: null }],
    })
  })
})
