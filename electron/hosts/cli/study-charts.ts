import type { CliText } from '#messages'
import { lineChart, type LineChartSpec, stackedArea, type StackedAreaSpec, toCsv } from '#charts'
import { numbersOf, partsOf } from './chart-parts.ts'
import { lineCharts, stackCharts, type LineChartEntry, type StackChartEntry } from './chart-list.ts'
import type { Engine, ResultSeries, RunDocument, StudyView } from './engine.ts'
import type { NamedText } from '../files/write-file.ts'
import type { Language } from './invocation.ts'

/** What the charts are made of and in which language. */
export interface ChartInput {
  readonly study: StudyView
  readonly runs: readonly RunDocument[]
  readonly lang: Language
  readonly text: CliText
  readonly convert: Engine['convert']
}

/** Every chart that the results have the numbers for, each as a drawing and as the table of its numbers. */
export function studyCharts(input: ChartInput): NamedText[] {
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

const both = (name: string, svg: string, csv: string): NamedText[] => [
  { name: `${name}.svg`, text: svg },
  { name: `${name}.csv`, text: csv },
]

const find = (run: RunDocument, variable: string): ResultSeries | undefined =>
  run.series.find((series) => series.variable === variable)

/** Unit of a chart and the factor to it: the usual one for its matter, else that of the results. */
function unitOf(wanted: string | null, given: string, { convert }: ChartInput): { unit: string; factor: number } {
  const factor = wanted === null ? null : convert(given, wanted)
  return wanted === null || factor === null ? { unit: given, factor: 1 } : { unit: wanted, factor }
}

const scaled = (values: readonly number[], factor: number): number[] => values.map((value) => value * factor)

function lineSpec({ file, variable, unit: wanted }: LineChartEntry, input: ChartInput): LineChartSpec | null {
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
  return {
    ...frame(file, unit, runs, input, observed),
    scenarios: found.map(({ run, series }) => ({
      label: labelOf(study, run.scenario, lang),
      years: run.years,
      values: scaled(numbersOf(series), factor),
    })),
    history: history.map(({ source, points }) => ({
      label: text.charts.observed({ source }),
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
  const parts = partsOf(entry, run, study, lang)
  const [first] = parts
  if (first === undefined || parts.length < 2) return null
  const { unit, factor } = unitOf(entry.unit, first.unit, input)
  const total = find(run, entry.total)
  const hasSink = parts.some(({ values }) => values.some((value) => value < 0))
  return {
    ...frame(entry.file, unit, [run], input, []),
    subtitle: labelOf(study, run.scenario, lang),
    kind: entry.style,
    years: run.years,
    layers: parts.map(({ label, style, values }) => ({ label, style, values: scaled(values, factor) })),
    ...(total && hasSink ? { net: { label: text.charts.net, values: scaled(numbersOf(total), factor) } } : {}),
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
