// @vitest-environment happy-dom
import { cleanup } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import Effects from '../../renderer/features/effects/Effects.tsx'
import { frameFacts, viewOfState } from '../../renderer/features/frame/view-of-state.ts'
import { openPlace } from '../support/window/open-place.ts'
import { readStudy } from '../support/read-study.ts'

afterEach(cleanup)

it('an edit of a few levers is undone by their names, one of many by their number', async () => {
  const { store, conductor } = await openPlace(readStudy('mini'), Effects)
  const { study } = store.getState()
  if (study.status !== 'open') throw new Error('no study')
  const { policies } = study.outline
  const undoneAs = (count: number) => {
    const strengths = policies.slice(0, count).map(({ id }) => ({ policy: id, strength: count / 100 }))
    conductor.setStrengths('reference', strengths)
    return viewOfState(frameFacts(store.getState()), []).study?.undo
  }
  expect(undoneAs(1)).toBe(policies[0]?.label.en)
  expect(undoneAs(4)).toBe('4 levers')
})
