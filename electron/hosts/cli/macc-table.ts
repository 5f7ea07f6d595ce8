import { countryInTitle, csvText, priceSweepChart, type StackedAreaSpec } from '#charts'
import type { CliText } from '#messages'
import type { PriceSweep, Problem } from '#model'
import { terminalText } from './display-width.ts'
import type { StudyView } from './engine.ts'
import type { Language } from './invocation.ts'
import { numberCells } from './number-cell.ts'
import { problemLines } from './problem-lines.ts'
import { studyNames } from './study-names.ts'
import { renderTable } from './table.ts'

/** What a sweep is told with. */
export interface SweepOf {
  readonly study: StudyView
  readonly scenario: string
  readonly rule: string
  readonly gwp: string
  /** First year with the price. */
  readonly from: number
}

const UNIT = 'Mt CO2-equiv/yr'
/** Rows of a table that are read at a glance; the document and the CSV have every price. */
const MOST_ROWS = 16
/** Sectors that have a column of their own; what the others abate is in one. */
const MOST_SECTORS = 6

/** Abatement by price: the total and the sectors that abate most, at up to sixteen prices. */
export function maccText(
  sweep: PriceSweep,
  about: SweepOf,
  warnings: readonly Problem[],
  lang: Language,
  text: CliText,
): string {
  const { macc } = text
  const last = sweep.prices.length - 1
  const step = Math.ceil(last / (MOST_ROWS - 1)) || 1
  const rows = sweep.prices.flatMap((_, i) => (i % step === 0 || i === last ? [i] : []))
  const most = (values: readonly number[]) => Math.max(...values.map((value) => Math.abs(value) || 0))
  const sectors = sweep.sectors
    .filter(({ abatement }) => most(abatement) > 1e-6)
    .sort((a, b) => most(b.abatement) - most(a.abatement))
    .slice(0, MOST_SECTORS)
  const others = sweep.abatement.map((total, i) =>
    sectors.reduce((left, { abatement }) => left - (abatement[i] ?? NaN), total),
  )
  const names = studyNames(about.study, lang)
  const columns = [
    { head: macc.emissions, values: sweep.emissions },
    { head: macc.abatement, values: sweep.abatement },
    { head: macc.cost, values: sweep.cost },
    ...sectors.map(({ id, abatement }) => ({ head: names.sector(id), values: abatement })),
    ...(most(others) > 1e-6 ? [{ head: macc.otherSectors, values: others }] : []),
  ]
  const cells = columns.map(({ values }) => numberCells(rows.map((i) => values[i] ?? NaN)))
  const table = renderTable(
    [{ head: macc.price, align: 'right' }, ...columns.map(({ head }) => ({ head, align: 'right' as const }))],
    rows.map((i, row) => [String(sweep.prices[i]), ...cells.map((column) => column[row] ?? '')]),
  )
  const country = terminalText(about.study.country.name[lang] || about.study.country.name.en)
  const heading = macc.heading({ ...about, scenario: names.scenario(about.scenario), country, year: sweep.year })
  const rises = sweep.rises.length === 0 ? macc.monotone : macc.rises({ rises: sweep.rises })
  const said = problemLines(warnings, lang).map((line) => `${line}\n`)
  return `${heading}\n\n${table}\n\n${rises}\n${said.length === 0 ? '' : '\n'}${said.join('')}`
}

/** Every price, sector and total as rows: price, part, value, unit. */
export function maccCsv({ year, prices, emissions, abatement, cost, sectors }: PriceSweep): string {
  const parts: readonly (readonly [string, string, readonly number[]])[] = [
    ['Emissions', UNIT, emissions],
    ['Abatement', UNIT, abatement],
    ['Cost|Resource', 'million USD_2020/yr', cost],
    ...sectors.map(({ id, abatement: own }) => [`Abatement|${id}`, UNIT, own] as const),
  ]
  return csvText([
    ['year', 'price', 'price unit', 'part', 'value', 'unit'],
    ...parts.flatMap(([name, unit, values]) =>
      prices.map((price, i) => [year, price, 'USD_2020/t CO2-equiv', name, values[i] ?? null, unit]),
    ),
  ])
}

/** Abatement of sectors, stacked over the price: the axis from left to right is the price. */
export function maccChart(sweep: PriceSweep, about: SweepOf, lang: Language, { macc }: CliText): StackedAreaSpec {
  const country = about.study.country.name[lang] || about.study.country.name.en
  const sectors = about.study.sectors.map(({ id, iamc, label }) => ({ id, iamc, name: label[lang] || label.en }))
  const scenario = studyNames(about.study, lang).scenario(about.scenario)
  return priceSweepChart(sweep, sectors, macc.abatement, {
    title: macc.chartTitle({ country: countryInTitle(country), year: sweep.year }),
    subtitle: macc.axes,
    source: macc.chartSource,
    note: macc.heading({ ...about, scenario, country, year: sweep.year }).replaceAll('\n', ' '),
    lang,
    across: { label: macc.across, unit: macc.price },
  })
}
