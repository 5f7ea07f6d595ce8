import { formatSignificant, pricingCharts, type PricingCharts } from '#charts'
import { unitText, type WindowText } from '#messages'
import { ENGINE, type PricingAnswer, type PricingDesign } from '#model'
import type { StudyOutline } from '#worker'
import { labelIn } from '../../figures/label-in.ts'

/** Cells of a table: four leading digits, a dash where there is no number. */
export const columnText = (values: readonly number[]): string[] =>
  values.map((value) => (Number.isFinite(value) ? formatSignificant(value) : '–'))

/** Cells of a file: numbers whole. */
export const wholeText = (values: readonly number[]): string[] =>
  values.map((value) => (Number.isFinite(value) ? String(value) : ''))

/** The charts of a design in the reader's words. */
export function designCharts(
  answer: PricingAnswer,
  design: PricingDesign,
  outline: StudyOutline,
  pricing: WindowText['pricing'],
  language: 'en' | 'ja',
  note: string,
): PricingCharts {
  const sectors = outline.sectors.map(({ id, iamc, label }) => ({ id, iamc, name: labelIn(label, language, id) }))
  const units = {
    price: unitText(pricing.units.price, language),
    emissions: unitText(pricing.units.emissions, language),
    money: unitText(pricing.units.money, language),
  }
  const frame = { source: `${ENGINE}, ${outline.id}`, note, lang: language }
  const year = design.path.at(-1)?.year ?? 0
  const charts = pricingCharts(answer, sectors, year, { ...pricing, units }, frame)
  const { price, emissions, money } = pricing.units
  return {
    price: { ...charts.price, fileUnit: price },
    emissions: { ...charts.emissions, fileUnit: emissions },
    revenue: { ...charts.revenue, fileUnit: money },
    sectors: { ...charts.sectors, fileUnit: money },
    groups: charts.groups === null ? null : { ...charts.groups, fileUnit: money },
  }
}
