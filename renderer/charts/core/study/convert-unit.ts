import { conversionTo, USD_2020_ONLY } from '#model'

/** An annual flow by its amount, as `EJ/yr` and `EJ` say the same of a year; the IAMC's `CO2-equiv` is our `CO2e`. */
const amountOf = (unit: string): string => unit.replace(/\s*\/\s*(yr|year|a)$/, '').replace('CO2-equiv', 'CO2e')

/** Factor from one unit of results to another; null where they do not measure the same. */
export function convertUnit(from: string, to: string): number | null {
  const conversion = conversionTo(amountOf(from), amountOf(to), USD_2020_ONLY)
  return conversion.ok ? conversion.value.factor : null
}
