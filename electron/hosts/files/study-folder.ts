import { open, realpath, stat } from 'node:fs/promises'
import { dirname, isAbsolute, resolve } from 'node:path'
import type { Problem, Result } from '#model'
import { parse } from 'yaml'
import { type FileFailure, fileFailure } from './file-failure.ts'
import { type FolderEntry, isInside, listFiles } from './folder-entries.ts'
import { type StudyFile, studyText, tableTooLarge } from './study-text.ts'

export type { StudyFile }

/** What was read, and what could not be read as text: problems of the study, listed beside those that the loader finds. */
export interface StudyFolder {
  readonly files: readonly StudyFile[]
  readonly problems: readonly Problem[]
}

/** As `StudyFolder`, with the paths of files whose encoding was guessed (`studyText`). */
export interface FolderFiles extends StudyFolder {
  readonly guessed: readonly string[]
}

/** Limits on a study: architecture, "A study on disk". */
export const limits = { tableBytes: 64 * 2 ** 20, totalBytes: 200 * 2 ** 20, entries: 2_000 } as const
export type Limits = { readonly [name in keyof typeof limits]: number }

export const studyExtensions: ReadonlySet<string> = new Set(['csv', 'yaml', 'yml', 'json'])
const libraryExtensions = new Set(['csv'])

/**
 * Reads the files of a study folder and of the library that its `country.yaml` names. The library lies in the study or
 * beside it. A file above `tableBytes` and one whose letters cannot be told are problems of the study; a folder that
 * cannot be read, a link that leaves it, and a whole above `totalBytes` end the reading.
 */
export async function readStudyFolder(
  folder: string,
  within: Limits = limits,
): Promise<Result<StudyFolder, FileFailure>> {
  try {
    const root = await realpath(folder)
    const listed = await listFolder(root, folder, within)
    if (!listed.ok) return listed
    const entries = listed.value
    const study = await readFiles(entries, within, within.totalBytes)
    if (!study.ok) return study

    const library = libraryOf(root, study.value.files)
    if (library === null) return study
    if (typeof library !== 'string') return { ok: false, error: library }
    const entriesBeside = await listLibrary(library, within.entries - entries.length)
    if (!Array.isArray(entriesBeside)) return { ok: false, error: entriesBeside }
    const beside = await readFiles(entriesBeside, within, within.totalBytes - total(entries))
    if (!beside.ok) return beside
    return {
      ok: true,
      value: {
        files: [...study.value.files, ...beside.value.files],
        problems: [...study.value.problems, ...beside.value.problems],
      },
    }
  } catch (error) {
    return { ok: false, error: fileFailure(error, folder) }
  }
}

/** The files of a folder and nothing beside it: that of somebody else's model, whatever it says of a library. */
export async function readFolder(folder: string, within: Limits = limits): Promise<Result<FolderFiles, FileFailure>> {
  try {
    const listed = await listFolder(await realpath(folder), folder, within)
    return listed.ok ? await readFiles(listed.value, within, within.totalBytes) : listed
  } catch (error) {
    return { ok: false, error: fileFailure(error, folder) }
  }
}

async function listFolder(
  root: string,
  folder: string,
  within: Limits,
): Promise<Result<readonly FolderEntry[], FileFailure>> {
  if (!(await stat(root)).isDirectory()) return { ok: false, error: { kind: 'not-a-folder', path: folder } }
  const entries = await listFiles(root, studyExtensions, within.entries)
  return Array.isArray(entries) ? { ok: true, value: entries } : { ok: false, error: entries }
}

/** One file by itself, under the limits of a table, named as it is called in its folder. */
export async function readStudyFile(
  folder: string,
  path: string,
  within: Limits = limits,
): Promise<Result<FolderFiles, FileFailure>> {
  const file = resolve(folder, path)
  try {
    const { size } = await stat(file)
    return await readFiles([{ path, file, bytes: size }], within, within.totalBytes)
  } catch (error) {
    return { ok: false, error: fileFailure(error, file) }
  }
}

/** The folder of the library, null where none is named, or why it cannot be used. */
function libraryOf(root: string, files: readonly StudyFile[]): string | FileFailure | null {
  const country = files.find(({ path }) => path === 'country.yaml')
  const named = country ? libraryNamed(country.text) : null
  if (named === null) return null
  const library = resolve(root, named)
  return isAbsolute(named) || !isInside(dirname(root), library) ? { kind: 'outside', path: named } : library
}

/** `library:` of country.yaml; null where the text is no YAML, which the loader reports with its line. */
function libraryNamed(text: string): string | null {
  try {
    const country: unknown = parse(text, { maxAliasCount: 0, logLevel: 'silent' })
    const named = country !== null && typeof country === 'object' && 'library' in country ? country.library : null
    return typeof named === 'string' ? named : null
  } catch {
    return null
  }
}

/** Tables of the library with their prefix; a library that is not there is the loader's to report, file by file. */
async function listLibrary(library: string, mostEntries: number): Promise<FolderEntry[] | FileFailure> {
  try {
    const root = await realpath(library)
    if (root !== library && !isInside(dirname(library), root)) return { kind: 'link', path: library }
    const entries = await listFiles(root, libraryExtensions, mostEntries)
    return Array.isArray(entries) ? entries.map((entry) => ({ ...entry, path: `library/${entry.path}` })) : entries
  } catch (error) {
    const failure = fileFailure(error, library)
    return failure.kind === 'not-found' ? [] : failure
  }
}

const total = (entries: readonly FolderEntry[]): number => entries.reduce((sum, { bytes }) => sum + bytes, 0)

async function readFiles(
  entries: readonly FolderEntry[],
  within: Limits,
  mostBytes: number,
): Promise<Result<FolderFiles, FileFailure>> {
  const guessed: string[] = []
  const files: StudyFile[] = []
  const problems: Problem[] = []
  let bytesRead = 0
  for (const { path, file, bytes } of entries) {
    const content = bytes > within.tableBytes ? null : await readWhole(file, within.tableBytes)
    if (content === null) {
      problems.push(tableTooLarge(path, bytes, within.tableBytes))
      continue
    }
    bytesRead += content.length
    if (bytesRead > mostBytes) {
      return { ok: false, error: { kind: 'too-large', path: dirname(file), limit: within.totalBytes } }
    }
    const read = studyText(path, content)
    if (!('isGuessed' in read)) {
      problems.push(read)
      continue
    }
    files.push(read.file)
    if (read.isGuessed) guessed.push(path)
  }
  return { ok: true, value: { files, problems, guessed } }
}

/** The bytes of a file; null where it has grown above the limit since it was listed. */
async function readWhole(file: string, mostBytes: number): Promise<Uint8Array | null> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    if (size > mostBytes) return null
    const content = new Uint8Array(size)
    let filled = 0
    while (filled < content.length) {
      const { bytesRead } = await handle.read(content, filled, content.length - filled, filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return content.subarray(0, filled)
  } finally {
    await handle.close()
  }
}
