import { type CliText, noRatioNote, ratioRows } from '#messages'
import type { ChangeOfEmissions } from '#model'
import { terminalText } from './display-width.ts'
import type { Results, StudyView } from './engine.ts'
import type { Invocation } from './invocation.ts'
import { numberCells } from './number-cell.ts'
import { type StudyNames, studyNames } from './study-names.ts'
import { renderTable } from './table.ts'

/** Factors with what they did, what stands beside them, and factors by sector. */
export function decomposeText(
  change: ChangeOfEmissions,
  study: StudyView,
  { rule, gwp }: Results,
  { lang, form }: Invocation,
  text: CliText,
): string {
  const { decompose: words } = text
  const names = studyNames(study, lang)
  const sideOf = ({ scenario, year }: ChangeOfEmissions['from']): string =>
    words.side({ scenario: names.scenario(scenario), year })
  const [from, to] = [sideOf(change.from), sideOf(change.to)]
  const heading = words.heading({
    country: terminalText(study.country.name[lang] || study.country.name.en),
    from,
    to,
    rule,
    gwp,
    method: words.methods[change.by],
  })
  const sum = form === 'multiplicative' ? ratioTable(change, text) : differenceTable(change, [from, to], text)
  const parts = [
    heading,
    sum,
    ...(form === 'multiplicative' || change.sectors.length === 0 ? [] : [sectorTable(change, names, text)]),
  ]
  return `${parts.join('\n\n')}\n`
}

function differenceTable(
  { from, to, factors, separate }: ChangeOfEmissions,
  sides: readonly [string, string],
  { decompose: words }: CliText,
): string {
  const names = [
    sides[0],
    ...factors.map(({ factor }) => words.factors[factor] ?? factor),
    ...separate.map(({ part }) => words.separate[part] ?? part),
    sides[1],
  ]
  const cells = numberCells([
    from.total,
    ...factors.map(({ additive }) => additive),
    ...separate.map((one) => one.change),
    to.total,
  ])
  return renderTable(
    [
      { head: words.heads.part, align: 'left' },
      { head: words.heads.change, align: 'right' },
    ],
    names.map((name, row) => [name, cells[row] ?? '']),
  )
}

function ratioTable(change: ChangeOfEmissions, { decompose: words }: CliText): string {
  const rows = ratioRows(change, words)
  const columns = [rows.map(({ explained }) => explained), rows.map(({ total }) => total)].map(numberCells)
  const table = renderTable(
    [
      { head: words.heads.part, align: 'left' },
      { head: words.heads.ofExplained, align: 'right' },
      { head: words.heads.ofTotal, align: 'right' },
    ],
    rows.map(({ name }, row) => [name, ...columns.map((cells) => cells[row] ?? '')]),
  )
  const missing = noRatioNote(change, words)
  const { side } = words
  const note = terminalText(words.ratiosNote({ to: side(change.to), from: side(change.from) }), 2000)
  return [table, note, ...(missing === null ? [] : [missing])].join('\n\n')
}

function sectorTable(
  { factors, sectors }: ChangeOfEmissions,
  names: StudyNames,
  { decompose: words }: CliText,
): string {
  const shown = sectors.filter(({ additive }) => additive.some((value) => value !== 0))
  const columns = [
    ...factors.map((_, k) => shown.map(({ additive }) => additive[k] ?? 0)),
    shown.map(({ additive }) => additive.reduce((sum, one) => sum + one, 0)),
  ].map(numberCells)
  return renderTable(
    [
      { head: words.heads.sector, align: 'left' },
      ...factors.map(({ factor }) => ({ head: words.factors[factor] ?? factor, align: 'right' as const })),
      { head: words.heads.sum, align: 'right' },
    ],
    shown.map(({ sector }, row) => [names.sector(sector), ...columns.map((cells) => cells[row] ?? '')]),
  )
}
