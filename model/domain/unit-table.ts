/**
 * The closed list of unit words that an input may use. Closed on purpose: a general unit library reads `ton` as the
 * US short ton and `year` as 365.25 days, and such numbers would be wrong without a word. Here an unlisted word is
 * an error that names it.
 *
 * A scale is `mantissa · 10^exponent` in base units. Keeping powers of ten apart makes `kg/TJ -> kt/PJ` exactly 0.001.
 */

/** Independent dimensions. Energy is one of them: nothing here needs joules resolved into kg m2/s2. */
export const DIMENSIONS = [
  'energy',
  'mass',
  'length',
  'time',
  'money',
  'person',
  'vehicle',
  'household',
  'head',
  'dwelling',
  'unit',
] as const

export type DimensionName = (typeof DIMENSIONS)[number]
export type Powers = Partial<Readonly<Record<DimensionName, number>>>

export interface UnitWord {
  readonly mantissa: number
  readonly exponent: number
  readonly powers: Powers
  /** SI prefixes that may stand before it. */
  readonly prefixes: string
}

/** SI prefixes and their powers of ten; `u` is micro. */
export const PREFIXES: Readonly<Record<string, number>> = { u: -6, m: -3, c: -2, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 }

const ENERGY: Powers = { energy: 1 }
const POWER: Powers = { energy: 1, time: -1 }
const VOLUME: Powers = { length: 3 }
const TIME: Powers = { time: 1 }

const word = (mantissa: number, exponent: number, powers: Powers, prefixes = ''): UnitWord => ({
  mantissa,
  exponent,
  powers,
  prefixes,
})

/** The year of the model has 365 days (8760 h), leap years included, so that 1 GW over a year is 31.536 PJ. */
export const YEAR = word(3.1536, 7, TIME)

const people = word(1, 0, { person: 1 })
const vehicles = word(1, 0, { vehicle: 1 })
const households = word(1, 0, { household: 1 })
const dwellings = word(1, 0, { dwelling: 1 })
const units = word(1, 0, { unit: 1 })
const none = word(1, 0, {})

export const UNIT_WORDS: Readonly<Record<string, UnitWord>> = {
  // Energy, net calorific value. toe and tce: IEA; Btu: International Table (ISO 31-4); cal: International Table.
  J: word(1, 0, ENERGY, 'kMGTPE'),
  Wh: word(3.6, 3, ENERGY, 'kMGTP'),
  toe: word(4.1868, 10, ENERGY, 'kM'),
  tce: word(2.93076, 10, ENERGY, 'kM'),
  cal: word(4.1868, 0, ENERGY, 'kMGT'),
  Btu: word(1.05505585262, 3, ENERGY),
  MMBtu: word(1.05505585262, 9, ENERGY),
  W: word(1, 0, POWER, 'kMGT'),
  // Mass, in grams. `t` is the metric tonne; `ton` is left out because it means three things.
  g: word(1, 0, { mass: 1 }, 'umkMGTP'),
  t: word(1, 6, { mass: 1 }, 'kMG'),
  tonne: word(1, 6, { mass: 1 }),
  // Length, area, volume
  m: word(1, 0, { length: 1 }, 'mck'),
  m2: word(1, 0, { length: 2 }),
  km2: word(1, 6, { length: 2 }),
  ha: word(1, 4, { length: 2 }, 'kM'),
  m3: word(1, 0, VOLUME),
  bcm: word(1, 9, VOLUME),
  l: word(1, -3, VOLUME, 'm'),
  L: word(1, -3, VOLUME, 'm'),
  bbl: word(1.58987294928, -1, VOLUME),
  // Time
  s: word(1, 0, TIME),
  h: word(3.6, 3, TIME),
  day: word(8.64, 4, TIME),
  // Counts
  person: people,
  persons: people,
  people,
  capita: people,
  vehicle: vehicles,
  vehicles,
  veh: vehicles,
  household: households,
  households,
  hh: households,
  head: word(1, 0, { head: 1 }),
  dwelling: dwellings,
  dwellings,
  unit: units,
  units,
  pkm: word(1, 3, { person: 1, length: 1 }, 'kMG'),
  tkm: word(1, 9, { mass: 1, length: 1 }, 'kMG'),
  vkm: word(1, 3, { vehicle: 1, length: 1 }, 'kMG'),
  // Plain numbers
  '%': word(1, -2, {}),
  fraction: none,
  share: none,
  ratio: none,
  index: none,
  thousand: word(1, 3, {}),
  million: word(1, 6, {}),
  billion: word(1, 9, {}),
  trillion: word(1, 12, {}),
}

/** Words for the year. They stand apart from the other words because `PJ/yr` in an annual series is PJ. */
export const YEAR_WORDS: ReadonlySet<string> = new Set(['yr', 'year', 'years', 'a'])

export const SCALE_WORDS: ReadonlySet<string> = new Set(['thousand', 'million', 'billion', 'trillion'])

/** What a mass is a mass of. Written after a unit of mass, joined (`MtCO2e`) or apart (`kt CH4`). N is nitrogen. */
export const SUBSTANCES: readonly string[] = [
  'CO2eq',
  'CO2e',
  'CO2',
  'CH4',
  'N2O',
  'HFC',
  'PFC',
  'SF6',
  'NF3',
  'SO2',
  'NOx',
  'PM10',
  'PM2.5',
  'NMVOC',
  'NH3',
  'BC',
  'OC',
  'CO',
  'N',
]

/** Which energy: electric, thermal, peak. Dropped, since a commodity says what it is (`MW_el`, `MWh_th`, `kW_p`). */
export const ENERGY_LABELS: readonly string[] = ['_el', '_e', '_th', '_p']
