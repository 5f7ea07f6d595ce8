import type { PricingAnswer } from '#model'
import type { BarSpec, ChartFrame, LineChartSpec, StackedAreaSpec } from '../chart-spec.ts'
import { layerRank } from '../palette.ts'
import type { SweptSector } from './price-sweep-chart.ts'

/** Words of the charts of a carbon price. */
export interface PricingChartTexts {
  readonly charts: {
    readonly priceTitle: string
    readonly path: string
    readonly ets: string
    readonly collar: string
    readonly emissionsTitle: string
    readonly without: string
    readonly with: string
    readonly lent: string
    readonly revenueTitle: string
    readonly revenue: string
    readonly sectorsTitle: string
    readonly all: string
    readonly groupsTitle: (year: number) => string
    readonly burden: string
    readonly returned: string
  }
  readonly units: { readonly price: string; readonly emissions: string; readonly money: string }
}

export interface PricingCharts {
  readonly price: LineChartSpec
  readonly emissions: LineChartSpec
  readonly revenue: LineChartSpec
  readonly sectors: StackedAreaSpec
  /** Null where the study says nothing of groups of households. */
  readonly groups: BarSpec | null
}

/** The pictures of a carbon price: its path and what a trading system comes to, emissions, revenue, and who bears it. */
export function pricingCharts(
  answer: PricingAnswer,
  sectors: readonly SweptSector[],
  groupYear: number,
  { charts, units }: PricingChartTexts,
  frame: Omit<ChartFrame, 'title' | 'unit'>,
): PricingCharts {
  const { years, households } = answer
  const line = (label: string, look: number, values: readonly number[] | undefined) =>
    values === undefined ? [] : [{ label, look, years, values }]
  return {
    price: {
      ...frame,
      title: charts.priceTitle,
      unit: units.price,
      scenarios: [
        ...line(charts.path, 0, answer.price),
        ...line(charts.ets, 1, answer.equivalence?.price),
        ...line(charts.collar, 2, answer.collar?.price),
      ],
    },
    emissions: {
      ...frame,
      title: charts.emissionsTitle,
      unit: units.emissions,
      scenarios: [
        ...line(charts.without, 0, answer.coveredWithout),
        ...line(charts.with, 1, answer.covered),
        ...line(charts.lent, 2, answer.loans?.emissions),
        ...line(charts.collar, 3, answer.collar?.emissions),
      ],
    },
    revenue: {
      ...frame,
      title: charts.revenueTitle,
      unit: units.money,
      scenarios: line(charts.revenue, 0, answer.revenue),
    },
    sectors: sectorChart(answer, sectors, charts, units.money, frame),
    groups:
      households === null
        ? null
        : {
            ...frame,
            title: charts.groupsTitle(groupYear),
            unit: units.money,
            year: groupYear,
            groups: households.groups.map(({ label }) => label[frame.lang ?? 'en'] || label.en),
            scenarios: [
              { label: charts.burden, values: ofYear(households.groups.map(({ burden }) => burden)) },
              { label: charts.returned, values: ofYear(households.groups.map(({ returned }) => returned)) },
            ],
          },
  }

  function ofYear(lists: readonly (readonly number[])[]): number[] {
    const at = years.indexOf(groupYear)
    return lists.map((values) => values[at] ?? NaN)
  }
}

function sectorChart(
  { years, sectors: burdens }: PricingAnswer,
  sectors: readonly SweptSector[],
  charts: PricingChartTexts['charts'],
  unit: string,
  frame: Omit<ChartFrame, 'title' | 'unit'>,
): StackedAreaSpec {
  const known = new Map(sectors.map((sector) => [sector.id, sector]))
  const styleOf = (id: string) => `${known.get(id)?.iamc ?? ''}|${id}`
  return {
    ...frame,
    title: charts.sectorsTitle,
    unit,
    years,
    kind: 'sector',
    layers: [...burdens]
      .sort((a, b) => layerRank(styleOf(a.id), 'sector') - layerRank(styleOf(b.id), 'sector'))
      .map(({ id, borne }) => ({ label: known.get(id)?.name ?? id, values: borne, style: styleOf(id) })),
    net: { label: charts.all, values: years.map((_, i) => burdens.reduce((sum, { borne }) => sum + borne[i]!, 0)) },
  }
}
