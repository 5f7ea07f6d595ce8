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
 * any. `Emissions|Kyoto Gases|Sector|power` gives "Emissions, Kyoto gases, Power", `Parameter|supply/coal/import_price`
 * "supply, Coal, import price".
 */
export function variableLabel(variable: string, outline: StudyOutline | null, language: 'en' | 'ja'): string {
  const { charts } = cliText(language)
  const { variables } = windowText(language)
  const known = outline === null ? NO_NAMES : namesIn(outline, language)
  const wordFor = (part: string): string =>
    known.get(part) ?? variables[part] ?? charts.parts[part] ?? unitText(part.replaceAll('_', ' '), language)
  return variable
    .split('|')
    .filter((part, index) => !(index < 3 && KINDS.has(part)))
    .flatMap((part, index) => (index === 0 && isAddress(variable) ? part.split('/') : purpose(part, known)))
    .map(wordFor)
    .join(language === 'ja' ? '・' : ', ')
}

const isAddress = (variable: string): boolean => variable.startsWith('Parameter|')

const NO_NAMES: ReadonlyMap<string, string> = new Map()

/** A blend says what it replaces, `for gasoline`, and a build what it is for, `New Build for pdp8-solar`. */
function purpose(part: string, known: ReadonlyMap<string, string>): readonly string[] {
  const [, what, id = ''] = /^(?:(.+) )?for (\S+)$/.exec(part) ?? []
  return known.has(id) ? [what ?? 'in place of', id] : [part]
}

const namesBefore = new WeakMap<StudyOutline, Map<'en' | 'ja', ReadonlyMap<string, string>>>()

/** What the study calls its parts, by their ids, in a language. */
function namesIn(outline: StudyOutline, language: 'en' | 'ja'): ReadonlyMap<string, string> {
  const ofOutline = namesBefore.get(outline) ?? new Map<'en' | 'ja', ReadonlyMap<string, string>>()
  const { commodities, technologies, sectors, policies } = outline
  const names =
    ofOutline.get(language) ??
    new Map(
      [commodities, technologies, sectors, policies].flatMap((list) =>
        list.map(({ id, label }) => [id, labelIn(label, language, id)] as const),
      ),
    )
  namesBefore.set(outline, ofOutline.set(language, names))
  return names
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
