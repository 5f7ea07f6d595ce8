import { priceCarbon } from '../../../../model/analysis/carbon-pricing/price-carbon.ts'
import type { PricingAnswer } from '../../../../model/analysis/carbon-pricing/pricing-answer.ts'
import type { PricingDesign } from '../../../../model/analysis/carbon-pricing/pricing-design.ts'
import { pricingProblem } from '../../../../model/analysis/carbon-pricing/pricing-problem.ts'
import type { Rule, Study } from '../../../../model/study/study.ts'
import { buildStudy } from '../../../support/networks/build-study.ts'
import { solver } from '../../../support/least-cost/solver.ts'
import { withScenarios } from '../../../support/networks/with-scenario.ts'

const halves = (one: number) => ({ salesShare: { 2020: one }, stockShare: { 2020: one } })
const boiler = { kind: 'device', lifetime: 5, capitalCost: 20, hurdleRate: 0.1, sector: 'industry' } as const
const stove = { kind: 'device', lifetime: 5, capitalCost: 20, hurdleRate: 0.1, sector: 'homes' } as const

/**
 * Three lines: a works that fires coal or wood, homes that cook with gas or wood, and fields whose rice emits methane. Coal has
 * 90 kt CO2 a PJ, gas 50; ten PJ of heat and four of cooking in every year.
 */
export function workshopStudy(): Study {
  const study = buildStudy({
    years: [2020, 2030],
    lastObserved: 2021,
    sectors: ['industry', 'homes', 'fields'],
    commodities: {
      coal: { co2: 90, imported: true, supply: { import_price: 2 } },
      gas: { co2: 50, imported: true, supply: { import_price: 4 } },
      wood: { carbon: 'none', imported: true, supply: { import_price: 5 } },
      heat: { demand: { base: 10 }, gamma: 4 },
      cooking: { demand: { base: 4 }, gamma: 4 },
    },
    technologies: {
      'coal-boiler': { ...boiler, output: 'heat', input: { coal: 1 }, ...halves(0.8) },
      'wood-boiler': { ...boiler, output: 'heat', input: { wood: 1 }, ...halves(0.2) },
      'gas-stove': { ...stove, output: 'cooking', input: { gas: 1 }, ...halves(0.5) },
      'wood-stove': { ...stove, output: 'cooking', input: { wood: 1 }, ...halves(0.5) },
    },
    activities: { rice: { level: 1, factors: { CH4: 10 } } },
  })
  const sectors = study.sectors.map((sector) => (sector.id === 'homes' ? { ...sector, category: '1.A.4.b' } : sector))
  return withScenarios({ ...study, sectors }, { now: {} })
}

export const design = (more: Partial<PricingDesign> = {}): PricingDesign => ({
  path: [
    { year: 2022, price: 10 },
    { year: 2030, price: 50 },
  ],
  sectors: [],
  gases: [],
  exempt: [],
  offsetLimit: 0,
  recycling: 'lump-sum',
  collar: null,
  ...more,
})

/** The answer of a design, with the solver at hand. */
export function designed(study: Study, more: Partial<PricingDesign>, rule: Rule): PricingAnswer {
  const problem = pricingProblem(study, { scenario: 'now', design: design(more), levers: {} }, { rule })
  if (!problem.ok) throw new Error(JSON.stringify(problem.error))
  const steps = priceCarbon(problem.value, solver)
  for (;;) {
    const step = steps.next()
    if (step.done !== true) continue
    if (!step.value.ok) throw new Error(JSON.stringify(step.value.error))
    return step.value.value
  }
}

/** A number of a list by year of the price. */
export const inYear = ({ years }: PricingAnswer, values: readonly number[], year: number): number =>
  values[years.indexOf(year)] ?? NaN
