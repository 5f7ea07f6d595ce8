import { describe, expect, it } from 'vitest'
import type { StudyFile } from '../../../model/study/load-study.ts'
import { problemsOf, withRow, withText } from '../../support/change-study.ts'
import { PATHS, at, cell, mini, problem } from '../../support/expected-problem.ts'

describe('rows against one another', () => {
  it('duplicate id', () => {
    expect(problemsOf(withRow(mini, 'sectors.csv', 'power,Power again,,1.A.1.a,Supply'))).toEqual([
      problem('duplicate-id', 'sectors.csv', { row: 8, column: 'sector', found: 'power' }),
    ])
  })

  it('duplicate point', () => {
    const files = cell(PATHS, 'solar-plant,capital_cost,,,,2030', 'year', '2018')
    expect(problemsOf(files)).toEqual([
      problem('duplicate-id', PATHS, {
        row: at(PATHS, 'solar-plant,capital_cost,,,,2030'),
        column: 'year',
        found: '2018',
      }),
    ])
  })

  it('dangling reference, with the id that is near', () => {
    expect(problemsOf(cell('technologies.csv', 'grid', 'sector', 'powr'))).toEqual([
      problem('dangling-reference', 'technologies.csv', {
        row: at('technologies.csv', 'grid'),
        column: 'sector',
        found: 'powr',
        allowed: 'sectors.csv',
        detail: { nearest: 'power' },
      }),
    ])
    expect(problemsOf(cell(PATHS, 'battery,input', 'commodity', 'busses'))).toMatchObject([
      { kind: 'dangling-reference', column: 'commodity', found: 'busses', allowed: 'commodities.csv' },
    ])
    expect(problemsOf(cell('choices.csv', 'bus', 'source', 'fixtur'))).toMatchObject([
      { kind: 'dangling-reference', column: 'source', allowed: 'sources.csv', detail: { nearest: 'fixture' } },
    ])
  })

  it('methods that contradict one another', () => {
    expect(problemsOf(cell(PATHS, 'car-electric,maturity,,,,2029', 'method', 'step'))).toEqual([
      problem('conflicting-row', PATHS, {
        row: at(PATHS, 'car-electric,maturity,,,,2029'),
        column: 'method',
        found: 'step',
        allowed: 'logistic',
      }),
    ])
  })

  it('shares that do not sum to one', () => {
    expect(problemsOf(cell('shares.csv', 'lighting,lamp-led,sales,,2025', 'value', '0.8'))).toEqual([
      problem('shares-not-one', 'shares.csv', {
        row: at('shares.csv', 'lighting,lamp-incandescent,sales,,2025'),
        column: 'value',
        found: '0.9',
        allowed: '1',
        detail: { sum: 'shares', of: 'sales', commodity: 'lighting', year: 2025 },
      }),
    ])
    expect(problemsOf(cell('slices.csv', 'wet-noon', 'value', '735'))).toMatchObject([
      { kind: 'shares-not-one', found: '8759', allowed: '8760', detail: { sum: 'hours' } },
    ])
    expect(problemsOf(cell('load_shapes.csv', 'coal,dry-noon', 'value', '0.1'))).toMatchObject([
      { kind: 'shares-not-one', allowed: '1', detail: { sum: 'load-shape', commodity: 'coal' } },
    ])
  })

  it('share held from a later row counts in earlier years', () => {
    // Without its base-year row the electric car keeps 0.3 from 2030 backwards: 1 + 0.3.
    const files = withText(mini, 'shares.csv', (text) => text.replace(/car-travel,car-electric,sales,,2018.*\n/, ''))
    expect(problemsOf(files)).toMatchObject([{ kind: 'shares-not-one', found: '1.3', detail: { year: 2018 } }])
  })

  it('share of what a technology does not make', () => {
    expect(problemsOf(cell('shares.csv', 'bus,solar-plant', 'technology', 'grid'))).toMatchObject([
      { kind: 'schema', found: 'grid (electricity)', allowed: 'bus' },
    ])
  })
})

describe('expressions', () => {
  const row = at('drivers.csv', 'gdp-per-capita')
  const expression = (text: string): readonly StudyFile[] => cell('drivers.csv', 'gdp-per-capita', 'expression', text)

  it('unknown name', () => {
    expect(problemsOf(expression('gdp / populaton'))).toMatchObject([
      {
        kind: 'unknown-name',
        file: 'drivers.csv',
        row,
        column: 'expression',
        found: 'populaton',
        detail: { position: 7 },
      },
    ])
  })

  it('syntax', () => {
    expect(problemsOf(expression('gdp / (population'))).toMatchObject([{ kind: 'expression-syntax', row }])
    expect(problemsOf(expression(''))).toEqual([problem('missing-value', 'drivers.csv', { row, column: 'expression' })])
  })

  it('unit', () => {
    expect(problemsOf(expression('gdp + population'))).toMatchObject([{ kind: 'expression-unit', row }])
    expect(problemsOf(expression('gdp * population'))).toMatchObject([{ kind: 'expression-unit', row }])
  })

  it('cycle', () => {
    const files = withRow(
      expression('gdp / population * twin / twin'),
      'drivers.csv',
      'twin,Twin,expression,gdp_per_capita * 2,,,thousand USD_2020/person,,,fixture,,assumption,For the test',
    )
    expect(problemsOf(files)).toEqual([
      problem('expression-cycle', 'drivers.csv', {
        row,
        column: 'expression',
        found: 'gdp_per_capita → twin → gdp_per_capita',
        detail: { cycle: 'gdp_per_capita → twin → gdp_per_capita' },
      }),
    ])
  })
})

describe('the network', () => {
  it('technology that nothing can feed', () => {
    expect(problemsOf(cell('commodities.csv', 'crude-oil', 'import', 'no'))).toEqual([
      problem('unfed-technology', PATHS, {
        row: at(PATHS, 'refinery,input,crude-oil'),
        column: 'commodity',
        found: 'crude-oil',
        detail: { technology: 'refinery' },
      }),
    ])
  })

  it('service that nothing can supply', () => {
    const files = withRow(
      withRow(mini, 'commodities.csv', 'cooling,Cooling,,service,PJ,residential,=,annual,,none,no,no'),
      'demands.csv',
      'cooling,base,,,2018,3,PJ,,,fixture,2018,literature,',
    )
    expect(problemsOf(files)).toEqual([
      problem('unsupplied-service', 'demands.csv', { row: 9, column: 'service', found: 'cooling' }),
    ])
  })

  it('technology that gives more fossil carbon than it takes', () => {
    // In: 1.2 x 73.3 + 0.06 x 77.4 = 92.604; out: 69.3 + 0.6 x 77.4 = 115.74 kt CO2 per PJ.
    const problems = problemsOf(cell(PATHS, 'refinery,input,crude-oil', 'value', '1.2'))
    expect(problems).toMatchObject([
      {
        kind: 'carbon-not-conserved',
        file: PATHS,
        found: '115.74',
        allowed: '<= 92.604',
        detail: { technology: 'refinery', year: 2018 },
      },
    ])
  })

  it('fossil fuel without a carbon factor', () => {
    const files = withText(mini, 'library/emission_factors.csv', (text) => text.replace(/^crude-oil,,,CO2.*\n/m, ''))
    expect(problemsOf(files)).toMatchObject([{ kind: 'missing-value', allowed: 'crude-oil CO2' }])
  })

  it('carbon factor by sector, which could not close the balance', () => {
    const row = 'coal,power,,CO2,,2018,94,kt/PJ,,,fixture,2018,literature,'
    expect(problemsOf(withRow(mini, 'emission_factors.csv', row))).toMatchObject([
      { kind: 'schema', column: 'sector', found: 'power', allowed: '' },
    ])
  })

  it('device without a lifetime', () => {
    const files = withText(mini, PATHS, (text) => text.replace(/^car-electric,lifetime.*\n/m, ''))
    expect(problemsOf(files)).toMatchObject([{ kind: 'missing-value', file: PATHS, allowed: 'car-electric lifetime' }])
  })

  it('fleet that carries more than a twentieth above or below the demand of its service', () => {
    // 4 million x 12 500 km x 2 persons = 100 billion pkm, which is the demand; at 11 800 km it is 94.4.
    expect(problemsOf(cell('vehicles.csv', 'car-travel,distance', 'value', '12000'))).toEqual([])
    expect(problemsOf(cell('vehicles.csv', 'car-travel,distance', 'value', '11800'))).toEqual([
      problem('out-of-range', 'vehicles.csv', {
        row: at('vehicles.csv', 'car-travel,vehicles'),
        column: 'value',
        found: '94.4 billion pkm',
        allowed: '95..105 billion pkm',
      }),
    ])
  })

  it('group of households without its share, and shares that do not sum to one', () => {
    const file = 'expenditure.csv'
    const without = withText(mini, file, (text) => text.replace(/^richer,[^,]*,[^,]*,spending.*\n/m, ''))
    expect(problemsOf(without)).toMatchObject([
      { kind: 'missing-value', file, column: 'group', allowed: 'richer/spending/electricity' },
    ])
    const none = withText(mini, file, (text) => text.replaceAll(/^.*,consumption,.*\n/gm, ''))
    expect(problemsOf(none)).toMatchObject([
      { kind: 'missing-value', file, column: 'quantity', allowed: 'consumption' },
    ])
    const much = withText(mini, file, (text) => text.replace(',consumption,,0.75,', ',consumption,,0.85,'))
    expect(problemsOf(much)).toMatchObject([{ kind: 'out-of-range', file, found: '1.1', allowed: '0.99..1.01' }])
    const ofNothing = withText(mini, file, (text) => text.replaceAll(',spending,electricity,', ',spending,,'))
    expect(problemsOf(ofNothing)).toMatchObject([
      { kind: 'missing-value', file, column: 'commodity' },
      { kind: 'missing-value', file, column: 'commodity' },
    ])
  })

  it('fleet without a load, and with a load of the wrong kind', () => {
    const unladen = withText(mini, 'vehicles.csv', (text) => text.replace(/^car-travel,load.*\n/m, ''))
    expect(problemsOf(unladen)).toMatchObject([{ kind: 'missing-value', file: 'vehicles.csv', allowed: 'load' }])
    expect(problemsOf(cell('vehicles.csv', 'car-travel,load', 'unit', 't/vehicle'))).toMatchObject([
      { kind: 'schema', column: 'unit', found: 't/vehicle', allowed: 'billion pkm' },
    ])
  })
})
