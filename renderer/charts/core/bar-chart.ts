import { padded } from './axes.ts'
import type { BarSpec } from './chart-spec.ts'
import { csvText } from './csv.ts'
import { formatSignificant } from './format-number.ts'
import { chartText, drawFrame, innerWidth, longest, type Rect } from './frame.ts'
import { type Hatch, hatchedArea } from './hatch.ts'
import { layOutLegend, type LegendItem } from './legend.ts'
import { isDrawable, linearScale } from './linear-scale.ts'
import { niceTicks, tickLabels } from './nice-ticks.ts'
import { type AreaStyle, scenarioStyle } from './palette.ts'
import { type Drawing, element, pixels } from './svg.ts'
import { lineHeight, textBlock } from './text-block.ts'
import { textWidth } from './text-width.ts'
import { type Theme, themes } from './theme.ts'
import { wrapText } from './wrap-text.ts'

const size = 12.5
const barHeight = 16
const groupGap = 12
const axisRoom = 22

/** One bar with its place. */
export interface Bar {
  readonly group: number
  readonly scenario: number
  readonly value: number
  readonly style: AreaStyle
  readonly box: Rect
}

/** A bar chart laid out. */
export interface BarLayout {
  readonly theme: Theme
  /** Names of the groups, fit to be shown. */
  readonly groups: readonly string[]
  readonly items: readonly LegendItem[]
  readonly bars: readonly Bar[]
  readonly height: number
  readonly drawing: Drawing
  /** Read aloud in place of the drawing. */
  readonly description: string
}

const hatches: readonly Hatch[] = ['none', 'rising', 'dots', 'level', 'falling', 'cross']

/** A scenario's colour, and a hatch by its order so that colour is never alone. */
export function barStyle(index: number, theme: Theme): AreaStyle {
  return { colour: scenarioStyle(index, theme).colour, hatch: hatches[index % hatches.length] ?? 'none' }
}

/** Height of the bars and their axis, known before any width is. */
export const barsHeight = ({ groups, scenarios }: BarSpec): number =>
  groups.length * (lineHeight(size) + scenarios.length * barHeight + groupGap) + axisRoom

/** Bars to the right and left of zero, each with its number, under the name of its group. */
export function layOutBars(spec: BarSpec, area: Rect): BarLayout {
  const theme = themes[spec.theme ?? 'light']
  const names = spec.scenarios.map(({ label }) => chartText(label, longest.label) || '–')
  const groups = spec.groups.map((group) => chartText(group, longest.label) || '–')
  const values = spec.scenarios.flatMap((scenario) => groups.map((_, g) => scenario.values[g])).filter(isDrawable)
  const [low, high] = padded(
    values.reduce((a, b) => Math.min(a, b), 0),
    values.reduce((a, b) => Math.max(a, b), 0),
  )
  const room = Math.max(0, ...values.map((value) => textWidth(formatSignificant(value), size))) + 8
  const [left, right] = [area.x + (low < 0 ? room : 0), area.x + area.width - room]
  const x = linearScale(low, high, left, right)
  const height = barsHeight(spec)
  const bottom = area.y + height - axisRoom

  const bars: Bar[] = []
  const labels: Drawing[] = []
  groups.forEach((group, g) => {
    const top = area.y + g * (lineHeight(size) + names.length * barHeight + groupGap)
    const [line = ''] = wrapText(group, area.width, size)
    labels.push(textBlock([line], area.x, top, { size, colour: theme.ink, weight: 'bold' }))
    spec.scenarios.forEach((scenario, s) => {
      const value = scenario.values[g]
      if (!isDrawable(value)) return
      const y = top + lineHeight(size) + s * barHeight
      const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))]
      const box = { x: from, y: y + 1, width: to - from, height: barHeight - 2 }
      bars.push({ group: g, scenario: s, value, style: barStyle(scenario.look ?? s, theme), box })
      const style = { size: 11.5, colour: theme.soft, halo: theme.paper, anchor: value < 0 ? 'end' : 'start' } as const
      labels.push(textBlock([formatSignificant(value)], value < 0 ? from - 4 : to + 4, y, style))
    })
  })
  const ticks = niceTicks(low, high, Math.max(2, Math.min(8, Math.floor(area.width / 90))))
  const tickTexts = tickLabels(ticks)
  const grid = ticks.values.map((value, index): Drawing => {
    const d = `M${pixels(x(value))},${pixels(area.y)}V${pixels(bottom)}`
    const style = { size: 11.5, colour: theme.soft, anchor: 'middle' } as const
    const line = element('path', { d, stroke: value === 0 ? theme.zero : theme.grid, 'stroke-width': 1 })
    const text = tickTexts[index] ?? ''
    // Nought stands at the left edge where no bar goes there: its number keeps within.
    const middle = Math.max(x(value), area.x + textWidth(text, style.size) / 2)
    return [line, textBlock([text], middle, bottom + 4, style)]
  })
  const drawn = bars.map(({ box, style }) => hatchedArea('rect', { ...box }, style))
  const said = groups.map((group, g) => {
    const own = names.map((name, s) => `${name} ${formatSignificant(spec.scenarios[s]?.values[g] ?? Number.NaN)}`)
    return `${group}: ${own.join(', ')}`
  })
  return {
    theme,
    groups,
    items: names.map((label, s): LegendItem => ({
      sign: 'area',
      label,
      style: barStyle(spec.scenarios[s]?.look ?? s, theme),
    })),
    bars,
    height,
    drawing: [grid, drawn, labels],
    description: [chartText(spec.unit, longest.label), ...said].join('; '),
  }
}

/** Scenarios side by side, as a whole SVG document. */
export function barChart(spec: BarSpec): string {
  const width = innerWidth(spec)
  const { theme, items, height, description } = layOutBars(spec, { x: 0, y: 0, width, height: 0 })
  return drawFrame(spec, {
    description,
    legend: layOutLegend(items, width, theme),
    hatches: items.flatMap((item) => (item.sign === 'area' ? [item.style.hatch] : [])),
    plotHeight: height,
    plot: (area) => layOutBars(spec, area).drawing,
  })
}

/** The numbers of a bar chart as a table: group, scenario, unit, year, value. */
export const barCsv = ({ groups, scenarios, unit, fileUnit = unit, year }: BarSpec): string =>
  csvText([
    ['group', 'scenario', 'unit', 'year', 'value'],
    ...groups.flatMap((group, g) =>
      scenarios.map(({ label, values }) => [group, label, fileUnit, year, values[g] ?? null] as const),
    ),
  ])
