/** The calendar years that a study covers, both ends included. Results are annual: Viet Nam 2018-2060 is 43 years. */
export interface Horizon {
  readonly start: number
  readonly end: number
}

/** How many values an annual series has. */
export function yearCount(horizon: Horizon): number {
  return horizon.end - horizon.start + 1
}

export function isWithinHorizon(horizon: Horizon, year: number): boolean {
  return year >= horizon.start && year <= horizon.end
}

/** Position of a calendar year in an annual series. A year outside is the caller's bug: check user input first. */
export function indexOfYear(horizon: Horizon, year: number): number {
  if (!Number.isInteger(year) || !isWithinHorizon(horizon, year)) {
    throw new RangeError(`Year ${year} is outside ${horizon.start}-${horizon.end}`)
  }
  return year - horizon.start
}

export function yearAt(horizon: Horizon, index: number): number {
  return horizon.start + index
}

/** Every year of the horizon, in order. */
export function yearsOf(horizon: Horizon): number[] {
  return Array.from({ length: yearCount(horizon) }, (_, index) => horizon.start + index)
}
