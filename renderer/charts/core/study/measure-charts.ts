import { isOfAll, type Measure, type MeasureCurve, type Potential, type TargetGap } from '#model'
import type { AbatementCurveSpec, WaterfallSpec } from '../chart-spec.ts'
import type { SweptSector } from './price-sweep-chart.ts'

/** Steps of a chart; smaller measures are drawn together. */
const MOST_STEPS = 18

/** What things are called in the language of the reader. */
export interface MeasureNames {
  readonly measure: (id: string) => string
  readonly target: (gap: TargetGap) => string
}

export interface PotentialWords {
  readonly before: string
  readonly after: string
  readonly less: string
  readonly more: string
  readonly others: (facts: { readonly count: number }) => string
}

/** Of all that is abated, the part below which a step is too narrow to be seen, and its height would set the scale. */
const DRAWN = 0.001

type PotentialFrame = Omit<WaterfallSpec, 'from' | 'steps' | 'to' | 'targets' | 'year' | 'words'>
type CurveFrame = Omit<AbatementCurveSpec, 'measures' | 'year'>

/**
 * From the emissions without measures to those with all of them, the greatest step first, and a line for each target
 * on all of them; what limits a sector or a gas alone has no place on the axis of the total.
 */
export function potentialChart(
  { curve, gaps }: Potential,
  names: MeasureNames,
  words: PotentialWords,
  frame: PotentialFrame,
): WaterfallSpec {
  const { year, before, after } = curve
  const steps = curve.measures
    .map(({ id, onTop }) => ({ label: names.measure(id), value: 0 - onTop.abatement, error: null }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
  const shown = steps.slice(0, MOST_STEPS)
  const rest = steps.slice(MOST_STEPS)
  const others = {
    label: words.others({ count: rest.length }),
    value: rest.reduce((sum, { value }) => sum + value, 0),
    error: null,
  }
  return {
    ...frame,
    from: { label: words.before, value: before.total },
    steps: rest.length === 0 ? shown : [...shown, others],
    to: { label: words.after, value: after.total },
    targets: gaps.filter(isOfAll).map((gap) => ({ label: names.target(gap), value: gap.most })),
    year,
    words: { less: words.less, more: words.more },
  }
}

/**
 * Steps of what each measure abates on top of those cheaper alone, as high as a tonne of it costs.
 *
 * @param tooSmall says how many measures abate too little to be drawn
 */
export function measureCostChart(
  { measures, year }: MeasureCurve,
  sectors: readonly SweptSector[],
  nameOf: MeasureNames['measure'],
  tooSmall: (facts: { readonly count: number }) => string,
  frame: CurveFrame,
): AbatementCurveSpec {
  const costed = measures.filter(({ unitCost }) => unitCost.onTop !== null)
  const all = costed.reduce((sum, { onTop }) => sum + onTop.abatement, 0)
  const drawn = costed.filter(({ onTop }) => onTop.abatement >= DRAWN * all)
  const count = costed.length - drawn.length
  return {
    ...frame,
    note: [frame.note ?? '', ...(count === 0 ? [] : [tooSmall({ count })])].join(' '),
    year,
    measures: drawn.flatMap((measure) =>
      measure.unitCost.onTop === null
        ? []
        : [
            {
              label: nameOf(measure.id),
              abatement: measure.onTop.abatement,
              cost: measure.unitCost.onTop,
              ...sectorOf(measure, sectors),
            },
          ],
    ),
  }
}

/** The sector in which a measure abates most. */
function sectorOf({ onTop }: Measure, sectors: readonly SweptSector[]): { sector: string; sectorName: string } {
  const [most] = Object.entries(onTop.sectors).sort(([, a], [, b]) => b - a)
  const found = sectors.find(({ id }) => id === most?.[0])
  return { sector: `${found?.iamc ?? ''}|${found?.id ?? ''}`, sectorName: found?.name ?? most?.[0] ?? '' }
}
