import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  leversOf,
  record,
  type Step,
  stepBack,
  stepForward,
  withChanges,
  withLever,
} from '../../renderer/state/edit-levers.ts'
import type { State } from '../../renderer/state/state.ts'

type Levered = Pick<State, 'levers' | 'history'>
const NOTHING: Levered = { levers: {}, history: { past: [], future: [] } }

/** Moves a lever as one gesture. */
function moved({ levers, history }: Levered, scenario: string, address: string, to: number | undefined): Levered {
  const own = leversOf(levers, scenario)
  return {
    levers: { ...levers, [scenario]: withLever(own, address, to) },
    history: record(history, { changes: [{ scenario, address, from: own[address], to }], study: null }),
  }
}

const after = ({ levers }: Levered, step: Step | null): Levered | null =>
  step && { levers: withChanges(levers, step.edit.changes, step.side), history: step.history }
const undone = (state: Levered): Levered | null => after(state, stepBack(state.history))
const redone = (state: Levered): Levered | null => after(state, stepForward(state.history))

const move = fc.record({
  scenario: fc.constantFrom('a', 'b'),
  address: fc.constantFrom('strength/x', 'start/x', 'strength/y'),
  to: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
})

describe('undo and redo of levers', () => {
  test('undoing everything gives the study back, redoing everything the last state', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
        const end = moves.reduce((state, { scenario, address, to }) => moved(state, scenario, address, to), NOTHING)
        let state: Levered = end
        for (let next = undone(state); next !== null; next = undone(state)) state = next
        expect(Object.values(state.levers).every((own) => Object.keys(own).length === 0)).toBe(true)
        for (let next = redone(state); next !== null; next = redone(state)) state = next
        const kept = ({ levers }: Levered) => ['a', 'b'].map((scenario) => leversOf(levers, scenario))
        expect(kept(state)).toEqual(kept(end))
      }),
    )
  })
  test('a new move after an undo takes the place of what was undone', () => {
    const once = moved(moved(NOTHING, 'a', 'strength/x', 1), 'a', 'strength/x', 2)
    const back = undone(once)
    if (back === null) throw new Error('nothing to undo')
    const other = moved(back, 'a', 'strength/y', 3)
    expect(redone(other)).toBeNull()
    expect(leversOf(other.levers, 'a')).toEqual({ 'strength/x': 1, 'strength/y': 3 })
  })
  test('a gesture that ends where it began leaves no trace', () => {
    const { history } = moved(NOTHING, 'a', 'strength/x', undefined)
    expect(history.past).toEqual([])
  })
})
