import type { CliText } from '#messages'
import type { Anchor, AppliedScaling, BaseYearCalibration, InventoryScope } from '#model'
import { fold, terminalText } from './display-width.ts'
import type { StudyView } from './engine.ts'
import { historyTable } from './history-table.ts'
import { inventoryTable } from './inventories-command.ts'
import type { Invocation } from './invocation.ts'
import { fixedCell, plainNumber, shareCell } from './number-cell.ts'
import { renderTable } from './table.ts'

/** Columns that a reason takes under its row. */
const REASON_WIDTH = 100

const left = (head: string) => ({ head, align: 'left' as const })
const right = (head: string) => ({ head, align: 'right' as const })

/** The tables of `shirube calibrate`: inventories, how far they are apart, scalings, the past. */
export function calibrationTables(
  { scenario, gwp, baseYear, rows, scopes, scalings, anchors, history }: BaseYearCalibration,
  study: StudyView,
  asked: Invocation,
  text: CliText,
): string {
  const { calibrate: words, inventories } = text.analysis
  return [
    words.heading({ scenario: terminalText(scenario), year: baseYear }),
    '',
    rows.length === 0 ? inventories.nothing : inventoryTable(rows, study, asked, text),
    '',
    ...fold(words.spread({ gwp }), REASON_WIDTH),
    '',
    ...spreadLines(scopes, text),
    '',
    scalings.length === 0 ? words.noScaling : words.scalings({ count: scalings.length }),
    ...scalingLines(scalings, text),
    '',
    ...anchorLines(anchors, text),
    historyTable(history, text),
  ].join('\n')
}

/** What several inventories state by itself, those farthest apart first. */
function spreadLines(scopes: readonly InventoryScope[], text: CliText): string[] {
  const { heads, calibrate: words } = text.analysis
  const several = scopes.filter(({ spread }) => spread !== null).toSorted((a, b) => (b.spread ?? 0) - (a.spread ?? 0))
  if (several.length === 0) return [words.noSpread]
  const columns = [left(heads.crt), left(heads.gas), right(heads.spread), right(heads.ours), right(words.outside)]
  const cells = several.map(({ crt, gas, keepsGwp, statements, ours, spread, outside }) => [
    crt.join(' '),
    terminalText(gas) + (keepsGwp ? ' *' : ''),
    shareCell(spread).replace('+', ''),
    fixedCell(ours),
    outside === 0 ? words.within : fixedCell(outside),
    statements.map(({ inventory, value }) => `${terminalText(inventory)} ${fixedCell(value)}`).join(', '),
  ])
  return [renderTable([...columns, left(heads.stated)], cells)]
}

/** Each factor with its source, and the reason under it. */
function scalingLines(scalings: readonly AppliedScaling[], text: CliText): string[] {
  if (scalings.length === 0) return []
  const { heads, calibrate: words } = text.analysis
  const columns = [
    ...[heads.crt, heads.of, heads.gas].map(left),
    ...[words.factor, words.before, words.after].map(right),
    ...[heads.source, heads.quality, heads.table].map(left),
  ]
  const cells = scalings.map(({ categories, source, gas, factor, before, after, figure }) => [
    categories.join(' '),
    terminalText(source),
    gas,
    plainNumber(factor),
    fixedCell(before),
    fixedCell(after),
    terminalText(figure.source),
    text.qualities[figure.quality] ?? figure.quality,
    `${figure.cell.file}:${figure.cell.row}`,
  ])
  const [head = '', ...lines] = renderTable(columns, cells).split('\n')
  const body = lines.flatMap((line, at) => [line, ...reasonLines(scalings, at)])
  return ['', head, ...body]
}

/** Emissions that numbers are solved for, each with its reason. */
function anchorLines(anchors: readonly Anchor[], text: CliText): string[] {
  if (anchors.length === 0) return []
  const { heads, calibrate: words } = text.analysis
  const columns = [
    ...[heads.of, heads.gas].map(left),
    ...[words.statedKt, words.oursKt].map(right),
    ...[heads.source, heads.table].map(left),
  ]
  const cells = anchors.map(({ module, item, gas, stated, ours, figure }) => [
    terminalText(`${module}/${item}`),
    gas,
    fixedCell(stated),
    fixedCell(ours),
    terminalText(figure.source),
    `${figure.cell.file}:${figure.cell.row}`,
  ])
  const reasons = anchors.flatMap(({ figure }) => fold(terminalText(figure.note, 600), REASON_WIDTH))
  return [words.anchors, '', renderTable(columns, cells), ...reasons.map((line) => `    ${line}`), '']
}

/** The reason, once for rows that share it: under the last of them. */
function reasonLines(scalings: readonly AppliedScaling[], at: number): string[] {
  const reason = scalings[at]?.figure.note ?? ''
  if (reason === '' || scalings[at + 1]?.figure.note === reason) return []
  return fold(terminalText(reason, 600), REASON_WIDTH).map((line) => `    ${line}`)
}
