import { err, ok, type Result } from '../domain/result.ts'
import type { Formula } from './formula.ts'

/** A series that is given by an expression. */
export interface NamedFormula {
  readonly name: string
  readonly formula: Pick<Formula, 'names'>
}

/** Series that need one another: each uses the next, the last uses the first. */
export interface FormulaCycle {
  readonly kind: 'expression-cycle'
  readonly members: readonly string[]
}

/**
 * The formulas in an order in which each comes after those it refers to. Names outside the list are given otherwise
 * and count as known. What a formula needs comes before it in the order of its text, and otherwise the order of the
 * list is kept. Looking back at oneself with `lag` is a cycle too. All cycles are found that close on some way down.
 */
export function orderFormulas<Item extends NamedFormula>(
  list: readonly Item[],
): Result<readonly Item[], readonly FormulaCycle[]> {
  const byName = new Map(list.map((item) => [item.name, item]))
  const state = new Map<string, 'open' | 'placed'>()
  const ordered: Item[] = []
  const cycles: FormulaCycle[] = []
  for (const start of list) {
    // Depth first with its own stack: a chain of formulas may be longer than the engine's stack is deep.
    const trail: Visit<Item>[] = []
    const enter = (item: Item): void => {
      state.set(item.name, 'open')
      trail.push({ item, unseen: item.formula.names.flatMap((name) => byName.get(name) ?? []).reverse() })
    }
    if (!state.has(start.name)) enter(start)
    for (let visit = trail.at(-1); visit !== undefined; visit = trail.at(-1)) {
      const needed = visit.unseen.pop()
      if (needed === undefined) {
        state.set(visit.item.name, 'placed')
        ordered.push(visit.item)
        trail.pop()
      } else if (state.get(needed.name) === 'open') {
        const names = trail.map(({ item }) => item.name)
        cycles.push({ kind: 'expression-cycle', members: names.slice(names.indexOf(needed.name)) })
      } else if (!state.has(needed.name)) enter(needed)
    }
  }
  return cycles.length > 0 ? err(cycles) : ok(ordered)
}

/** A formula on the way to being placed, with what it needs and has not been looked at, last first. */
interface Visit<Item> {
  readonly item: Item
  readonly unseen: Item[]
}
