import type { CliText } from '#messages'
import { lineChart, type LineChartSpec, stackedArea, type StackedAreaSpec, toCsv } from '#charts'
import { lineCharts, stackCharts, type LineChartEntry, type StackChartEntry } from './chart-list.ts'
import type { Engine, ResultSeries, RunDocument, StudyView } from './engine.ts'
import type { Language } from './invocation.ts'

/** A file to be written: its name and content. */
export interface ResultFile {
  readonly name: string
  readonly text: string
}

/** What the charts are made of and in which language. */
export interface ChartInput {
  readonly study: StudyView
  readonly runs: readonly RunDocument[]
  readonly lang: Language
  readonly text: CliText
  readonly convert: Engine['convert']
}

/** Every chart that the results have the numbers for, each as a drawing and as the table of its numbers. */
export function studyCharts(input: ChartInput): ResultFile[] {
  const lines = lineCharts.flatMap((entry) => {
    const spec = lineSpec(entry, input)
    return spec === null ? [] : both(entry.file, lineChart(spec), toCsv(spec))
  })
  const stacks = input.runs.flatMap((run) =>
    stackCharts.flatMap((entry) => {
      const spec = stackSpec(entry, run, input)
      return spec === null ? [] : both(`${entry.file}-${run.scenario}`, stackedArea(spec), toCsv(spec))
    }),
  )
  return [...lines, ...stacks]
}

const both = (name: string, svg: string, csv: string): ResultFile[] => [
  { name: `${name}.svg`, text: svg },
  { name: `${name}.csv`, text: csv },
]

const find = (run: RunDocument, variable: string): ResultSeries | undefined =>
  run.series.find((series) => series.variable === variable)

const numbers = ({ values }: ResultSeries): number[] => Array.from(values, (value) => value ?? Number.NaN)

function lineSpec({ file, variables }: LineChartEntry, input: ChartInput): LineChartSpec | null {
  const { runs, study, lang, text } = input
  const variable = variables.find((name) => runs.some((run) => find(run, name)))
  const unit = runs.flatMap((run) => (variable ? (find(run, variable)?.unit ?? []) : []))[0]
  if (variable === undefined || unit === undefined) return null
  const history = historyOf(variable, unit, input)
  return {
    ...frame(
      file,
      unit,
      runs,
      input,
      history.map(({ source }) => source),
    ),
    scenarios: runs.flatMap((run) => {
      const series = find(run, variable)
      return series ? [{ label: labelOf(study, run.scenario, lang), years: run.years, values: numbers(series) }] : []
    }),
    history: history.map(({ source, points }) => ({
      label: text.charts.observed({ source }),
      years: points.map(({ year }) => year),
      values: points.map(({ value }) => value),
    })),
    targets: study.targets.flatMap((target) => {
      const factor = target.variable === variable ? input.convert(target.unit, unit) : null
      if (factor === null) return []
      const { year, value } = target.point
      return [{ label: target.label[lang] || target.label.en, year, value: value * factor }]
    }),
  }
}

/** Observations of a variable in the unit of the results, a series for each source, the longest first. */
function historyOf(variable: string, unit: string, { study, convert }: ChartInput) {
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

function stackSpec(entry: StackChartEntry, run: RunDocument, input: ChartInput): StackedAreaSpec | null {
  const { study, lang, text } = input
  const depth = entry.total.split('|').length
  const parts = run.series.filter(({ variable }) => {
    const names = variable.split('|')
    const isPart = names.length === depth + 1 && variable.startsWith(`${entry.total}|`)
    return isPart && (entry.parts === null || entry.parts.includes(names.at(-1) ?? ''))
  })
  const [first] = parts
  if (first === undefined || parts.length < 2) return null
  const total = find(run, entry.total)
  const hasSink = parts.some((part) => numbers(part).some((value) => value < 0))
  return {
    ...frame(entry.file, first.unit, [run], input, []),
    subtitle: labelOf(study, run.scenario, lang),
    kind: entry.kind,
    years: run.years,
    layers: parts.map((part) => ({ label: part.variable.split('|').at(-1) ?? '', values: numbers(part) })),
    ...(total && hasSink ? { net: { label: text.charts.net, values: numbers(total) } } : {}),
  }
}

function frame(
  file: string,
  unit: string,
  runs: readonly RunDocument[],
  { study, lang, text }: ChartInput,
  observed: readonly string[],
) {
  const [first] = runs
  const country = study.country.name[lang] || study.country.name.en
  return {
    title: `${country}: ${text.charts.titles[file] ?? file}`,
    unit,
    lang,
    source: text.charts.source({ engine: first?.engine ?? '', study: study.id, observed }),
    note: text.charts.note({
      rule: first?.rule ?? '',
      gwp: first?.gwp ?? '',
      scenarios: runs.map(({ scenario }) => scenario),
      hash: runs.map(({ resultHash }) => resultHash.slice(0, 12)).join(', '),
    }),
    yearMark: {
      year: study.country.lastObservedYear,
      label: text.charts.lastObserved({ year: study.country.lastObservedYear }),
    },
  }
}

function labelOf(study: StudyView, id: string, lang: Language): string {
  const label = study.scenarios.find((scenario) => scenario.id === id)?.label
  return label?.[lang] || label?.en || id
}
