import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberText, unitText } from '#messages'
import { policyUnit } from '../../renderer/features/policies/policy-unit.ts'

describe('the unit in which a provision of a policy is shown', () => {
  it('is money of a tonne for a carbon price, and the same price', () => {
    const { unit, factor } = policyUnit('carbon-tax', 'MUSD_2020/kt')
    expect(numberText('en').quantity(factor * 0.025, unit)).toBe('25.0\u00a0USD (2020)/t CO₂e')
    expect(unitText(unit, 'ja')).toBe('米ドル（2020年価格）/t CO₂e')
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 10, noNaN: true }), (millionsOfKilotonne) => {
        // A million over a thousand tonnes.
        expect(factor * millionsOfKilotonne).toBeCloseTo((millionsOfKilotonne * 1e6) / 1e3, 6)
      }),
    )
  })

  it('is per cent for a share, as it was typed', () => {
    const { unit, factor } = policyUnit('blending-mandate', '1')
    expect(numberText('en').quantity(factor * 0.06, unit)).toBe('6.00%')
    expect(policyUnit('demand-change', '%')).toEqual({ unit: '%', factor: 1 })
  })

  it('is that of the model for every other policy, were it money of a kilotonne of steel', () => {
    expect(policyUnit('feed-in-premium', 'MUSD_2020/kt')).toEqual({ unit: 'MUSD_2020/kt', factor: 1 })
    expect(policyUnit('emission-cap', 'Mt')).toEqual({ unit: 'Mt', factor: 1 })
  })
})
