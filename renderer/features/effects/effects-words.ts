import type { WindowText } from '#messages'
import type { StudyOutline } from '#worker'

/** What names are read from: the study as the window has it, and the texts of its language. */
export interface Words {
  readonly outline: StudyOutline
  readonly language: 'en' | 'ja'
  readonly text: WindowText['effects']
  /** What kinds of instruments are called. */
  readonly kinds: Readonly<Record<string, string>>
}
