import type { ChartState } from '../../charts/index.ts'

/** Requests are plain data, made with their fields in one order. */
export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * How a chart of an answer stands: of older inputs where the controls, or levers, now make another question.
 *
 * @param why what a chart of older inputs says
 */
export function answerState(answered: { readonly request: unknown } | null, request: unknown, why: string): ChartState {
  return answered === null || isSame(answered.request, request) ? { kind: 'ready' } : { kind: 'stale', why }
}
