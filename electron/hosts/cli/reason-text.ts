import type { StudyView } from './engine.ts'
import { terminalText } from './display-width.ts'
import type { Language } from './invocation.ts'

/** A reason that the study states in `findings.csv`, in the language asked for; in English where it has no other. */
export function reasonText({ findings }: StudyView, reason: string, lang: Language): string {
  const japanese = findings.find((one) => one.reason === reason)?.reasonJa ?? ''
  return terminalText(lang === 'ja' && japanese !== '' ? japanese : reason, 600)
}
