/** Greenhouse gases reported under the Paris Agreement (decision 18/CMA.1, annex, paragraph 48). */
export const GREENHOUSE_GASES = ['CO2', 'CH4', 'N2O', 'HFC', 'PFC', 'SF6', 'NF3'] as const

/** Air pollutants: sulphur and nitrogen oxides, particles by size, carbon in particles, and precursors. */
export const AIR_POLLUTANTS = ['SO2', 'NOx', 'PM10', 'PM2.5', 'BC', 'OC', 'CO', 'NMVOC', 'NH3'] as const

/** Sets of global warming potentials over 100 years, by assessment report of the IPCC. */
export const GWP_SETS = ['AR4', 'AR5', 'AR6'] as const

export type GwpSet = (typeof GWP_SETS)[number]

export type GreenhouseGas = (typeof GREENHOUSE_GASES)[number]
export type AirPollutant = (typeof AIR_POLLUTANTS)[number]

/** Everything the model emits. Masses are in kt of the substance; NOx counts as NO2. */
export type Gas = GreenhouseGas | AirPollutant

/** What a mass in kt is a mass of: mixtures are carried as one substance of the same global warming potential (as IAMC has it). */
const CARRIED_AS: Readonly<Partial<Record<string, string>>> = { HFC: 'HFC134a-equiv', PFC: 'CF4-equiv' }

/** Unit of a yearly mass of a gas: `kt CH4/yr`, `kt HFC134a-equiv/yr`. */
export const massUnit = (gas: string): string => `kt ${CARRIED_AS[gas] ?? gas}/yr`

export const GASES: readonly Gas[] = [...GREENHOUSE_GASES, ...AIR_POLLUTANTS]

const greenhouseGases: ReadonlySet<string> = new Set(GREENHOUSE_GASES)
const gases: ReadonlySet<string> = new Set(GASES)

export function isGreenhouseGas(name: string): name is GreenhouseGas {
  return greenhouseGases.has(name)
}

export function isGas(name: string): name is Gas {
  return gases.has(name)
}
