import type { Network } from '../../network/network.ts'
import type { Text } from '../../study/label-text.ts'

/** A part of a label: a name that the study gives, in its languages, or a word of the model for what kind of thing it is. */
export type LabelPart = Text | string

const labels = new WeakMap<Network, ReadonlyMap<string, LabelPart>>()

/** Parts of a name that only say what kind of thing follows. */
const KINDS: ReadonlySet<string> = new Set([
  'Technology',
  'Commodity',
  'Activity',
  'Sector Module',
  'Slice',
  'Policy',
  'Sector',
  'Parameter',
])

/**
 * A variable's name, or the address of a figure, in the study's own words, part by part: `Technology|led|Input|electricity`
 * gives "LED lamp", "Input", "Electricity delivered", `supply/coal/import_price@2030` "supply", "Coal", "import price", "2030".
 */
export function labelParts(network: Network, name: string): readonly LabelPart[] {
  const words = labels.get(network) ?? readLabels(network)
  const parts = name
    .replace(/#\d+$/, '')
    .split(/[|/@]/)
    .filter((part, i) => !(i === 0 && KINDS.has(part)))
  return parts.flatMap(
    (part) => words.get(part) ?? together(part, words) ?? purpose(part, words) ?? part.replaceAll('_', ' '),
  )
}

/** Several that are bound together: `hydro-large+hydro-small`. */
function together(part: string, words: ReadonlyMap<string, LabelPart>): Text | undefined {
  const names = part.split('+').map((id) => words.get(id))
  const texts = names.filter((name) => typeof name === 'object')
  if (texts.length < 2 || texts.length < names.length) return undefined
  return { en: texts.map(({ en }) => en).join(' + '), ja: texts.map(({ en, ja }) => ja || en).join(' + ') }
}

/** What something is for: `New Build for pdp8-solar`; a blend alone says what it replaces, `for coal`. */
function purpose(part: string, words: ReadonlyMap<string, LabelPart>): readonly LabelPart[] | undefined {
  const [, what, id = ''] = /^(?:(.+) )?for (\S+)$/.exec(part) ?? []
  const name = words.get(id)
  return name === undefined ? undefined : [what ?? 'in place of', name]
}

/** The parts in English, as one. */
export function labelOf(parts: readonly LabelPart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.en)).join(', ')
}

function readLabels(network: Network): ReadonlyMap<string, LabelPart> {
  const { study } = network.resolved
  const words = new Map<string, LabelPart>()
  for (const list of [study.sectors, study.activities, study.commodities, study.technologies, study.policies]) {
    for (const { id, label } of list) words.set(id, label)
  }
  for (const { id, label } of study.drivers) words.set(id, label)
  labels.set(network, words)
  return words
}
