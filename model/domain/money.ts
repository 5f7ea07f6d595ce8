/** The year in whose US dollars the engine counts. */
export const MONEY_YEAR = 2020

/** Turns prices of any currency and year into the engine's money, USD of 2020 at market exchange rates. */
export interface MoneyTable {
  /** USD of 2020 for one unit of `currency` at prices of `year`, or null where the tables do not reach. */
  factor(currency: string, year: number): number | null
}

export interface ExchangeRate {
  /** ISO 4217 code. */
  readonly currency: string
  readonly year: number
  /** Units of the currency for one US dollar, average of the year. */
  readonly perUsd: number
}

export interface UsDeflator {
  readonly year: number
  /** US GDP deflator, any base. */
  readonly index: number
}

/**
 * Exchanges in the price year, then follows the US GDP deflator to 2020:
 *
 *     factor(c, y) = 1 / perUsd(c, y) · deflator_US(2020) / deflator_US(y)
 *
 * The other order (own deflator first, exchange at the 2020 rate) differs by the drift of the real exchange rate
 * between y and 2020. This one is chosen because imported equipment, which most prices here are, follows the
 * dollar and not the buyer's own inflation; and because it needs one deflator instead of one for each country.
 */
export function moneyTable(rates: readonly ExchangeRate[], deflators: readonly UsDeflator[]): MoneyTable {
  const perUsd = new Map(rates.map((rate) => [`${rate.currency}_${rate.year}`, rate.perUsd]))
  const deflator = new Map(deflators.map(({ year, index }) => [year, index]))
  return {
    factor(currency, year) {
      const rate = currency === 'USD' ? 1 : perUsd.get(`${currency}_${year}`)
      if (rate === undefined) return null
      if (year === MONEY_YEAR) return 1 / rate
      const base = deflator.get(MONEY_YEAR)
      const then = deflator.get(year)
      return base === undefined || then === undefined ? null : base / then / rate
    },
  }
}

/** Knows the engine's own money only: enough where no prices occur. */
export const USD_2020_ONLY: MoneyTable = moneyTable([], [])
