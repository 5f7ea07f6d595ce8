import { describe, expect, it } from 'vitest'
import { logitDrift } from '../../../model/analysis/calibration/logit-drift.ts'
import { runOutline } from '../../support/networks/run-study.ts'

/** Two lamps alike but for the price of their fuel; a third that enters in 2020 with the weight of the first. */
const lamps = (dearer: number) =>
  runOutline(
    {
      years: [2018, 2026],
      commodities: {
        oil: { imported: true, supply: { import_price: { 2018: 10, 2019: 10, 2020: dearer } } },
        power: { imported: true, supply: { import_price: 10 } },
        light: { demand: { base: 10 }, gamma: 2 },
      },
      technologies: {
        wick: { kind: 'device', output: 'light', input: { oil: 1 }, lifetime: 4, stockShare: 0.6, salesShare: 0.6 },
        bulb: { kind: 'device', output: 'light', input: { power: 1 }, lifetime: 4, stockShare: 0.4, salesShare: 0.4 },
      },
    },
    { rule: 'logit' },
  )

describe('the drift of a logit', () => {
  it('is nought while prices stay', () => {
    const { network, run } = lamps(10)
    const [group] = logitDrift(network, run)
    expect(group).toMatchObject({ commodity: 'light', gamma: 2, from: 2018, to: 2023 })
    expect(group?.drift).toBeCloseTo(0, 12)
    expect(group?.members.map(({ technology, weight }) => [technology, weight])).toEqual([
      ['wick', 1],
      ['bulb', expect.closeTo(2 / 3, 12)],
    ])
  })

  it('is what moves from one to the other: at twice the price 0.6 / 4 against 0.4', () => {
    const { network, run } = lamps(20)
    const [group] = logitDrift(network, run)
    // 0.15 / 0.55 instead of 0.6.
    expect(group?.drift).toBeCloseTo(0.6 - 0.15 / 0.55, 12)
  })
})
