import { type AbatementCurveSpec, countryInTitle, measureCostChart, potentialChart, type WaterfallSpec } from '#charts'
import { type CliText, type NegativeCostWords, type NumberText, unitText } from '#messages'
import { ENGINE } from '#model'
import type { PotentialReply, PotentialRequest } from '#worker'
import { labelIn } from '../../figures/label-in.ts'
import type { Words } from './effects-words.ts'
import { playerLabels } from './player-labels.ts'

export interface WhereWords extends Words {
  readonly measures: CliText['measures']
  readonly numbers: NumberText
  readonly rules: Readonly<Record<PotentialReply['rule'], string>>
}

const MT = 'Mt CO2-equiv/yr'
const PER_TONNE = 'USD_2020/t CO2-equiv'

export const targetName = (id: string, { outline, language }: Words): string =>
  labelIn(outline.targets.find((target) => target.id === id)?.label, language, id)

/** What the reasons of costs below nought call things, and how they write a cost per tonne. */
export const negativeCostNames = (
  measure: (id: string) => string,
  { outline, language, numbers }: WhereWords,
): NegativeCostWords => ({
  measure,
  sector: (of) => labelIn(outline.sectors.find(({ id }) => id === of)?.label, language, of),
  commodity: (of) => labelIn(outline.commodities.find(({ id }) => id === of)?.label, language, of),
  signed: (value) => numbers.change(value, ''),
})

/** The charts of where to act in a year: what is abated on the way to the targets, and what a tonne of it costs. */
export function whereCharts(
  { potential, rule, gwp }: PotentialReply,
  { scenario, against }: PotentialRequest,
  words: WhereWords,
): { readonly waterfall: WaterfallSpec; readonly curve: AbatementCurveSpec } {
  const { outline, language, measures, numbers, rules } = words
  const { year, runs } = potential.curve
  const country = countryInTitle(labelIn(outline.country.name, language, outline.country.iso3))
  const nameOf = (id: string): string => labelIn(outline.scenarios.find((one) => one.id === id)?.label, language, id)
  const about = {
    country,
    scenario: nameOf(scenario),
    against: against === null ? null : nameOf(against),
    rule: rules[rule],
    gwp,
  }
  const sectors = outline.sectors.map(({ id, iamc, label }) => ({ id, iamc, name: labelIn(label, language, id) }))
  const frame = { source: `${ENGINE}, ${outline.id}`, lang: language } as const
  const note = (heading: string): string => unitText(heading.replaceAll('\n', ' · '), language)
  const measure = playerLabels(potential.curve.measures, words)
  return {
    waterfall: potentialChart(
      potential,
      {
        measure,
        target: ({ id, most }) => measures.target({ target: targetName(id, words), most: numbers.value(most) }),
      },
      measures,
      {
        ...frame,
        title: measures.potentialTitle({ country, year }),
        unit: unitText(MT, language),
        fileUnit: MT,
        note: note(measures.potentialHeading({ ...about, years: String(year) })),
      },
    ),
    curve: measureCostChart(potential.curve, sectors, measure, measures.tooSmall, {
      ...frame,
      title: measures.curveTitle({ country, year }),
      subtitle: measures.curveAxes,
      unit: unitText(PER_TONNE, language),
      fileUnit: PER_TONNE,
      abatementUnit: unitText(MT, language),
      abatementFileUnit: MT,
      note: note(measures.heading({ ...about, year, runs })),
    }),
  }
}
