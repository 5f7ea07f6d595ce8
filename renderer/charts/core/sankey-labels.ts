import { formatSignificant } from './format-number.ts'
import type { Rect } from './frame.ts'
import { nodeWidth, type SankeyNode } from './sankey-layout.ts'
import { spreadLabels } from './spread-labels.ts'
import { lineHeight } from './text-block.ts'
import { textWidth } from './text-width.ts'
import { wrapText } from './wrap-text.ts'

export const labelSize = 12
/** Between a node and its name. */
const lead = 6
/** Widest name of the last column; what is wider is wrapped. */
const widestLast = 176
/** How far names may stand out above and below the nodes. */
const over = 7

/** The name and number of a node beside it, to its right. */
export interface SankeyLabel {
  readonly lines: readonly string[]
  /** What the text covers. */
  readonly rect: Rect
}

const textOf = ({ label, value }: SankeyNode): string => `${label} ${formatSignificant(value)}`

const linesOf = (node: SankeyNode, room: number): string[] => wrapText(textOf(node), room, labelSize).slice(0, 2)

const widthOf = (lines: readonly string[]): number => Math.max(0, ...lines.map((line) => textWidth(line, labelSize)))

const lastColumn = (nodes: readonly SankeyNode[]): number => Math.max(...nodes.map(({ column }) => column))

/** Room to the right of the last column for its names, so that they share none with those of the column before. */
export function roomForLastNames(nodes: readonly SankeyNode[], area: Rect): number {
  const widest = Math.min(widestLast, area.width * 0.25)
  const names = nodes.filter(({ column }) => column === lastColumn(nodes))
  return Math.ceil(Math.max(0, ...names.map((node) => widthOf(linesOf(node, widest))))) + lead
}

/**
 * Names beside the nodes, by the place of the node: each as near to the middle of its node as those of its column let it,
 * none upon another. Where a column is too full for all, its least nodes stay without (null); the table names them.
 */
export function placeSankeyLabels(
  nodes: readonly SankeyNode[],
  area: Rect,
  roomForLast: number,
): (SankeyLabel | null)[] {
  const columns = [...new Set(nodes.map(({ column }) => column))]
  const inner = (area.width - nodeWidth) / Math.max(1, columns.length - 1) - nodeWidth - 2 * lead
  const labels = new Map<SankeyNode, SankeyLabel>()
  for (const column of columns) {
    const room = column === lastColumn(nodes) ? roomForLast - lead : inner
    const named = nodes
      .filter((node) => node.column === column)
      .map((node) => ({ node, lines: linesOf(node, room) }))
      .sort((a, b) => b.node.value - a.node.value)
    for (; named.length > 0; named.pop()) {
      const wishes = named.map(({ node: { box }, lines }) => {
        return { wanted: box.y + box.height / 2, height: lines.length * lineHeight(labelSize) }
      })
      const middles = spreadLabels(wishes, area.y - over, area.y + area.height + over)
      if (middles === null) continue
      named.forEach(({ node, lines }, index) => {
        const height = wishes[index]?.height ?? 0
        const y = (middles[index] ?? 0) - height / 2
        labels.set(node, { lines, rect: { x: node.box.x + nodeWidth + lead, y, width: widthOf(lines), height } })
      })
      break
    }
  }
  return nodes.map((node) => labels.get(node) ?? null)
}
