import type { CliText } from '#messages'
import { terminalText } from './display-width.ts'
import type { Difference } from './engine.ts'
import { plainNumber } from './number-cell.ts'

/** One line for each thing in which two scenarios differ: `strength carbon-tax: 0 % -> 100 %`. */
export function differenceLines(differences: readonly Difference[], text: CliText): string[] {
  return differences.map(({ kind, address, from, to, unit }) => {
    const side = (value: string | number | null): string => {
      if (value === null) return text.absent
      if (typeof value === 'string') return terminalText(value)
      return kind === 'strength' ? `${plainNumber(value * 100)} %` : plainNumber(value)
    }
    const name = text.differenceKinds[kind] ?? kind
    const what = address === '' ? name : `${name} ${terminalText(address)}`
    return `${what}: ${side(from)} -> ${side(to)}${unit && kind !== 'strength' ? ` ${terminalText(unit)}` : ''}`
  })
}
