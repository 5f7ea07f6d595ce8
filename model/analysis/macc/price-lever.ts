import type { ResolvedScenario } from '../../study/resolved-scenario.ts'
import { studyWithPolicy } from '../study-with-policy.ts'

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
  return {
    ...resolved,
    strengths: { ...resolved.strengths, [ID]: 1 },
    study: studyWithPolicy(study, { id: ID, kind: 'carbon-tax', years: [start], start, unit: 'USD_2020/t' }),
  }
}

/** First year with the price: scenarios share their nowcast and branch behind it. */
export const priceStart = (lastObservedYear: number): number => lastObservedYear + 1

/** The lever of `withPriceLever`, set to a price in USD per t CO2e. */
export function priceLever(lastObservedYear: number, price: number): Readonly<Record<string, number>> {
  return { [`policy_paths/${ID}@${priceStart(lastObservedYear)}`]: price * PER_KT }
}
