import { type Preferences, preferences } from '#contract'
import { readJsonFile, writeJsonFile } from '../files/json-file.ts'
import type { Handlers } from './answer-call.ts'
import { callFailure } from './call-failure.ts'

/** @param changed told of preferences once they are kept */
export function preferenceCalls(
  file: string,
  changed: (now: Preferences) => void,
): Pick<Handlers, 'read-preferences' | 'write-preferences'> {
  return {
    'read-preferences': async () => {
      const read = await readJsonFile(file, preferences)
      return read.ok ? { ok: true, value: read.value ?? {} } : { ok: false, error: callFailure(read.error, file) }
    },
    'write-preferences': async (request) => {
      const written = await writeJsonFile(file, request.preferences)
      if (!written.ok) return { ok: false, error: callFailure(written.error, file) }
      changed(request.preferences)
      return written
    },
  }
}
