import { createContext, useContext, useLayoutEffect, type ReactNode } from 'react'
import { numberText, windowText, type Language, type NumberText, type WindowText } from '#messages'

const LanguageContext = createContext<Language>('en')

/** The language of the window. */
export const useLanguage = (): Language => useContext(LanguageContext)

/** The texts of the window in its language: `useText().frame.undo`. */
export const useText = (): WindowText => windowText(useLanguage())

/** Numbers, units and years in the language of the window. */
export const useNumbers = (): NumberText => numberText(useLanguage())

/** Gives the parts below their language and tells the page, so that voices and line breaks follow. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return <LanguageContext value={language}>{children}</LanguageContext>
}
