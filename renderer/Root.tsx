import { useEffect, useState, useSyncExternalStore } from 'react'
import { App } from './App.tsx'
import type { FrameActions, FrameView, PlaceId } from './features/frame/frame-view.ts'
import { placeAt } from './places.ts'
import { keepPreferences, type Preferences } from './preferences.ts'

/** What the state of the window says of studies; `Root` adds what belongs to the reader and the address. */
export type StudyView = Omit<FrameView, 'language' | 'theme' | 'place'>
export type StudyActions = Omit<FrameActions, 'setLanguage' | 'setTheme' | 'go'>

function onAddress(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

const go = (place: PlaceId): void => {
  window.location.hash = place
}

export interface RootProps {
  readonly preferences: Preferences
  readonly view: StudyView
  readonly actions: StudyActions
}

/** Joins the state of studies with the reader's preferences and the place in the address. */
export function Root({ preferences, view, actions }: RootProps) {
  const [wanted, setWanted] = useState(preferences)
  const place = useSyncExternalStore(onAddress, () => placeAt(window.location.hash))
  useEffect(() => {
    keepPreferences(window.localStorage, wanted)
  }, [wanted])
  return (
    <App
      view={{ ...view, ...wanted, place }}
      actions={{
        ...actions,
        go,
        setLanguage: (language) => setWanted({ ...wanted, language }),
        setTheme: (theme) => setWanted({ ...wanted, theme }),
      }}
    />
  )
}
