import type { Difference } from '#model'
import type { StudyOutline } from '#worker'
import type { NumberText, WindowText } from '#messages'
import { labelIn } from '../../figures/label-in.ts'
import { policyUnit } from './policy-unit.ts'

/** One thing in which two scenarios differ, in words. */
export interface DifferenceRow {
  readonly key: string
  readonly kind: string
  readonly what: string
  /** Address in the files of the study, where the words leave it open. */
  readonly address: string
  readonly from: string
  readonly to: string
}

export interface DifferenceWords {
  readonly outline: StudyOutline
  readonly language: 'en' | 'ja'
  readonly numbers: NumberText
  readonly text: WindowText['policies']['difference']
  /** Names of the rules of choice, and of what a scenario's measures include. */
  readonly rules: Readonly<Record<string, string>>
  readonly measures: Readonly<Record<string, string>>
  /** What stands where a scenario has nothing. */
  readonly absent: string
}

export function differenceRows(differences: readonly Difference[], words: DifferenceWords): readonly DifferenceRow[] {
  return differences.map((difference) => {
    const { kind, address } = difference
    const what = nameOf(difference, words)
    return {
      key: `${kind} ${address}`,
      kind: words.text.kinds[kind],
      what,
      address: kind === 'override' && what !== address ? address : '',
      from: sideOf(difference, difference.from, words),
      to: sideOf(difference, difference.to, words),
    }
  })
}

/** The parts of an address that the study has names for: `supply/coal/import_price@2030` is coal, 2030. */
function nameOf({ kind, address }: Difference, { outline, language, text }: DifferenceWords): string {
  if (address === '') return text.all
  const [path = '', year = ''] = address.split('@')
  const parts = path.split('/')
  const named = [outline.policies, outline.technologies, outline.commodities, outline.sectors]
  const names = parts.flatMap((id) => {
    const found = named.flatMap((list): readonly Named[] => list).find((one) => one.id === id)
    return found === undefined ? [] : [labelIn(found.label, language, id)]
  })
  if (names.length === 0) return address
  const time = kind === 'timing' ? (text.times[parts.at(-1) ?? ''] ?? '') : year
  return [names.join(' · '), time].filter((part) => part !== '').join(', ')
}

type Named = Pick<StudyOutline['policies'][number], 'id' | 'label'>

function sideOf(
  { kind, unit, address }: Difference,
  value: Difference['from'],
  { numbers, rules, measures, absent, outline }: DifferenceWords,
): string {
  if (value === null) return absent
  if (typeof value === 'string') return (kind === 'measures' ? measures : rules)[value] ?? value
  if (kind === 'strength') return numbers.quantity(value * 100, '%', 0)
  // Years are no quantities: they have no separators.
  if (kind !== 'override') return String(value)
  const parts = address.split(/[/@]/)
  const policy = outline.policies.find(({ id }) => parts.includes(id))
  const shown = policy === undefined ? { unit: unit ?? '', factor: 1 } : policyUnit(policy.kind, unit ?? '')
  return numbers.quantity(shown.factor * value, shown.unit)
}
