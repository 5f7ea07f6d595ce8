import type { LineChartSpec, StackedAreaSpec } from '../chart-spec.ts'
import { countryInTitle } from '../frame.ts'
import { type LineChartEntry, lineCharts, type StackChartEntry, stackCharts } from './chart-list.ts'
import { numbersOf, partsOf } from './chart-parts.ts'
import type { RuleOfScenarios, RunFigures, SeriesFigures, StudyChartTexts, StudyFigures } from './study-figures.ts'

/** What the charts are made of and in which language. */
export interface StudyChartInput {
  readonly study: StudyFigures
  readonly runs: readonly RunFigures[]
  readonly lang: 'en' | 'ja'
  readonly text: StudyChartTexts
  /** Factor from one unit to another; null where they do not measure the same. */
  readonly convert: (from: string, to: string) => number | null
}

/** Where the numbers of one line or layer come from: the sum of these variables of the scenario, times the factor. */
export interface ChartRow {
  readonly scenario: string
  readonly variables: readonly string[]
  readonly factor: number
}

/**
 * A chart with its name, which is that of its file: `emissions-total`, `generation-by-source-net-zero-2050`. Rows stand in
 * the order of the scenarios, or of the layers and then the net.
 */
export type StudyChart = { readonly name: string; readonly rows: readonly ChartRow[] } & (
  | { readonly kind: 'lines'; readonly spec: LineChartSpec }
  | { readonly kind: 'stack'; readonly spec: StackedAreaSpec; readonly scenario: string }
)

/** Every chart that the results have the numbers for; the command line and the window draw the same ones. */
export function studyCharts(input: StudyChartInput): StudyChart[] {
  const lines = lineCharts.map(({ file }) => linesOf(file, input))
  const stacks = input.runs.flatMap((run) => stackCharts.map(({ file }) => stackOf(file, run, input)))
  return [...lines, ...stacks].filter((chart) => chart !== null)
}

/** One chart of scenarios as lines, by the name of its entry; null where the runs have no numbers for it. */
export function linesOf(file: string, input: StudyChartInput): Extract<StudyChart, { kind: 'lines' }> | null {
  const entry = lineCharts.find((one) => one.file === file)
  return entry === undefined ? null : lineSpec(entry, input)
}

/** A chart of any one variable as lines, in the unit of the results; null where the runs have no numbers for it. */
export function linesOfVariable(
  variable: string,
  input: StudyChartInput,
): Extract<StudyChart, { kind: 'lines' }> | null {
  return lineSpec({ file: variable, variable, unit: null }, input)
}

/** One chart of a run as stacked areas, by the name of its entry; null where the run has no numbers for it. */
export function stackOf(
  file: string,
  run: RunFigures,
  input: StudyChartInput,
): Extract<StudyChart, { kind: 'stack' }> | null {
  const entry = stackCharts.find((one) => one.file === file)
  return entry === undefined ? null : stackSpec(entry, run, input)
}

const find = (run: RunFigures, variable: string): SeriesFigures | undefined =>
  run.series.find((series) => series.variable === variable)

/** Unit of a chart and the factor to it: the usual one for its matter, else that of the results. */
function unitOf(wanted: string | null, given: string, { convert }: StudyChartInput): { unit: string; factor: number } {
  const factor = wanted === null ? null : convert(given, wanted)
  return wanted === null || factor === null ? { unit: given, factor: 1 } : { unit: wanted, factor }
}

const scaled = (values: readonly number[], factor: number): number[] => values.map((value) => value * factor)

function lineSpec({ file, variable, unit: wanted }: LineChartEntry, input: StudyChartInput) {
  const { runs, study, lang, text } = input
  const found = runs.flatMap((run) => {
    const series = find(run, variable)
    return series ? [{ run, series }] : []
  })
  const [first] = found
  if (first === undefined) return null
  const { unit, factor } = unitOf(wanted, first.series.unit, input)
  const history = historyOf(variable, unit, input)
  const observed = history.map(({ source }) => source)
  const spec: LineChartSpec = {
    ...frame(
      file,
      unit,
      found.map(({ run }) => run),
      input,
      observed,
    ),
    scenarios: found.map(({ run, series }) => ({
      label: labelOf(study, run.scenario, lang),
      look: study.scenarios.findIndex(({ id }) => id === run.scenario),
      years: run.years,
      values: scaled(numbersOf(series), factor),
    })),
    history: history.map(({ source, points }) => ({
      label: text.observed({ source }),
      years: points.map(({ year }) => year),
      values: points.map(({ value }) => value),
    })),
    targets: study.targets.flatMap((target) => {
      const targetFactor = target.variable === variable ? input.convert(target.unit, unit) : null
      if (targetFactor === null) return []
      const { year, value } = target.point
      return [{ label: target.label[lang] || target.label.en, year, value: value * targetFactor }]
    }),
  }
  const rows = found.map(({ run }) => ({ scenario: run.scenario, variables: [variable], factor }))
  return { kind: 'lines' as const, name: file, spec, rows }
}

/** Observations of a variable in the unit of the results, a series for each source, the longest first. */
function historyOf(variable: string, unit: string, { study, convert }: StudyChartInput) {
  const bySource = new Map<string, { year: number; value: number }[]>()
  for (const { variable: name, unit: given, point } of study.history) {
    const factor = name === variable ? convert(given, unit) : null
    if (factor === null) continue
    const points = bySource.get(point.source) ?? []
    points.push({ year: point.year, value: point.value * factor })
    bySource.set(point.source, points)
  }
  return [...bySource]
    .map(([id, points]) => ({
      source: study.sources.find((source) => source.id === id)?.title ?? id,
      points: points.sort((a, b) => a.year - b.year),
    }))
    .sort((a, b) => b.points.length - a.points.length || (a.source < b.source ? -1 : 1))
}

function stackSpec(entry: StackChartEntry, run: RunFigures, input: StudyChartInput) {
  const { study, lang, text } = input
  const parts = partsOf(entry, run, study, { lang, text })
  const [first] = parts
  if (first === undefined || parts.length < 2) return null
  const { unit, factor } = unitOf(entry.unit, first.unit, input)
  const total = find(run, entry.total)
  const hasSink = parts.some(({ values }) => values.some((value) => value < 0))
  const isNet = total !== undefined && hasSink
  const spec: StackedAreaSpec = {
    ...frame(entry.file, unit, [run], input, []),
    subtitle: labelOf(study, run.scenario, lang),
    kind: entry.style,
    years: run.years,
    layers: parts.map(({ label, style, values }) => ({ label, style, values: scaled(values, factor) })),
    ...(isNet ? { net: { label: text.net, values: scaled(numbersOf(total), factor) } } : {}),
  }
  const { scenario } = run
  const rows = [
    ...parts.map(({ variables }) => ({ scenario, variables, factor })),
    ...(isNet ? [{ scenario, variables: [entry.total], factor }] : []),
  ]
  return { kind: 'stack' as const, name: `${entry.file}-${scenario}`, spec, rows, scenario }
}

function frame(
  file: string,
  unit: string,
  runs: readonly RunFigures[],
  { study, lang, text }: StudyChartInput,
  observed: readonly string[],
) {
  const [first] = runs
  const country = study.country.name[lang] || study.country.name.en
  return {
    title: `${countryInTitle(country)}: ${text.titles[file] ?? file}`,
    unit: text.unit(unit),
    fileUnit: unit,
    lang,
    source: text.source({ engine: first?.engine ?? '', study: study.id, observed }),
    ...(first === undefined ? {} : { note: text.note({ choices: choicesOf(runs, study, lang), gwp: first.gwp }) }),
    results: runs.flatMap(({ scenario, resultHash }) =>
      resultHash === '' ? [] : [{ scenario, label: labelOf(study, scenario, lang), resultHash }],
    ),
    yearMark: {
      year: study.country.lastObservedYear,
      label: text.lastObserved({ year: study.country.lastObservedYear }),
    },
  }
}

/** Rules of the runs with the names of their scenarios, the rule of most of them first. */
function choicesOf(runs: readonly RunFigures[], study: StudyFigures, lang: 'en' | 'ja'): RuleOfScenarios[] {
  const byRule = new Map<string, string[]>()
  for (const { rule, scenario } of runs) {
    byRule.set(rule, [...(byRule.get(rule) ?? []), labelOf(study, scenario, lang)])
  }
  return [...byRule]
    .map(([rule, scenarios]) => ({ rule, scenarios }))
    .sort((a, b) => b.scenarios.length - a.scenarios.length)
}

function labelOf(study: StudyFigures, id: string, lang: 'en' | 'ja'): string {
  const label = study.scenarios.find((scenario) => scenario.id === id)?.label
  return label?.[lang] || label?.en || id
}
