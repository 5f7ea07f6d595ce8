import { type AbatementCurveSpec, countryInTitle, csvText, measureCostChart } from '#charts'
import { type CliText, measureRemark, negativeSentences } from '#messages'
import type { MeasureCurve, MeasureStep } from '#model'
import { terminalText } from './display-width.ts'
import type { Language } from './invocation.ts'
import type { MeasureCurves } from './measure-curves.ts'
import { numberCells, signedCell, significantCells } from './number-cell.ts'
import { problemLines } from './problem-lines.ts'
import { type StudyNames, studyNames } from './study-names.ts'
import { renderTable } from './table.ts'

const UNIT = 'Mt CO2-equiv/yr'

/** Measures in the order in which they come, with what stands behind their costs. */
export function measuresText(
  curve: MeasureCurve,
  { study, rule, gwp, ...sides }: MeasureCurves,
  lang: Language,
  text: CliText,
): string {
  const { measures: words } = text
  const { measures } = curve
  const names = studyNames(study, lang)
  const called = names.players(measures)
  const columns = [
    { head: words.alone, cells: numberCells(measures.map(({ alone }) => alone.abatement)) },
    { head: words.onTop, cells: numberCells(measures.map(({ onTop }) => onTop.abatement)) },
    { head: words.costAlone, cells: significantCells(measures.map(({ unitCost }) => unitCost.alone)) },
    { head: words.costOnTop, cells: significantCells(measures.map(({ unitCost }) => unitCost.onTop)) },
    { head: words.costAtHurdle, cells: significantCells(measures.map(({ unitCost }) => unitCost.atHurdleRates)) },
  ]
  const table = renderTable(
    [
      { head: words.measure, align: 'left' },
      ...columns.map(({ head }) => ({ head, align: 'right' as const })),
      { head: words.remark, align: 'left' },
    ],
    measures.map((measure, row) => [
      called(measure.id),
      ...columns.map(({ cells }) => cells[row] ?? ''),
      measureRemark(measure, words),
    ]),
  )
  const country = terminalText(study.country.name[lang] || study.country.name.en)
  const { year, runs, penalised } = curve
  const heading = words.heading({ country, ...sideNames(sides, names), year, rule, gwp, runs })
  const reasons = negativeSentences(curve, rule, { ...names, measure: called, signed: signedCell }, words)
  const notes = [
    ...(reasons.length === 0 ? [] : [[words.negativeTitle, ...reasons].join('\n')]),
    ...(penalised === 0 ? [] : [words.penalised({ count: penalised, runs })]),
    ...(curve.warnings.length === 0 ? [] : [problemLines(curve.warnings, lang).join('\n')]),
  ]
  return `${[heading, table, ...notes].join('\n\n')}\n`
}

/** Both sides of a comparison by name; null, no policy at all, has none. */
export function sideNames(
  { scenario, against }: Pick<MeasureCurves, 'scenario' | 'against'>,
  names: StudyNames,
): { readonly scenario: string; readonly against: string | null } {
  return { scenario: names.scenario(scenario), against: against === null ? null : names.scenario(against) }
}

/** Every number of every measure: alone and on top, in all, by sector, by part of the cost; and the ledgers of costs below nought. */
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
      measures.flatMap(({ id, name, alone, onTop, negative }, place) => [
        ...(
          [
            ['alone', alone],
            ['on-top', onTop],
          ] as const
        ).flatMap(([view, step]) =>
          rowsOf(step).map(([part, unit, value]) => [year, place + 1, name, id, view, part, unit, value] as const),
        ),
        ...negative.flatMap(({ view, why, lines }) =>
          lines.map(
            ({ part, of, cost }) =>
              [
                year,
                place + 1,
                name,
                id,
                view,
                `Below Nought|${why}|${part}|${of}`,
                'USD_2020/t CO2-equiv',
                cost,
              ] as const,
          ),
        ),
      ]),
    ),
  ])
}

/** Steps of what each measure abates on top of those cheaper alone, as high as a tonne of it costs. */
export function measuresChart(
  curve: MeasureCurve,
  { study, rule, gwp, ...sides }: MeasureCurves,
  lang: Language,
  { measures: words }: CliText,
): AbatementCurveSpec {
  const country = study.country.name[lang] || study.country.name.en
  const { year, runs } = curve
  const names = studyNames(study, lang)
  const sectors = study.sectors.map(({ id, iamc, label }) => ({ id, iamc, name: label[lang] || label.en }))
  return measureCostChart(curve, sectors, names.players(curve.measures), words.tooSmall, {
    title: words.curveTitle({ country: countryInTitle(country), year }),
    subtitle: words.curveAxes,
    unit: 'USD_2020/t CO2-equiv',
    source: words.source,
    note: words.heading({ country, ...sideNames(sides, names), year, rule, gwp, runs }).replaceAll('\n', ' '),
    lang,
    abatementUnit: UNIT,
  })
}
