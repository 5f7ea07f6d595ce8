import { languageFor } from '#messages'
import type { Host, Preferences } from './host/host.ts'
import type { ListedStudy } from './features/frame/frame-view.ts'
import type { PlaceId, State } from './state/state.ts'
import type { Store } from './state/store.ts'
import { goTo } from './address.ts'
import { placeAt } from './places.ts'

/** What a reader had chosen on this machine; where nothing was, the reader's own languages and the system's theme. */
export function chosenBefore(kept: Preferences, tags: readonly string[]): Pick<State, 'language' | 'theme'> {
  const { language, theme } = kept
  return {
    language: language === 'en' || language === 'ja' ? language : languageFor(tags),
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
  }
}

/** Studies to begin with: those opened before, then those that come with the product. */
export async function offeredStudies(host: Host): Promise<ListedStudy[]> {
  const [recent, bundled] = await Promise.all([host.listRecent(), host.listBundled()])
  const known = new Set(recent.map(({ study }) => study))
  return [
    ...recent.map(({ study, ...named }): ListedStudy => ({ id: study, ...named, kind: 'recent' })),
    ...bundled
      .filter(({ study }) => !known.has(study))
      .map(({ study, ...named }): ListedStudy => ({ id: study, ...named, kind: 'shipped' })),
  ]
}

/** Keeps the place in the address and the address in the place, so that back and forward go through places. */
export function followAddress(store: Store): void {
  const take = (): void => {
    const place = placeAt(window.location.hash)
    if (store.getState().place !== place) store.setState({ place })
  }
  const write = (place: PlaceId): void => {
    if (placeAt(window.location.hash) !== place) goTo(place)
  }
  take()
  window.addEventListener('hashchange', take)
  // Of every other change of the state the address knows nothing; it may itself be on its way to another place.
  store.subscribe(({ place }, before) => {
    if (place !== before.place) write(place)
  })
}
