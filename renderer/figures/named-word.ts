/** A name of a study's own tables in words: as a language names it, else with blanks and a capital. */
export function namedWord(name: string, words: Readonly<Record<string, string>>): string {
  const plain = name.replaceAll('-', ' ')
  return words[name] ?? `${plain.slice(0, 1).toUpperCase()}${plain.slice(1)}`
}
