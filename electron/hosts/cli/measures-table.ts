import { type AbatementCurveSpec, countryInTitle, csvText, measureCostChart } from '#charts'
import { type CliText, measureRemark } from '#messages'
import { type MeasureCurve, type MeasureStep, playerNames } from '#model'
import { terminalText } from './display-width.ts'
import type { Language } from './invocation.ts'
import type { MeasureCurves } from './measure-curves.ts'
import { numberCells } from './number-cell.ts'
import { problemLines } from './problem-lines.ts'
import { renderTable } from './table.ts'

const UNIT = 'Mt CO2-equiv/yr'

/** Measures in the order in which they come, with what stands behind their costs. */
export function measuresText(
  curve: MeasureCurve,
  { study, scenario, against, rule, gwp }: MeasureCurves,
  lang: Language,
  text: CliText,
): string {
  const { measures: words } = text
  const { measures } = curve
  const called = playerNames(measures)
  const columns = [
    { head: words.alone, values: measures.map(({ alone }) => alone.abatement) },
    { head: words.onTop, values: measures.map(({ onTop }) => onTop.abatement) },
    { head: words.costAlone, values: measures.map(({ unitCost }) => unitCost.alone) },
    { head: words.costOnTop, values: measures.map(({ unitCost }) => unitCost.onTop) },
    { head: words.costAtHurdle, values: measures.map(({ unitCost }) => unitCost.atHurdleRates) },
  ]
  const cells = columns.map(({ values }) => numberCells(values))
  const table = renderTable(
    [
      { head: words.measure, align: 'left' },
      ...columns.map(({ head }) => ({ head, align: 'right' as const })),
      { head: words.remark, align: 'left' },
    ],
    measures.map((measure, row) => [
      terminalText(called[row] ?? ''),
      ...cells.map((column) => column[row] ?? ''),
      measureRemark(measure, words),
    ]),
  )
  const country = terminalText(study.country.name[lang] || study.country.name.en)
  const { year, runs, penalised } = curve
  const heading = words.heading({ country, scenario, against, year, rule, gwp, runs })
  const notes = penalised === 0 ? [] : [words.penalised({ count: penalised, runs })]
  if (curve.warnings.length > 0) notes.push(problemLines(curve.warnings, lang).join('\n'))
  return `${[heading, table, ...notes].join('\n\n')}\n`
}

/** Every number of every measure: alone and on top, in all, by sector, by part of the cost. */
export function measuresCsv(curves: readonly MeasureCurve[]): string {
  const money = 'million USD_2020/yr'
  const rowsOf = ({ abatement, sectors, cost, capital, operation, supply, hurdleCost }: MeasureStep) =>
    [
      ['Abatement', UNIT, abatement],
      ...Object.entries(sectors).map(([id, own]) => [`Abatement|${id}`, UNIT, own] as const),
      ['Cost|Resource', money, cost],
      ['Cost|Resource|Annuities', money, capital],
      ['Cost|Resource|Operation', money, operation],
      ['Cost|Resource|Supply', money, supply],
      ['Cost|At Hurdle Rates', money, hurdleCost],
    ] as const
  return csvText([
    ['year', 'order', 'measure', 'id', 'view', 'part', 'unit', 'value'],
    ...curves.flatMap(({ year, measures }) =>
      measures.flatMap(({ id, name, alone, onTop }, place) =>
        (
          [
            ['alone', alone],
            ['on-top', onTop],
          ] as const
        ).flatMap(([view, step]) =>
          rowsOf(step).map(([part, unit, value]) => [year, place + 1, name, id, view, part, unit, value] as const),
        ),
      ),
    ),
  ])
}

/** Steps of what each measure abates on top of those cheaper alone, as high as a tonne of it costs. */
export function measuresChart(
  curve: MeasureCurve,
  { study, scenario, against, rule, gwp }: MeasureCurves,
  lang: Language,
  { measures: words }: CliText,
): AbatementCurveSpec {
  const country = study.country.name[lang] || study.country.name.en
  const { year, runs } = curve
  const sectors = study.sectors.map(({ id, iamc, label }) => ({ id, iamc, name: label[lang] || label.en }))
  const names = playerNames(curve.measures)
  const nameOf = (id: string) => names[curve.measures.findIndex((measure) => measure.id === id)] ?? id
  return measureCostChart(curve, sectors, nameOf, words.tooSmall, {
    title: words.curveTitle({ country: countryInTitle(country), year }),
    subtitle: words.curveAxes,
    unit: 'USD_2020/t CO2-equiv',
    source: words.source,
    note: words.heading({ country, scenario, against, year, rule, gwp, runs }).replaceAll('\n', ' '),
    lang,
    abatementUnit: UNIT,
  })
}
