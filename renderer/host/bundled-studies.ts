import type { Result, StudyFile } from '#model'
import type { OpenFailure, StudyContent, StudyEntry } from './host.ts'

/** Studies that come with the pages, as files beside them: a list, and one file a study. */
const FOLDER = './studies'

export async function listBundledStudies(): Promise<readonly StudyEntry[]> {
  const answer = await fetch(`${FOLDER}/list.json`)
  if (!answer.ok) return []
  // Written by our own build beside these pages, and of no other origin.
  return (await answer.json()) as readonly StudyEntry[]
}

export async function readBundledStudy(study: string): Promise<Result<StudyContent, OpenFailure>> {
  const entry = (await listBundledStudies()).find((one) => one.study === study)
  if (entry === undefined) return { ok: false, error: { kind: 'unknown-study' } }
  const answer = await fetch(`${FOLDER}/${encodeURIComponent(study)}.json`)
  if (!answer.ok) return { ok: false, error: { kind: 'not-found', file: study } }
  const files = (await answer.json()) as readonly StudyFile[]
  return { ok: true, value: { ...entry, files, problems: [] } }
}

/** Tables of the shared library, for a study that names it and does not bring it. */
export async function sharedLibrary(): Promise<readonly StudyFile[]> {
  const answer = await fetch(`${FOLDER}/library.json`)
  return answer.ok ? ((await answer.json()) as readonly StudyFile[]) : []
}
