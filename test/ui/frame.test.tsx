// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Problem } from '#model'
import { FirstStart } from '../../renderer/features/frame/FirstStart.tsx'
import type { FrameActions } from '../../renderer/features/frame/frame-view.ts'
import { ProblemList } from '../../renderer/figures/ProblemList.tsx'
import { frameFacts, viewOfState } from '../../renderer/features/frame/view-of-state.ts'
import { WorkStrip } from '../../renderer/features/frame/WorkStrip.tsx'
import { INITIAL_STATE } from '../../renderer/state/store.ts'
import { ErrorBoundary } from '../../renderer/ui/ErrorBoundary.tsx'
import { LanguageProvider } from '../../renderer/ui/language/LanguageProvider.tsx'
import { NumberField } from '../../renderer/ui/NumberField.tsx'

afterEach(cleanup)

const nothing = () => undefined
const ACTIONS: FrameActions = {
  go: nothing,
  chooseScenario: nothing,
  chooseRule: nothing,
  calculate: nothing,
  resume: nothing,
  chooseGwp: nothing,
  showPolicy: nothing,
  undo: nothing,
  redo: nothing,
  setLanguage: nothing,
  setTheme: nothing,
  dismissNotice: nothing,
  save: nothing,
  keepTour: nothing,
  openOffered: nothing,
  openDropped: nothing,
}

const PROBLEM: Problem = {
  kind: 'not-a-number',
  severity: 'error',
  file: 'supply.csv',
  row: 1012,
  column: 'value',
  found: 'twelve',
  allowed: null,
  detail: {},
}

describe('a window without a study', () => {
  test('offers the studies at hand, and no button that its host cannot serve', () => {
    const openOffered = vi.fn()
    const view = viewOfState(frameFacts(INITIAL_STATE), [{ id: 'viet-nam', name: 'Viet Nam', kind: 'shipped' }])
    render(<FirstStart view={view} actions={{ ...ACTIONS, openOffered }} />)
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Start with Viet Nam'])
    fireEvent.click(screen.getByRole('button'))
    expect(openOffered).toHaveBeenCalledWith('viet-nam')
  })

  test('calls a study by its Japanese name in a Japanese window, where it has one', () => {
    const listed = [
      { id: 'viet-nam', name: 'Viet Nam', nameJa: 'ベトナム', kind: 'shipped' },
      { id: 'own', name: 'Own study', kind: 'recent' },
    ] as const
    const offered = (language: 'en' | 'ja') =>
      viewOfState(frameFacts({ ...INITIAL_STATE, language }), listed).offered.map(({ name }) => name)
    expect(offered('ja')).toEqual(['ベトナム', 'Own study'])
    expect(offered('en')).toEqual(['Viet Nam', 'Own study'])
  })

  test('says why a study was not opened, with its limit in the language of the window', () => {
    const failure = { kind: 'too-large', file: 'big.shirube', limit: 200 * 2 ** 20 } as const
    const state = { ...INITIAL_STATE, language: 'ja', notices: [{ id: 1, kind: 'not-opened', failure }] } as const
    expect(viewOfState(frameFacts(state), []).notices.map(({ tone, sentence }) => `${tone}: ${sentence}`)).toEqual([
      'bad: big.shirubeが上限の200\u00a0MBを超えています。',
    ])
  })
})

describe('the list of problems', () => {
  test('gives file, line and column their own cells, and the line is not grouped', () => {
    render(<ProblemList problems={[PROBLEM]} refused />)
    const cells = [...screen.getByRole('table').querySelectorAll('tbody tr > *')].map((cell) => cell.textContent)
    expect(cells.slice(0, 4)).toEqual(['Problem', 'supply.csv', '1012', 'value'])
    expect(cells[4]).toContain('“twelve” is not a number.')
  })

  test('shows a hostile name as text', () => {
    const file = '<img src=x onerror=alert(1)>'
    render(<ProblemList problems={[{ ...PROBLEM, file }]} refused={false} />)
    expect(screen.getByText(file)).toBeTruthy()
    expect(document.querySelector('img')).toBeNull()
  })
})

describe('text that a file brings', () => {
  test('shows marks that turn the writing by their code points, apart from the text around it', () => {
    render(<ProblemList problems={[{ ...PROBLEM, found: 'abc\u202Egpj.exe' }]} refused />)
    const last = screen.getByRole('table').querySelector('tbody tr > :last-child bdi')
    expect(last?.textContent).toContain('abc[U+202E]gpj.exe')
  })

  test('is folded where it is long, and unfolds', () => {
    const file = 'x'.repeat(10_000)
    render(<ProblemList problems={[{ ...PROBLEM, file }]} refused={false} />)
    const cell = screen.getByRole('table').querySelector('tbody tr > :nth-child(2)')
    expect(cell?.textContent?.length).toBeLessThan(300)
    fireEvent.click(screen.getByRole('button', { name: 'Show all' }))
    expect(cell?.textContent).toContain(file)
  })
})

describe('a number field', () => {
  const field = (onCommit: (value: number) => void) =>
    render(
      <LanguageProvider language="en">
        <NumberField label="From" value={2031} unit="" kind="year" min={2024} max={2060} onCommit={onCommit} />
      </LanguageProvider>,
    )

  test('takes a number with Enter, once', () => {
    const onCommit = vi.fn()
    field(onCommit)
    const box = screen.getByLabelText('From')
    fireEvent.change(box, { target: { value: '2040' } })
    fireEvent.keyDown(box, { key: 'Enter' })
    fireEvent.blur(box)
    expect(onCommit.mock.calls).toEqual([[2040]])
  })

  test('takes none that is outside, and says from where to where', () => {
    const onCommit = vi.fn()
    field(onCommit)
    const box = screen.getByLabelText('From')
    fireEvent.change(box, { target: { value: '2061' } })
    fireEvent.keyDown(box, { key: 'Enter' })
    expect(onCommit).not.toHaveBeenCalled()
    expect(box.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByRole('alert').textContent).toBe('The value must lie from 2024 to 2060.')
  })
})

describe('a part that fails', () => {
  test('is replaced by a sentence, and can be drawn again', () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(nothing)
    let isBroken = true
    function Part() {
      if (isBroken) throw new Error('no rows')
      return <p>drawn</p>
    }
    render(
      <ErrorBoundary fallback={(error, again) => <button onClick={again}>{error.message}</button>}>
        <Part />
      </ErrorBoundary>,
    )
    isBroken = false
    fireEvent.click(screen.getByRole('button', { name: 'no rows' }))
    expect(screen.getByText('drawn')).toBeTruthy()
    complaint.mockRestore()
  })
})

describe('work that lasts', () => {
  test('stands in a landmark of its own name, and Escape stops it', () => {
    const cancel = vi.fn()
    const current = { scenario: 'reference', done: 3, total: 43, timeLeft: null, cancel }
    const work = { current: () => current, subscribe: () => nothing }
    render(<WorkStrip work={work} scenarios={[{ id: 'reference', label: 'Reference' }]} />)
    expect(screen.getByRole('region', { name: 'Calculation' }).textContent).toContain('Reference')
    fireEvent.keyDown(document, { key: 'Escape' })
    expect(cancel).toHaveBeenCalledOnce()
  })
})
