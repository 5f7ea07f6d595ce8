import type { CliText } from '#messages'
import type { PolicyEffects } from '#model'
import { terminalText } from './display-width.ts'

/** What runs behind effects lack, each by what it is called in the facts of its warning: a commodity, the policy of a cap. */
const LACKS = [
  { kind: 'shortage', called: 'commodity', sentence: 'short' },
  { kind: 'cap-missed', called: 'policy', sentence: 'capsMissed' },
] as const

/** A sentence for each sort of thing that runs behind effects lack: what was not supplied, and caps that no price meets. */
export function lackingNotes({ short, runs }: PolicyEffects, words: CliText['effects']): readonly string[] {
  return LACKS.flatMap(({ kind, called, sentence }) => {
    const lacking = short.map(({ shortages }) => shortages.filter((problem) => problem.kind === kind))
    const count = lacking.filter((found) => found.length > 0).length
    if (count === 0) return []
    const names = [...new Set(lacking.flat().map(({ detail }) => terminalText(String(detail[called]))))]
    return [words[sentence]({ count, runs, names })]
  })
}
