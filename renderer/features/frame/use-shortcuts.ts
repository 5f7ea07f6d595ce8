import { useEffect } from 'react'
import type { FrameActions, FrameView } from './frame-view.ts'
import { shortcutOf } from './shortcuts.ts'

/** Listens for the keys of the whole window. An open dialog keeps its keys to itself. */
export function useShortcuts(view: FrameView, actions: FrameActions, openPalette: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event)
      if (shortcut === null) return
      event.preventDefault()
      if (document.querySelector('dialog[open]') !== null) return
      if (shortcut === 'palette') openPalette()
      else if (shortcut === 'save') {
        if (view.study !== null) actions.save()
      } else if ((view.study?.[shortcut] ?? null) !== null) actions[shortcut]()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
}
