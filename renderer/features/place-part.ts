import type { Language } from '#messages'
import type { StudyOutline } from '#worker'

/** What the parts of a place are named from. */
export interface PartWords {
  readonly outline: StudyOutline
  readonly language: Language
}

/** A chart, a table or a view of a place, with the names that lead to it in the address. */
export interface PlacePart {
  readonly kind: 'chart' | 'table' | 'view'
  readonly label: string
  readonly address: readonly string[]
  /** Other words by which it may be looked for. */
  readonly words?: string
}
