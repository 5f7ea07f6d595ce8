import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Result } from '#model'
import { type FileFailure, fileFailure } from './file-failure.ts'
import { syncFolder } from './write-file.ts'

/** Removes a file, so that it is gone even after a loss of power. One that is not there is a failure. */
export async function removeFile(path: string): Promise<Result<null, FileFailure>> {
  try {
    await rm(path)
    await syncFolder(dirname(path))
    return { ok: true, value: null }
  } catch (error) {
    return { ok: false, error: fileFailure(error, path) }
  }
}
