import type { Theme } from './theme.ts'

/** Lightest a letter may be on white, and darkest on dark paper, by the weights of ITU-R BT.601. */
const limits = { light: 0.42, dark: 0.58 } as const

/** A layer's colour as text: darkened where it is too light for white paper, lightened where too dark for dark paper. */
export function readableColour(colour: string, { name }: Theme): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const luma = (0.299 * red + 0.587 * green + 0.114 * blue) / 255
  const mix = (part: number): number => {
    if (name === 'light') return luma > limits.light ? part * (limits.light / luma) : part
    return luma < limits.dark ? part + (255 - part) * ((limits.dark - luma) / (1 - luma)) : part
  }
  return `#${[red, green, blue].map((part) => Math.round(mix(part)).toString(16).padStart(2, '0')).join('')}`
}
