import type { ExplanationInput } from '#model'
import type { StudyOutline } from '#worker'
import { cliText, unitText, windowText } from '#messages'
import { labelIn } from './label-in.ts'

/** Parts of a variable's name that only say what kind of thing follows. */
const KINDS: ReadonlySet<string> = new Set([
  'Technology',
  'Commodity',
  'Activity',
  'Slice',
  'Policy',
  'Sector',
  'Parameter',
])

/**
 * The name of a variable in words: parts by their names in the study or in the language of the reader, as far as there are
 * any. `Emissions|Kyoto Gases|Sector|power` gives "Emissions, Kyoto gases, Power".
 */
export function variableLabel(variable: string, outline: StudyOutline | null, language: 'en' | 'ja'): string {
  const { charts } = cliText(language)
  const { variables } = windowText(language)
  const known = new Map(
    [...(outline?.sectors ?? []), ...(outline?.policies ?? [])].map(({ id, label }) => [
      id,
      labelIn(label, language, id),
    ]),
  )
  const parts = variable.split('|').filter((part, index) => !(index < 3 && KINDS.has(part)))
  return parts
    .map(
      (part) =>
        known.get(part) ?? variables[part] ?? charts.parts[part] ?? unitText(part.replaceAll('_', ' '), language),
    )
    .join(language === 'ja' ? '・' : ', ')
}

/** An input of an explanation in words: a result by its name, a step of the calculation as the study calls its parts. */
export function inputLabel(
  { variable, parts }: ExplanationInput,
  outline: StudyOutline | null,
  language: 'en' | 'ja',
): string {
  const [kind = ''] = variable?.split('|') ?? []
  if (variable !== null && !KINDS.has(kind)) return variableLabel(variable, outline, language)
  return parts
    .map((part) => (typeof part === 'string' ? stepWord(part, language) : labelIn(part, language, part.en)))
    .join(language === 'ja' ? '・' : ', ')
}

/** A word of the calculation; stock is told apart by the year in which it was built or put up. */
function stepWord(word: string, language: 'en' | 'ja'): string {
  const { variables, figures } = windowText(language)
  const [, built] = /^(\d{4}) New$/.exec(word) ?? []
  if (built !== undefined) return figures.explain.built({ year: built })
  const [, installed] = /^Installed (\d{4})$/.exec(word) ?? []
  if (installed !== undefined) return figures.explain.installed({ year: installed })
  return variables[word] ?? cliText(language).charts.parts[word] ?? unitText(word, language)
}
