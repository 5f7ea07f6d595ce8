import type { Problem, Result, StudyEdits, StudyFile } from '#model'
import type { StudyOutline } from '#worker'
import type { EngineClient } from '../engine/engine-client.ts'
import { isEmpty } from './edit-study.ts'
import { plainOutline } from './plain-outline.ts'

/** The study that is open. */
export interface OpenFiles {
  /** The host's name of it. */
  readonly study: string
  /** Its files as they were read. */
  readonly read: readonly StudyFile[]
  /** The same with the person's own policies and packages: what the engine has. */
  readonly files: readonly StudyFile[]
}

/** A study as the engine took it. */
export interface Taken {
  readonly files: readonly StudyFile[]
  readonly outline: StudyOutline
  readonly warnings: readonly Problem[]
}

/** Why the engine did not take it, and the files that its problems are about. */
export interface Refused {
  readonly files: readonly StudyFile[]
  readonly problems: readonly Problem[]
}

/** Has the engine open files with edits. A study with problems leaves the engine with what it had. */
export async function openEdited(
  client: Pick<EngineClient, 'open'>,
  read: readonly StudyFile[],
  edits: StudyEdits,
): Promise<Result<Taken, Refused>> {
  const edited = isEmpty(edits) ? { ok: true as const, value: read } : await written(read, edits)
  if (!edited.ok) return { ok: false, error: { files: read, problems: edited.error } }
  const files = edited.value
  const opened = await client.open(files)
  if (!opened.ok) return { ok: false, error: { files, problems: 'kind' in opened.error ? [] : opened.error } }
  const { outline, warnings } = opened.value
  return { ok: true, value: { files, outline: plainOutline(outline), warnings } }
}

/** Writing YAML and tables is needed by those who edit, and not by a window that starts. */
async function written(read: readonly StudyFile[], edits: StudyEdits) {
  const { withEdits } = await import('./write-edits.ts')
  return withEdits(read, edits)
}
