import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Result } from '#model'
import { type FileFailure, fileFailure } from './file-failure.ts'

/** Removes the files of a folder whose names match, but for those that are kept. */
export async function clearFolder(
  folder: string,
  matching: RegExp,
  kept: readonly string[],
): Promise<Result<null, FileFailure>> {
  try {
    const stale = (await readdir(folder)).filter((name) => matching.test(name) && !kept.includes(name))
    for (const name of stale) await rm(join(folder, name), { force: true })
    return { ok: true, value: null }
  } catch (error) {
    return { ok: false, error: fileFailure(error, folder) }
  }
}
