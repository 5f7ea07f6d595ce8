import { mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Result } from '#model'
import { type FileFailure, fileFailure } from './file-failure.ts'

/** Numbers the temporary files of this process apart. */
let written = 0

/**
 * Writes a file so that a reader, and a machine that loses power, finds either the old content or the new, whole: into a
 * temporary file beside it, forced to disk, then renamed over it, and the folder forced too. Nothing is left behind when
 * it fails.
 */
export async function writeFileAtomically(path: string, text: string): Promise<Result<null, FileFailure>> {
  const folder = dirname(path)
  written += 1
  const temporary = join(folder, `.${basename(path)}.${process.pid}.${written}.tmp`)
  try {
    const handle = await open(temporary, 'wx')
    try {
      await handle.writeFile(text, 'utf8')
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, path)
    await syncFolder(folder)
    return { ok: true, value: null }
  } catch (error) {
    await rm(temporary, { force: true })
    return { ok: false, error: fileFailure(error, path) }
  }
}

/** Makes a folder and those above it; one that is there already is fine. */
export async function makeFolder(path: string): Promise<Result<null, FileFailure>> {
  try {
    await mkdir(path, { recursive: true })
    return { ok: true, value: null }
  } catch (error) {
    return { ok: false, error: fileFailure(error, path) }
  }
}

/** The rename itself reaches the disk; Windows cannot open a folder and does not need to. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
