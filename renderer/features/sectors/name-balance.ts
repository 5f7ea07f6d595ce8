import type { BalanceColumn, BalanceRowKind, EnergyFlows, EnergyNode, Text } from '#model'
import type { WindowText } from '#messages'
import { labelIn } from '../../figures/label-in.ts'

/** What the names of a balance are made of. */
export interface BalanceWords {
  readonly language: 'en' | 'ja'
  readonly text: WindowText['sectors']
  /** Names of families of carriers and of groups of sectors. */
  readonly parts: Readonly<Record<string, string>>
}

interface NamedRow {
  readonly kind: BalanceRowKind
  readonly of: string | null
  readonly label: Text | null
}

export function columnName({ id, label }: BalanceColumn, { language, parts }: BalanceWords): string {
  return label === null ? (parts[id] ?? id) : labelIn(label, language, id)
}

export function rowName({ kind, of, label }: NamedRow, { language, text, parts }: BalanceWords): string {
  if (of === null) return text.balance.rows[kind]
  return label === null ? (parts[of] ?? of) : labelIn(label, language, of)
}

/** Name of a node of the flows by what it is. */
export function nodeName(node: EnergyNode, words: BalanceWords): string {
  const { kind, row, of, label } = node
  const { language, text, parts } = words
  const carrier = label === null ? (parts[of ?? ''] ?? of ?? '') : labelIn(label, language, of ?? '')
  if (row === null) return kind === 'returned' ? text.flows.returned({ carrier }) : carrier
  const name = rowName({ kind: row, of, label }, words)
  if (kind === 'returned') return text.flows.returning({ process: name })
  const other = kind === 'origin' ? text.flows.origins[row] : kind === 'end' ? text.flows.ends[row] : undefined
  return other ?? name
}

/** Every node with its name. */
export const nodesOf = ({ nodes }: EnergyFlows, words: BalanceWords) =>
  nodes.map((node) => ({ id: node.id, column: node.column, label: nodeName(node, words) }))
