import type { PriceSweep } from '#model'
import type { StackedAreaSpec } from '../chart-spec.ts'
import { layerRank } from '../palette.ts'

/** A sector by the name it has in the reader's language; `iamc` decides its colour. */
export interface SweptSector {
  readonly id: string
  readonly iamc: string
  readonly name: string
}

type Frame = Omit<StackedAreaSpec, 'years' | 'kind' | 'layers' | 'net' | 'unit'>

/** What each sector abates, stacked over the price of carbon, and the sum as a line. Prices without a result are left out. */
export function priceSweepChart(
  sweep: PriceSweep,
  sectors: readonly SweptSector[],
  abatement: string,
  frame: Frame,
): StackedAreaSpec {
  const known = new Map(sectors.map((sector) => [sector.id, sector]))
  const styleOf = (id: string) => `${known.get(id)?.iamc ?? ''}|${id}`
  const finished = sweep.prices.flatMap((_, i) => (Number.isFinite(sweep.emissions[i]) ? [i] : []))
  const pick = (values: readonly number[]) => finished.map((i) => values[i] ?? NaN)
  return {
    ...frame,
    unit: 'Mt CO2-equiv/yr',
    years: pick(sweep.prices),
    kind: 'sector',
    layers: [...sweep.sectors]
      .sort((a, b) => layerRank(styleOf(a.id), 'sector') - layerRank(styleOf(b.id), 'sector'))
      .map((own) => ({
        label: known.get(own.id)?.name ?? own.id,
        values: pick(own.abatement),
        style: styleOf(own.id),
      })),
    net: { label: abatement, values: pick(sweep.abatement) },
  }
}
