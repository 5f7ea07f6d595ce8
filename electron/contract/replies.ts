import type { Problem, Result } from '#model'
import type { CallName, Preferences } from './requests.ts'

/** A study that can be read by its token. */
export interface StudyEntry {
  readonly study: string
  /** For people: the title of a bundled study, the name of any other's folder or file. */
  readonly name: string
  /** Its title in Japanese, where it has one. */
  readonly nameJa?: string
}

export interface RecentStudy extends StudyEntry {
  /** Milliseconds since 1970. */
  readonly openedAt: number
}

/** A study's text files as they lie on the disk, and what could not be read as text. */
export interface StudyContent extends StudyEntry {
  readonly files: readonly { readonly path: string; readonly text: string }[]
  readonly problems: readonly Problem[]
}

/** The entries of a journal in order, and what a crash or a fault of the disk took from its end. */
export interface JournalContent {
  readonly entries: readonly string[]
  /** The last line was cut off while it was written. */
  readonly torn: boolean
  /** Lines after the first that is damaged in the middle; they are kept in a file beside the journal. */
  readonly damagedLines: number
}

/**
 * Why a call did not do what it was asked. `file` names the file within its study, or as the person chose it, and
 * `limit` is in the unit of the case: bytes, or entries.
 */
export type CallFailure =
  | { readonly kind: 'cancelled' }
  /** The page is not one of ours, or the request is not in the contract: a defect, and logged. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'bad-request'; readonly fields: readonly string[] }
  /** Another dialog is open. */
  | { readonly kind: 'busy' }
  /** No study has this token, or no longer. */
  | { readonly kind: 'unknown-study' }
  | { readonly kind: 'not-a-picture' }
  | { readonly kind: 'journal-full'; readonly limit: number }
  | { readonly kind: FileTrouble; readonly file: string }
  | { readonly kind: 'disk-full'; readonly file: string }
  | { readonly kind: 'too-large' | 'too-many-entries'; readonly file: string; readonly limit: number }
  | { readonly kind: 'system'; readonly file: string; readonly code: string }

/** What can be wrong with a file or folder, in the words of the file reader. */
export type FileTrouble =
  | 'not-found'
  | 'not-a-folder'
  | 'not-a-file'
  | 'no-permission'
  | 'link'
  | 'outside'
  | 'not-an-archive'
  | 'damaged-archive'
  | 'unsafe-archive'

/** What a call gives back when it succeeds. */
export interface Replies {
  'list-bundled-studies': readonly StudyEntry[]
  'list-recent-studies': readonly RecentStudy[]
  'choose-study': StudyContent
  'take-asked-study': StudyContent | null
  'read-study': StudyContent
  'forget-study': null
  /** The name of the file as it was written. */
  'save-export': { readonly name: string }
  /** The study by the token that it has from now on. */
  'save-study': StudyEntry
  'copy-text': null
  'copy-picture': null
  'read-journal': JournalContent
  'append-journal': null
  'restart-journal': null
  'read-preferences': Preferences
  'write-preferences': null
}

export type Reply<Name extends CallName> = Result<Replies[Name], CallFailure>
