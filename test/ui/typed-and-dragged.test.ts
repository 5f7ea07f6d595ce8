import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fuzzySearch } from '../../renderer/features/frame/fuzzy-match.ts'
import { placeBeside } from '../../renderer/ui/place-beside.ts'
import { readNumber } from '../../renderer/ui/read-number.ts'
import { itemAfterKey } from '../../renderer/ui/roving-focus.ts'
import { rowWindow } from '../../renderer/ui/row-window.ts'
import { snap, valueAfterKey } from '../../renderer/ui/slider-steps.ts'
import { nextSorting, sortRows } from '../../renderer/ui/sort-rows.ts'

describe('a number that a person typed', () => {
  test.each([
    ['12.5', 12.5],
    ['1,234.5', 1234.5],
    ['１，２３４', 1234],
    ['−3', -3],
    ['12 345', 12345],
    ['40 %', 40],
    ['.5', 0.5],
    ['1e3', 1000],
  ])('%s is read', (typed, value) => expect(readNumber(typed)).toBe(value))

  test.each(['', 'twelve', '1,23', '1.2.3', '-', '1e999', '12a'])('“%s” is none', (typed) =>
    expect(readNumber(typed)).toBeNull(),
  )
})

describe('a slider', () => {
  const scale = { min: 0, max: 1, step: 0.05 }

  test('stands on its steps and within its ends, whatever the pointer says', () => {
    fc.assert(
      fc.property(fc.double({ min: -2, max: 3, noNaN: true }), (value) => {
        const snapped = snap(value, scale.step, scale)
        expect(snapped).toBeGreaterThanOrEqual(0)
        expect(snapped).toBeLessThanOrEqual(1)
        expect(Math.abs(snapped / scale.step - Math.round(snapped / scale.step))).toBeLessThan(1e-9)
      }),
    )
  })

  test('reaches an end that is no multiple of its step', () => {
    expect(snap(1.85, 0.3, { min: 0, max: 2, step: 0.3 })).toBe(1.8)
    expect(snap(2, 0.3, { min: 0, max: 2, step: 0.3 })).toBe(2)
  })

  test('writes decimals as they are meant', () => expect(valueAfterKey('ArrowRight', false, 0.25, scale)).toBe(0.3))

  test('takes fine steps with shift, pages and ends', () => {
    expect(valueAfterKey('ArrowLeft', true, 0.3, scale)).toBe(0.295)
    expect(valueAfterKey('PageUp', false, 0.3, scale)).toBe(0.8)
    expect(valueAfterKey('End', false, 0.3, scale)).toBe(1)
    expect(valueAfterKey('a', false, 0.3, scale)).toBeNull()
  })
})

describe('a table', () => {
  test('sorts words as the language does and numbers as numbers; what is no number comes last either way', () => {
    const keys = [3, Number.NaN, 1, 2]
    const sorted = (direction: 'ascending' | 'descending') => sortRows(keys, (key) => key, direction, 'en')
    expect(sorted('ascending')).toEqual([1, 2, 3, Number.NaN])
    expect(sorted('descending')).toEqual([3, 2, 1, Number.NaN])
    expect(sortRows(['b10', 'b9', 'Á', 'z'], (key) => key, 'ascending', 'en')).toEqual(['Á', 'b9', 'b10', 'z'])
  })

  test('keeps rows of equal keys as they came', () => {
    const rows = ['x1', 'x2', 'x3']
    expect(sortRows(rows, () => 0, 'descending', 'en')).toEqual(rows)
  })

  test('goes from rising to falling to as it came', () => {
    const rising = nextSorting(null, 'year')
    const falling = nextSorting(rising, 'year')
    expect([rising?.direction, falling?.direction, nextSorting(falling, 'year')]).toEqual([
      'ascending',
      'descending',
      null,
    ])
    expect(nextSorting(falling, 'name')).toEqual({ column: 'name', direction: 'ascending' })
  })

  test('draws every row in sight', () => {
    const cases = fc.record({
      count: fc.nat(5000),
      scrollTop: fc.nat(200_000),
      height: fc.integer({ min: 1, max: 2000 }),
    })
    fc.assert(
      fc.property(cases, ({ count, scrollTop, height }) => {
        const { from, to } = rowWindow(count, 32, { scrollTop, height })
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(count)
        const first = Math.floor(scrollTop / 32)
        const last = Math.ceil((scrollTop + height) / 32)
        if (first < count) expect(from).toBeLessThanOrEqual(first)
        expect(to).toBeGreaterThanOrEqual(Math.min(count, last))
      }),
    )
  })
})

describe('a list with one focus', () => {
  test('goes round both ways', () => {
    expect(itemAfterKey('ArrowDown', 2, 3, 'vertical')).toBe(0)
    expect(itemAfterKey('ArrowUp', 0, 3, 'vertical')).toBe(2)
    expect(itemAfterKey('ArrowUp', 0, 3, 'horizontal')).toBeNull()
    expect(itemAfterKey('Home', 0, 0, 'vertical')).toBeNull()
  })
})

describe('the palette', () => {
  const names = ['Planned set of policies', 'Net zero 2050', 'Overview', 'Frozen technology', '現行政策']
  const found = (query: string) => fuzzySearch(query, names, (name) => name)

  test('finds by letters in order, whole beginnings first', () => {
    expect(found('net')[0]).toBe('Net zero 2050')
    expect(found('frt')).toEqual(['Frozen technology'])
    expect(found('NZ')[0]).toBe('Net zero 2050')
  })

  test('puts whole words before beginnings of words, those before parts of words, those before scattered letters', () => {
    const entries = [
      'Cost-optimal net zero',
      'Charcoal kilns',
      'Coalition of cities',
      'No new coal boilers in industry',
      'Environmental tax on coal',
    ]
    expect(fuzzySearch('coal', entries, (name) => name)).toEqual([
      'No new coal boilers in industry',
      'Environmental tax on coal',
      'Coalition of cities',
      'Charcoal kilns',
      'Cost-optimal net zero',
    ])
    expect(fuzzySearch('coal tax', entries, (name) => name)).toEqual(['Environmental tax on coal'])
  })

  test('finds Japanese, and full width as half', () => {
    expect(found('政策')).toEqual(['現行政策'])
    expect(found('２０５０')).toEqual(['Net zero 2050'])
  })

  test('shows all for nothing typed and nothing for what is not there', () => {
    expect(found(' ')).toEqual(names)
    expect(found('qqq')).toEqual([])
  })
})

describe('a floating part', () => {
  test('stays in the window wherever its anchor is', () => {
    const anchors = fc.record({ left: fc.integer({ min: -100, max: 1300 }), top: fc.integer({ min: -100, max: 900 }) })
    fc.assert(
      fc.property(anchors, (corner) => {
        const at = placeBeside(
          { ...corner, width: 80, height: 32 },
          { width: 200, height: 300 },
          { width: 1280, height: 800 },
        )
        expect(at.left).toBeGreaterThanOrEqual(0)
        expect(at.left + 200).toBeLessThanOrEqual(1280)
        expect(at.top).toBeGreaterThanOrEqual(0)
        expect(at.top + 300).toBeLessThanOrEqual(800)
      }),
    )
  })
})
