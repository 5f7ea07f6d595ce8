// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { windowText } from '#messages'
import { frameFacts, viewOfState } from '../../renderer/features/frame/view-of-state.ts'
import type { JournalFailure } from '../../renderer/host/host.ts'
import type { Notice } from '../../renderer/state/state.ts'
import { INITIAL_STATE } from '../../renderer/state/store.ts'
import { Notices, STAY_MS } from '../../renderer/ui/Notices.tsx'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** Shows notices as the frame does; gives the ids that left. */
function shown(notices: readonly Notice[]): string[] {
  const left: string[] = []
  const { notices: entries } = viewOfState(frameFacts({ ...INITIAL_STATE, notices }), [])
  render(<Notices label="Notices" entries={entries} onDismiss={(id) => left.push(id)} />)
  return left
}

const wait = (milliseconds: number): void => act(() => void vi.advanceTimersByTime(milliseconds))

describe('notices', () => {
  test.each(['en', 'ja'] as const)('every reason why the engine stopped is in words (%s)', (language) => {
    const { engineStops } = windowText(language).frame
    for (const kind of ['engine-restarted', 'engine-lost'] as const) {
      for (const detail of ['silent', 'gone', 'error', 'messageerror']) {
        const state = { ...INITIAL_STATE, language, notices: [{ id: 1, kind, detail }] }
        const [told] = viewOfState(frameFacts(state), []).notices
        expect(told?.sentence).toContain(engineStops[detail])
        expect(told?.sentence).not.toMatch(new RegExp(`[（(“]${detail}`))
      }
      const state = { ...INITIAL_STATE, language, notices: [{ id: 1, kind, detail: 'RangeError: full' }] }
      expect(viewOfState(frameFacts(state), []).notices[0]?.sentence).toMatch(/[“「]RangeError: full[”」]/)
    }
  })

  test('what could not be written says why and what helps, in words and not in codes', () => {
    const failures = ['busy', 'refused', 'no-permission', 'disk-full', 'system', 'journal-full'] as const
    for (const language of ['en', 'ja'] as const) {
      const sentences = failures.map((kind) => {
        const failure = { kind, file: 'mini.shirube', code: 'EIO', limit: 1 } as JournalFailure
        const state = { ...INITIAL_STATE, language, notices: [{ id: 1, kind: 'not-kept', failure } as const] }
        return viewOfState(frameFacts(state), []).notices[0]?.sentence ?? ''
      })
      expect(new Set(sentences).size).toBe(failures.length)
      for (const [at, sentence] of sentences.entries()) {
        expect(sentence.length).toBeGreaterThan(20)
        if (failures[at]?.includes('-')) expect(sentence).not.toContain(failures[at])
      }
      const failure = { kind: 'disk-full', file: 'mini.shirube' } as const
      const notices = [{ id: 1, kind: 'not-saved', file: 'mini.shirube', failure } as const]
      expect(viewOfState(frameFacts({ ...INITIAL_STATE, language, notices }), []).notices[0]?.sentence).toMatch(
        /^mini\.shirube.*(?:disk|ディスク)/,
      )
    }
  })

  test('a confirmation leaves by itself, a fault and what was put back stay', () => {
    const left = shown([
      { id: 1, kind: 'saved', detail: 'mini.shirube' },
      { id: 2, kind: 'not-saved', file: 'mini.shirube', failure: { kind: 'disk-full', file: 'mini.shirube' } },
      { id: 3, kind: 'restored', detail: 'Net zero' },
    ])
    wait(STAY_MS - 1)
    expect(left).toEqual([])
    wait(10 * STAY_MS)
    expect(left).toEqual(['1'])
  })

  test('a confirmation stays while a pointer is over it or the focus in it', () => {
    const left = shown([{ id: 1, kind: 'saved', detail: 'mini.shirube' }])
    const words = screen.getByText('Saved as mini.shirube.')
    fireEvent.pointerEnter(words.closest('.notice')?.parentElement ?? words)
    wait(2 * STAY_MS)
    fireEvent.pointerLeave(words.closest('.notice')?.parentElement ?? words)
    fireEvent.focus(screen.getByRole('button'))
    wait(2 * STAY_MS)
    expect(left).toEqual([])
    fireEvent.blur(screen.getByRole('button'))
    wait(STAY_MS)
    expect(left).toEqual(['1'])
  })
})
