import { useCallback, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { WatchedWork } from './engine/long-work.ts'
import { ExplainDialog } from './features/explain/ExplainDialog.tsx'
import { actionsOnState } from './features/frame/actions-on-state.ts'
import { Frame } from './features/frame/Frame.tsx'
import type { ListedStudy } from './features/frame/frame-view.ts'
import { frameFacts, viewOfState } from './features/frame/view-of-state.ts'
import type { PlaceProps } from './features/place-props.ts'
import type { Explained } from './figures/explained.ts'
import type { Host } from './host/host.ts'
import { loadAtRest } from './place-screen.ts'
import { PLACES } from './places.ts'
import { type Clipboard, ClipboardProvider } from './ui/clipboard.ts'
import { LanguageProvider } from './ui/language/LanguageProvider.tsx'
import { ThemeProvider } from './ui/theme/ThemeProvider.tsx'

export interface AppProps extends Omit<PlaceProps, 'onExplain'> {
  readonly host: Host
  readonly offered: readonly ListedStudy[]
  readonly work: WatchedWork
  readonly isNew: boolean
}

/** The whole window: its frame around the place in sight. */
export function App({ host, offered, work, isNew, store, conductor, save }: AppProps) {
  const facts = useStore(store, useShallow(frameFacts))
  const actions = useMemo(() => actionsOnState(store, conductor, host), [store, conductor, host])
  const view = useMemo(() => viewOfState(facts, offered), [facts, offered])
  const [explained, setExplained] = useState<readonly Explained[]>([])
  const onExplain = useCallback<PlaceProps['onExplain']>((asked) => setExplained([asked]), [])
  // The other places come when the first charts have their numbers.
  const hasResult = facts.run?.status === 'current'
  useEffect(() => {
    if (hasResult) void loadAtRest(PLACES.map(({ screen }) => screen))
  }, [hasResult])
  const clipboard = useMemo((): Clipboard => {
    const done = async (copying: ReturnType<typeof host.copyText>): Promise<void> => {
      const copied = await copying
      if (!copied.ok) throw new Error(copied.error.kind)
    }
    return { copyText: (text) => done(host.copyText(text)), copyPicture: (png) => done(host.copyPicture(png)) }
  }, [host])
  // What the frame shows changes often; the place follows what it selects itself.
  const screen = useMemo(
    () => PLACES.find(({ id }) => id === view.place)?.screen.draw({ store, conductor, onExplain, save }) ?? null,
    [view.place, store, conductor, onExplain, save],
  )
  return (
    <LanguageProvider language={view.language}>
      <ThemeProvider choice={view.theme}>
        <ClipboardProvider value={clipboard}>
          <Frame view={view} actions={actions} places={PLACES} work={work} isNew={isNew}>
            {screen}
          </Frame>
        </ClipboardProvider>
        <ExplainDialog conductor={conductor} store={store} path={explained} onPath={setExplained} />
      </ThemeProvider>
    </LanguageProvider>
  )
}
