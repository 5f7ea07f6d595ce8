import type { Edit, EditHistory, LeverChange, Levers, State } from './state.ts'

/** Edits that can be undone. */
const MOST_KEPT = 200

const NO_LEVERS: Levers = {}

export const leversOf = (levers: State['levers'], scenario: string): Levers => levers[scenario] ?? NO_LEVERS

/** Levers with one set; `undefined` gives it back to the study. */
export function withLever(levers: Levers, address: string, value: number | undefined): Levers {
  const others = Object.entries(levers).filter(([one]) => one !== address)
  return Object.fromEntries(value === undefined ? others : [...others, [address, value]])
}

/** How strongly a policy applies, as a share. */
export interface Strength {
  readonly policy: string
  readonly strength: number
}

/** Levers with the strengths of some policies set. */
export const withStrengths = (levers: Levers, strengths: readonly Strength[]): Levers =>
  strengths.reduce((own, { policy, strength }) => withLever(own, `strength/${policy}`, strength), levers)

/** Adds a finished edit to the history; what had been undone is gone. One that changed nothing leaves no trace. */
export function record(history: EditHistory, edit: Edit): EditHistory {
  const changes = edit.changes.filter(({ from, to }) => from !== to)
  if (changes.length === 0 && edit.study === null) return history
  return { past: [...history.past, { ...edit, changes }].slice(-MOST_KEPT), future: [] }
}

/** A step to and fro in the history: which edit it takes, which of its sides holds then, and the history after it. */
export interface Step {
  readonly edit: Edit
  readonly side: 'from' | 'to'
  readonly history: EditHistory
}

/** Back before the last edit; null where there is nothing to undo. */
export function stepBack({ past, future }: EditHistory): Step | null {
  const edit = past.at(-1)
  if (edit === undefined) return null
  return { edit, side: 'from', history: { past: past.slice(0, -1), future: [edit, ...future] } }
}

/** To after the edit undone last; null where there is none. */
export function stepForward({ past, future }: EditHistory): Step | null {
  const [edit, ...rest] = future
  return edit === undefined ? null : { edit, side: 'to', history: { past: [...past, edit], future: rest } }
}

/** All levers with one side of some changes. */
export function withChanges(
  levers: State['levers'],
  changes: readonly LeverChange[],
  side: 'from' | 'to',
): State['levers'] {
  return changes.reduce((all, change) => {
    const own = withLever(leversOf(all, change.scenario), change.address, change[side])
    return { ...all, [change.scenario]: own }
  }, levers)
}

/** From some levers of a scenario to others, as changes. */
export function changesBetween(scenario: string, before: Levers, after: Levers): LeverChange[] {
  const addresses = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return addresses.map((address) => ({ scenario, address, from: before[address], to: after[address] }))
}
