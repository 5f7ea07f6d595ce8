import { numberText, windowText, type Language } from '#messages'
import type { JournalFailure, OpenFailure, SaveFailure } from '../../host/host.ts'
import type { Notice } from '../../state/state.ts'
import type { NoticeEntry } from '../../ui/Notices.tsx'

const GOOD: ReadonlySet<Notice['kind']> = new Set(['saved', 'restored'])
const WARNS: ReadonlySet<Notice['kind']> = new Set(['engine-restarted', 'open-elsewhere'])

/** A notice in the words of the window. One that only confirms what the person has just done leaves by itself. */
export function noticeEntry(notice: Notice, language: Language): NoticeEntry {
  const id = String(notice.id)
  if (notice.kind === 'not-opened') return notOpened(id, notice.failure, language)
  const tone = GOOD.has(notice.kind) ? 'good' : WARNS.has(notice.kind) ? 'warning' : 'bad'
  return { id, tone, sentence: sentenceOf(notice, language), leaves: notice.kind === 'saved' }
}

export function notOpened(id: string, failure: OpenFailure, language: Language): NoticeEntry {
  return { id, tone: 'bad', sentence: notOpenedSentence(failure, language) }
}

function sentenceOf(notice: Exclude<Notice, { readonly kind: 'not-opened' }>, language: Language): string {
  const { notice: words, engineStops, engineSaid } = windowText(language).frame
  switch (notice.kind) {
    case 'not-saved':
      return words['not-saved']({ file: notice.file, why: whyNotKept(notice.failure, language) })
    case 'not-kept':
      return words['not-kept']({ why: whyNotKept(notice.failure, language) })
    case 'engine-restarted':
    case 'engine-lost':
      return words[notice.kind]({ detail: engineStops[notice.detail] ?? engineSaid({ words: notice.detail }) })
    case 'saved':
    case 'restored':
    case 'not-restored':
    case 'open-elsewhere':
      return words[notice.kind](notice)
  }
}

/** Why something could not be written, and what to do about it. */
function whyNotKept(failure: SaveFailure | JournalFailure, language: Language): string {
  const { notKept } = windowText(language).frame
  if (failure.kind === 'system') return notKept.system(failure)
  return notKept[failure.kind]()
}

function notOpenedSentence(failure: OpenFailure, language: Language): string {
  const text = windowText(language).frame.notOpened
  switch (failure.kind) {
    case 'too-large':
      return text['too-large']({
        file: failure.file,
        limit: numberText(language).quantity(failure.limit / 2 ** 20, 'MB', 0),
      })
    case 'too-many-entries':
      return text['too-many-entries']({ file: failure.file, limit: numberText(language).value(failure.limit, 0) })
    case 'system':
      return text.system(failure)
    case 'cancelled':
    case 'unknown-study':
    case 'busy':
    case 'refused':
      return text[failure.kind]()
    case 'not-found':
    case 'not-a-folder':
    case 'not-a-file':
    case 'no-permission':
    case 'link':
    case 'outside':
    case 'not-an-archive':
    case 'damaged-archive':
    case 'unsafe-archive':
      return text[failure.kind](failure)
  }
}
