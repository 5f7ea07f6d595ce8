/** A language of the window and of the command line. */
export type Language = 'en' | 'ja'

/** Whether the texts of a language have been read by someone of the field whose language it is. */
export type LocaleStatus = 'source' | 'reviewed' | 'machine-draft'

export interface LocaleFacts {
  /** The name of the language in itself. */
  readonly name: string
  readonly status: LocaleStatus
}

export const LANGUAGES: Readonly<Record<Language, LocaleFacts>> = {
  en: { name: 'English', status: 'source' },
  ja: { name: '日本語', status: 'machine-draft' },
}

/** The language that suits a reader best: the first of the tags (BCP 47) that we speak; English where none is. */
export function languageFor(tags: readonly string[]): Language {
  const known = tags.map((tag) => tag.toLowerCase().split('-')[0]).find((tag) => tag === 'en' || tag === 'ja')
  return known ?? 'en'
}
