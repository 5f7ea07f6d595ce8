import type { MoneyTable } from '../../domain/money.ts'
import { conversionTo } from '../../domain/units.ts'
import type { Commodity, Technology } from '../study.ts'
import type { Loading } from './loading.ts'

/** Units of what the other tables count in. Null where the thing does not exist or its unit is unknown: reported there. */
export interface Catalogue {
  readonly commodity: (id: string) => Commodity | null
  readonly technology: (id: string) => Technology | null
  readonly unitOf: (commodity: string) => string | null
}

export function catalogueOf(
  commodities: readonly Commodity[],
  technologies: readonly Technology[],
  { money }: Pick<Loading, 'money'>,
): Catalogue {
  const commodity = new Map(commodities.map((item) => [item.id, item]))
  const technology = new Map(technologies.map((item) => [item.id, item]))
  const unit = new Map(commodities.filter((item) => isCountable(item, money)).map((item) => [item.id, item.unit]))
  return {
    commodity: (id) => commodity.get(id) ?? null,
    technology: (id) => technology.get(id) ?? null,
    unitOf: (id) => unit.get(id) ?? null,
  }
}

/** Whether other tables can count in a commodity's unit: a known one, and PJ for a carrier. */
function isCountable({ kind, unit }: Pick<Commodity, 'kind' | 'unit'>, money: MoneyTable): boolean {
  return kind === 'carrier' ? unit === 'PJ' : conversionTo(unit, unit, money).ok
}

/** Whether capacity is counted in GW: what feeds the bus, and what stores from it. */
export function isCountedInPower(technology: Pick<Technology, 'kind'>): boolean {
  return technology.kind === 'plant' || technology.kind === 'storage'
}
