import { describe, expect, test } from 'vitest'
import { readText } from '../support/repository.ts'

/** Colours by name of the block of tokens that begins with `selector`. */
function coloursOf(selector: string): Readonly<Record<string, string>> {
  const text = readText('renderer/ui/theme/tokens.css')
  const block = text.slice(text.indexOf(`${selector} {`)).split('}')[0] ?? ''
  const pairs = [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(
    ([, name = '', hex = '']): [string, string] => [name, hex],
  )
  return Object.fromEntries(pairs)
}

/** Relative luminance (WCAG 2.2, definition). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast ratio (WCAG 2.2, definition). */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

/** What is written on what. */
const TEXTS: readonly (readonly [text: string, grounds: readonly string[]])[] = [
  ['ink', ['paper', 'ground', 'sunken', 'hover', 'accent-wash']],
  ['soft', ['paper', 'ground', 'sunken', 'hover']],
  ['faint', ['paper', 'ground', 'sunken']],
  ['accent', ['paper', 'ground', 'accent-wash']],
  ['on-accent', ['accent', 'accent-strong']],
  ['good', ['paper', 'good-wash']],
  ['warning', ['paper', 'warning-wash']],
  ['bad', ['paper', 'bad-wash']],
  ['note', ['paper', 'note-wash']],
]

describe.each([
  ['light', ':root'],
  ['dark', ":root[data-theme='dark']"],
])('%s', (_, selector) => {
  const colours = coloursOf(selector)
  const between = (a: string, b: string): number => contrast(colours[a] ?? '', colours[b] ?? '')

  test('has its colours', () => expect(Object.keys(colours).length).toBeGreaterThanOrEqual(21))

  test('every text has 4.5:1 on each of its grounds (WCAG 2.2, 1.4.3)', () => {
    const pairs = TEXTS.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const))
    expect(pairs.filter(([text, ground]) => !(between(text, ground) >= 4.5))).toEqual([])
  })

  test('edges of controls and the ring of the focus have 3:1 (WCAG 2.2, 1.4.11)', () => {
    const marks = ['edge', 'focus'].flatMap((mark) => ['paper', 'ground'].map((ground) => [mark, ground] as const))
    expect(marks.filter(([mark, ground]) => !(between(mark, ground) >= 3))).toEqual([])
  })
})
