import { basename, dirname } from 'node:path'
import { stat } from 'node:fs/promises'
import type { Problem, Result } from '#model'
import { type FileFailure, fileFailure } from './file-failure.ts'
import { readFolder, readStudyFile, type StudyFolder } from './study-folder.ts'

/** The files of somebody else's model: one file, or the tables and descriptions of a folder. */
export async function readModelFiles(path: string): Promise<Result<StudyFolder, FileFailure>> {
  try {
    const isFolder = (await stat(path)).isDirectory()
    const read = isFolder ? await readFolder(path) : await readStudyFile(dirname(path), basename(path))
    if (!read.ok) return read
    const { files, problems, guessed } = read.value
    return { ok: true, value: { files, problems: [...problems, ...guessed.map(guessedEncoding)] } }
  } catch (error) {
    return { ok: false, error: fileFailure(error, path) }
  }
}

/** A warning of a file that is read as Shift_JIS: models of others come in Latin-1 too, whose letters look the same. */
function guessedEncoding(file: string): Problem {
  const facts = { found: 'Shift_JIS', allowed: 'UTF-8', detail: {} }
  return { severity: 'warning', kind: 'encoding', file, row: null, column: null, ...facts }
}
