import type { SankeySpec } from './chart-spec.ts'
import { csvText } from './csv.ts'
import { formatSignificant, formatYear } from './format-number.ts'
import { chartText, drawFrame, innerWidth, longest, type Rect } from './frame.ts'
import { layOutLegend } from './legend.ts'
import { layerStyles } from './palette.ts'
import { labelSize, placeSankeyLabels, roomForLastNames, type SankeyLabel } from './sankey-labels.ts'
import { nodeWidth, type SankeyLayout, sankeyLayout, type SankeyNode, type SankeyRibbon } from './sankey-layout.ts'
import { type Drawing, element, pixels } from './svg.ts'
import { textBlock } from './text-block.ts'
import { type Theme, themes } from './theme.ts'

const plotHeight = 460

/** A Sankey diagram laid out, with the colour of each flow. */
export interface SankeyContent extends SankeyLayout {
  readonly theme: Theme
  /** Colour of the flow at a place in the specification. */
  readonly colours: readonly string[]
  /** Names of the nodes in their order; null of a node that stays without. */
  readonly labels: readonly (SankeyLabel | null)[]
  /** Read aloud in place of the drawing. */
  readonly description: string
}

/** Flows of one carrier have one colour, the same as in every other chart. */
export function sankeyContent(spec: SankeySpec, area: Rect): SankeyContent {
  const theme = themes[spec.theme ?? 'light']
  const names = [...new Set(spec.flows.map(({ style }) => style))]
  const styles = layerStyles(names, spec.kind, theme)
  const nodes = spec.nodes.map((node) => ({ ...node, label: chartText(node.label, longest.label) || '–' }))
  const { flows } = spec
  // What flows through a node does not hang on the width, so the names of the last column can be measured beforehand.
  const room = roomForLastNames(sankeyLayout({ nodes, flows }, area).nodes, area)
  const within = { ...area, width: area.width - room }
  const layout = sankeyLayout({ nodes, flows }, within)
  const said = [...layout.ribbons]
    .sort((a, b) => b.flow.value - a.flow.value || a.index - b.index)
    .map((ribbon) => flowText(ribbon))
  return {
    ...layout,
    labels: placeSankeyLabels(layout.nodes, within, room),
    theme,
    colours: spec.flows.map(({ style }) => styles[names.indexOf(style)]?.colour ?? theme.soft),
    description: [chartText(spec.unit, longest.label), formatYear(spec.year), ...said].join('; '),
  }
}

/** `Coal → Power plants: 1.24` */
export const flowText = ({ from, to, flow }: SankeyRibbon): string =>
  `${from.label} → ${to.label}: ${formatSignificant(flow.value)}`

/** Where energy comes from and goes to in one year, as a whole SVG document. */
export function sankeyChart(spec: SankeySpec): string {
  const width = innerWidth(spec)
  const { description, theme } = sankeyContent(spec, { x: 0, y: 0, width, height: plotHeight })
  const plot = (area: Rect): Drawing => {
    const content = sankeyContent(spec, area)
    return [...content.ribbons.map((ribbon) => drawRibbon(ribbon, content)), ...drawNodes(content)]
  }
  return drawFrame(spec, { description, legend: layOutLegend([], width, theme), hatches: [], plotHeight, plot })
}

/** Path of a flow: a band of its width, level at both ends. */
export function ribbonPath({ from, to, start, end, width }: SankeyRibbon): string {
  const [x0, x1] = [from.box.x + nodeWidth, to.box.x]
  const middle = pixels((x0 + x1) / 2)
  // A flow too thin to be seen is still there.
  const half = Math.max(width, 0.8) / 2
  const [a, b, c, d] = [start - half, end - half, end + half, start + half].map(pixels)
  const [left, right] = [pixels(x0), pixels(x1)]
  return `M${left},${a}C${middle},${a} ${middle},${b} ${right},${b}L${right},${c}C${middle},${c} ${middle},${d} ${left},${d}Z`
}

export const drawRibbon = (ribbon: SankeyRibbon, { colours, theme }: SankeyContent): Drawing =>
  element('path', {
    d: ribbonPath(ribbon),
    fill: colours[ribbon.index] ?? theme.soft,
    'fill-opacity': theme.name === 'light' ? '0.5' : '0.62',
  })

/** Nodes as bars with their names to the right of them, over a breath of paper where flows pass beneath. */
export function drawNodes({ nodes, ribbons, colours, labels, theme }: SankeyContent): Drawing[] {
  const style = { size: labelSize, colour: theme.ink, halo: theme.paper } as const
  return nodes.map((node, index) => {
    const { x, y, width, height } = node.box
    const fill = barColour(node, ribbons, colours, theme)
    const bar = element('rect', { x, y, width, height: Math.max(height, 1), fill })
    const label = labels[index] ?? null
    if (label === null) return bar
    const { rect, lines } = label
    const ground = { x: rect.x - 3, y: rect.y, width: rect.width + 6, height: rect.height, rx: 3 }
    return [
      bar,
      element('rect', { ...ground, fill: theme.paper, 'fill-opacity': '0.72' }),
      textBlock(lines, rect.x, rect.y, style),
    ]
  })
}

/** A node of one carrier alone has its colour, any other is grey. */
function barColour(
  node: SankeyNode,
  ribbons: readonly SankeyRibbon[],
  colours: readonly string[],
  theme: Theme,
): string {
  const own = ribbons.filter(({ from, to }) => from === node || to === node).map(({ index }) => colours[index])
  const [first] = own
  return first !== undefined && own.every((colour) => colour === first) ? first : theme.zero
}

/** The flows of a Sankey diagram as a table: from, to, carrier, unit, year, value. */
export function sankeyCsv({ nodes, flows, unit, fileUnit = unit, year }: SankeySpec): string {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]))
  return csvText([
    ['from', 'to', 'carrier', 'unit', 'year', 'value'],
    ...flows.map(({ from, to, style, value }) => [
      labels.get(from) ?? from,
      labels.get(to) ?? to,
      style,
      fileUnit,
      year,
      value,
    ]),
  ])
}
