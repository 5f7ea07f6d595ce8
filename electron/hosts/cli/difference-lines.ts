import type { CliText } from '#messages'
import { fold, terminalText } from './display-width.ts'
import type { Difference } from './engine.ts'
import { plainNumber } from './number-cell.ts'

/** One line for each thing in which two scenarios differ: `policy carbon-tax: 0 % -> 100 %`. */
export function differenceLines(differences: readonly Difference[], text: CliText): string[] {
  return differences.map((difference) => {
    const what = nameOf(difference, text)
    return `${what}: ${changeOf(difference, text)}`
  })
}

/**
 * The same in short: policies whose strength changes alike in one entry, `policy 0 % -> 100 %: carbon-tax, coal-exit`,
 * before what else differs. Each entry is folded to `columns`, later lines set in by two.
 */
export function shortDifferences(differences: readonly Difference[], text: CliText, columns: number): string[][] {
  const policies = new Map<string, string[]>()
  for (const difference of differences) {
    if (difference.kind !== 'strength') continue
    const change = changeOf(difference, text)
    policies.set(change, [...(policies.get(change) ?? []), terminalText(difference.address)])
  }
  const name = text.differenceKinds['strength'] ?? 'strength'
  const entries = [
    ...differenceLines(
      differences.filter(({ kind }) => kind !== 'strength' && kind !== 'override'),
      text,
    ),
    ...[...policies].map(([change, ids]) => `${name} ${change}: ${ids.join(', ')}`),
    ...differenceLines(
      differences.filter(({ kind }) => kind === 'override'),
      text,
    ),
  ]
  return entries.map((entry) => fold(entry, columns - 2).map((line, index) => (index === 0 ? line : `  ${line}`)))
}

function nameOf({ kind, address }: Difference, text: CliText): string {
  const name = text.differenceKinds[kind] ?? kind
  return address === '' ? name : `${name} ${terminalText(address)}`
}

function changeOf({ kind, from, to, unit }: Difference, text: CliText): string {
  const side = (value: string | number | null): string => {
    if (value === null) return text.absent
    if (typeof value === 'string') return terminalText(value)
    return kind === 'strength' ? `${plainNumber(value * 100)} %` : plainNumber(value)
  }
  return `${side(from)} -> ${side(to)}${unit === null ? '' : ` ${terminalText(unit)}`}`
}
