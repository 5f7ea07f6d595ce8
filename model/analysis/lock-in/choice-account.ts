/**
 * What a way of choosing costs and leaves behind, from the year behind the nowcast to the end. Present values are million
 * USD of 2020 in that first year, at the social discount rate under every rule: capital at the start of its year or
 * period, operation and supply in mid-year, salvage behind the last year by sinking fund. Taxes and subsidies move money
 * and are no cost.
 */
export interface ChoiceAccount {
  /** Every year of a run, the milestone years of a plan. */
  readonly years: readonly number[]
  readonly capital: number
  readonly salvage: number
  /** Fixed and variable operation, rents of what is built to need and of removal processes, and net supply of carriers and materials. */
  readonly operation: number
  /** capital - salvage + operation. */
  readonly total: number
  /** Dispatchable plants by family, sorted by name. */
  readonly stranded: readonly StrandedFamily[]
  /** Present value of the annuities of all stranded plants. */
  readonly strandedValue: number
  /** Net emissions with all sectors, Mt CO2e a year. */
  readonly emissions: Float64Array
  /** Price that caps in force imply, USD of 2020 per t; the highest of several. */
  readonly capPrice: Float64Array
}

/** Plants of a family that stand without being called in any slice of the year, or were retired before the end of their life. */
export interface StrandedFamily {
  readonly family: string
  /** GW by year. */
  readonly idle: Float64Array
  readonly retiredEarly: Float64Array
  /** Annuities at the social rate of as many new plants, million USD of 2020 a year. */
  readonly annuities: Float64Array
}

/** Adds stranded plants up by family. */
export class StrandedPlants {
  readonly #families = new Map<string, StrandedFamily>()
  readonly #years: number

  constructor(years: number) {
    this.#years = years
  }

  /** GW idle and retired early in a year (place among the years), and the annuity of 1 GW. */
  add(family: string, year: number, idle: number, retiredEarly: number, annuity: number): void {
    const fresh = () => new Float64Array(this.#years)
    const known = this.#families.get(family) ?? { family, idle: fresh(), retiredEarly: fresh(), annuities: fresh() }
    this.#families.set(family, known)
    known.idle[year] = known.idle[year]! + idle
    known.retiredEarly[year] = known.retiredEarly[year]! + retiredEarly
    known.annuities[year] = known.annuities[year]! + (idle + retiredEarly) * annuity
  }

  families(): readonly StrandedFamily[] {
    return [...this.#families.values()].sort((a, b) => (a.family < b.family ? -1 : 1))
  }

  /** Sum of all annuities, each year of `presentValue` counting as much as it says. */
  value(presentValue: Float64Array): number {
    let sum = 0
    for (const { annuities } of this.#families.values())
      for (const [year, amount] of annuities.entries()) sum += amount * presentValue[year]!
    return sum
  }
}
