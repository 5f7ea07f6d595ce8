import type { Policy } from '../../study/study.ts'
import type { ResolvedScenario } from '../../study/resolved-scenario.ts'

/** No study can have a policy of this name: ids of studies have no colon. */
const ID = 'price:carbon'

/** MUSD per kt CO2e from USD per t. */
const PER_KT = 1e-3

/**
 * The scenario with a lever on the price of carbon: a tax on all greenhouse gases of all sectors, beside the scenario's own
 * ones, constant in money of 2020 from the first year behind the nowcast on. It is nought until the lever is moved.
 */
export function withPriceLever(resolved: ResolvedScenario): ResolvedScenario {
  const { study } = resolved
  const start = priceStart(study.country.lastObservedYear)
  const cell = { file: 'policies.yaml', row: 0 }
  const policy: Policy = {
    id: ID,
    label: { en: 'Price on carbon of a sweep', ja: '価格走査の炭素価格' },
    kind: 'carbon-tax',
    register: '',
    start,
    end: null,
    rampYears: 0,
    sectors: [],
    technologies: [],
    commodities: [],
    services: [],
    activities: [],
    gases: [],
    removals: [],
    priceFloor: null,
    priceCeiling: null,
    by: null,
    creditShare: null,
    cell,
  }
  const given = { value: '0', unit: 'USD_2020/t' }
  const point = {
    value: 0,
    low: null,
    high: null,
    source: '',
    dataYear: null,
    quality: 'assumption',
    note: '',
  } as const
  const series = {
    id: `policy_paths/${ID}`,
    unit: 'USD_2020/t',
    method: 'linear' as const,
    expression: null,
    points: [{ ...point, year: start, given, cell }],
    cell,
  }
  return {
    ...resolved,
    strengths: { ...resolved.strengths, [ID]: 1 },
    study: {
      ...study,
      policies: [...study.policies, policy],
      policyPaths: [...study.policyPaths, { policy: ID, series }],
    },
  }
}

/** First year with the price: scenarios share their nowcast and branch behind it. */
export const priceStart = (lastObservedYear: number): number => lastObservedYear + 1

/** The lever of `withPriceLever`, set to a price in USD per t CO2e. */
export function priceLever(lastObservedYear: number, price: number): Readonly<Record<string, number>> {
  return { [`policy_paths/${ID}@${priceStart(lastObservedYear)}`]: price * PER_KT }
}
