// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import Effects from '../../renderer/features/effects/Effects.tsx'
import { matrixDecimals, sideOf, strongestPairs } from '../../renderer/features/effects/interaction-pairs.ts'
import { openPlace } from '../support/window/open-place.ts'
import { readStudy } from '../support/read-study.ts'

afterEach(cleanup)

async function matrix() {
  window.location.hash = 'effects/policies'
  const { conductor } = await openPlace(readStudy('mini'), Effects)
  act(() => conductor.chooseScenario('net-zero'))
  fireEvent.change(screen.getByLabelText('Policies'), { target: { value: 'none' } })
  fireEvent.click(screen.getByRole('button', { name: 'Take apart' }))
  const table = await screen.findByRole('table', { name: /^Interactions in/ }, { timeout: 30_000 })
  const rows = within(table).getAllByRole('row').slice(1)
  return { table, rows, cells: rows.map((row) => within(row).getAllByRole('cell')) }
}

describe('the matrix of interactions', () => {
  it('is every policy by every other, and the same from either side', async () => {
    const { table, rows, cells } = await matrix()
    const names = (role: 'columnheader' | 'rowheader') =>
      within(table)
        .getAllByRole(role)
        .map(({ textContent }) => textContent)
    expect(names('rowheader')).toEqual(names('columnheader').slice(1))
    expect(rows.length).toBeGreaterThan(2)
    for (const [i, row] of cells.entries()) {
      expect(row).toHaveLength(rows.length)
      expect(row[i]?.textContent).toBe('')
      for (const [j, cell] of row.entries()) {
        if (i !== j) expect(cell.textContent).toBe(cells[j]?.[i]?.textContent)
      }
    }
  })

  it('says by its sign, by a mark and in words whether two compete or help each other', async () => {
    const { cells } = await matrix()
    const buttons = cells.flat().flatMap((cell) => [...cell.querySelectorAll('button')])
    const working = buttons.filter(({ textContent }) => textContent !== '0')
    expect(working.length).toBeGreaterThan(0)
    for (const button of working) {
      const isOver = button.textContent.startsWith('+')
      expect(button.getAttribute('aria-label')).toMatch(isOver ? / compete: \+/ : / help each other: −/)
      expect(button.querySelector('svg path')).not.toBeNull()
    }
  })

  it('is walked by arrows from the strongest pair', async () => {
    const { table } = await matrix()
    const reached = within(table)
      .getAllByRole('button')
      .filter(({ tabIndex }) => tabIndex === 0)
    expect(reached).toHaveLength(1)
    const [first] = reached
    if (first === undefined) return
    act(() => first.focus())
    const neighbours = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map((key) => {
      act(() => first.focus())
      fireEvent.keyDown(first, { key })
      return document.activeElement
    })
    expect(neighbours.some((one) => one !== first && table.contains(one))).toBe(true)
  })
})

describe('pairs of a matrix', () => {
  it('come by their strength, each once, and what rounds to nought is nothing', () => {
    const value = fc.double({ min: -1e4, max: 1e4, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.array(value, { minLength: 36, maxLength: 36 }), (n, values) => {
        const at = (i: number, j: number): number => values[Math.min(i, j) * 6 + Math.max(i, j)] ?? 0
        const of = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => Float64Array.of(at(i, j))))
        const pairs = strongestPairs({ interactions: of }, n, 0)
        expect(pairs).toHaveLength((n * (n - 1)) / 2)
        expect(new Set(pairs.map(({ first, second }) => `${first} ${second}`)).size).toBe(pairs.length)
        const sizes = pairs.map((pair) => Math.abs(pair.value))
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
        const decimals = matrixDecimals(sizes[0] ?? 0)
        for (const pair of pairs) {
          const side = sideOf(pair.value, 0.5 * 10 ** -decimals)
          if (side === 'nothing')
            expect(Number(Math.abs(pair.value).toFixed(decimals))).toBeLessThanOrEqual(10 ** -decimals)
          else expect(pair.value > 0).toBe(side === 'compete')
        }
      }),
    )
  })
})
