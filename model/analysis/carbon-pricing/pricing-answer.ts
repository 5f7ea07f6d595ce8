import type { RunFailure } from '../../engine/run-years.ts'
import type { Gas } from '../../domain/gas.ts'
import type { Text } from '../../study/study.ts'
import type { CollarAnswer } from './collar.ts'
import type { EtsEquivalence } from './ets-equivalence.ts'
import type { Recycling } from './pricing-design.ts'

/** A sector's part in a price, million USD of 2020 by year. */
export interface SectorBurden {
  readonly id: string
  /** What its technologies pay for what they emit. */
  readonly paid: readonly number[]
  /** What is left with it once plants have passed on what they pay to those who take their electricity. */
  readonly borne: readonly number[]
}

/** A group of households, million USD of 2020 by year. */
export interface GroupBurden {
  readonly id: string
  readonly label: Text
  /** Shares of all persons, and of what all consume. */
  readonly population: number
  readonly consumption: number
  readonly burden: readonly number[]
  readonly returned: readonly number[]
}

export interface IncomeBurden {
  readonly groups: readonly GroupBurden[]
  readonly grounds: BurdenGrounds
}

/**
 * What the burden of each year is shared out by. Only where the study states what each group spends on a carrier does a group's
 * part of it rest on a survey of that; all else goes by consumption.
 */
export interface BurdenGrounds {
  /** What households bear as buyers of each carrier, the greatest of all years first; million USD of 2020 by year. */
  readonly carriers: readonly {
    readonly id: string
    /** Whether `expenditure.csv` has what each group spends on it. */
    readonly isStated: boolean
    readonly burden: readonly number[]
  }[]
  /** What reaches households in the prices of everything else; million USD of 2020 by year. */
  readonly otherPrices: readonly number[]
  /** Shares of the burden of the year, which sum to one: null in years without a burden. */
  readonly shares: {
    /** By carriers with expenditure figures, by carriers without, and by other prices. */
    readonly stated: readonly (number | null)[]
    readonly unstated: readonly (number | null)[]
    readonly otherPrices: readonly (number | null)[]
  }
}

/** Revenue lent on. */
export interface CheaperLoans {
  /** Taken off the hurdle rate of each technology: 0.03 makes 0.08 of 0.11. */
  readonly points: number
  /** Whether more could be taken off for the same money: the rates of society are reached. */
  readonly isMost: boolean
  readonly technologies: readonly string[]
  /** Present values in the first year of the horizon. */
  readonly cost: number
  readonly revenue: number
  /** Mt CO2e by year, covered, with price and loans. */
  readonly emissions: readonly number[]
}

/** Answer of a design; every list by year of `years`. Emissions Mt CO2e, money million USD of 2020, prices USD of 2020 per t. */
export interface PricingAnswer {
  readonly scenario: string
  readonly years: readonly number[]
  /** Whether costs move any choice under this rule. */
  readonly movesChoices: boolean
  readonly coverage: {
    readonly technologies: number
    readonly sectors: readonly string[]
    readonly gases: readonly Gas[]
  }
  readonly price: readonly number[]
  readonly covered: readonly number[]
  readonly coveredWithout: readonly number[]
  /** All greenhouse gases of the country, land left out. */
  readonly national: readonly number[]
  readonly nationalWithout: readonly number[]
  /** Covered part of the national emissions. */
  readonly share: readonly number[]
  readonly revenue: readonly number[]
  /** Of gross domestic product; null where the study has none in money. */
  readonly revenueOfGdp: readonly number[] | null
  /** Resource cost above that without the price. */
  readonly cost: readonly number[]
  /** Null where no credits may be handed in. */
  readonly offsets: {
    readonly limit: readonly number[]
    readonly supply: readonly number[]
    readonly used: readonly number[]
  } | null
  readonly sectors: readonly SectorBurden[]
  /** Null where the study has no expenditure table. */
  readonly households: IncomeBurden | null
  readonly recycling: Recycling
  readonly loans: CheaperLoans | null
  readonly equivalence: EtsEquivalence | null
  readonly collar: CollarAnswer | null
  /** Why a system under a cap has no answer, where its run did not end. */
  readonly capFailure: RunFailure | null
}
