import { padded } from './axes.ts'
import type { AbatementCurveSpec } from './chart-spec.ts'
import { csvText } from './csv.ts'
import { formatSignificant } from './format-number.ts'
import { chartText, drawFrame, innerWidth, longest, type Rect } from './frame.ts'
import { hatchedArea } from './hatch.ts'
import { layOutLegend, type LegendItem } from './legend.ts'
import { isDrawable, linearScale } from './linear-scale.ts'
import { niceTicks, tickLabels } from './nice-ticks.ts'
import { type AreaStyle, layerStyles } from './palette.ts'
import { type Drawing, element, pixels } from './svg.ts'
import { ascent, lineHeight, textBlock } from './text-block.ts'
import { textWidth } from './text-width.ts'
import { type Theme, themes } from './theme.ts'
import { wrapText } from './wrap-text.ts'

const size = 12.5
const plotHeight = 300
const axisRoom = 40
/** A number each, whatever the width, so that the height is known before any width is. */
const keyColumns = 2

/** One measure: as wide as it abates, as high as a tonne costs. */
export interface AbatementStep {
  /** From 1, in the order of cost; the key under the curve says what it is. */
  readonly number: number
  readonly label: string
  readonly abatement: number
  readonly cost: number
  readonly style: AreaStyle
  readonly box: Rect
}

export interface AbatementCurveLayout {
  readonly theme: Theme
  readonly items: readonly LegendItem[]
  readonly steps: readonly AbatementStep[]
  readonly drawing: Drawing
  readonly description: string
}

const drawable = ({ measures }: AbatementCurveSpec) =>
  measures
    .filter(({ abatement, cost }) => abatement > 0 && isDrawable(abatement) && isDrawable(cost))
    .sort((a, b) => a.cost - b.cost)

/** Height of the curve, its axis and its key. */
export const abatementCurveHeight = (spec: AbatementCurveSpec): number =>
  plotHeight + axisRoom + Math.ceil(drawable(spec).length / keyColumns) * lineHeight(size) + 8

/**
 * A marginal abatement cost curve by measure: steps side by side, the cheapest first. The area of a step is what its
 * measure costs in the year, below the line where it saves.
 */
export function layOutAbatementCurve(spec: AbatementCurveSpec, area: Rect): AbatementCurveLayout {
  const theme = themes[spec.theme ?? 'light']
  const measures = drawable(spec)
  const sectors = [...new Set(measures.map(({ sector }) => sector))]
  const nameOf = new Map(measures.map(({ sector, sectorName }) => [sector, sectorName]))
  const styles = layerStyles(sectors, 'sector', theme)
  const total = measures.reduce((sum, { abatement }) => sum + abatement, 0)
  const costs = measures.map(({ cost }) => cost)
  const [low, high] = padded(Math.min(0, ...costs), Math.max(0, ...costs))
  const ticks = niceTicks(low, high, 6)
  const tickTexts = tickLabels(ticks)
  const left = area.x + Math.ceil(Math.max(0, ...tickTexts.map((text) => textWidth(text, size)))) + 10
  const right = area.x + area.width - 8
  const bottom = area.y + plotHeight
  const x = linearScale(0, total || 1, left, right)
  const y = linearScale(low, high, bottom - (low < 0 ? 16 : 0), area.y + 16)

  let done = 0
  const steps = measures.map(({ label, abatement, cost, sector }, index): AbatementStep => {
    const from = x(done)
    done += abatement
    const [above, below] = [Math.min(y(0), y(cost)), Math.max(y(0), y(cost))]
    return {
      number: index + 1,
      label: chartText(label, longest.label) || '–',
      abatement,
      cost,
      style: styles[sectors.indexOf(sector)] ?? { colour: theme.soft, hatch: 'none' },
      box: { x: from, y: above, width: x(done) - from, height: Math.max(1, below - above) },
    }
  })
  return {
    theme,
    items: sectors.map((sector, index): LegendItem => ({
      sign: 'area',
      label: chartText(nameOf.get(sector) ?? sector, longest.label),
      style: styles[index] ?? { colour: theme.soft, hatch: 'none' },
    })),
    steps,
    drawing: [
      ticks.values.map((value, index) => gridLine(value, tickTexts[index] ?? '', left, right, y(value), theme)),
      steps.map((step) => drawStep(step, y(0), theme)),
      drawAmounts(total, chartText(spec.abatementUnit, longest.label), [left, right], bottom, theme),
      drawKey(steps, { ...area, y: bottom + axisRoom }, theme),
    ],
    description: [
      chartText(spec.unit, longest.label),
      ...steps.map(
        ({ label, cost, abatement }) => `${label} ${formatSignificant(cost)} (${formatSignificant(abatement)})`,
      ),
    ].join('; '),
  }
}

function gridLine(value: number, text: string, left: number, right: number, place: number, theme: Theme): Drawing {
  const d = `M${pixels(left)},${pixels(place)}H${pixels(right)}`
  const label = { size, colour: theme.soft, anchor: 'end' } as const
  return [
    element('path', { d, stroke: value === 0 ? theme.zero : theme.grid, 'stroke-width': value === 0 ? 1.2 : 1 }),
    textBlock([text], left - 8, place - ascent(size) + size * 0.36, label),
  ]
}

/** The step, and its number at its outer end where it is wide enough for it. */
function drawStep({ number, cost, style, box }: AbatementStep, zero: number, theme: Theme): Drawing {
  const text = String(number)
  const isWide = box.width >= textWidth(text, 11) + 2
  const place = cost < 0 ? box.y + box.height + 1 : Math.min(zero, box.y) - 15
  return [
    hatchedArea('rect', { ...box }, style),
    isWide
      ? textBlock([text], box.x + box.width / 2, place, {
          size: 11,
          colour: theme.ink,
          halo: theme.paper,
          anchor: 'middle',
        })
      : '',
  ]
}

function drawAmounts(
  total: number,
  unit: string,
  [left, right]: readonly [number, number],
  bottom: number,
  theme: Theme,
): Drawing {
  const ticks = niceTicks(0, total || 1, Math.max(2, Math.floor((right - left) / 110)))
  const x = linearScale(0, total || 1, left, right)
  const label = { size: 11.5, colour: theme.soft, anchor: 'middle' } as const
  return [
    tickLabels(ticks).map((text, index): Drawing => {
      const place = x(ticks.values[index] ?? 0)
      const d = `M${pixels(place)},${pixels(bottom)}v5`
      return [
        element('path', { d, stroke: theme.zero, 'stroke-width': 1 }),
        textBlock([text], place, bottom + 6, label),
      ]
    }),
    textBlock([unit], right, bottom + 21, { size: 11.5, colour: theme.soft, anchor: 'end' }),
  ]
}

/** What each number is, in columns read downwards. */
function drawKey(steps: readonly AbatementStep[], area: Rect, theme: Theme): Drawing {
  const rows = Math.ceil(steps.length / keyColumns)
  const width = area.width / keyColumns
  return steps.map(({ number, label }, index) => {
    const [column, row] = [Math.floor(index / rows), index % rows]
    const [line = ''] = wrapText(`${String(number)}  ${label}`, width - 14, size)
    return textBlock([line], area.x + column * width, area.y + row * lineHeight(size), { size, colour: theme.ink })
  })
}

/** The curve as a whole SVG document. */
export function abatementCurve(spec: AbatementCurveSpec): string {
  const width = innerWidth(spec)
  const { theme, items, description } = layOutAbatementCurve(spec, { x: 0, y: 0, width, height: 0 })
  return drawFrame(spec, {
    description,
    legend: layOutLegend(items, width, theme),
    hatches: items.flatMap((item) => (item.sign === 'area' ? [item.style.hatch] : [])),
    plotHeight: abatementCurveHeight(spec),
    plot: (area) => layOutAbatementCurve(spec, area).drawing,
  })
}

/** The measures as a table, the cheapest first. */
export function abatementCurveCsv(spec: AbatementCurveSpec): string {
  const { unit, fileUnit = unit, abatementUnit, abatementFileUnit = abatementUnit } = spec
  return csvText([
    ['measure', 'sector', 'year', 'abatement', 'abatement_unit', 'cost', 'cost_unit'],
    ...drawable(spec).map(
      ({ label, sectorName, abatement, cost }) =>
        [label, sectorName, spec.year, abatement, abatementFileUnit, cost, fileUnit] as const,
    ),
  ])
}
