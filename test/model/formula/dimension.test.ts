import { describe, expect, it } from 'vitest'
import { formatDimension } from '../../../model/domain/dimension.ts'
import { parseFormula } from '../../../model/formula/formula.ts'
import { problemsOf, SCOPE } from './formula-scope.ts'

function dimension(text: string): string {
  const formula = parseFormula(text, SCOPE)
  if (!formula.ok) throw new Error(JSON.stringify(formula.error))
  const { dimension: found } = formula.value
  return typeof found === 'string' ? found : formatDimension(found)
}

describe('dimensions', () => {
  it.each([
    ['gdp / population', 'money/person'],
    ['gdp * population', 'money person'],
    ['gdp ^ 2 / gdp', 'money'],
    ['sqrt(gdp * gdp)', 'money'],
    ['gdp + 5', 'money'], // a plain number takes the unit it meets
    ['max(gdp, 0)', 'money'],
    ['gdp > 5 ? gdp : 0', 'money'],
    ['gdp > 5', 'literal'],
    ['-lag(gdp, 1)', 'money'],
    ['smooth(gdp, 2)', 'money'],
    ['growth(gdp, 2020, 0.1)', 'money'],
    ['interp(2020, gdp, 2021, 3)', 'money'],
    ['step(2020, 0, cars)', 'vehicle'],
    ['elasticity(gdp, 2020, 0.5)', '1'],
    ['cars[2020] * elasticity(gdp / population, 2020, 0.5)', 'vehicle'],
    ['log(gdp / gdp[2020])', '1'],
    ['exp(2)', 'literal'],
    ['gompertz(gdp / population, cars / population, -5, -0.1)', 'vehicle/person'],
    ['logistic(year, cars, 2021, 0.5)', 'vehicle'],
    ['year - 2020', 'literal'],
    ['factor + gdp', 'unknown'],
    ['factor * gdp', 'unknown'],
  ])('%s has dimension %s', (text, expected) => {
    expect(dimension(text)).toBe(expected)
  })

  it.each([
    ['gdp + population', 'different-dimensions', 'person', 'money', 5],
    ['gdp > population', 'different-dimensions', 'person', 'money', 5],
    ['gdp / cars - gdp', 'different-dimensions', 'money', 'money/vehicle', 12],
    ['min(gdp, 3, cars)', 'different-dimensions', 'vehicle', 'money', 1],
    ['gdp > 0 ? gdp : cars', 'different-dimensions', 'vehicle', 'money', 9],
    ['interp(2020, gdp, 2021, cars)', 'different-dimensions', 'vehicle', 'money', 1],
    ['1 + exp(gdp)', 'not-dimensionless', 'money', '1', 5],
    ['log(gdp)', 'not-dimensionless', 'money', '1', 1],
    ['2 ^ gdp', 'not-dimensionless', 'money', '1', 3],
    ['gdp ^ (1 / 3)', 'not-dimensionless', 'money', '1', 5],
    ['elasticity(gdp, 2020, cars)', 'not-dimensionless', 'vehicle', '1', 1],
    ['growth(1, 2020, gdp)', 'not-dimensionless', 'money', '1', 1],
    ['gompertz(gdp, 800, -5, -1 / cars)', 'not-dimensionless', 'money/vehicle', '1', 1],
    ['logistic(gdp, 800, cars, 1)', 'different-dimensions', 'vehicle', 'money', 1],
  ])('%s is refused', (text, reason, found, allowed, position) => {
    expect(problemsOf(text)).toEqual([{ kind: 'expression-unit', reason, found, allowed, position }])
  })

  it('lists each conflict once, not what follows from it', () => {
    expect(problemsOf('(gdp + population) * (gdp + cars) + 1')).toHaveLength(2)
  })

  it('compares the whole with the series that it stands for', () => {
    const intoCars = { ...SCOPE, unit: 'thousand vehicle' }
    expect(problemsOf('cars * 2', intoCars)).toEqual([])
    expect(problemsOf('7', intoCars)).toEqual([])
    expect(problemsOf('gdp', intoCars)).toEqual([
      { kind: 'expression-unit', reason: 'wrong-result', found: 'money', allowed: 'vehicle', position: 1 },
    ])
  })
})
