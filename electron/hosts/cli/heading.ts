import type { CliText } from '#messages'
import { terminalText } from './display-width.ts'
import type { Results, StudyView } from './engine.ts'
import type { Language } from './invocation.ts'

/** First line of a table: country, study, rule and warming potentials. A result always states its rule. */
export function studyHeading(study: StudyView, lang: Language, document: Results, text: CliText): string {
  const name = terminalText(study.country.name[lang] || study.country.name.en)
  return `${name} (${terminalText(study.id)}) · ${text.rule({ rule: document.rule })} · GWP-100 ${document.gwp}`
}
