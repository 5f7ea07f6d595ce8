import { resolve } from 'node:path'
import { isOsemosysStudy, type Problem, problemsWithUnread, type Result } from '#model'
import { readStudyFolder, type StudyFolder } from '../files/study-folder.ts'
import type { Engine, StudyView } from './engine.ts'
import type { Failure } from './failure.ts'
import type { Host } from './host.ts'
import type { Invocation } from './invocation.ts'

export interface OpenStudy {
  readonly study: StudyView
  readonly warnings: readonly Problem[]
  /** As they were read, for an engine in another thread. */
  readonly files: StudyFolder['files']
}

/** A folder with neither is no study, whatever else lies in it. */
const MARKS: readonly string[] = ['datapackage.json', 'country.yaml']

/** Reads the files of an invocation's study; without one, of the folder the command was given in. */
export async function readStudy(asked: Invocation, host: Host): Promise<Result<StudyFolder, Failure>> {
  const read = await readStudyFolder(resolve(host.folder, asked.study ?? '.'))
  if (!read.ok) return { ok: false, error: { kind: 'cannot-read', failure: read.error } }
  const { files, problems } = read.value
  const isStudy = [...files, ...problems.map(({ file }) => ({ path: file }))].some(({ path }) => MARKS.includes(path))
  return isStudy ? read : { ok: false, error: { kind: 'no-study', path: resolve(host.folder, asked.study ?? '.') } }
}

/** Reads the study of an invocation, one of a country: a model of other make is for `run` and `check`. */
async function readCountryStudy(asked: Invocation, host: Host): Promise<Result<StudyFolder, Failure>> {
  const read = await readStudy(asked, host)
  if (!read.ok || !isOsemosysStudy(read.value.files)) return read
  return { ok: false, error: { kind: 'osemosys-study', command: asked.command } }
}

/** Reads and loads the study of a country. */
export async function openStudy(engine: Engine, asked: Invocation, host: Host): Promise<Result<OpenStudy, Failure>> {
  const read = await readCountryStudy(asked, host)
  return read.ok ? loadStudy(engine, read.value) : read
}

/** The study of files as read, or every problem of both reading and loading. */
export function loadStudy(engine: Engine, { files, problems }: StudyFolder): Result<OpenStudy, Failure> {
  const loaded = engine.loadStudy(files)
  if (loaded.ok && problems.length === 0) return { ok: true, value: { ...loaded.value, files } }
  const found = loaded.ok ? loaded.value.warnings : loaded.error
  return { ok: false, error: { kind: 'study-has-problems', problems: problemsWithUnread(problems, found) } }
}
