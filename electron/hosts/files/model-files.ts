import { basename, dirname, join } from 'node:path'
import { readFile, stat } from 'node:fs/promises'
import { decodingOf, type Problem, type Result } from '#model'
import { type FileFailure, fileFailure } from './file-failure.ts'
import { readStudyFile, readStudyFolder, type StudyFolder } from './study-folder.ts'

/** The files of somebody else's model: one file, or the tables and descriptions of a folder. */
export async function readModelFiles(path: string): Promise<Result<StudyFolder, FileFailure>> {
  try {
    const isFolder = (await stat(path)).isDirectory()
    const folder = isFolder ? path : dirname(path)
    const read = isFolder ? await readStudyFolder(path) : await readStudyFile(folder, basename(path))
    if (!read.ok) return read
    const guessed = await Promise.all(read.value.files.map((file) => guessedEncoding(folder, file.path)))
    return { ok: true, value: { ...read.value, problems: [...read.value.problems, ...guessed.flat()] } }
  } catch (error) {
    return { ok: false, error: fileFailure(error, path) }
  }
}

/** A warning of a file that is read as Shift_JIS: models of others come in Latin-1 too, whose letters look the same. */
async function guessedEncoding(folder: string, path: string): Promise<readonly Problem[]> {
  if (decodingOf(await readFile(join(folder, path))) !== 'shift_jis') return []
  const place = { file: path, row: null, column: null }
  return [{ severity: 'warning', kind: 'encoding', ...place, found: 'Shift_JIS', allowed: 'UTF-8', detail: {} }]
}
