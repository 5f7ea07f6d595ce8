import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  burdenByGroup,
  type IncomeGroup,
  incomeGroups,
} from '../../../../model/analysis/carbon-pricing/income-groups.ts'
import { borne } from '../../../../model/analysis/carbon-pricing/pass-through.ts'
import { returnedByGroup } from '../../../../model/analysis/carbon-pricing/recycling.ts'
import type { Network } from '../../../../model/network/network.ts'
import type { ExpenditureFigure } from '../../../../model/study/study.ts'
import { figure } from '../../../support/networks/outline-series.ts'
import { designed, inYear, workshopStudy } from './workshop-study.ts'

const row = (
  group: string,
  quantity: ExpenditureFigure['quantity'],
  value: number,
  commodity: string | null = null,
) => ({
  group,
  label: { en: group, ja: '' },
  quantity,
  commodity,
  figure: figure(value),
})

/** Half the people consume a quarter, of which they spend a tenth on gas; the other half spends a thirtieth of theirs. */
const EXPENDITURE = [
  row('poor', 'population', 0.5),
  row('rich', 'population', 0.5),
  row('poor', 'consumption', 0.25),
  row('rich', 'consumption', 0.75),
  row('poor', 'spending', 0.1, 'gas'),
  row('rich', 'spending', 1 / 30, 'gas'),
]

describe('the burden of groups of households', () => {
  const study = { ...workshopStudy(), expenditure: EXPENDITURE }

  it('of gas goes by what they spend on it, of all else by consumption; by hand', () => {
    const { households, revenue, ...answer } = designed(study, {}, 'prescribed')
    // 2 PJ of gas at 50 kt and 50 USD/t: 5 MUSD, half each. 8 PJ of coal: 36 MUSD, a quarter and three.
    const [gas, ...others] = households?.grounds.carriers ?? []
    expect(gas).toMatchObject({ id: 'gas', isStated: true })
    expect(inYear(answer as never, gas?.burden ?? [], 2030)).toBeCloseTo(5, 9)
    expect(others).toEqual([])
    const [poor, rich] = households?.groups ?? []
    expect(poor?.burden.at(-1)).toBeCloseTo(2.5 + 9, 9)
    expect(rich?.burden.at(-1)).toBeCloseTo(2.5 + 27, 9)
    // The same for each person: half of 41 for half of them.
    expect(poor?.returned.at(-1)).toBeCloseTo(20.5, 9)
    expect(revenue.at(-1)).toBeCloseTo(41, 9)
  })

  it('rests on stated spending, on carriers without, and on other prices, which sum to one in every year', () => {
    const sharesIn = (expenditure: readonly ExpenditureFigure[]) => {
      const { households } = designed({ ...workshopStudy(), expenditure }, {}, 'prescribed')
      if (households === null) throw new Error('The study has a table of expenditure')
      const { shares, otherPrices, carriers } = households.grounds
      const last = (values: readonly number[]): number => values.at(-1) ?? NaN
      for (const [t, share] of shares.stated.entries()) {
        const all = [share, shares.unstated[t], shares.otherPrices[t]]
        if (share === null) expect(all).toEqual([null, null, null])
        else expect(all.reduce<number>((sum, one) => sum + (one ?? NaN), 0)).toBeCloseTo(1, 12)
      }
      const borne = households.groups.reduce((sum, { burden }) => sum + last(burden), 0)
      const grounded = carriers.reduce((sum, { burden }) => sum + last(burden), last(otherPrices))
      expect(grounded).toBeCloseTo(borne, 9)
      return [shares.stated.at(-1), shares.unstated.at(-1), shares.otherPrices.at(-1)]
    }
    // 5 of 41 MUSD are of the gas of homes; without a row for it they rest on nothing that is stated.
    const near = (value: number): number => expect.closeTo(value, 9) as number
    expect(sharesIn(EXPENDITURE)).toEqual([near(5 / 41), 0, near(36 / 41)])
    expect(sharesIn(EXPENDITURE.filter(({ quantity }) => quantity !== 'spending'))).toEqual([
      0,
      near(5 / 41),
      near(36 / 41),
    ])
  })

  it('a cut of the tax on consumption goes by consumption, lent revenue to no group', () => {
    const groups = incomeGroups(study)
    const revenue = Float64Array.of(100)
    expect(returnedByGroup(groups, revenue, 'tax-cut').map(([value]) => value)).toEqual([25, 75])
    expect(returnedByGroup(groups, revenue, 'subsidy').map(([value]) => value)).toEqual([0, 0])
  })

  it('is told to be unknown where the study has no table', () => {
    expect(designed(workshopStudy(), {}, 'prescribed').households).toBeNull()
  })

  it('sums to the whole, whatever the shares', () => {
    const weight = fc.double({ min: 0.01, max: 1, noNaN: true })
    const some = fc.array(fc.record({ consumption: weight, spent: weight }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(some, weight, weight, weight, (drawn, gas, coal, elsewhere) => {
        const groups = drawn.map(({ consumption, spent }, i): IncomeGroup => ({
          id: String(i),
          label: { en: '', ja: '' },
          population: 1 / drawn.length,
          consumption,
          spending: new Map([['gas', spent]]),
        }))
        const carriers = new Map([
          ['gas', Float64Array.of(gas)],
          ['coal', Float64Array.of(coal)],
        ])
        const sums = burdenByGroup(groups, { carriers, elsewhere: Float64Array.of(elsewhere) })
        expect(sums.reduce((sum, [own]) => sum + (own ?? NaN), 0)).toBeCloseTo(gas + coal + elsewhere, 9)
      }),
    )
  })
})

describe('what plants pay', () => {
  const network = {
    yearCount: 1,
    technologies: [
      { index: 0, technology: { kind: 'plant' } },
      { index: 1, technology: { kind: 'device' } },
    ],
  } as unknown as Network
  it('is borne by those who take their electricity, and by themselves where nobody does', () => {
    expect([...borne(network, Float64Array.of(6, 1), Float64Array.of(0, 6))]).toEqual([0, 7])
    expect([...borne(network, Float64Array.of(6, 1), Float64Array.of(0, 0))]).toEqual([6, 1])
  })
})
