/**
 * Share of what is built in one year that stands in another, at `built * years + year`: all of it from its year on for
 * as many years as it lives (CAa1, SI3: `0 <= y - built < life`).
 */
export function fixedLife(years: readonly number[], life: number): Float64Array {
  const standing = new Float64Array(years.length * years.length)
  for (const [built, from] of years.entries()) {
    for (const [at, year] of years.entries()) {
      if (year >= from && year - from < life) standing[built * years.length + at] = 1
    }
  }
  return standing
}
