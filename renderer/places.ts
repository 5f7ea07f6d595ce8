import { placeIn } from './address.ts'
import { compareParts } from './features/compare/compare-parts.ts'
import { dataParts } from './features/data/data-parts.ts'
import { effectsParts } from './features/effects/effects-parts.ts'
import type { PlaceEntry } from './features/frame/frame-view.ts'
import { overviewParts } from './features/overview/overview-parts.ts'
import { sectorParts } from './features/sectors/sector-parts.ts'
import { placeScreen, type PlaceScreen } from './place-screen.ts'
import type { PlaceId } from './state/state.ts'

/** A place: its mark in the rail, what the palette finds in it, and its screen. */
export interface Place extends PlaceEntry {
  readonly screen: PlaceScreen
}

/** In the order of the rail. */
export const PLACES: readonly Place[] = [
  {
    id: 'overview',
    icon: 'overview',
    parts: overviewParts,
    screen: placeScreen(() => import('./features/overview/Overview.tsx')),
  },
  {
    id: 'sectors',
    icon: 'sectors',
    parts: sectorParts,
    screen: placeScreen(() => import('./features/sectors/Sectors.tsx')),
  },
  { id: 'policies', icon: 'policies', screen: placeScreen(() => import('./features/policies/Policies.tsx')) },
  {
    id: 'compare',
    icon: 'compare',
    parts: compareParts,
    screen: placeScreen(() => import('./features/compare/Compare.tsx')),
  },
  {
    id: 'effects',
    icon: 'effects',
    parts: effectsParts,
    screen: placeScreen(() => import('./features/effects/Effects.tsx')),
  },
  { id: 'data', icon: 'data', parts: dataParts, screen: placeScreen(() => import('./features/data/Data.tsx')) },
]

/** The place that an address names (`#policies`); the first one where it names none. */
export function placeAt(hash: string): PlaceId {
  const named = placeIn(hash)
  return PLACES.find(({ id }) => id === named)?.id ?? 'overview'
}
