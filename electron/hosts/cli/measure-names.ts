import { type Measure, playerNames } from '#model'

/** By id, what measures are called. */
export function measureNames(measures: readonly Measure[]): (id: string) => string {
  const names = playerNames(measures)
  const called = new Map(measures.map(({ id }, i) => [id, names[i] ?? id] as const))
  return (id) => called.get(id) ?? id
}
