import { lazy, type ComponentType } from 'react'
import type { PlaceEntry } from './features/frame/frame-view.ts'
import type { PlaceProps } from './features/place-props.ts'
import type { PlaceId } from './state/state.ts'

/** A place: its mark in the rail and its screen, which loads when first visited. */
export interface Place extends PlaceEntry {
  readonly Screen: ComponentType<PlaceProps>
}

/** In the order of the rail. */
export const PLACES: readonly Place[] = [
  { id: 'overview', icon: 'overview', Screen: lazy(() => import('./features/overview/Overview.tsx')) },
  { id: 'sectors', icon: 'sectors', Screen: lazy(() => import('./features/sectors/Sectors.tsx')) },
  { id: 'policies', icon: 'policies', Screen: lazy(() => import('./features/policies/Policies.tsx')) },
  { id: 'compare', icon: 'compare', Screen: lazy(() => import('./features/compare/Compare.tsx')) },
  { id: 'data', icon: 'data', Screen: lazy(() => import('./features/data/Data.tsx')) },
]

/** The place that an address names (`#policies`); the first one where it names none. */
export function placeAt(hash: string): PlaceId {
  return PLACES.find(({ id }) => `#${id}` === hash)?.id ?? 'overview'
}
