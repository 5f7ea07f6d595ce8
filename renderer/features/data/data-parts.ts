import { windowText } from '#messages'
import type { PartWords, PlacePart } from '../place-part.ts'

export const DATA_VIEWS = ['sources', 'reconciliation', 'conflicts', 'history', 'gaps'] as const

export function dataParts({ language }: PartWords): readonly PlacePart[] {
  const { tabs } = windowText(language).data
  return DATA_VIEWS.map((view) => ({ kind: 'table', label: tabs[view], address: [view] }))
}
