import { basename, dirname } from 'node:path'
import { stat } from 'node:fs/promises'
import type { Result } from '#model'
import { type FileFailure, fileFailure } from './file-failure.ts'
import { readStudyFile, readStudyFolder, type StudyFolder } from './study-folder.ts'

/** The files of somebody else's model: one file, or the tables and descriptions of a folder. */
export async function readModelFiles(path: string): Promise<Result<StudyFolder, FileFailure>> {
  try {
    if ((await stat(path)).isDirectory()) return await readStudyFolder(path)
    return await readStudyFile(dirname(path), basename(path))
  } catch (error) {
    return { ok: false, error: fileFailure(error, path) }
  }
}
