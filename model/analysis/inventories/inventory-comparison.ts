import { USD_2020_ONLY } from '../../domain/money.ts'
import { conversionTo } from '../../domain/units.ts'
import type { InventoryEntry, Study } from '../../study/study.ts'
import { statedReason } from '../findings.ts'
import { codesOf, type EmissionResults, emissionsInScope } from './emission-scope.ts'

/** A category of an inventory in a year beside what the run emits in it, Mt CO2e with the inventory's potentials. */
export interface InventoryRow {
  readonly inventory: string
  readonly category: string
  readonly gas: string
  readonly gwp: string | null
  readonly year: number
  /** Year of the run beside it: the same, or the base year where the inventory ends before it. */
  readonly ourYear: number
  readonly stated: number
  /** Null where no crosswalk leads to the category. */
  readonly ours: number | null
  /** ours - stated. */
  readonly residual: number | null
  /** residual / |stated|; null where nothing is stated. */
  readonly share: number | null
  readonly crt: readonly string[]
  /** More than a twentieth apart, and more than 0.005 Mt, what rounding to two decimals hides. */
  readonly isApart: boolean
  /** Why it is apart, as the study states. */
  readonly reason: string | null
}

export interface InventoryComparison {
  readonly scenario: string
  readonly rule: string
  readonly rows: readonly InventoryRow[]
}

const APART = 0.05
/** Mt CO2e: inventories print two decimals, so that half of the last one says nothing. */
const ROUNDING = 0.005

/**
 * Every category of every inventory in the years of the run, through the crosswalk of the study. An inventory that ends
 * before the base year has its last year beside the base year.
 */
export function inventoryComparison(
  study: Study,
  results: EmissionResults & { readonly scenario: string; readonly rule: string },
): InventoryComparison {
  const { scenario, rule } = results
  const rows = study.inventories.flatMap((entry) => {
    const ourYear = comparedYear(study, entry)
    const stated = statedAmount(entry)
    return stated === null || !results.years.includes(ourYear) ? [] : [rowOf(study, results, entry, stated, ourYear)]
  })
  return { scenario, rule, rows }
}

/** The entry's own year; the base year where the entry is of the last year of an inventory that ends before it. */
function comparedYear({ inventories, country }: Study, { inventory, point }: InventoryEntry): number {
  const years = inventories.filter((other) => other.inventory === inventory).map((other) => other.point.year)
  const last = Math.max(...years)
  return point.year === last && last < country.baseYear ? country.baseYear : point.year
}

/** Mt CO2e; null where the unit is no mass. */
export function statedAmount({ point, unit }: InventoryEntry): number | null {
  const conversion = conversionTo(unit, 'Mt', USD_2020_ONLY)
  return conversion.ok ? point.value * conversion.value.factor : null
}

function rowOf(
  study: Study,
  results: EmissionResults & { readonly scenario: string; readonly rule: string },
  entry: InventoryEntry,
  stated: number,
  ourYear: number,
): InventoryRow {
  const { inventory, category, gas, gwp, point } = entry
  const ours = emissionsInScope(study, results, entry, ourYear)
  const residual = ours === null ? null : ours - stated
  const share = residual === null || stated === 0 ? null : residual / Math.abs(stated)
  const isApart = residual !== null && Math.abs(residual) > Math.max(ROUNDING, APART * Math.abs(stated))
  // What stands beside nothing has its reason, too: a memo item, or a part of a row that is compared.
  const reason =
    isApart || ours === null
      ? statedReason(study, {
          check: 'inventory',
          subject: [inventory, category, gas].join('/'),
          side: null,
          scenario: results.scenario,
          rule: results.rule,
          from: point.year,
          to: point.year,
          value: 100 * (share ?? 0),
        })
      : null
  return {
    inventory,
    category,
    gas,
    gwp,
    year: point.year,
    ourYear,
    stated,
    ours,
    residual,
    share,
    crt: codesOf(study, entry),
    isApart,
    reason,
  }
}
