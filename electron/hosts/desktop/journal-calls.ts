import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type CallFailure, CALL_LIMITS } from '#contract'
import type { Result } from '#model'
import { type Journal, type JournalFailure, openJournal } from '../journal/journal.ts'
import type { StudyTokens } from '../studies/study-tokens.ts'
import type { Handlers } from './answer-call.ts'
import { callFailure } from './call-failure.ts'

export interface JournalDesk {
  readonly calls: Pick<Handlers, 'read-journal' | 'append-journal' | 'restart-journal'>
  /** Puts what is under way on the disk, before the application ends. */
  close(): Promise<void>
}

/** One journal a study, in the application's own folder, named by a hash of the study's place. */
export function journalDesk(folder: string, tokens: StudyTokens): JournalDesk {
  const journals = new Map<string, Journal>()

  async function withJournal<T>(
    study: string,
    act: (journal: Journal) => Promise<Result<T, JournalFailure>>,
  ): Promise<Result<T, CallFailure>> {
    const place = tokens.placeOf(study)
    if (place === null) return { ok: false, error: { kind: 'unknown-study' } }
    const file = join(folder, `${createHash('sha256').update(place.path).digest('hex').slice(0, 32)}.ndjson`)
    const journal = journals.get(file) ?? openJournal(file, CALL_LIMITS.journalBytes)
    journals.set(file, journal)
    const result = await act(journal)
    if (result.ok) return result
    const { error } = result
    return { ok: false, error: error.kind === 'journal-full' ? error : callFailure(error, file) }
  }

  return {
    calls: {
      'read-journal': ({ study }) => withJournal(study, (journal) => journal.replay()),
      'append-journal': ({ study, entry }) => withJournal(study, (journal) => journal.append(entry)),
      'restart-journal': ({ study, entries }) => withJournal(study, (journal) => journal.restart(entries)),
    },
    close: async () => {
      await Promise.all([...journals.values()].map((journal) => journal.close()))
    },
  }
}
