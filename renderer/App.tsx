import { useCallback, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { type Explained, ExplainDialog } from './features/explain/ExplainDialog.tsx'
import { actionsOnState } from './features/frame/actions-on-state.ts'
import { Frame } from './features/frame/Frame.tsx'
import type { OfferedStudy } from './features/frame/frame-view.ts'
import { viewOfState } from './features/frame/view-of-state.ts'
import type { PlaceProps } from './features/place-props.ts'
import type { Host } from './host/host.ts'
import { PLACES } from './places.ts'
import { LanguageProvider } from './ui/language/LanguageProvider.tsx'
import { ThemeProvider } from './ui/theme/ThemeProvider.tsx'

export interface AppProps extends Omit<PlaceProps, 'onExplain'> {
  readonly host: Host
  readonly offered: readonly OfferedStudy[]
}

/** The whole window: its frame around the place in sight. */
export function App({ host, offered, store, conductor, save }: AppProps) {
  const state = useStore(store)
  const actions = useMemo(() => actionsOnState(store, conductor, host), [store, conductor, host])
  const view = useMemo(() => viewOfState(state, offered), [state, offered])
  const [explained, setExplained] = useState<readonly Explained[]>([])
  const onExplain = useCallback<PlaceProps['onExplain']>((scenario, variable, year) => {
    setExplained([{ scenario, variable, year }])
  }, [])
  const Screen = PLACES.find(({ id }) => id === view.place)?.Screen
  // A lever moves the frame's view at every step; the place follows what it selects itself.
  const screen = useMemo(
    () => (Screen === undefined ? null : <Screen {...{ store, conductor, onExplain, save }} />),
    [Screen, store, conductor, onExplain, save],
  )
  return (
    <LanguageProvider language={view.language}>
      <ThemeProvider choice={view.theme}>
        <Frame view={view} actions={actions} places={PLACES}>
          {screen}
        </Frame>
        <ExplainDialog conductor={conductor} path={explained} onPath={setExplained} />
      </ThemeProvider>
    </LanguageProvider>
  )
}
