import { describe, expect, it } from 'vitest'
import { problemsOf, studyOf, withCell, withRow } from '../../support/change-study.ts'
import { readStudy } from '../../support/read-study.ts'

const files = readStudy('mini')
const BALANCE = 'balance.csv'
const RANGES = 'library/plausibility.csv'

describe('the energy balance', () => {
  it('is read in PJ, each fuel with its family', () => {
    const { balance } = studyOf(withRow(files, BALANCE, 'final-transport,gasoline,10,TWh,,,fixture,2018,official,'))
    expect(balance[0]).toMatchObject({ flow: 'supply', fuel: 'coal', family: 'coal', figure: { value: 100 } })
    // 5 TWh and 10 TWh are 18 PJ and 36 PJ. Hydro is a family of plants, gasoline a commodity of the family oil.
    expect(balance[4]).toMatchObject({ flow: 'power-output', fuel: 'hydro', family: 'hydro', figure: { value: 18 } })
    expect(balance.at(-1)).toMatchObject({ fuel: 'gasoline', family: 'oil', figure: { value: 36 } })
  })

  it('knows no other flow, and no fuel that the study has not', () => {
    expect(problemsOf(withCell(files, BALANCE, 2, 'flow', 'final'))).toEqual([])
    expect(problemsOf(withCell(files, BALANCE, 2, 'flow', 'coking-input'))).toEqual([])
    expect(problemsOf(withCell(files, BALANCE, 2, 'flow', 'suply'))).toMatchObject([
      { kind: 'schema', file: BALANCE, row: 2, column: 'flow', found: 'suply' },
    ])
    expect(problemsOf(withCell(files, BALANCE, 2, 'fuel', 'hydo'))).toMatchObject([
      {
        kind: 'dangling-reference',
        file: BALANCE,
        row: 2,
        column: 'fuel',
        found: 'hydo',
        detail: { nearest: 'hydro' },
      },
    ])
    // A service is no fuel.
    expect(problemsOf(withCell(files, BALANCE, 2, 'fuel', 'lighting'))).toMatchObject([
      { kind: 'dangling-reference', column: 'fuel', found: 'lighting' },
    ])
  })

  it('counts flows in their own direction; stock change and difference go either way', () => {
    expect(problemsOf(withCell(files, BALANCE, 3, 'value', '-65'))).toMatchObject([
      { kind: 'negative', file: BALANCE, row: 3, column: 'value' },
    ])
    for (const flow of ['stock-change', 'statistical-difference']) {
      expect(problemsOf(withRow(files, BALANCE, `${flow},coal,-3,PJ,,,fixture,2018,official,`))).toEqual([])
    }
    expect(problemsOf(withCell(files, BALANCE, 3, 'unit', 'Mt'))).toMatchObject([{ kind: 'wrong-dimension' }])
    expect(problemsOf(withRow(files, BALANCE, 'supply,coal,3,PJ,,,fixture,2018,official,'))).toMatchObject([
      { kind: 'duplicate-id', file: BALANCE },
    ])
  })
})

describe('usual ranges', () => {
  it('are plain numbers, and levels in the unit given', () => {
    const [growth, factor, level, shortage] = studyOf(files).plausibility
    expect(growth).toMatchObject({
      indicator: 'growth',
      of: 'Final Energy',
      unit: '1',
      figure: { low: -0.05, high: 0.08 },
    })
    expect(factor).toMatchObject({ figure: { low: 0.2, high: 0.85, given: { unit: '%' } } })
    expect(level).toMatchObject({ unit: 'kWh/person', figure: { low: 100, high: 20000 } })
    expect(shortage).toMatchObject({ of: '', figure: { low: null, high: 0.001 } })
  })

  it('have an end, and a unit that fits', () => {
    expect(problemsOf(withCell(files, RANGES, 5, 'high', ''))).toMatchObject([
      { kind: 'missing-value', file: RANGES, row: 5, column: 'low', allowed: 'low high' },
    ])
    expect(problemsOf(withCell(files, RANGES, 2, 'unit', 'PJ'))).toMatchObject([
      { kind: 'wrong-dimension', file: RANGES, row: 2, column: 'unit' },
    ])
    expect(problemsOf(withCell(files, RANGES, 4, 'unit', 'kWh/head'))).toEqual([])
    expect(problemsOf(withCell(files, RANGES, 4, 'unit', 'kWhh'))).toMatchObject([{ kind: 'unknown-unit' }])
  })
})

describe('stock under construction at the end of the base year', () => {
  it('is commissioned in the observed years', () => {
    expect(problemsOf(withCell(files, 'stocks.csv', 5, 'scope', 'under-construction'))).toEqual([])
    const late = withCell(files, 'stocks.csv', 5, 'installed', '2021')
    expect(problemsOf(withCell(late, 'stocks.csv', 5, 'scope', 'under-construction'))).toMatchObject([
      { kind: 'year-outside-horizon', allowed: '2019..2020', detail: { scope: 'under-construction' } },
    ])
  })
})
