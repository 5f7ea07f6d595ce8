import type { Engine } from '../../electron/hosts/cli/engine.ts'

const unit = 'Mt CO2-equiv/yr'

type PolicyPart = Pick<
  Engine,
  | 'policyGame'
  | 'policyEffects'
  | 'effectsWork'
  | 'threads'
  | 'goalProblem'
  | 'seekGoal'
  | 'capProblem'
  | 'seekCap'
  | 'pricingProblem'
  | 'priceCarbon'
  | 'emissionAccount'
  | 'changeOfEmissions'
>

const network = { rule: 'logit', gwpSet: 'AR5' }
const target = { kind: 'level', id: 'net=50@2020', variable: 'Emissions|Kyoto Gases', year: 2020, most: 50 } as const

/** What an engine answers to questions about policies, as literals. */
export const fakePolicyEngine: PolicyPart = {
  policyGame: (_, scenario, against, grouping) =>
    scenario === against
      ? { ok: false, error: { kind: 'no-policy-differs', scenario, against } }
      : {
          ok: true,
          value: {
            players:
              grouping === 'none'
                ? [
                    { id: 'policy/wind', of: 'policy', name: 'wind', policies: ['wind'] },
                    { id: 'policy/tax', of: 'policy', name: 'tax', policies: ['tax'] },
                  ]
                : [],
            network: { rule: 'logit', gwpSet: 'AR5' },
            baseline: { rule: 'logit', gwpSet: 'AR5' },
          },
        },
  *policyEffects({ players }, { method }) {
    yield { done: 1, total: 2 }
    const years = (...values: number[]) => Float64Array.from(values)
    return {
      ok: true,
      value: {
        scenario: 'net-zero',
        against: 'frozen',
        method,
        players,
        years: [2018, 2019, 2020],
        runs: 5,
        sample: null,
        penalised: [],
        short: [],
        unweighed: [],
        outcomes: [
          {
            variable: 'Emissions|Kyoto Gases',
            unit,
            baseline: years(100, 110, 120),
            assumptions: years(0, -10, -10),
            contributions: [years(0, -4, -20), years(0, -6, -40)],
            remainder: years(0, 0, 0),
            scenario: years(100, 90, 50),
            errors: null,
            interactions: null,
          },
        ],
      },
    }
  },
  effectsWork: () => ({ total: 5 }),
  threads: null,
  goalProblem: (_, { targets }) =>
    targets.includes('net=50@2020')
      ? { ok: true, value: { network } }
      : { ok: false, error: { kind: 'target-form', found: targets[0] ?? '' } },
  *seekGoal() {
    yield { runs: 1 }
    return {
      ok: true,
      value: {
        scenario: 'net-zero',
        by: 'strengths',
        least: 'change',
        isMet: false,
        targets: [
          {
            target,
            unit,
            before: { value: 100, most: 50, size: 100 },
            after: { value: 60, most: 50, size: 100 },
            isMet: false,
          },
        ],
        levers: [
          { id: 'wind', unit: '%', lower: 0, upper: 100, before: 20, after: 100, bound: 'upper', worth: 0.3 },
          { id: 'tax', unit: '%', lower: 0, upper: 100, before: 5, after: 5, bound: null, worth: null },
        ],
        cost: { before: 1000, after: 1100 },
        runs: 12,
      },
    }
  },
  capProblem: (_, __, ___, { rule }) =>
    rule === 'least-cost'
      ? { ok: true, value: { network: { rule, gwpSet: 'AR5' } } }
      : { ok: false, error: { kind: 'cap-holds-nothing', rule: 'prescribed' } },
  *seekCap() {
    yield { runs: 1 }
    return {
      ok: true,
      value: {
        scenario: 'net-zero',
        by: 'cap',
        isMet: true,
        targets: [
          {
            target,
            unit,
            before: { value: 100, most: 50, size: 100 },
            after: { value: 50, most: 50, size: 100 },
            isMet: true,
          },
        ],
        reached: 1,
        stopped: null,
        prices: [{ variable: 'Emissions|Kyoto Gases', year: 2020, price: 42, isHighest: false }],
        cost: { before: 1000, after: 1100 },
        runs: 2,
      },
    }
  },
  pricingProblem: (_, { design }) =>
    design.sectors.includes('none')
      ? { ok: false, error: { kind: 'design-wrong', problems: [{ kind: 'nothing-covered' }] } }
      : { ok: true, value: { priced: { network } } },
  *priceCarbon() {
    yield { done: 1, total: 2 }
    return { ok: false, error: { kind: 'did-not-converge', year: 2019 } }
  },
  emissionAccount: (_, __, year) => ({
    scenario: 'net-zero',
    year,
    population: 1,
    gdp: 1,
    primaryEnergy: 1,
    energyCo2: 1,
    storedBiogenic: 0,
    total: year === 2018 ? 100 : 50,
    chapters: new Map(),
    sectors: [],
  }),
  changeOfEmissions: (from, to, by) =>
    by === 'kaya'
      ? { ok: false, error: { kind: 'no-kaya', missing: ['gdp'] } }
      : {
          ok: true,
          value: {
            by,
            from,
            to,
            explained: { before: 80, after: 40 },
            factors: [
              { factor: 'activity', additive: 20, multiplicative: 1.4142135623730951, ofTotal: 1.3195079107728942 },
              { factor: 'intensity', additive: -60, multiplicative: 0.3535533905932738, ofTotal: 0.43527528164806206 },
            ],
            sectors: [{ sector: 'power', additive: [20, -60] }],
            separate: [{ part: 'LULUCF', change: -10, ofTotal: 0.8705505632961241 }],
            ratio: { explained: 0.5, total: 0.5 },
          },
        },
}
