import { type CrtCode, isCrtCode, isMemoItem, isWithin } from '../../domain/crt-category.ts'
import { GREENHOUSE_GASES, isGreenhouseGas } from '../../domain/gas.ts'
import { hfcEmittedName } from '../../sectors/fgases/refrigerants.ts'
import type { CrosswalkEntry, InventoryEntry, Study } from '../../study/study.ts'

/** Reported emissions by CRT category, a value for each year. */
export interface EmissionResults {
  readonly gwp: string
  readonly years: readonly number[]
  readonly series: readonly EmissionSeries[]
}

export interface EmissionSeries {
  readonly variable: string
  readonly unit: string
  readonly category?: string
  readonly values: readonly (number | null)[]
}

/** What an inventory counts together. */
export type EmissionScope = Pick<InventoryEntry, 'inventory' | 'category' | 'gas' | 'gwp'>

/** Groups of gases that inventories give in one number. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  CO2e: GREENHOUSE_GASES,
  'F-gases': ['HFC', 'PFC', 'SF6', 'NF3'],
}

/** CRT categories of the crosswalk for a category of an inventory; none where it says nothing. */
export function codesOf(study: Study, { inventory, category, gas }: EmissionScope): readonly string[] {
  const isOf = (row: CrosswalkEntry) =>
    row.inventory === inventory && row.category === category && (row.gas === '' || row.gas === gas)
  return study.crosswalk.filter(isOf).map(({ crt }) => crt)
}

/**
 * Emissions of a year within what a category of an inventory covers, Mt CO2e with the inventory's warming potentials
 * (those of the run where it names none): the sum over reported rows whose CRT category lies within one of the
 * crosswalk's. Null where the crosswalk says nothing.
 */
export function emissionsInScope(
  study: Study,
  results: EmissionResults,
  scope: EmissionScope,
  year: number,
): number | null {
  const codes = codesOf(study, scope).filter(isCrtCode)
  const t = results.years.indexOf(year)
  if (codes.length === 0 || t < 0) return null
  return sumWithin(study, results, codes, { gases: GROUPS[scope.gas] ?? [scope.gas], gwp: scope.gwp ?? results.gwp }, t)
}

/** All greenhouse gases within chapters of the inventory in year t of the results, Mt CO2e with a set of potentials. */
export function kyotoGasesWithin(
  study: Study,
  results: EmissionResults,
  chapters: readonly CrtCode[],
  gwp: string,
  t: number,
): number {
  return sumWithin(study, results, chapters, { gases: GREENHOUSE_GASES, gwp }, t)
}

function sumWithin(
  study: Study,
  results: EmissionResults,
  codes: readonly CrtCode[],
  { gases, gwp }: { readonly gases: readonly string[]; readonly gwp: string },
  t: number,
): number {
  let sum = 0
  const within = new Set<string>()
  for (const { variable, unit, category, values } of results.series) {
    const gas = gasOfRow(variable)
    if (gas === null || !gases.includes(gas) || category === undefined || !isCrtCode(category)) continue
    if (!codes.includes(category) && isMemoItem(category)) continue
    if (!codes.some((code) => isWithin(category, code))) continue
    sum += (values[t] ?? 0) * toMtCo2e(study, gas, unit, gwp)
    if (gas === 'HFC') within.add(category)
  }
  return gwp === results.gwp ? sum : sum + mixtureShift(study, results, within, gwp, t)
}

/**
 * What the potentials of each pure HFC make of those in equipment, above what the potential of HFC-134a makes of the mass
 * that they are carried as (Mt CO2e): a mixture weighs by another factor than that substance.
 */
function mixtureShift(
  study: Study,
  results: EmissionResults,
  categories: ReadonlySet<string>,
  set: string,
  t: number,
): number {
  const potential = (of: string) => toMtCo2e(study, 'HFC', 'kt', of)
  const carried = potential(set) / potential(results.gwp)
  let shift = 0
  for (const category of categories) {
    const inSet = (of: string) =>
      results.series.find(({ variable }) => variable === hfcEmittedName(of, category))?.values[t] ?? 0
    shift += 1e-3 * (inSet(set) - carried * inSet(results.gwp))
  }
  return shift
}

/** `Emissions|CH4|CRT|1.B.2.a`, `Emissions|HFC (CO2e as given)|CRT|2.F`. */
function gasOfRow(variable: string): string | null {
  const [head, label = '', kind] = variable.split('|')
  const [gas = ''] = label.split(' ')
  return head === 'Emissions' && kind === 'CRT' && isGreenhouseGas(gas) ? gas : null
}

function toMtCo2e(study: Study, gas: string, unit: string, set: string): number {
  const scale = unit.startsWith('Mt') ? 1 : 1e-3
  if (gas === 'CO2' || unit.includes('CO2-equiv')) return scale
  return scale * (study.gwp.find((one) => one.gas === gas && one.set === set)?.figure.value ?? 0)
}
