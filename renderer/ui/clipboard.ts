import { createContext, useContext } from 'react'

/** Puts things on the clipboard; each rejects with the reason where that is refused. */
export interface Clipboard {
  readonly copyText: (text: string) => Promise<void>
  /** @param png may still be drawn: a browser asks that copying begins within the gesture. */
  readonly copyPicture: (png: Promise<Blob>) => Promise<void>
}

/** The clipboard as this page has it; a desktop keeps that from its pages and gives its own. */
const PageClipboard = createContext<Clipboard>({
  copyText: (text) => navigator.clipboard.writeText(text),
  copyPicture: (png) => navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]),
})

export const ClipboardProvider = PageClipboard.Provider

export const useClipboard = (): Clipboard => useContext(PageClipboard)
