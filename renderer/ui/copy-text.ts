import { createContext, useContext } from 'react'

/** Puts a text on the clipboard; rejects with the reason where that is refused. */
type CopyText = (text: string) => Promise<void>

/** The clipboard as this page has it; a desktop keeps that from its pages and gives its own. */
const Copying = createContext<CopyText>((text) => navigator.clipboard.writeText(text))

export const CopyTextProvider = Copying.Provider

export const useCopyText = (): CopyText => useContext(Copying)
