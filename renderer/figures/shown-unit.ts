import { convertUnit } from '#charts'

/** Units that readers expect instead of those of the results: electricity in terawatt hours, money of a country in billions. */
const SHOWN: readonly (readonly [RegExp, string])[] = [
  [/^(?:Secondary Energy|Final Energy)\|Electricity(?:\||$)/, 'TWh/yr'],
  [/^Cost\|/, 'billion USD_2020/yr'],
]

/** The unit in which a variable is shown, and the factor from the unit of the results to it. */
export function shownUnit(variable: string, unit: string): { readonly unit: string; readonly factor: number } {
  const wanted = SHOWN.find(([names]) => names.test(variable))?.[1]
  const factor = wanted === undefined ? null : convertUnit(unit, wanted)
  return wanted === undefined || factor === null ? { unit, factor: 1 } : { unit: wanted, factor }
}
