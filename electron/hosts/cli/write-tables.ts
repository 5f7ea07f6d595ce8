import { resolve } from 'node:path'
import type { CliText } from '#messages'
import type { Result } from '#model'
import { makeFolder, writeFiles } from '../files/write-file.ts'
import type { Failure } from './failure.ts'
import type { Host } from './host.ts'
import type { Invocation } from './invocation.ts'

/**
 * Writes tables into the folder of `--out` and answers with the sentence that says so; nothing, and no sentence, without
 * it. Files of the same name are replaced, others left.
 */
export async function writeTables(
  files: readonly { readonly name: string; readonly text: string }[],
  asked: Invocation,
  host: Host,
  text: CliText,
): Promise<Result<readonly string[], Failure>> {
  if (asked.out === null) return { ok: true, value: [] }
  const folder = resolve(host.folder, asked.out)
  const made = await makeFolder(folder)
  const written = made.ok ? await writeFiles(folder, files) : made
  if (!written.ok) return { ok: false, error: { kind: 'cannot-write', failure: written.error } }
  return { ok: true, value: [text.written({ count: files.length, folder })] }
}
