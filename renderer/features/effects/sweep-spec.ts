import { countryInTitle, priceSweepChart, type StackedAreaSpec } from '#charts'
import { unitText, type WindowText } from '#messages'
import { ENGINE, priceStart, type PriceSweep } from '#model'
import type { StudyOutline, SweepRequest } from '#worker'
import { labelIn } from '../../figures/label-in.ts'

export interface SweepWords {
  readonly outline: StudyOutline
  readonly language: 'en' | 'ja'
  readonly text: WindowText['effects']
  readonly macc: WindowText['macc']
  readonly rules: WindowText['frame']['rules']
}

/** Prices from nought in steps; the highest is always among them. USD of 2020 per t CO2e. */
export function pricesUpTo(highest: number, step: number): readonly number[] {
  const prices = Array.from({ length: Math.ceil(highest / step) }, (_, i) => i * step)
  return [...prices, highest]
}

/** What each sector abates, stacked over the price. */
export function sweepChart(
  sweep: PriceSweep,
  { scenario, rule }: SweepRequest,
  gwp: string,
  { outline, language, text, macc, rules }: SweepWords,
): StackedAreaSpec {
  const { country } = outline
  const label = outline.scenarios.find(({ id }) => id === scenario)?.label
  const name = labelIn(label, language, scenario)
  const sectors = outline.sectors.map(({ id, iamc, label: own }) => ({ id, iamc, name: labelIn(own, language, id) }))
  const chart = priceSweepChart(sweep, sectors, text.abatementHead, {
    title: macc.chartTitle({
      country: countryInTitle(labelIn(country.name, language, country.iso3)),
      year: sweep.year,
    }),
    subtitle: macc.axes,
    source: `${ENGINE}, ${outline.id}`,
    note: text.sweepNote({
      scenario: name,
      rule: rule === null ? '' : rules[rule],
      gwp,
      from: priceStart(country.lastObservedYear),
      runs: sweep.prices.length,
    }),
    lang: language,
    across: { label: macc.across, unit: macc.price },
  })
  return {
    ...chart,
    subtitle: unitText(macc.axes, language),
    unit: unitText(chart.unit, language),
    fileUnit: chart.unit,
  }
}
