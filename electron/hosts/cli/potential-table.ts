import type { WaterfallSpec } from '#charts'
import type { CliText } from '#messages'
import type { Measure, Potential } from '#model'
import { terminalText } from './display-width.ts'
import type { StudyView } from './engine.ts'
import type { Language } from './invocation.ts'
import type { MeasureCurves } from './measure-curves.ts'
import { numberCells } from './number-cell.ts'
import { renderTable } from './table.ts'

/** Sectors that a table has columns for; the rest is in the total, the document and the CSV. */
const MOST_SECTORS = 6
/** Steps of a chart; smaller measures are drawn together. */
const MOST_STEPS = 18

/** A table a year: measures by what they abate, in the sectors that abate most, and the gaps to the targets. */
export function potentialText(found: MeasureCurves, lang: Language, text: CliText): string {
  const { measures: words } = text
  const { study, scenario, against, rule, gwp, potentials } = found
  const country = terminalText(study.country.name[lang] || study.country.name.en)
  const years = potentials.map(({ curve }) => curve.year).join(', ')
  const heading = words.potentialHeading({ country, scenario, against, years, rule, gwp })
  const parts = potentials.flatMap((potential) => [
    words.inYear({ year: potential.curve.year }),
    tableOf(potential, study, lang, text),
    gapLines(potential, study, lang, text).join('\n'),
  ])
  return `${[heading, ...parts].join('\n\n')}\n`
}

function tableOf({ curve, credits }: Potential, study: StudyView, lang: Language, text: CliText): string {
  const { measures: words } = text
  const { measures, before, after } = curve
  const order = [...measures.keys()].sort(
    (a, b) => measures[b]!.onTop.abatement - measures[a]!.onTop.abatement || a - b,
  )
  const most = (id: string) => measures.reduce((sum, { onTop }) => sum + Math.abs(onTop.sectors[id] ?? 0), 0)
  const sectors = study.sectors
    .filter(({ id }) => most(id) > 1e-6)
    .sort((a, b) => most(b.id) - most(a.id))
    .slice(0, MOST_SECTORS)
  const column = (
    head: string,
    from: number | null,
    of: (measure: Measure, i: number) => number,
    to: number | null,
  ) => ({
    head,
    values: [from, ...order.map((i) => of(measures[i]!, i)), to],
  })
  const columns = [
    column(words.total, before.total, ({ onTop }) => 0 - onTop.abatement, after.total),
    ...sectors.map(({ id, label }) =>
      column(
        terminalText(label[lang] || label.en),
        before.sectors[id] ?? null,
        ({ onTop }) => 0 - (onTop.sectors[id] ?? 0),
        after.sectors[id] ?? null,
      ),
    ),
    ...(credits.some((credit) => credit > 0) ? [column(words.credits, null, (_, i) => credits[i] ?? 0, null)] : []),
  ]
  const cells = columns.map(({ values }) => numberCells(values))
  const names = [words.before, ...order.map((i) => terminalText(measures[i]!.id)), words.after]
  return renderTable(
    [{ head: words.measure, align: 'left' }, ...columns.map(({ head }) => ({ head, align: 'right' as const }))],
    names.map((name, row) => [name, ...cells.map((own) => own[row] ?? '')]),
  )
}

function gapLines({ curve: { year }, gaps }: Potential, study: StudyView, lang: Language, text: CliText): string[] {
  const { measures: words } = text
  if (gaps.length === 0) return [words.noTarget({ year })]
  return gaps.map(({ id, most, before, after }) =>
    words.gap({
      year,
      target: terminalText(nameOfTarget(id, study, lang)),
      most: cell(most),
      before: cell(before),
      after: cell(Math.abs(after)),
      isMet: after <= 0,
    }),
  )
}

const cell = (value: number): string => numberCells([value]).join('')

function nameOfTarget(id: string, { targets }: StudyView, lang: Language): string {
  const found = targets.find((target) => target.id === id)
  return found === undefined ? id : found.label[lang] || found.label.en
}

/** From the emissions without measures to those with all of them, the greatest step first, and a line for each target. */
export function potentialChart(
  { curve, gaps }: Potential,
  { study, scenario, against, rule, gwp }: MeasureCurves,
  lang: Language,
  { measures: words }: CliText,
): WaterfallSpec {
  const country = study.country.name[lang] || study.country.name.en
  const { year, before, after } = curve
  const steps = curve.measures
    .map(({ id, onTop }) => ({ label: id, value: 0 - onTop.abatement, error: null }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
  const shown = steps.slice(0, MOST_STEPS)
  const rest = steps.slice(MOST_STEPS)
  const others = {
    label: words.others({ count: rest.length }),
    value: rest.reduce((sum, { value }) => sum + value, 0),
    error: null,
  }
  const heading = words.potentialHeading({ country, scenario, against, years: String(year), rule, gwp })
  return {
    title: words.potentialTitle({ country, year }),
    unit: 'Mt CO2-equiv/yr',
    source: words.source,
    note: heading.replaceAll('\n', ' '),
    lang,
    from: { label: words.before, value: before.total },
    steps: rest.length === 0 ? shown : [...shown, others],
    to: { label: words.after, value: after.total },
    targets: gaps.map(({ id, most }) => ({
      label: words.target({ target: nameOfTarget(id, study, lang), most: cell(most) }),
      value: most,
    })),
    year,
    words: { less: words.less, more: words.more },
  }
}
