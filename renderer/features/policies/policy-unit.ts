import { convertUnit } from '#charts'
import type { PolicyKind } from '#model'

/** A price on greenhouse gases as people speak of it; those other than CO2 pay by their warming potentials. */
const PRICE = 'USD_2020/t CO2-equiv'

/** The unit in which a provision of a policy is shown, and the factor to it from that of the model: `MUSD_2020/kt` of a carbon price, `1` of a share. */
export function policyUnit(kind: PolicyKind, unit: string): { readonly unit: string; readonly factor: number } {
  const price = kind === 'carbon-tax' ? convertUnit(unit, 'USD_2020/t') : null
  if (price !== null) return { unit: PRICE, factor: price }
  const percent = convertUnit(unit, '%')
  return percent === null ? { unit, factor: 1 } : { unit: '%', factor: percent }
}
