import { basename, dirname, join } from 'node:path'
import type { Result } from '#model'
import { makeFolder, writeFiles } from '../files/write-file.ts'
import type { Failure } from './failure.ts'

/** The folder's name as an id: small letters, digits, points and dashes. */
export function studyId(folder: string): string {
  const id = basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+/, '')
    .slice(0, 100)
  return id === '' ? 'study' : id
}

/** Writes the files of a study into a folder; those of its folders first, so that the descriptor comes last. */
export async function writeStudy(
  folder: string,
  files: readonly { readonly path: string; readonly text: string }[],
): Promise<Result<null, Failure>> {
  const folders = [...new Set(files.map(({ path }) => dirname(path)))].sort(
    (a, b) => Number(a === '.') - Number(b === '.'),
  )
  for (const part of folders) {
    const here = join(folder, part)
    const made = await makeFolder(here)
    const named = files
      .filter(({ path }) => dirname(path) === part)
      .map(({ path, text }) => ({ name: basename(path), text }))
    const written = made.ok ? await writeFiles(here, named) : made
    if (!written.ok) return { ok: false, error: { kind: 'cannot-write', failure: written.error } }
  }
  return { ok: true, value: null }
}
