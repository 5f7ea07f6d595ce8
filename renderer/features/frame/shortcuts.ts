/** Keys of the whole window, with Ctrl, or Cmd on a Mac. */
export type Shortcut = 'palette' | 'save' | 'undo' | 'redo'

const KEYS: Readonly<Record<Shortcut, string>> = { palette: 'K', save: 'S', undo: 'Z', redo: 'Shift+Z' }
const onMac = /Mac/.test(navigator.userAgent)

/** The keys as this machine's keyboard names them: `Ctrl+K`, `⌘K`. */
export function keysOf(shortcut: Shortcut): string {
  const keys = KEYS[shortcut]
  return onMac ? `${keys.startsWith('Shift+') ? '⇧' : ''}⌘${keys.at(-1)}` : `Ctrl+${keys}`
}

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly target: EventTarget | null
}

/** Boxes of words have an undo of their own. */
function takesWords(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !['range', 'checkbox', 'radio', 'button'].includes(target.type)
}

/** The shortcut that a press of keys is; null for any other. Ctrl+Y redoes too, as on Windows. */
export function shortcutOf(event: Pressed): Shortcut | null {
  if (event.altKey || !(onMac ? event.metaKey : event.ctrlKey)) return null
  const key = event.key.toLowerCase()
  if (key === 'k' && !event.shiftKey) return 'palette'
  if (key === 's' && !event.shiftKey) return 'save'
  if (takesWords(event.target)) return null
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' && !event.shiftKey ? 'redo' : null
}
