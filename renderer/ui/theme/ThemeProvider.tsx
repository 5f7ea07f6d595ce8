import { createContext, useContext, useLayoutEffect, useSyncExternalStore, type ReactNode } from 'react'
import { onSystemTheme, themeOf, type ThemeChoice, type ThemeName } from './theme.ts'

const ThemeContext = createContext<ThemeName>('light')

/** The theme on the screen now; charts are drawn with the colours of the same name. */
export const useTheme = (): ThemeName => useContext(ThemeContext)

/** Puts the chosen theme on the page and follows the machine where the choice is `system`. */
export function ThemeProvider({ choice, children }: { choice: ThemeChoice; children: ReactNode }) {
  const theme = useSyncExternalStore(onSystemTheme, () => themeOf(choice))
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
  return <ThemeContext value={theme}>{children}</ThemeContext>
}
