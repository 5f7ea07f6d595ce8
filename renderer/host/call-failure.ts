import type { CallFailure } from '#contract'
import type { JournalFailure, OpenFailure, SaveFailure } from './host.ts'

/** A call's failure in the words of opening. What only a defect can cause is `refused`; main has it in its log. */
export function openFailure(failure: CallFailure): OpenFailure {
  if (failure.kind === 'disk-full') return { kind: 'system', file: failure.file, code: 'ENOSPC' }
  const isDefect = failure.kind === 'bad-request' || failure.kind === 'not-a-picture' || failure.kind === 'journal-full'
  return isDefect ? { kind: 'refused' } : failure
}

/** A call's failure in the words of saving. */
export function saveFailure(failure: CallFailure): SaveFailure {
  if (failure.kind === 'cancelled' || failure.kind === 'busy') return { kind: failure.kind }
  if (failure.kind === 'system' || failure.kind === 'disk-full') return failure
  if (failure.kind === 'no-permission') return { kind: failure.kind, file: failure.file }
  return 'file' in failure ? { kind: 'system', file: failure.file, code: failure.kind } : { kind: 'refused' }
}

export const journalFailure = (failure: CallFailure): JournalFailure =>
  failure.kind === 'journal-full' ? failure : saveFailure(failure)
