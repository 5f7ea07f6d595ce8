import './tokens.css'
import './base.css'

/** What the reader asks for; `system` follows the machine. */
export type ThemeChoice = 'system' | 'light' | 'dark'
export type ThemeName = 'light' | 'dark'

const DARK = '(prefers-color-scheme: dark)'

/** The theme that a choice comes to on this machine now. */
export function themeOf(choice: ThemeChoice): ThemeName {
  if (choice !== 'system') return choice
  return window.matchMedia(DARK).matches ? 'dark' : 'light'
}

/** Calls back when the machine turns dark or light; returns how to stop listening. */
export function onSystemTheme(changed: () => void): () => void {
  const query = window.matchMedia(DARK)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
