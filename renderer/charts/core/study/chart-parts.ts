import { layerRank } from '../palette.ts'
import type { StackChartEntry } from './chart-list.ts'
import type { RunFigures, SectorFigures, SeriesFigures, StudyChartTexts, StudyFigures } from './study-figures.ts'

/** One layer: what it is called, the name that decides its colour, and its values. */
export interface ChartPart {
  readonly label: string
  readonly style: string
  readonly unit: string
  readonly values: readonly number[]
  /** Variables of the run that the layer is the sum of. */
  readonly variables: readonly string[]
}

export const numbersOf = ({ values }: SeriesFigures): number[] => values.map((value) => value ?? Number.NaN)

/** Language and words of the labels. */
interface Words {
  readonly lang: 'en' | 'ja'
  readonly text: Pick<StudyChartTexts, 'parts'>
}

/** The parts of a total in the results, in the fixed order of stacks: those directly below it, or its sectors by kind. */
export function partsOf(entry: StackChartEntry, run: RunFigures, study: StudyFigures, words: Words): ChartPart[] {
  const parts =
    entry.parts.kind === 'sectors' ? sectorParts(entry.total, run, study, words) : directParts(entry, run, words)
  const rank = ({ style }: ChartPart): number => layerRank(style, entry.style)
  return parts.sort((a, b) => rank(a) - rank(b))
}

function directParts({ total, parts }: StackChartEntry, run: RunFigures, { text }: Words): ChartPart[] {
  if (parts.kind === 'sectors') return []
  return run.series.flatMap((series) => {
    const name = directlyBelow(total, series.variable)
    const isPart = name !== null && parts.names.includes(name) === (parts.kind === 'only')
    return isPart
      ? [
          {
            label: text.parts[name] ?? name,
            style: name,
            unit: series.unit,
            values: numbersOf(series),
            variables: [series.variable],
          },
        ]
      : []
  })
}

function directlyBelow(total: string, variable: string): string | null {
  if (!variable.startsWith(`${total}|`)) return null
  const rest = variable.slice(total.length + 1)
  return rest.includes('|') ? null : rest
}

/** Category of public electricity and heat production (CRT): power stands by itself, not under energy supply. */
const powerCategory = '1.A.1.a'

const groupOf = ({ iamc, category }: SectorFigures): string => (category.startsWith(powerCategory) ? 'Power' : iamc)

function sectorParts(total: string, run: RunFigures, study: StudyFigures, { lang, text }: Words): ChartPart[] {
  const groups = new Map<string, SectorFigures[]>()
  for (const sector of study.sectors) {
    const group = groupOf(sector)
    groups.set(group, [...(groups.get(group) ?? []), sector])
  }
  return [...groups].flatMap(([group, sectors]) => {
    const series = sectors.flatMap(({ id }) => {
      const found = run.series.find(({ variable }) => variable === `${total}|Sector|${id}`)
      return found ? [found] : []
    })
    const [first] = series
    if (first === undefined) return []
    const sums = run.years.map((_, t) => series.reduce((sum, { values }) => sum + (values[t] ?? 0), 0))
    const [only] = sectors
    const label = sectors.length === 1 && only ? only.label[lang] || only.label.en : (text.parts[group] ?? group)
    const variables = series.map(({ variable }) => variable)
    return [{ label, style: group, unit: first.unit, values: sums, variables }]
  })
}
