import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Result } from '#model'
import { type FileFailure, fileFailure } from './file-failure.ts'

/** A file to be written into a folder. */
export interface NamedText {
  readonly name: string
  readonly text: string | Uint8Array
}

/** Numbers the temporary files of this process apart. */
let written = 0

/**
 * Writes files into a folder so that a reader, and a machine that loses power, finds of each either the old content or
 * the new, whole: into a temporary file beside it, forced to disk, then renamed over it, and the folder forced last.
 * Fails with the first file that cannot be written; no temporary file is left behind.
 */
export async function writeFiles(folder: string, files: readonly NamedText[]): Promise<Result<null, FileFailure>> {
  const results = await Promise.all(files.map((file) => writeFile(folder, file)))
  const failed = results.find((result) => !result.ok)
  if (failed) return failed
  try {
    await syncFolder(folder)
    return { ok: true, value: null }
  } catch (error) {
    return { ok: false, error: fileFailure(error, folder) }
  }
}

async function writeFile(folder: string, { name, text }: NamedText): Promise<Result<null, FileFailure>> {
  written += 1
  const path = join(folder, name)
  const temporary = join(folder, `.${name}.${process.pid}.${written}.tmp`)
  try {
    const handle = await open(temporary, 'wx')
    try {
      await handle.writeFile(text, 'utf8')
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, path)
    return { ok: true, value: null }
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    return { ok: false, error: fileFailure(error, path) }
  }
}

/** Makes a folder and those above it; one that is there already is fine. */
export async function makeFolder(path: string): Promise<Result<null, FileFailure>> {
  try {
    for (const folder of await missingFolders(resolve(path))) await makeOne(folder)
    return { ok: true, value: null }
  } catch (error) {
    return { ok: false, error: fileFailure(error, path) }
  }
}

/** Another process may have made it meanwhile. */
async function makeOne(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    if (!(await isFolder(folder))) throw error
  }
}

/**
 * The folders of a path that are not there yet, outermost first. One by one, because Node's own recursive `mkdir` never
 * ends where a file system takes no folders (`/proc`).
 */
async function missingFolders(path: string): Promise<string[]> {
  const missing: string[] = []
  for (let folder = path; !(await isFolder(folder)); folder = dirname(folder)) missing.unshift(folder)
  return missing
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    // Beneath a file there is no folder to find: making it says what is wrong.
    if (isMissing(error)) return false
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}

/** The renames themselves reach the disk; Windows cannot open a folder and does not need to. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
