import { resolve } from 'node:path'
import { isOsemosysStudy, type Problem, type Result } from '#model'
import { readStudyFolder, type StudyFolder } from '../files/study-folder.ts'
import type { Engine, StudyView } from './engine.ts'
import type { Failure } from './failure.ts'
import type { Host } from './host.ts'
import type { Invocation } from './invocation.ts'
import { nearest } from './nearest.ts'

export interface OpenStudy {
  readonly study: StudyView
  readonly warnings: readonly Problem[]
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

/** Reads and loads the study of an invocation, one of a country: a model of other make is for `run` and `check`. */
export async function openStudy(engine: Engine, asked: Invocation, host: Host): Promise<Result<OpenStudy, Failure>> {
  const read = await readStudy(asked, host)
  if (!read.ok) return read
  if (isOsemosysStudy(read.value.files)) return { ok: false, error: { kind: 'osemosys-study', command: asked.command } }
  return loadStudy(engine, read.value)
}

/** The study of files as read, or every problem of both reading and loading. */
export function loadStudy(engine: Engine, { files, problems }: StudyFolder): Result<OpenStudy, Failure> {
  const loaded = engine.loadStudy(files)
  if (loaded.ok && problems.length === 0) return loaded
  // A file that could not be read is missing to the loader too: it is told once, with the reason.
  const unread = new Set(problems.map(({ file }) => file))
  const found = loaded.ok ? loaded.value.warnings : loaded.error
  const others = found.filter(({ kind, file }) => kind !== 'missing-file' || !unread.has(file))
  return { ok: false, error: { kind: 'study-has-problems', problems: [...problems, ...others] } }
}

/** The ids asked for, each known to the study and named once. */
export function knownScenarios(study: StudyView, asked: readonly string[]): Result<readonly string[], Failure> {
  const known = study.scenarios.map(({ id }) => id)
  const found = asked.find((id) => !known.includes(id))
  if (found !== undefined) {
    return { ok: false, error: { kind: 'unknown-scenario', found, near: nearest(found, known), known } }
  }
  const twice = asked.find((id, at) => asked.indexOf(id) !== at)
  return twice === undefined
    ? { ok: true, value: asked }
    : { ok: false, error: { kind: 'scenario-twice', found: twice } }
}

/** The scenario asked for; without one, the only one of the study. */
export function oneScenario(study: StudyView, asked: string | null): Result<string, Failure> {
  const known = study.scenarios.map(({ id }) => id)
  const [first] = known
  if (asked === null) {
    if (first !== undefined && known.length === 1) return { ok: true, value: first }
    return { ok: false, error: { kind: 'scenario-missing', known } }
  }
  const found = knownScenarios(study, [asked])
  return found.ok ? { ok: true, value: asked } : found
}
