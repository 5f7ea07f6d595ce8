import { type ChartFrame, type LayerKind, layerRank, type StudyChart } from '#charts'
import type { SectorVariable } from '#model'
import { labelIn } from '../../figures/label-in.ts'

/** More parts than this are shown by family. */
const MOST_LAYERS = 8

export interface ChartInput {
  readonly name: string
  readonly frame: ChartFrame
  readonly scenario: string
  readonly years: readonly number[]
  readonly values: ReadonlyMap<string, Float64Array>
  readonly language: 'en' | 'ja'
  /** Names of families. */
  readonly families: Readonly<Record<string, string>>
  /** From the unit of the values to that of the frame. */
  readonly factor: number
}

/** Parts themselves where they are few, else their families. */
export function fewEnough(
  parts: readonly SectorVariable[],
  families: readonly SectorVariable[],
  values: ReadonlyMap<string, Float64Array>,
): readonly SectorVariable[] {
  return parts.filter((part) => hasNumbers(part, values)).length > MOST_LAYERS ? families : parts
}

const hasNumbers = ({ variable }: SectorVariable, values: ReadonlyMap<string, Float64Array>): boolean =>
  values.get(variable)?.some((value) => value !== 0) ?? false

const inUnitOf = ({ values, factor }: ChartInput, variable: string): Float64Array =>
  (values.get(variable) ?? new Float64Array()).map((value) => factor * value)

const nameOf = ({ label, family, id }: SectorVariable, { language, families }: ChartInput): string =>
  label === null ? (families[family] ?? id) : labelIn(label, language, id)

/** Lines of the scenario, one a variable, all in the unit of the frame. */
export function linesChart(variables: readonly SectorVariable[], input: ChartInput): StudyChart | null {
  const shown = variables.filter((part) => hasNumbers(part, input.values))
  if (shown.length === 0) return null
  return {
    kind: 'lines',
    name: input.name,
    rows: shown.map(({ variable }) => ({ scenario: input.scenario, variables: [variable], factor: input.factor })),
    spec: {
      ...input.frame,
      scenarios: shown.map((one) => ({
        label: nameOf(one, input),
        years: input.years,
        values: inUnitOf(input, one.variable),
      })),
    },
  }
}

/** Parts of a total; `net` names the variable that is their sum, drawn where some of them are sinks. */
export function stackChart(
  parts: readonly SectorVariable[],
  kind: LayerKind,
  input: ChartInput,
  net: { readonly variable: string; readonly label: string } | null = null,
): StudyChart | null {
  const { scenario, years, values, frame, name, factor } = input
  const shown = parts
    .filter((part) => hasNumbers(part, values))
    .sort((a, b) => layerRank(a.family, kind) - layerRank(b.family, kind))
  if (shown.length === 0) return null
  const isSink = ({ variable }: SectorVariable): boolean => values.get(variable)?.some((value) => value < 0) ?? false
  const hasNet = net !== null && shown.some(isSink) && values.has(net.variable)
  const total = hasNet ? inUnitOf(input, net.variable) : undefined
  const row = (variable: string) => ({ scenario, variables: [variable], factor })
  return {
    kind: 'stack',
    name,
    scenario,
    rows: [
      ...shown.map(({ variable }) => row(variable)),
      ...(total === undefined || net === null ? [] : [row(net.variable)]),
    ],
    spec: {
      ...frame,
      kind,
      years,
      layers: shown.map((part) => ({
        label: nameOf(part, input),
        style: part.family,
        values: inUnitOf(input, part.variable),
      })),
      ...(total === undefined || net === null ? {} : { net: { label: net.label, values: total } }),
    },
  }
}

/** The same parts as percentages of their sum in each year; a year in which nothing is made has none. */
export function asShares(chart: StudyChart | null): StudyChart | null {
  if (chart?.kind !== 'stack') return chart
  const { layers, years } = chart.spec
  const sums = years.map((_, t) => layers.reduce((sum, { values }) => sum + (values[t] ?? 0), 0))
  const share = (values: ArrayLike<number>): number[] =>
    sums.map((sum, t) => (sum > 0 ? (100 * (values[t] ?? Number.NaN)) / sum : Number.NaN))
  return {
    ...chart,
    name: `${chart.name}-shares`,
    spec: {
      ...chart.spec,
      unit: '%',
      fileUnit: '%',
      layers: layers.map((layer) => ({ ...layer, values: share(layer.values) })),
    },
  }
}
