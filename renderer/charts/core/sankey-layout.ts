import type { SankeyFlow, SankeySpec } from './chart-spec.ts'
import type { Rect } from './frame.ts'
import { isDrawable } from './linear-scale.ts'
import { spreadLabels } from './spread-labels.ts'

/** A node with its place; its height is what flows through it. */
export interface SankeyNode {
  readonly id: string
  readonly label: string
  readonly column: number
  /** The greater of what comes in and what goes out, in the unit of the flows. */
  readonly value: number
  readonly box: Rect
}

/** A flow with its place; it leaves `from` around `start` and enters `to` around `end`. */
export interface SankeyRibbon {
  /** Place of the flow in the specification. */
  readonly index: number
  readonly flow: SankeyFlow
  readonly from: SankeyNode
  readonly to: SankeyNode
  readonly start: number
  readonly end: number
  readonly width: number
}

export interface SankeyLayout {
  readonly nodes: readonly SankeyNode[]
  readonly ribbons: readonly SankeyRibbon[]
}

export const nodeWidth = 14
/** Between two nodes of a column, where there is room: a line of text. */
const widestGap = 18
const sweeps = 6

/** A node while it still moves up and down. */
interface Floating {
  readonly node: SankeySpec['nodes'][number]
  readonly value: number
  readonly height: number
  middle: number
}

/**
 * Nodes in their columns and flows between them. All heights have one scale, that of the fullest column. Within a column
 * each node is drawn to the mean height of its neighbours, weighted by the flows, to and fro over the columns; nodes
 * never overlap (least squares as for labels). A node without a flow is left out.
 */
export function sankeyLayout({ nodes, flows }: Pick<SankeySpec, 'nodes' | 'flows'>, area: Rect): SankeyLayout {
  const known = new Set(nodes.map(({ id }) => id))
  const live = flows
    .map((flow, index) => ({ flow, index }))
    .filter(({ flow }) => isDrawable(flow.value) && flow.value > 0 && known.has(flow.from) && known.has(flow.to))
  const sum = (id: string, end: 'from' | 'to'): number =>
    live.reduce((total, { flow }) => (flow[end] === id ? total + flow.value : total), 0)
  const used = nodes.map((node) => ({ node, value: Math.max(sum(node.id, 'from'), sum(node.id, 'to')) }))
  const columns = columnsOf(used.filter(({ value }) => value > 0))
  const most = Math.max(1, ...columns.map((column) => column.length))
  const gap = Math.min(widestGap, (area.height * 0.5) / most)
  const scale = Math.min(
    ...columns.map(
      (column) => (area.height - gap * column.length) / column.reduce((total, { value }) => total + value, 0),
    ),
  )
  const floating = columns.map((column) => {
    let top = area.y
    return column.map(({ node, value }): Floating => {
      const height = value * scale
      top += height + gap
      return { node, value, height, middle: top - gap - height / 2 }
    })
  })
  settle(
    floating,
    live.map(({ flow }) => flow),
    area,
    gap,
  )

  const last = Math.max(1, columns.length - 1)
  const placed = floating.flatMap((column, at) =>
    column.map(({ node, value, height, middle }): SankeyNode => {
      const x = area.x + ((area.width - nodeWidth) * at) / last
      return { ...node, value, box: { x, y: middle - height / 2, width: nodeWidth, height } }
    }),
  )
  return { nodes: placed, ribbons: ribbonsOf(placed, live, scale) }
}

function columnsOf<T extends { readonly node: SankeySpec['nodes'][number] }>(used: readonly T[]): T[][] {
  const numbers = [...new Set(used.map(({ node }) => node.column))].sort((a, b) => a - b)
  return numbers.map((number) => used.filter(({ node }) => node.column === number))
}

/** Moves the nodes of each column towards their neighbours, from the left and from the right by turns. */
function settle(columns: readonly Floating[][], flows: readonly SankeyFlow[], area: Rect, gap: number): void {
  const byId = new Map(columns.flat().map((one) => [one.node.id, one]))
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const isForward = sweep % 2 === 0
    const [own, other] = isForward ? (['to', 'from'] as const) : (['from', 'to'] as const)
    for (const column of isForward ? columns.slice(1) : columns.slice(0, -1).reverse()) {
      const wishes = column.map(({ node, middle, height }) => {
        let [weight, moment] = [0, 0]
        for (const flow of flows) {
          const neighbour = flow[own] === node.id ? byId.get(flow[other]) : undefined
          if (!neighbour) continue
          weight += flow.value
          moment += flow.value * neighbour.middle
        }
        return { wanted: weight > 0 ? moment / weight : middle, height: height + gap }
      })
      // The fullest column fills the area to the last bit; half a pixel keeps rounding from pushing it out.
      const middles = spreadLabels(wishes, area.y - gap / 2 - 0.25, area.y + area.height + gap / 2 + 0.25)
      column.forEach((one, index) => {
        one.middle = middles?.[index] ?? one.middle
      })
    }
  }
}

function ribbonsOf(
  nodes: readonly SankeyNode[],
  live: readonly { readonly flow: SankeyFlow; readonly index: number }[],
  scale: number,
): SankeyRibbon[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const joined = live.flatMap(({ flow, index }) => {
    const [from, to] = [byId.get(flow.from), byId.get(flow.to)]
    return from && to ? [{ flow, index, from, to, width: flow.value * scale }] : []
  })
  const middleOf = ({ box }: SankeyNode): number => box.y + box.height / 2
  /** Middles of the ribbons at one of their ends, in the order of their other ends so that few cross. */
  const attach = (end: 'from' | 'to', other: 'from' | 'to'): Map<number, number> => {
    const used = new Map<string, number>()
    const places = new Map<number, number>()
    for (const one of [...joined].sort((a, b) => middleOf(a[other]) - middleOf(b[other]) || a.index - b.index)) {
      const node = one[end]
      const above = used.get(node.id) ?? node.box.y
      used.set(node.id, above + one.width)
      places.set(one.index, above + one.width / 2)
    }
    return places
  }
  const [starts, ends] = [attach('from', 'to'), attach('to', 'from')]
  return joined.map((one) => ({ ...one, start: starts.get(one.index) ?? 0, end: ends.get(one.index) ?? 0 }))
}
