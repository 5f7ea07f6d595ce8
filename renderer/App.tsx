import { Frame } from './features/frame/Frame.tsx'
import type { FrameActions, FrameView } from './features/frame/frame-view.ts'
import { PLACES } from './places.ts'
import { LanguageProvider } from './ui/language/LanguageProvider.tsx'
import { ThemeProvider } from './ui/theme/ThemeProvider.tsx'

/** The whole window: its frame around the place in sight. */
export function App({ view, actions }: { view: FrameView; actions: FrameActions }) {
  const place = PLACES.find(({ id }) => id === view.place)
  return (
    <LanguageProvider language={view.language}>
      <ThemeProvider choice={view.theme}>
        <Frame view={view} actions={actions} places={PLACES}>
          {place === undefined ? null : <place.Screen />}
        </Frame>
      </ThemeProvider>
    </LanguageProvider>
  )
}
