import type { Text } from '#model'

/** A label of a study in the language of the reader, else in English, else by its id. */
export const labelIn = (label: Text | null | undefined, language: 'en' | 'ja', id: string): string =>
  label?.[language] || label?.en || id
