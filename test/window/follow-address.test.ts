// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest'
import { followAddress } from '../../renderer/start-window.ts'
import { createAppStore } from '../../renderer/state/store.ts'

/** A link was followed, and the page has not been told yet: browsers tell it in a later task. */
function followLink(hash: string): void {
  window.history.replaceState(null, '', hash)
}

afterEach(() => followLink('#'))

describe('the address of the window', () => {
  test('a run that ends between a click and the change of place does not take the click back', () => {
    const store = createAppStore()
    followAddress(store)
    followLink('#data')
    store.setState({ scenario: 'net-zero' })
    expect(window.location.hash).toBe('#data')
  })

  test('names the place that is shown', () => {
    const store = createAppStore()
    followAddress(store)
    store.setState({ place: 'compare' })
    expect(window.location.hash).toContain('compare')
  })
})
