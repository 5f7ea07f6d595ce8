import { useMemo } from 'react'
import { useStore } from 'zustand'
import { actionsOnState } from './features/frame/actions-on-state.ts'
import { Frame } from './features/frame/Frame.tsx'
import type { OfferedStudy } from './features/frame/frame-view.ts'
import { viewOfState } from './features/frame/view-of-state.ts'
import type { PlaceProps } from './features/place-props.ts'
import type { Host } from './host/host.ts'
import { PLACES } from './places.ts'
import { LanguageProvider } from './ui/language/LanguageProvider.tsx'
import { ThemeProvider } from './ui/theme/ThemeProvider.tsx'

export interface AppProps extends PlaceProps {
  readonly host: Host
  readonly offered: readonly OfferedStudy[]
}

/** The whole window: its frame around the place in sight. */
export function App({ host, offered, ...props }: AppProps) {
  const { store, conductor } = props
  const state = useStore(store)
  const actions = useMemo(() => actionsOnState(store, conductor, host), [store, conductor, host])
  const view = useMemo(() => viewOfState(state, offered), [state, offered])
  const place = PLACES.find(({ id }) => id === view.place)
  return (
    <LanguageProvider language={view.language}>
      <ThemeProvider choice={view.theme}>
        <Frame view={view} actions={actions} places={PLACES}>
          {place === undefined ? null : <place.Screen {...props} />}
        </Frame>
      </ThemeProvider>
    </LanguageProvider>
  )
}
