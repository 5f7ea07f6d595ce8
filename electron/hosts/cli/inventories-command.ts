import { csvText } from '#charts'
import type { CliText } from '#messages'
import type { InventoryComparison, InventoryRow, Result } from '#model'
import { fold, terminalText } from './display-width.ts'
import type { Engine, StudyView } from './engine.ts'
import type { Failure } from './failure.ts'
import { studyHeading } from './heading.ts'
import type { Host, Output } from './host.ts'
import type { Invocation } from './invocation.ts'
import { fixedCell, shareCell } from './number-cell.ts'
import { observedScenario, openScenarios } from './open-scenarios.ts'
import { reasonText } from './reason-text.ts'
import { runScenario } from './run-scenario.ts'
import { renderTable } from './table.ts'
import { writeTables } from './write-tables.ts'

/** Columns that a reason takes under its row. */
const REASON_WIDTH = 100

/**
 * `shirube inventories`: emissions of the base year, or of the years asked for, beside every inventory of the study
 * through its crosswalk, with the stated reason of each residual; as a table or as `shirube.inventories/1`. Without
 * `--scenario`, of the first that inherits from none: all share the base year.
 */
export async function inventoriesCommand(
  asked: Invocation,
  host: Host,
  text: CliText,
  engine: Engine,
): Promise<Result<Output, Failure>> {
  const opened = await openScenarios(engine, asked, host, observedScenario)
  if (!opened.ok) return opened
  const { study, warnings, chosen: scenario } = opened.value
  const finished = await runScenario(engine, study, scenario, asked, host)
  if (!finished.ok) return finished
  const { results } = finished.value
  const years = asked.years ?? [study.country.baseYear]
  const compared = engine.inventoryComparison(study, results)
  const comparison = { ...compared, rows: compared.rows.filter(({ ourYear }) => years.includes(ourYear)) }
  const written = await writeTables(
    [{ name: 'inventories.csv', text: inventoryRowsCsv(comparison.rows) }],
    asked,
    host,
    text,
  )
  if (!written.ok) return written
  return {
    ok: true,
    value: {
      document: () => ({
        schema: 'shirube.inventories/1',
        ok: true,
        study: { id: study.id, formatVersion: study.formatVersion },
        gwp: results.gwp,
        ...comparison,
        problems: warnings,
      }),
      exitCode: 0,
      notices: written.value,
      text: () => `${studyHeading(study, asked.lang, results, text)}\n${tables(comparison, study, asked, text)}\n`,
    },
  }
}

function tables({ scenario, rows }: InventoryComparison, study: StudyView, asked: Invocation, text: CliText): string {
  const { inventories: words } = text.analysis
  if (rows.length === 0) return words.nothing
  return [words.heading({ scenario: terminalText(scenario) }), '', inventoryTable(rows, study, asked, text)].join('\n')
}

/** Rows of inventories beside the run, under what is apart the stated reason. */
export function inventoryTable(
  rows: readonly InventoryRow[],
  study: StudyView,
  { lang }: Invocation,
  text: CliText,
): string {
  const { heads, inventories: words } = text.analysis
  const left = (head: string) => ({ head, align: 'left' as const })
  const right = (head: string) => ({ head, align: 'right' as const })
  const missing = rows.filter(({ ours }) => ours === null).length
  const cells = rows.map((row) => [
    terminalText(row.inventory),
    terminalText(row.category),
    row.gwp === null ? terminalText(row.gas) : `${terminalText(row.gas)} (${row.gwp})`,
    String(row.year),
    fixedCell(row.stated),
    fixedCell(row.ours),
    shareCell(row.share),
    row.crt.join(' '),
  ])
  const columns = [
    ...[heads.inventory, heads.category, heads.gas].map(left),
    ...[heads.year, heads.stated, heads.ours, heads.apart].map(right),
    left(heads.crt),
  ]
  const [head = '', ...lines] = renderTable(columns, cells).split('\n')
  const body = lines.flatMap((line, at) => [
    line,
    ...reasonLines(rows[at], words.open, (reason) => reasonText(study, reason, lang)),
  ])
  const notes = missing === 0 ? [] : ['', words.noCrosswalk({ count: missing })]
  return [head, ...body, ...notes].join('\n')
}

function reasonLines(row: InventoryRow | undefined, open: string, textOf: (reason: string) => string): string[] {
  if (row === undefined || (!row.isApart && row.reason === null)) return []
  return fold(row.reason === null ? open : textOf(row.reason), REASON_WIDTH).map((line) => `    ${line}`)
}

/** The same as CSV. */
export function inventoryRowsCsv(rows: readonly InventoryRow[]): string {
  const heads = [
    'inventory',
    'category',
    'gas',
    'gwp',
    'year',
    'our year',
    'crt',
    'stated',
    'ours',
    'residual',
    'share',
  ]
  return csvText([
    [...heads, 'apart', 'reason'],
    ...rows.map((row) => [
      row.inventory,
      row.category,
      row.gas,
      row.gwp ?? '',
      row.year,
      row.ourYear,
      row.crt.join(' '),
      row.stated,
      row.ours,
      row.residual,
      row.share,
      row.isApart ? 'yes' : 'no',
      row.reason,
    ]),
  ])
}
