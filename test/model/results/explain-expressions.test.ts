import { describe, expect, it } from 'vitest'
import { resolveScenario } from '../../../model/study/inheritance.ts'
import { explained, faultsOf } from '../../support/explanations/check-explanation.ts'
import { studyOf, withCell, lineOf } from '../../support/change-study.ts'
import { answersOf, networkOf } from '../../support/networks/run-study.ts'
import { readStudy } from '../../support/read-study.ts'

const files = readStudy('mini')
const line = lineOf(files, 'activities.csv', 'waste-water')

/** The small study with another expression for people that drain waste water. */
function answersWith(expression: string) {
  const study = studyOf(withCell(files, 'activities.csv', line, 'expression', expression))
  const resolved = resolveScenario(study, 'reference')
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.error))
  return answersOf(networkOf(resolved.value))
}

const EXPRESSIONS = [
  'population * 0.02',
  'population - population[2020] * 0.5',
  '-population + 2 * population ^ 1',
  'year > 2022 ? population * 0.5 : population',
  'min(population, population[2025]) + max(population, population[2020]) * 0.1 + abs(population)',
  'population * exp(log(2) * 0.5) * sqrt(4)',
  'lag(population, 3)',
  'smooth(population, 4) / 2',
  'population[2018] * elasticity(gdp, 2018, 0.8)',
  'growth(population[2018], 2018, 0.02)',
  'step(2024, population, population * 2)',
  'interp(2019, population * 1, 2023, population * 2, 2027, population * 3)',
  'population * gompertz(gdp / gdp[2018], 0.8, -3, -0.4)',
  'population * logistic(year, 1, 2024, 0.3)',
  '1 / (population / (2 * population)) * smooth(lag(population, 1), 2)',
]

describe('an expression is written out with what its functions mean in the year', () => {
  it.each(EXPRESSIONS)('%s', (expression) => {
    const { network, run } = answersWith(expression)
    for (let year = 2018; year <= 2030; year++) {
      const explanation = explained(network, run, 'Parameter|activities/waste-water', year)
      expect(faultsOf(network, run, explanation)).toEqual([])
      expect(explanation.inputs.length).toBeGreaterThan(0)
      expect(explanation.algorithm).toBeNull()
    }
  })

  it('lag(population, 3) of 2024 is the population of 2021', () => {
    const { network, run } = answersWith('lag(population, 3)')
    const { inputs, formula } = explained(network, run, 'Activity|waste-water', 2024)
    expect(formula).toBe('population_2021')
    expect(inputs).toMatchObject([{ variable: 'Population', year: 2021 }])
  })

  it('between two points a line: population + 1 / 4 * (...) of 2020', () => {
    const { network, run } = answersWith('interp(2019, population * 1, 2023, population * 2)')
    expect(explained(network, run, 'Activity|waste-water', 2020).formula).toBe(
      '(population * 1) + 1 / 4 * ((population * 2) - (population * 1))',
    )
  })
})
