/**
 * Groups of parties under the Kigali Amendment, the first year of each step, and the cut below the baseline from then on.
 *
 * Montreal Protocol, article 2J(1) for parties outside article 5(1), its proviso for Belarus, Kazakhstan, the Russian
 * Federation, Tajikistan and Uzbekistan, and article 5(8 qua)(a), (b) for the two groups of developing countries
 * (decision XXVIII/1 and XXVIII/2, 2016). The baseline is the mean HFC of `baselineYears` plus `hcfcShare` of the HCFC
 * baseline, in CO2 equivalents by annex F, which has the potentials of AR4.
 */
export const KIGALI_SCHEDULES = {
  'non-article-5': {
    baselineYears: [2011, 2012, 2013],
    hcfcShare: 0.15,
    steps: [
      [2019, 0.1],
      [2024, 0.4],
      [2029, 0.7],
      [2034, 0.8],
      [2036, 0.85],
    ],
  },
  'non-article-5-later': {
    baselineYears: [2011, 2012, 2013],
    hcfcShare: 0.25,
    steps: [
      [2020, 0.05],
      [2025, 0.35],
      [2029, 0.7],
      [2034, 0.8],
      [2036, 0.85],
    ],
  },
  'article-5-group-1': {
    baselineYears: [2020, 2021, 2022],
    hcfcShare: 0.65,
    steps: [
      [2024, 0],
      [2029, 0.1],
      [2035, 0.3],
      [2040, 0.5],
      [2045, 0.8],
    ],
  },
  'article-5-group-2': {
    baselineYears: [2024, 2025, 2026],
    hcfcShare: 0.65,
    steps: [
      [2028, 0],
      [2032, 0.1],
      [2037, 0.2],
      [2042, 0.3],
      [2047, 0.85],
    ],
  },
} as const

export type KigaliGroup = keyof typeof KIGALI_SCHEDULES

export const KIGALI_GROUPS = Object.keys(KIGALI_SCHEDULES) as readonly KigaliGroup[]

export function isKigaliGroup(name: string): name is KigaliGroup {
  return Object.hasOwn(KIGALI_SCHEDULES, name)
}

/** Cut below the baseline in a year, 0..1 (0 is the freeze); null before the first step. */
export function kigaliCut(group: KigaliGroup, year: number): number | null {
  let cut: number | null = null
  for (const [from, share] of KIGALI_SCHEDULES[group].steps) if (year >= from) cut = share
  return cut
}
