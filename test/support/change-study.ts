import type { Problem } from '../../model/domain/problem.ts'
import { replaceCell } from '../../model/study/edit-cell.ts'
import { loadStudy, type StudyFile } from '../../model/study/load-study.ts'
import type { Study } from '../../model/study/study.ts'

/** The files with another text in one cell. */
export function withCell(
  files: readonly StudyFile[],
  path: string,
  row: number,
  column: string,
  text: string,
): readonly StudyFile[] {
  const edited = replaceCell(files, { path, row, column }, text)
  if (!edited.ok) throw new Error(JSON.stringify(edited.error))
  return edited.value
}

/** The files with the text of one changed; the change must find something to change. */
export function withText(
  files: readonly StudyFile[],
  path: string,
  change: (text: string) => string,
): readonly StudyFile[] {
  return files.map((file) => {
    if (file.path !== path) return file
    const text = change(file.text)
    if (text === file.text) throw new Error(`Nothing changed in ${path}`)
    return { path, text }
  })
}

export function withFile(files: readonly StudyFile[], path: string, text: string): readonly StudyFile[] {
  return [...without(files, path), { path, text }]
}

/** The files with a row added at the end of a table. */
export function withRow(files: readonly StudyFile[], path: string, row: string): readonly StudyFile[] {
  return withText(files, path, (text) => `${text}${row}\n`)
}

export function without(files: readonly StudyFile[], path: string): readonly StudyFile[] {
  return files.filter((file) => file.path !== path)
}

/** Line of the row of a table that begins with the given text. */
export function lineOf(files: readonly StudyFile[], path: string, start: string): number {
  const lines = files.find((file) => file.path === path)?.text.split('\n') ?? []
  const index = lines.findIndex((line) => line.startsWith(start))
  if (index < 0) throw new Error(`No row of ${path} begins with ${start}`)
  return index + 1
}

/** What is wrong with the files. */
export function problemsOf(files: readonly StudyFile[]): readonly Problem[] {
  const loaded = loadStudy(files)
  return loaded.ok ? loaded.value.warnings : loaded.error
}

export function studyOf(files: readonly StudyFile[]): Study {
  const loaded = loadStudy(files)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 1))
  return loaded.value.study
}
