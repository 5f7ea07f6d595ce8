import { csvText } from '#charts'
import type { CliText } from '#messages'
import type { PlacedFigure, Result, SourceConflict, SourceRegister } from '#model'
import { terminalText } from './display-width.ts'
import type { Engine, StudyView } from './engine.ts'
import type { Failure } from './failure.ts'
import type { Host, Output } from './host.ts'
import type { Invocation } from './invocation.ts'
import { shareCell } from './number-cell.ts'
import { openStudy } from './open-study.ts'
import { renderTable } from './table.ts'
import { writeTables } from './write-tables.ts'

/**
 * `shirube sources`: the register of sources and where they disagree, as tables or as `shirube.sources/1`; with
 * `--figures`, every figure of the study.
 */
export async function sourcesCommand(
  asked: Invocation,
  host: Host,
  text: CliText,
  engine: Engine,
): Promise<Result<Output, Failure>> {
  const opened = await openStudy(engine, asked, host)
  if (!opened.ok) return opened
  const { study, warnings } = opened.value
  const register = engine.sourceRegister(study)
  const files = [
    { name: 'source-register.csv', text: registerCsv(register) },
    { name: 'source-conflicts.csv', text: conflictsCsv(register) },
    { name: 'source-ranges.csv', text: rangesCsv(register) },
    ...(asked.figures ? [{ name: 'figures.csv', text: figuresCsv(register) }] : []),
  ]
  const written = await writeTables(files, asked, host, text)
  if (!written.ok) return written
  const { study: id, list, ...facts } = register
  return {
    ok: true,
    value: {
      document: () => ({
        schema: 'shirube.sources/1',
        ok: true,
        study: { id, formatVersion: study.formatVersion },
        ...facts,
        ...(asked.figures ? { list: list.map(plainFigure) } : {}),
        problems: warnings,
      }),
      exitCode: 0,
      notices: written.value,
      text: () => `${tables(register, study, asked, text).join('\n\n')}\n`,
    },
  }
}

function tables(register: SourceRegister, study: StudyView, asked: Invocation, text: CliText): string[] {
  const { heads, sources: words } = text.analysis
  const left = (head: string) => ({ head, align: 'left' as const })
  const right = (head: string) => ({ head, align: 'right' as const })
  const quality = (name: string) => text.qualities[name] ?? name
  const name = terminalText(study.country.name[asked.lang] || study.country.name.en)
  const counts = register.byQuality.map((one) => `${quality(one.quality)} ${one.figures}`).join(', ')
  const sources = renderTable(
    [left(heads.source), right(heads.figures), left(heads.qualities), left(heads.licence), left(heads.title)],
    register.sources.map((source) => [
      source.id,
      String(source.figures + source.acts),
      [
        ...source.byQuality.map((one) => `${quality(one.quality)} ${one.figures}`),
        ...(source.acts === 0 ? [] : [words.acts({ count: source.acts })]),
      ].join(', '),
      terminalText(source.licence, 24),
      terminalText(source.title, 60),
    ]),
  )
  const conflicts = renderTable(
    [left(heads.variable), left(heads.sources), right(heads.years), right(heads.spread), right(heads.year)],
    greatestSpreads(register.conflicts).map(({ of, sources: names, years, greatest }) => [
      terminalText(of, 60),
      names.join(', '),
      String(years),
      shareCell(greatest.spread).replace('+', ''),
      String(greatest.year),
    ]),
  )
  const ranges = renderTable(
    [left(heads.table), right(heads.figures), right(heads.spread), left(heads.of), right(heads.year)],
    widestRanges(register.ranges).map(({ table, count, widest }) => [
      table,
      String(count),
      shareCell(widest.spread).replace('+', ''),
      terminalText(widest.address, 60),
      widest.year === null ? '' : String(widest.year),
    ]),
  )
  const list = renderTable(
    [
      left(heads.table),
      left(heads.of),
      right(heads.year),
      right(heads.value),
      left(heads.unit),
      left(heads.quality),
      left(heads.source),
    ],
    register.list.map(({ table, address, year, figure }) => [
      `${table}:${figure.cell.row}`,
      terminalText(address, 70),
      year === null ? '' : String(year),
      terminalText(figure.given.value),
      terminalText(figure.given.unit),
      quality(figure.quality),
      figure.source,
    ]),
  )
  return [
    words.heading({ name, study: terminalText(register.study), figures: register.figures, counts }),
    sources,
    ...(register.conflicts.length === 0 ? [words.noConflict] : [words.conflicts, conflicts]),
    ...(register.ranges.length === 0 ? [] : [words.ranges({ count: register.ranges.length }), ranges]),
    ...(asked.figures ? [list] : []),
  ]
}

/** One line for each table: how many of its figures have a range, and which is the widest. */
function widestRanges(
  ranges: SourceRegister['ranges'],
): { readonly table: string; readonly count: number; readonly widest: SourceRegister['ranges'][number] }[] {
  const tables = new Map<string, SourceRegister['ranges'][number][]>()
  for (const range of ranges) tables.set(range.table, [...(tables.get(range.table) ?? []), range])
  return [...tables].flatMap(([table, group]) => {
    const [first] = group
    if (first === undefined) return []
    const widest = group.reduce((most, one) => (one.spread > most.spread ? one : most), first)
    return [{ table, count: group.length, widest }]
  })
}

interface Disagreement {
  readonly of: string
  readonly sources: readonly string[]
  readonly years: number
  readonly greatest: SourceConflict
}

/** One line for each variable: who disagrees, in how many years, and where most. */
function greatestSpreads(conflicts: readonly SourceConflict[]): Disagreement[] {
  const groups = new Map<string, SourceConflict[]>()
  for (const conflict of conflicts) groups.set(conflict.of, [...(groups.get(conflict.of) ?? []), conflict])
  return [...groups].flatMap(([of, group]) => {
    const [first] = group
    if (first === undefined) return []
    const greatest = group.reduce((most, one) => (one.spread > most.spread ? one : most), first)
    const sources = [...new Set(group.flatMap(({ statements }) => statements.map(({ source }) => source)))]
    return [{ of, sources, years: new Set(group.map(({ year }) => year)).size, greatest }]
  })
}

function plainFigure({ table, address, year, figure }: PlacedFigure): object {
  const { source, dataYear, quality, note, given, low, high } = figure
  return { table, row: figure.cell.row, address, year, given, low, high, source, dataYear, quality, note }
}

function registerCsv({ sources }: SourceRegister): string {
  return csvText([
    ['source', 'title', 'publisher', 'year', 'licence', 'locator', 'note', 'figures', 'acts', 'qualities', 'tables'],
    ...sources.map(({ id, title, publisher, year, licence, locator, note, figures, acts, byQuality, byTable }) => [
      id,
      title,
      publisher,
      year,
      licence,
      locator,
      note,
      figures,
      acts,
      byQuality.map((one) => `${one.quality} ${one.figures}`).join('; '),
      byTable.map((one) => `${one.table} ${one.figures}`).join('; '),
    ]),
  ])
}

function conflictsCsv({ conflicts }: SourceRegister): string {
  return csvText([
    ['table', 'of', 'year', 'source', 'value', 'unit', 'spread'],
    ...conflicts.flatMap(({ table, of, year, unit, statements, spread }) =>
      statements.map(({ source, value }) => [table, of, year, source, value, unit, spread]),
    ),
  ])
}

/** In the units in which the model counts. */
function rangesCsv({ ranges }: SourceRegister): string {
  return csvText([
    ['table', 'row', 'of', 'year', 'low', 'value', 'high', 'spread'],
    ...ranges.map(({ table, row, address, year, low, value, high, spread }) => [
      table,
      row,
      address,
      year,
      low,
      value,
      high,
      spread,
    ]),
  ])
}

function figuresCsv({ list }: SourceRegister): string {
  return csvText([
    ['table', 'row', 'of', 'year', 'value', 'unit', 'source', 'data_year', 'quality', 'note'],
    ...list.map(({ table, address, year, figure: { cell, given, source, dataYear, quality, note } }) => [
      table,
      cell.row,
      address,
      year,
      Number.isFinite(Number(given.value)) ? Number(given.value) : given.value,
      given.unit,
      source,
      dataYear,
      quality,
      note,
    ]),
  ])
}
