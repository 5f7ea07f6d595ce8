import type { Result, StudyFile } from '#model'
import type { OpenFailure, StudyContent, StudyEntry } from './host.ts'

/** Studies that come with the pages, as files beside them: a list, and one file a study. */
const FOLDER = './studies'

export async function listBundledStudies(): Promise<readonly StudyEntry[]> {
  // Written by our own build beside these pages, and of no other origin.
  return ((await fetched('list')) ?? []) as readonly StudyEntry[]
}

export async function readBundledStudy(study: string): Promise<Result<StudyContent, OpenFailure>> {
  const entry = (await listBundledStudies()).find((one) => one.study === study)
  if (entry === undefined) return { ok: false, error: { kind: 'unknown-study' } }
  const files = (await fetched(encodeURIComponent(study))) as readonly StudyFile[] | null
  if (files === null) return { ok: false, error: { kind: 'not-found', file: study } }
  return { ok: true, value: { ...entry, files, problems: [] } }
}

/** Tables of the shared library, for a study that names it and does not bring it. */
export async function sharedLibrary(): Promise<readonly StudyFile[]> {
  return ((await fetched('library')) ?? []) as readonly StudyFile[]
}

/** The content of a file beside the pages; null where its server does not answer, or has none of that name. */
async function fetched(name: string): Promise<unknown> {
  try {
    const answer = await fetch(`${FOLDER}/${name}.json`)
    return answer.ok ? await answer.json() : null
  } catch {
    return null
  }
}
