import {
  type CliText,
  designFacts,
  groundsTable,
  groupTable,
  pricingNotes,
  type PricingTable,
  runFailureSentence,
  sectorTable,
  shownYears,
  yearTable,
} from '#messages'
import type { PricingAnswer, PricingDesign } from '#model'
import { terminalText } from './display-width.ts'
import type { StudyView } from './engine.ts'
import type { Language } from './invocation.ts'
import { numberCells } from './number-cell.ts'
import { renderTable } from './table.ts'

/** What an answer is told with. */
export interface PricingOf {
  readonly study: StudyView
  readonly design: PricingDesign
  readonly rule: string
  readonly gwp: string
  readonly lang: Language
}

/** Years of which burdens are shown side by side. */
const MOST_SIDES = 3

/** Design, years, burdens and what a trading system comes to, as tables and sentences. */
export function pricingText(
  answer: PricingAnswer,
  about: PricingOf,
  years: readonly number[] | null,
  text: CliText,
): string {
  const { pricing } = text
  const country = terminalText(about.study.country.name[about.lang] || about.study.country.name.en)
  const shown = shownYears(answer, about.design, years)
  const sides = shown.slice(-MOST_SIDES)
  const facts = designFacts(answer, about.design, namesOf(about), pricing)
  const groups = groupTable(answer, sides, about.lang, pricing, numberCells)
  const grounds = groundsTable(answer, shown, namesOf(about), pricing, numberCells)
  const sectors = sectorTable(answer, sides, namesOf(about), pricing, numberCells)
  const parts = [
    pricing.heading({ ...about, country, scenario: answer.scenario }),
    renderTable(
      [
        { head: '', align: 'left' },
        { head: '', align: 'left' },
      ],
      facts.map(([name, value]) => [name, terminalText(value)]),
    ),
    tableText(yearTable(answer, shown, pricing, numberCells)),
    tableText(sectors),
    ...(groups === null ? [] : [tableText(groups)]),
    ...(grounds === null ? [] : [tableText(grounds)]),
    notesOf(answer, about, text).join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

export function notesOf(answer: PricingAnswer, about: PricingOf, text: CliText): readonly string[] {
  const { scenario, capFailure } = answer
  const why = capFailure === null ? null : runFailureSentence(scenario, capFailure, text)
  return pricingNotes(answer, about.design, namesOf(about), text.pricing, numberCells, why)
}

/** Sectors, technologies and commodities by the names that the study has for them. */
export function namesOf({ study, lang }: PricingOf): (id: string) => string {
  const things = [...study.sectors, ...study.technologies, ...study.commodities]
  const known = new Map(things.map(({ id, label }) => [id, terminalText(label[lang] || label.en)]))
  return (id) => known.get(id) ?? id
}

function tableText({ caption, heads, rows }: PricingTable): string {
  const table = renderTable(
    heads.map((head, i) => ({ head, align: i === 0 ? 'left' : 'right' })),
    rows.map(([first = '', ...others]) => [terminalText(first), ...others]),
  )
  return `${caption}\n${table}`
}
