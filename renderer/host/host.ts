import type { Problem, Result, StudyFile } from '#model'

/** A study that can be read by its token; the host alone knows what place it stands for. */
export interface StudyEntry {
  readonly study: string
  readonly name: string
  /** Its title in Japanese, where it has one. */
  readonly nameJa?: string
}

/** A study's text files as they lie in their folder or archive, and what could not be read as text. */
export interface StudyContent extends StudyEntry {
  readonly files: readonly StudyFile[]
  readonly problems: readonly Problem[]
}

/** Why a study could not be read at all. `limit` is in bytes or entries, as the kind says. */
export type OpenFailure =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'unknown-study' | 'busy' | 'refused' }
  | {
      readonly kind:
        | 'not-found'
        | 'not-a-folder'
        | 'not-a-file'
        | 'no-permission'
        | 'link'
        | 'outside'
        | 'not-an-archive'
        | 'damaged-archive'
        | 'unsafe-archive'
      readonly file: string
    }
  | { readonly kind: 'too-large' | 'too-many-entries'; readonly file: string; readonly limit: number }
  | { readonly kind: 'system'; readonly file: string; readonly code: string }

export type SaveFailure =
  | { readonly kind: 'cancelled' | 'busy' | 'refused' }
  | { readonly kind: 'no-permission' | 'disk-full'; readonly file: string }
  | { readonly kind: 'system'; readonly file: string; readonly code: string }

/** Why the journal could not be read or written; the change itself is in the window all the same. */
export type JournalFailure = SaveFailure | { readonly kind: 'journal-full'; readonly limit: number }

/** What the person did to a study since it was saved, and what a crash took from the end of it. */
export interface Journal {
  readonly entries: readonly string[]
  /** The last entry was cut off while it was written and is not among them. */
  readonly torn: boolean
  /** Entries after the first damaged one; they are not among them. */
  readonly damagedLines: number
}

export interface ExportFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly type: string
}

/** A whole study as one file; `study` is what it was opened or saved as before. */
export interface StudyArchive {
  readonly study: string
  readonly name: string
  readonly bytes: Uint8Array
}

/** Small settings of the person: language, theme, panels. */
export type Preferences = Readonly<Record<string, string | number | boolean>>

/** The setting that says that the tour was taken or declined. */
export const TOUR_KEPT = 'tour'

/** What the pages may ask of the world around them: one port, with an adapter for each host. */
export interface Host {
  readonly kind: 'desktop' | 'browser' | 'memory'
  listBundled: () => Promise<readonly StudyEntry[]>
  listRecent: () => Promise<readonly StudyEntry[]>
  /** Asks the person for a study's folder or a `.shirube` file. */
  choose: (from: 'folder' | 'file') => Promise<Result<StudyContent, OpenFailure>>
  read: (study: string) => Promise<Result<StudyContent, OpenFailure>>
  /** The study that the system asked to open, once: a double click on its file. Null where it asked for none. */
  takeAsked: () => Promise<Result<StudyContent, OpenFailure> | null>
  /** Calls back whenever the system asks for a study. */
  onAsked: (listener: () => void) => void
  /** A folder or a `.shirube` file that was dropped on the window. */
  readDropped: (items: DataTransferItemList) => Promise<Result<StudyContent, OpenFailure>>
  save: (file: ExportFile) => Promise<Result<{ readonly name: string }, SaveFailure>>
  /**
   * Writes a study as a `.shirube` file and gives the entry that it has from now on. The first time the person says where;
   * a file that was saved here before is written again without asking.
   */
  saveStudy: (archive: StudyArchive) => Promise<Result<StudyEntry, SaveFailure>>
  copyText: (text: string) => Promise<Result<null, SaveFailure>>
  /** @param png may still be drawn: a browser asks that copying begins within the gesture. */
  copyPicture: (png: Promise<Blob>) => Promise<Result<null, SaveFailure>>
  readPreferences: () => Promise<Preferences>
  writePreferences: (preferences: Preferences) => Promise<Result<null, SaveFailure>>
  /**
   * Claims the keeping of a study's edits for this window, for as long as it lives. False where another window has it: what
   * is written to the journal from here is refused then, so that theirs is not lost.
   */
  claim: (study: string) => Promise<boolean>
  readJournal: (study: string) => Promise<Result<Journal, JournalFailure>>
  /** Resolves when the entry would survive a crash. */
  appendJournal: (study: string, entry: string) => Promise<Result<null, JournalFailure>>
  /** These entries in the place of all there are: none after saving, a summary when the journal is full. */
  restartJournal: (study: string, entries: readonly string[]) => Promise<Result<null, JournalFailure>>
}
