import type { PlaceId } from '../../state/state.ts'

/** Offered but not begun, over or declined, or at a step. */
export type TourState = 'offered' | 'closed' | number

/** The five steps: where each is, and what it speaks of. */
export const TOUR = [
  { id: 'paths', place: 'overview', shows: '.overview-paths' },
  { id: 'levers', place: 'overview', shows: '.levers' },
  { id: 'explain', place: 'sectors', shows: '.sector-panel' },
  { id: 'compare', place: 'compare', shows: '.scenario-choice' },
  { id: 'sources', place: 'data', shows: '.tab-list' },
] as const satisfies readonly { readonly id: string; readonly place: PlaceId; readonly shows: string }[]

export type TourStepId = (typeof TOUR)[number]['id']
