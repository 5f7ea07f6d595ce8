import { countryInTitle, potentialChart, type WaterfallSpec } from '#charts'
import { type CliText, gapSentences, standingRemark } from '#messages'
import {
  type Potential,
  type PotentialRow,
  potentialRows,
  type Problem,
  sectorsThatChange,
  type TargetGap,
} from '#model'
import { terminalText } from './display-width.ts'
import type { StudyView } from './engine.ts'
import type { Language } from './invocation.ts'
import type { MeasureCurves } from './measure-curves.ts'
import { sideNames } from './measures-table.ts'
import { numberCells } from './number-cell.ts'
import { problemLines } from './problem-lines.ts'
import { type StudyNames, studyNames } from './study-names.ts'
import { renderTable } from './table.ts'

/** Sectors that a table has columns for; the rest is in one more column, the document and the CSV. */
const MOST_SECTORS = 6
/** Mt CO2e below which other sectors take no part. */
const NOTHING = 1e-6

/** A table a year: measures by what they abate, in the sectors that abate most, and the gaps to the targets. */
export function potentialText(found: MeasureCurves, lang: Language, text: CliText): string {
  const { measures: words } = text
  const { study, rule, gwp, potentials } = found
  const names = studyNames(study, lang)
  const country = terminalText(study.country.name[lang] || study.country.name.en)
  const years = potentials.map(({ curve }) => curve.year).join(', ')
  const heading = words.potentialHeading({ country, ...sideNames(found, names), years, rule, gwp })
  const parts = potentials.flatMap((potential) => [
    words.inYear({ year: potential.curve.year }),
    potentialTable(potential, study, names, text),
    gapSentences(potential, names.target, cell, words).join('\n'),
  ])
  const warnings = problemLines(warningsOf(potentials), lang)
  return `${[heading, ...parts, ...(warnings.length === 0 ? [] : [warnings.join('\n')])].join('\n\n')}\n`
}

/** Warnings of all years, each once: the package is one, whatever the year that is looked at. */
export function warningsOf(potentials: readonly Potential[]): readonly Problem[] {
  const found = new Map(
    potentials.flatMap(({ curve }) => curve.warnings.map((one) => [JSON.stringify(one), one] as const)),
  )
  return [...found.values()]
}

/** Measures by what they abate in the year, in the sectors that change most and in the others together. */
export function potentialTable(potential: Potential, study: StudyView, names: StudyNames, text: CliText): string {
  const { measures: words } = text
  const rows = potentialRows(potential)
  const shown = sectorsThatChange(
    potential,
    study.sectors.map(({ id }) => id),
    MOST_SECTORS,
  )
  const others = rows.map(({ total, sectors }) => total - shown.reduce((sum, id) => sum + (sectors[id] ?? 0), 0))
  const columns = [
    { head: words.total, values: rows.map(({ total }) => total) },
    ...shown.map((id) => ({ head: names.sector(id), values: rows.map(({ sectors }) => sectors[id] ?? null) })),
    ...(others.some((value) => Math.abs(value) > NOTHING) ? [{ head: words.otherSectors, values: others }] : []),
    ...(potential.credits.some((credit) => credit > 0)
      ? [{ head: words.credits, values: rows.map(({ credits }) => credits) }]
      : []),
  ]
  const cells = columns.map(({ values }) => numberCells(values))
  const called = names.players(potential.curve.measures)
  const nameOf = ({ kind, id }: PotentialRow): string => (kind === 'measure' ? called(id) : words[kind])
  const remarks = new Map(potential.curve.measures.map((one) => [one.id, standingRemark(one, words)] as const))
  const hasRemarks = [...remarks.values()].some((remark) => remark !== '')
  return renderTable(
    [
      { head: words.measure, align: 'left' },
      ...columns.map(({ head }) => ({ head, align: 'right' as const })),
      ...(hasRemarks ? [{ head: words.remark, align: 'left' as const }] : []),
    ],
    rows.map((row, i) => [nameOf(row), ...cells.map((own) => own[i] ?? ''), remarks.get(row.id) ?? '']),
  )
}

const cell = (value: number): string => (value === 0 ? '0' : numberCells([value]).join(''))

/** From the emissions without measures to those with all of them, and a line for each target. */
export function potentialWaterfall(
  potential: Potential,
  { study, rule, gwp, ...sides }: MeasureCurves,
  lang: Language,
  { measures: words }: CliText,
): WaterfallSpec {
  const country = study.country.name[lang] || study.country.name.en
  const { year } = potential.curve
  const called = studyNames(study, lang)
  const heading = words.potentialHeading({ country, ...sideNames(sides, called), years: String(year), rule, gwp })
  const names = {
    measure: called.players(potential.curve.measures),
    target: ({ id, most }: TargetGap) => words.target({ target: called.target(id), most: cell(most) }),
  }
  return potentialChart(potential, names, words, {
    title: words.potentialTitle({ country: countryInTitle(country), year }),
    unit: 'Mt CO2-equiv/yr',
    source: words.source,
    note: heading.replaceAll('\n', ' '),
    lang,
  })
}
