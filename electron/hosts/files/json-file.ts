import { mkdir, readFile, rename } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Result } from '#model'
import type { z } from 'zod'
import { type FileFailure, fileFailure } from './file-failure.ts'
import { writeFiles } from './write-file.ts'

/**
 * What the application keeps for itself in a JSON file. Null where there is none yet, or where it holds something else:
 * then it is put aside under `.damaged`, so that the next writing loses nothing.
 */
export async function readJsonFile<T>(path: string, schema: z.ZodType<T>): Promise<Result<T | null, FileFailure>> {
  try {
    const parsed = schema.safeParse(parseJson(await readFile(path, 'utf8')))
    if (parsed.success) return { ok: true, value: parsed.data }
    await rename(path, `${path}.damaged`)
    return { ok: true, value: null }
  } catch (error) {
    const failure = fileFailure(error, path)
    return failure.kind === 'not-found' ? { ok: true, value: null } : { ok: false, error: failure }
  }
}

/** Writes it whole or not at all. */
export async function writeJsonFile(path: string, content: unknown): Promise<Result<null, FileFailure>> {
  try {
    await mkdir(dirname(path), { recursive: true })
  } catch (error) {
    return { ok: false, error: fileFailure(error, path) }
  }
  return writeFiles(dirname(path), [{ name: basename(path), text: `${JSON.stringify(content, null, 2)}\n` }])
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
