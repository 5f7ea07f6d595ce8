import type { StudyChart, YearSeries } from '#charts'
import type { Figure } from '#model'
import type { RunInput, StudyOutline } from '#worker'
import type { ChartPoint } from '../charts/index.ts'
import type { ScenarioRun } from '../state/state.ts'
import { variableLabel } from './variable-label.ts'

/** A number whose making is asked for. */
export type Explained = ResultAsked | ComposedNumber | StatedFigure

/** A result of a scenario: the engine says how it was made. */
export interface ResultAsked {
  readonly kind: 'result'
  readonly scenario: string
  readonly variable: string
  readonly year: number
  /** The run that it is of, where that may be another than the one in sight: an answer stays while levers move on. */
  readonly input?: RunInput
  /** What it is called where it was asked for; otherwise its name says it. */
  readonly label?: string
  /** As it stands where it was asked for, which may be in another unit than the engine's; otherwise as the engine has it. */
  readonly shown?: { readonly value: number; readonly unit: string }
}

/** A number that the window itself makes of results. */
export interface ComposedNumber {
  readonly kind: 'composed'
  readonly label: string
  readonly year: number
  readonly value: number
  readonly unit: string
  /** How it is made, in a sentence. */
  readonly how: string
  readonly inputs: readonly ComposedInput[]
}

export interface ComposedInput {
  readonly label: string
  readonly value: number
  readonly unit: string
  readonly year: number
  /** How it was made in turn; null where it only stands here. */
  readonly asked: Explained | null
}

/** A number that the study states: what was observed or promised. */
export interface StatedFigure {
  readonly kind: 'stated'
  readonly label: string
  readonly year: number
  readonly figure: Figure
}

/** What an explanation of a chart's point may need beside the chart. */
export interface ExplainWords {
  readonly outline: StudyOutline
  readonly runs: Readonly<Record<string, ScenarioRun>>
  readonly language: 'en' | 'ja'
  readonly text: { readonly sum: string; readonly share: string }
}

const valueIn = ({ years, values }: Pick<YearSeries, 'years' | 'values'>, year: number): number =>
  values[years.indexOf(year)] ?? Number.NaN

/**
 * What is asked for by a point of a chart of the study: the result that it is, the sum or share that it is of several, or
 * the figure of the study that it shows. Null where the chart has no such point.
 * @param areShares whether layers are percentages of their sum
 */
export function explainedPoint(
  chart: StudyChart,
  point: ChartPoint,
  words: ExplainWords,
  areShares: boolean,
): Explained | null {
  if (point.role === 'observed' || point.role === 'target') return statedAt(chart, point, words.outline)
  const row = point.role === 'net' ? chart.rows.at(-1) : chart.rows[point.index]
  if (row === undefined) return null
  const { label, year, value } = point
  if (areShares && chart.kind === 'stack') {
    const inputs = chart.rows.flatMap((one, index) => {
      const name = chart.spec.layers[index]?.label
      return name === undefined ? [] : resultsOf(one, year, words).map((input) => ({ ...input, label: name }))
    })
    const own = inputs.filter((input) => input.label === label)
    const others = inputs.filter((input) => input.label !== label && input.value !== 0)
    return { kind: 'composed', label, year, value, unit: '%', how: words.text.share, inputs: [...own, ...others] }
  }
  const [variable, ...more] = row.variables
  if (variable === undefined) return null
  if (more.length === 0) {
    const shown = { value, unit: chart.spec.unit }
    const name = chart.kind === 'stack' ? { label: `${label} (${chart.spec.title})` } : {}
    return { kind: 'result', scenario: row.scenario, variable, year, shown, ...name }
  }
  const inputs = resultsOf(row, year, words)
  return { kind: 'composed', label, year, value, unit: chart.spec.unit, how: words.text.sum, inputs }
}

/** The results that a row is the sum of, in the unit that the engine gives them. */
function resultsOf(row: StudyChart['rows'][number], year: number, words: ExplainWords): ComposedInput[] {
  const { outline, runs, language } = words
  const run = runs[row.scenario]
  const at = run?.prepared?.years.indexOf(year) ?? -1
  return row.variables.map((variable) => ({
    label: variableLabel(variable, outline, language),
    value: run?.series.get(variable)?.[at] ?? Number.NaN,
    unit: run?.prepared?.variables.find(({ name }) => name === variable)?.unit ?? '',
    year,
    asked: { kind: 'result', scenario: row.scenario, variable, year },
  }))
}

/** The figure of the study that an observation or a target shows. */
function statedAt(
  chart: StudyChart,
  { role, label, year, index }: ChartPoint,
  { history, targets, sources }: StudyOutline,
): StatedFigure | null {
  const variable = chart.rows[0]?.variables[0]
  if (chart.kind !== 'lines' || variable === undefined) return null
  if (role === 'target') {
    const shown = chart.spec.targets?.[index]
    const target = targets.find((one) => {
      return (
        one.variable === variable && one.point.year === year && Object.values(one.label).includes(shown?.label ?? '')
      )
    })
    return target === undefined ? null : { kind: 'stated', label, year, figure: target.point }
  }
  const found = history.find(({ variable: name, point }) => {
    const title = sources.find(({ id }) => id === point.source)?.title ?? point.source
    return name === variable && point.year === year && (chart.spec.history?.[index]?.label ?? '').includes(title)
  })
  return found === undefined ? null : { kind: 'stated', label, year, figure: found.point }
}

/**
 * A point of a chart that shows scenarios otherwise than they are: less one of them, or in per cent of a year of their
 * own. `chart` is the one of values that it was made from.
 */
export function changedPoint(
  chart: Extract<StudyChart, { kind: 'lines' }>,
  point: ChartPoint,
  change: { readonly reference: number } | { readonly baseYear: number },
  unit: string,
  how: string,
): ComposedNumber | null {
  const { label, year, value } = point
  const input = (index: number, at: number): ComposedInput[] => {
    const series = chart.spec.scenarios[index]
    const row = chart.rows[index]
    const variable = row?.variables[0]
    if (series === undefined || row === undefined || variable === undefined) return []
    const asked: ResultAsked = { kind: 'result', scenario: row.scenario, variable, year: at }
    return [{ label: series.label, value: valueIn(series, at), unit: chart.spec.unit, year: at, asked }]
  }
  if ('baseYear' in change) {
    const inputs = [...input(point.index, year), ...input(point.index, change.baseYear)]
    return { kind: 'composed', label, year, value, unit, how, inputs }
  }
  // The reference itself is not drawn.
  const index = point.index < change.reference ? point.index : point.index + 1
  const inputs = [...input(index, year), ...input(change.reference, year)]
  return { kind: 'composed', label, year, value, unit, how, inputs }
}
