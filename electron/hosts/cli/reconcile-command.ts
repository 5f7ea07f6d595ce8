import { csvText } from '#charts'
import type { CliText } from '#messages'
import type { Reconciliation, Result } from '#model'
import { terminalText } from './display-width.ts'
import type { Engine, StudyView } from './engine.ts'
import type { Failure } from './failure.ts'
import type { Host, Output } from './host.ts'
import type { Invocation } from './invocation.ts'
import { numberCells, plainNumber, fineShareCell } from './number-cell.ts'
import { openStudy } from './open-study.ts'
import { renderTable } from './table.ts'
import { writeTables } from './write-tables.ts'

/**
 * `shirube reconcile`: the energy balance of the base year closed with the least adjustment, as tables of equations and
 * of what moved or as `shirube.reconcile/1`; with `--out`, the balance as a table of the study format too.
 */
export async function reconcileCommand(
  asked: Invocation,
  host: Host,
  text: CliText,
  engine: Engine,
): Promise<Result<Output, Failure>> {
  const opened = await openStudy(engine, asked, host)
  if (!opened.ok) return opened
  const { study, warnings } = opened.value
  const reconciled = engine.reconcile(study)
  if (!reconciled.ok) return reconciled
  const { value } = reconciled
  const files = [
    { name: 'balance-reconciled.csv', text: engine.reconciledTable(value) },
    { name: 'balance-adjustments.csv', text: adjustmentsCsv(value) },
    { name: 'balance-equations.csv', text: equationsCsv(value) },
  ]
  const written = await writeTables(files, asked, host, text)
  if (!written.ok) return written
  return {
    ok: true,
    value: {
      document: () => ({
        schema: 'shirube.reconcile/1',
        ok: true,
        study: { id: study.id, formatVersion: study.formatVersion },
        baseYear: value.baseYear,
        unit: 'PJ',
        equations: value.equations,
        entries: value.entries,
        problems: warnings,
      }),
      exitCode: 0,
      notices: written.value,
      text: () => tables(value, study, asked, text),
    },
  }
}

function tables(
  { baseYear, equations, entries }: Reconciliation,
  study: StudyView,
  asked: Invocation,
  text: CliText,
): string {
  const { heads, reconcile: words } = text.analysis
  const name = terminalText(study.country.name[asked.lang] || study.country.name.en)
  const moved = entries.filter(({ before, after }) => before !== after)
  const closures = renderTable(
    [
      { head: heads.equation, align: 'left' },
      { head: heads.openBefore, align: 'right' },
      { head: heads.openAfter, align: 'right' },
    ],
    equations.map(({ id, before, after }) => [words.equation(partsOf(id)), ...numberCells([before, after])]),
  )
  const adjustments = renderTable(
    [
      { head: heads.flow, align: 'left' },
      { head: heads.fuel, align: 'left' },
      { head: heads.standing, align: 'left' },
      { head: heads.before, align: 'right' },
      { head: heads.after, align: 'right' },
      { head: heads.change, align: 'right' },
      { head: heads.why, align: 'left' },
    ],
    moved.map(({ flow, fuel, standing, before, after, change, equations: ids, limit }) => [
      flow,
      fuel,
      words.standings[standing],
      ...numberCells([before, after]),
      fineShareCell(change),
      [...ids.map((id) => words.equation(partsOf(id))), ...(limit === null ? [] : [words.limits[limit]])].join('; '),
    ]),
  )
  const unmoved = words.unmoved({ count: entries.length - moved.length })
  const parts = [words.heading({ name, study: terminalText(study.id), year: baseYear }), closures]
  return `${[...parts, ...(moved.length === 0 ? [] : [adjustments]), unmoved].join('\n\n')}\n`
}

/** Kind and fuel of an equation from its id, `balance coal`. */
export function partsOf(id: string): { kind: string; fuel: string } {
  const at = id.indexOf(' ')
  return { kind: id.slice(0, at), fuel: id.slice(at + 1) }
}

function adjustmentsCsv({ entries }: Reconciliation): string {
  const heads = [
    'flow',
    'fuel',
    'standing',
    'quality',
    'source',
    'row',
    'before',
    'after',
    'change',
    'equations',
    'limit',
  ]
  return csvText([
    heads,
    ...entries.map((one) => [
      one.flow,
      one.fuel,
      one.standing,
      one.quality,
      one.source,
      one.row,
      one.before,
      one.after,
      one.change,
      one.equations.join('; '),
      one.limit ?? '',
    ]),
  ])
}

function equationsCsv({ equations }: Reconciliation): string {
  return csvText([
    ['equation', 'before', 'after'],
    ...equations.map(({ id, before, after }) => [id, before, Number(plainNumber(after))]),
  ])
}
