/**
 * Pure substances that refrigerants and other fillings consist of. Those with a `gas` are reported under the Paris
 * Agreement and followed by mass, the others are not: ozone-depleting HCFC-22, and as
 * `other` hydrocarbons, ammonia, CO2 and unsaturated HFCs. GWP-100: IPCC AR4 WG1 table 2.14, AR5 WG1 table 8.A.1 without feedback, AR6 WG1 table 7.SM.7.
 */
export const SUBSTANCES = {
  'HFC-32': { gas: 'HFC', AR4: 675, AR5: 677, AR6: 771 },
  'HFC-125': { gas: 'HFC', AR4: 3500, AR5: 3170, AR6: 3740 },
  'HFC-134a': { gas: 'HFC', AR4: 1430, AR5: 1300, AR6: 1530 },
  'HFC-143a': { gas: 'HFC', AR4: 4470, AR5: 4800, AR6: 5810 },
  'HFC-152a': { gas: 'HFC', AR4: 124, AR5: 138, AR6: 164 },
  'HFC-227ea': { gas: 'HFC', AR4: 3220, AR5: 3350, AR6: 3600 },
  'HFC-245fa': { gas: 'HFC', AR4: 1030, AR5: 858, AR6: 962 },
  'HFC-365mfc': { gas: 'HFC', AR4: 794, AR5: 804, AR6: 914 },
  SF6: { gas: 'SF6', AR4: 22800, AR5: 23500, AR6: 25200 },
  'HCFC-22': { gas: null, AR4: 1810, AR5: 1760, AR6: 1960 },
  other: { gas: null, AR4: 0, AR5: 0, AR6: 0 },
} as const

/** `F-Gases|HFC Emitted|AR4|2.F.1`: HFCs of a category in kt CO2e with a set of potentials, whatever that of the run. */
export const hfcEmittedName = (set: string, category: string): string => `F-Gases|HFC Emitted|${set}|${category}`

export type Substance = keyof typeof SUBSTANCES

/** Substances that an inventory under the Paris Agreement reports. */
export const REPORTED = (Object.keys(SUBSTANCES) as readonly Substance[]).filter(
  (name) => SUBSTANCES[name].gas !== null,
)

/** Mass shares of pure substances in what equipment is filled with. Mixtures: ANSI/ASHRAE 34 designations. */
export const REFRIGERANTS = {
  'R-22': { 'HCFC-22': 1 },
  'R-32': { 'HFC-32': 1 },
  'R-134a': { 'HFC-134a': 1 },
  'R-404A': { 'HFC-125': 0.44, 'HFC-143a': 0.52, 'HFC-134a': 0.04 },
  'R-407C': { 'HFC-32': 0.23, 'HFC-125': 0.25, 'HFC-134a': 0.52 },
  'R-410A': { 'HFC-32': 0.5, 'HFC-125': 0.5 },
  'R-507A': { 'HFC-125': 0.5, 'HFC-143a': 0.5 },
  'R-448A': { 'HFC-32': 0.26, 'HFC-125': 0.26, 'HFC-134a': 0.21, other: 0.27 },
  'R-454B': { 'HFC-32': 0.689, other: 0.311 },
  'HFC-152a': { 'HFC-152a': 1 },
  'HFC-227ea': { 'HFC-227ea': 1 },
  'HFC-245fa': { 'HFC-245fa': 1 },
  'HFC-365mfc': { 'HFC-365mfc': 1 },
  SF6: { SF6: 1 },
  natural: { other: 1 },
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<Substance, number>>>>>

export type Refrigerant = keyof typeof REFRIGERANTS

export const REFRIGERANT_NAMES = Object.keys(REFRIGERANTS) as readonly Refrigerant[]

/** Mass share of a substance in a refrigerant. */
export function shareOf(substance: Substance, refrigerant: Refrigerant): number {
  const parts: Readonly<Partial<Record<Substance, number>>> = REFRIGERANTS[refrigerant]
  return parts[substance] ?? 0
}
