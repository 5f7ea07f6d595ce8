import type { Result } from '#model'
import { z } from 'zod'
import type { FileFailure } from '../files/file-failure.ts'
import { readJsonFile, writeJsonFile } from '../files/json-file.ts'
import type { StudyPlace } from './study-place.ts'

export interface RecentPlace extends Omit<StudyPlace, 'name' | 'nameJa'> {
  /** Milliseconds since 1970. */
  readonly openedAt: number
}

const most = 12
const schema = z
  .array(z.strictObject({ from: z.enum(['folder', 'file']), path: z.string().min(1).max(4_096), openedAt: z.number() }))
  .max(most)

/** The studies opened last, newest first, in a file of the application's own. Changes are made one after another. */
export interface RecentStudies {
  list(): Promise<Result<readonly RecentPlace[], FileFailure>>
  opened(place: StudyPlace, at: number): Promise<Result<null, FileFailure>>
  forget(path: string): Promise<Result<null, FileFailure>>
}

export function createRecentStudies(file: string): RecentStudies {
  let turn: Promise<unknown> = Promise.resolve()

  function change(
    alter: (places: readonly RecentPlace[]) => readonly RecentPlace[],
  ): Promise<Result<null, FileFailure>> {
    const mine = turn.then(async (): Promise<Result<null, FileFailure>> => {
      const read = await readJsonFile(file, schema)
      return read.ok ? writeJsonFile(file, alter(read.value ?? []).slice(0, most)) : read
    })
    turn = mine.catch(() => null)
    return mine
  }

  return {
    async list() {
      await turn
      const read = await readJsonFile(file, schema)
      return read.ok ? { ok: true, value: read.value ?? [] } : read
    },
    opened: ({ from, path }, at) =>
      change((places) => [{ from, path, openedAt: at }, ...places.filter((place) => place.path !== path)]),
    forget: (path) => change((places) => places.filter((place) => place.path !== path)),
  }
}
