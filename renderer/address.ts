import { useCallback, useSyncExternalStore } from 'react'
import type { PlaceId } from './state/state.ts'

/*
 * Where a reader is, in the address of the page: `#sectors/flows`, `#policies/pdp8-offshore-wind`. The first name is the
 * place, what follows is the place's own. Back and forward go through them, and the palette leads to any.
 */

const namesIn = (hash: string): readonly string[] => hash.replace(/^#/, '').split('/').map(decoded)

/** The name of the place in an address; empty where there is none. */
export const placeIn = (hash: string): string => namesIn(hash)[0] ?? ''

/** Goes to a part of a place. */
export function goTo(place: PlaceId, ...parts: readonly string[]): void {
  window.location.hash = [place, ...parts].map(encodeURIComponent).join('/')
}

/** The names after the place, empty where the address is of another place. */
export function useParts(place: PlaceId): readonly string[] {
  const hash = useSyncExternalStore(onAddress, () => window.location.hash)
  const [first, ...parts] = namesIn(hash)
  return first === place ? parts : NONE
}

/** The view of a place that is in its address, and how to choose another; the first view where the address names none. */
export function useView<View extends string>(
  place: PlaceId,
  views: readonly [View, ...View[]],
): readonly [View, (view: View) => void] {
  const [named] = useParts(place)
  const view = views.find((one) => one === named) ?? views[0]
  const choose = useCallback((next: View) => goTo(place, next), [place])
  return [view, choose]
}

const NONE: readonly string[] = []

function onAddress(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

/** An address that somebody typed may be no encoding at all. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
