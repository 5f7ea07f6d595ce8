import { windowText } from '#messages'
import type { PartWords, PlacePart } from '../place-part.ts'

/** What each policy does, what moved emissions, and the way back from a target. */
export const VIEWS = ['policies', 'drivers', 'where', 'price', 'design', 'goal'] as const

export function effectsParts({ language }: PartWords): readonly PlacePart[] {
  const { effects } = windowText(language)
  return VIEWS.map((view): PlacePart => ({ kind: 'view', label: effects.views[view], address: [view] }))
}
