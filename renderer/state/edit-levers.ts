import type { Edit, EditHistory, Levers, State } from './state.ts'

type Levered = Pick<State, 'levers' | 'history'>

/** Edits that can be undone. */
const MOST_KEPT = 200

const NO_LEVERS: Levers = {}

export const leversOf = (levers: State['levers'], scenario: string): Levers => levers[scenario] ?? NO_LEVERS

/** Levers with one set; `undefined` gives it back to the study. */
export function withLever(levers: Levers, address: string, value: number | undefined): Levers {
  const others = Object.entries(levers).filter(([one]) => one !== address)
  return Object.fromEntries(value === undefined ? others : [...others, [address, value]])
}

/** Adds a finished gesture to the history; what had been undone is gone. One that changed nothing leaves no trace. */
export function record(history: EditHistory, edit: Edit): EditHistory {
  const changes = edit.changes.filter(({ from, to }) => from !== to)
  if (changes.length === 0) return history
  return { past: [...history.past, { ...edit, changes }].slice(-MOST_KEPT), future: [] }
}

/** The state before its last edit, and which scenario that concerns; null where there is nothing to undo. */
export function undone({ levers, history }: Levered): (Levered & { readonly scenario: string }) | null {
  const edit = history.past.at(-1)
  if (edit === undefined) return null
  const future = [edit, ...history.future]
  return { ...applied(levers, edit, 'from'), history: { past: history.past.slice(0, -1), future } }
}

/** The state after the edit undone last. */
export function redone({ levers, history }: Levered): (Levered & { readonly scenario: string }) | null {
  const [edit, ...future] = history.future
  if (edit === undefined) return null
  return { ...applied(levers, edit, 'to'), history: { past: [...history.past, edit], future } }
}

function applied(levers: State['levers'], { scenario, changes }: Edit, side: 'from' | 'to') {
  const own = changes.reduce((all, change) => withLever(all, change.address, change[side]), leversOf(levers, scenario))
  return { levers: { ...levers, [scenario]: own }, scenario }
}
