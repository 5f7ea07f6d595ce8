import { isWide, isZeroWidth } from './character-width.ts'
import { advanceWidths, type FontWeight } from './font-metrics.ts'

/** Taken for a character outside the table; wider than most, so that a line is rather broken early than cut off. */
const unknownWidth = 650

/**
 * Width of one line of text in pixels: the sum of the advance widths, kerning left out.
 *
 *     width = size / 1000 x sum_c advance(c)
 */
export function textWidth(text: string, size: number, weight: FontWeight = 'regular'): number {
  const widths = advanceWidths[weight]
  let thousandths = 0
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    if (isZeroWidth(codePoint)) continue
    thousandths += widths.get(codePoint) ?? (isWide(codePoint) ? 1000 : unknownWidth)
  }
  return (thousandths * size) / 1000
}
