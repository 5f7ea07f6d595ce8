import { z } from 'zod'

/** Flows of an energy balance that stand for themselves. */
export const PLAIN_FLOWS = [
  'production',
  'imports',
  'exports',
  'supply',
  'stock-change',
  'bunkers',
  'own-use',
  'losses',
  'final',
  'non-energy',
  'statistical-difference',
] as const

export const FLOW_FORM = `one of ${PLAIN_FLOWS.join(' ')}, or final-<sector>, <process>-input, <process>-output (power, refinery, ...)`

const PART = /^(?:final-[a-z0-9-]+|[a-z0-9-]+-(?:input|output))$/

/** What role a flow has in the balance of its fuel. */
export type FlowRole =
  (typeof PLAIN_FLOWS)[number] | 'final-part' | 'power-input' | 'power-output' | 'process-input' | 'process-output'

export const flowSchema = z.string().refine((text) => roleOf(text) !== null)

/** The role of a flow by its name, or null where there is no such flow. */
export function roleOf(flow: string): FlowRole | null {
  const plain = PLAIN_FLOWS.find((name) => name === flow)
  if (plain !== undefined) return plain
  if (flow === 'power-input' || flow === 'power-output') return flow
  if (!PART.test(flow)) return null
  if (flow.startsWith('final-')) return 'final-part'
  return flow.endsWith('-input') ? 'process-input' : 'process-output'
}

/** Additions to stock and statistical differences go either way. */
export function mayBeNegative(flow: string): boolean {
  return flow === 'stock-change' || flow === 'statistical-difference'
}
