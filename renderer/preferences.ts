import { languageFor, type Language } from '#messages'
import type { ThemeChoice } from './ui/theme/theme.ts'

/** What a reader wants of the window on this machine, whatever study is open. */
export interface Preferences {
  readonly language: Language
  readonly theme: ThemeChoice
}

const KEY = 'shirube.preferences'

/** The preferences kept on this machine; what is not there, or cannot be read, is as the system has it. */
export function readPreferences(storage: Pick<Storage, 'getItem'>, tags: readonly string[]): Preferences {
  const kept = keptPreferences(storage)
  const { language, theme } = kept
  return {
    language: language === 'en' || language === 'ja' ? language : languageFor(tags),
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
  }
}

function keptPreferences(storage: Pick<Storage, 'getItem'>): { readonly language?: unknown; readonly theme?: unknown } {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '{}')
    return typeof kept === 'object' && kept !== null ? kept : {}
  } catch {
    // Storage is switched off or holds something else: the window starts as the system has it.
    return {}
  }
}

/** Keeps the preferences; false where the machine keeps nothing, and then they last as long as the window. */
export function keepPreferences(storage: Pick<Storage, 'setItem'>, preferences: Preferences): boolean {
  try {
    storage.setItem(KEY, JSON.stringify(preferences))
    return true
  } catch {
    return false
  }
}
