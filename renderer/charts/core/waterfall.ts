import { padded } from './axes.ts'
import type { WaterfallSpec } from './chart-spec.ts'
import { csvText } from './csv.ts'
import { formatSignificant } from './format-number.ts'
import { chartText, drawFrame, innerWidth, longest, type Rect } from './frame.ts'
import { hatchedArea } from './hatch.ts'
import { layOutLegend, type LegendItem } from './legend.ts'
import { isDrawable, linearScale } from './linear-scale.ts'
import { niceTicks, tickLabels } from './nice-ticks.ts'
import { type AreaStyle } from './palette.ts'
import { type Drawing, element, pixels } from './svg.ts'
import { ascent, textBlock } from './text-block.ts'
import { textWidth } from './text-width.ts'
import { type Theme, type ThemeName, themes } from './theme.ts'
import { wrapText } from './wrap-text.ts'

const size = 12.5
const axisRoom = 22
const barHeight = 18
const rowGap = 7
/** Share of the width that names may take. */
const nameShare = 0.46

export type WaterfallPart = 'total' | 'less' | 'more'

/** One row: a total from zero, or a step from where the rows above have come to. */
export interface WaterfallBar {
  readonly part: WaterfallPart
  readonly label: string
  readonly value: number
  readonly box: Rect
}

export interface WaterfallLayout {
  readonly theme: Theme
  readonly items: readonly LegendItem[]
  readonly bars: readonly WaterfallBar[]
  readonly height: number
  readonly drawing: Drawing
  /** Read aloud in place of the drawing. */
  readonly description: string
}

const colours: Readonly<Record<ThemeName, Readonly<Record<WaterfallPart, string>>>> = {
  light: { total: '#5a6270', less: '#0f7a6b', more: '#b8501f' },
  dark: { total: '#8f98a8', less: '#3fae9b', more: '#e08a5a' },
}
const hatches = { total: 'none', less: 'falling', more: 'rising' } as const

const styleOf = (part: WaterfallPart, theme: Theme): AreaStyle => ({
  colour: colours[theme.name][part],
  hatch: hatches[part],
})

/** Lines of targets are told apart by their dashes. */
const dashOf = (index: number): string => ['6 3', '2 3', '9 3 2 3'][index % 3] ?? ''

/** With its sign: what a step takes away or adds. */
const signed = (value: number): string =>
  value > 0 ? `+${formatSignificant(value)}` : value === 0 ? '0' : formatSignificant(value)

/** A name as far as there is room for it; the table of the chart has it in full. */
function shortened(label: string, width: number): string {
  const [line = '', ...rest] = wrapText(label, width, size, 'bold')
  return rest.length === 0 ? line : `${line.replace(/[\s,、・]+$/u, '')} …`
}

interface Row {
  readonly part: WaterfallPart
  readonly label: string
  readonly value: number
  readonly from: number
  readonly to: number
}

function rowsOf({ from, steps, to }: WaterfallSpec): Row[] {
  const label = (text: string) => chartText(text, longest.label) || '–'
  let at = from.value
  const between = steps.map((step): Row => {
    const start = at
    at += step.value
    const part = step.value <= 0 ? 'less' : 'more'
    return { part, label: label(step.label), value: step.value, from: start, to: at }
  })
  const total = (end: WaterfallSpec['from']): Row => ({
    part: 'total',
    label: label(end.label),
    value: end.value,
    from: 0,
    to: end.value,
  })
  return [total(from), ...between, total(to)]
}

/** Height of the rows and their axis, known before any width is. */
export const waterfallHeight = ({ steps }: WaterfallSpec): number =>
  (steps.length + 2) * (barHeight + rowGap) + axisRoom

/**
 * Room before the bars for numbers that stand to their left, in pixels: with it, each number ends where its bar begins.
 * A bar at the share s of what is left of `width` needs s (width - room) + room to be its number's width or more.
 */
function roomBefore(
  rows: readonly Row[],
  numbers: readonly string[],
  [low, high]: readonly [number, number],
  width: number,
): number {
  const needs = rows.map(({ part, from, to }, index) => {
    const share = (Math.min(from, to) - low) / (high - low)
    const number = textWidth(numbers[index] ?? '', size) + 10
    return part === 'less' && share < 1 ? (number - share * width) / (1 - share) : 0
  })
  return Math.ceil(Math.max(0, ...needs))
}

/**
 * From one total to another, a row a step: each bar begins where the one above it ended. What takes away points to the
 * left, what adds to the right, and each says its number with its sign.
 */
export function layOutWaterfall(spec: WaterfallSpec, area: Rect): WaterfallLayout {
  const theme = themes[spec.theme ?? 'light']
  const rows = rowsOf(spec).filter(({ value }) => isDrawable(value))
  const names = rows.map(({ label }) => shortened(label, area.width * nameShare))
  const nameRoom = Math.ceil(Math.max(0, ...names.map((name) => textWidth(name, size, 'bold')))) + 12
  const numbers = rows.map(({ part, value }) => (part === 'total' ? formatSignificant(value) : signed(value)))
  const numberRoom = Math.ceil(Math.max(0, ...numbers.map((text) => textWidth(text, size)))) + 10
  const targets = (spec.targets ?? []).filter(({ value }) => isDrawable(value))
  const ends = [...rows.flatMap(({ from, to }) => [from, to]), ...targets.map(({ value }) => value)]
  const [low, high] = padded(Math.min(0, ...ends), Math.max(0, ...ends))
  const right = area.x + area.width - numberRoom
  const left = area.x + nameRoom + roomBefore(rows, numbers, [low, high], right - area.x - nameRoom)
  const x = linearScale(low, high, left, right)
  const height = waterfallHeight(spec)
  const bottom = area.y + height - axisRoom
  const top = (index: number): number => area.y + index * (barHeight + rowGap)

  const bars = rows.map(({ part, label, value, from, to }, index): WaterfallBar => {
    const [start, end] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))]
    const box = { x: start, y: top(index) + 2, width: Math.max(1, end - start), height: barHeight }
    return { part, label, value, box }
  })
  const ticks = niceTicks(low, high, Math.max(2, Math.min(8, Math.floor((area.width - nameRoom) / 90))))
  const tickTexts = tickLabels(ticks)
  const grid = ticks.values.map((value, index): Drawing => {
    const stroke = value === 0 ? theme.zero : theme.grid
    const d = `M${pixels(x(value))},${pixels(area.y)}V${pixels(bottom)}`
    const style = { size: 11.5, colour: theme.soft, anchor: 'middle' } as const
    return [
      element('path', { d, stroke, 'stroke-width': 1 }),
      textBlock([tickTexts[index] ?? ''], x(value), bottom + 4, style),
    ]
  })
  const middleOf = ({ y, height: tall }: Rect): number => y + tall / 2 - ascent(size) + size * 0.36
  const drawn = bars.map(({ box, part }, index): Drawing => {
    const row = rows[index]
    const weight = part === 'total' ? { weight: 'bold' as const } : {}
    const joint = x(row?.to ?? 0)
    const next = index + 1 < bars.length ? `M${pixels(joint)},${pixels(box.y)}v${pixels(barHeight + rowGap)}` : ''
    return [
      next === '' ? '' : element('path', { d: next, stroke: theme.zero, 'stroke-width': 1, 'stroke-dasharray': '2 2' }),
      hatchedArea('rect', { ...box }, styleOf(part, theme)),
      textBlock([names[index] ?? ''], area.x, middleOf(box), { size, colour: theme.ink, ...weight }),
    ]
  })
  const aims = targets.map(({ value }, index): Drawing => {
    const d = `M${pixels(x(value))},${pixels(area.y)}V${pixels(bottom)}`
    return element('path', { d, stroke: theme.ink, 'stroke-width': 1.5, 'stroke-dasharray': dashOf(index) })
  })
  // Above the lines of targets, which give way to them.
  const figures = bars.map(({ box, part }, index): Drawing => {
    const isLeft = part === 'less'
    const number = { size, colour: theme.soft, halo: theme.paper, anchor: isLeft ? 'end' : 'start' } as const
    return textBlock([numbers[index] ?? ''], isLeft ? box.x - 5 : box.x + box.width + 5, middleOf(box), number)
  })
  const said = bars.map(({ label }, index) => `${label} ${numbers[index] ?? ''}`)
  return {
    theme,
    items: [
      ...(['less', 'more'] as const)
        .filter((part) => bars.some((bar) => bar.part === part))
        .map((part): LegendItem => ({ sign: 'area', label: spec.words[part], style: styleOf(part, theme) })),
      ...targets.map(({ label }, index): LegendItem => {
        const style = { colour: theme.ink, dash: dashOf(index) }
        return { sign: 'line', label: chartText(label, longest.label), style, marker: null, thickness: 1.5 }
      }),
    ],
    bars,
    height,
    drawing: [grid, drawn, aims, figures],
    description: [
      chartText(spec.unit, longest.label),
      ...said,
      ...targets.map(({ label }) => chartText(label, longest.label)),
    ].join('; '),
  }
}

/** From one total to another, as a whole SVG document. */
export function waterfall(spec: WaterfallSpec): string {
  const width = innerWidth(spec)
  const { theme, items, height, description } = layOutWaterfall(spec, { x: 0, y: 0, width, height: 0 })
  return drawFrame(spec, {
    description,
    legend: layOutLegend(items, width, theme),
    hatches: Object.values(hatches),
    plotHeight: height,
    plot: (area) => layOutWaterfall(spec, area).drawing,
  })
}

/** The steps as a table: step, unit, year, value, standard error where there is one. */
export const waterfallCsv = ({ from, steps, to, targets = [], unit, fileUnit = unit, year }: WaterfallSpec): string =>
  csvText([
    ['step', 'unit', 'year', 'value', 'standard_error'],
    [from.label, fileUnit, year, from.value, null],
    ...steps.map(({ label, value, error }) => [label, fileUnit, year, value, error] as const),
    [to.label, fileUnit, year, to.value, null],
    ...targets.map(({ label, value }) => [label, fileUnit, year, value, null] as const),
  ])
