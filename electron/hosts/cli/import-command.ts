import { basename, join, resolve } from 'node:path'
import type { CliText } from '#messages'
import { importOsemosys, type Result, writeOsemosysStudy } from '#model'
import { readModelFiles } from '../files/model-files.ts'
import { makeFolder, writeFiles } from '../files/write-file.ts'
import { exitCodes } from './exit-codes.ts'
import type { Failure } from './failure.ts'
import type { Host, Output } from './host.ts'
import type { Invocation } from './invocation.ts'
import { problemLines } from './problem-lines.ts'

const FORMATS = ['osemosys'] as const

/**
 * `shirube import osemosys FILE|FOLDER --out STUDY`: writes somebody else's model as a study. Every problem is told at
 * once, with file, line and name; where there is an error, nothing is written.
 */
export async function importCommand(asked: Invocation, host: Host, text: CliText): Promise<Result<Output, Failure>> {
  const [format = '', path = ''] = asked.operands
  if (!FORMATS.some((known) => known === format)) {
    return { ok: false, error: { kind: 'unknown-format', found: format, known: FORMATS } }
  }
  const read = await readModelFiles(resolve(host.folder, path))
  if (!read.ok) return { ok: false, error: { kind: 'cannot-read', failure: read.error } }
  const { model, problems: found } = importOsemosys(read.value.files)
  const problems = [...read.value.problems, ...found]
  if (problems.some(({ severity }) => severity === 'error')) {
    return { ok: false, error: { kind: 'study-has-problems', problems } }
  }
  const folder = resolve(host.folder, asked.out ?? '.')
  const files = writeOsemosysStudy(model, { study: studyId(folder), title: basename(resolve(host.folder, path)) })
  const written = await writeStudy(folder, files)
  if (!written.ok) return written
  const study = { id: studyId(folder), formatVersion: 1 }
  return {
    ok: true,
    value: {
      document: () => ({
        schema: 'shirube.import/1',
        ok: true,
        format,
        study,
        folder,
        files: files.map((file) => file.path),
        problems,
      }),
      exitCode: exitCodes.ok,
      notices: [],
      text: () =>
        `${[...problemLines(problems, asked.lang), text.written({ count: files.length, folder })].join('\n')}\n`,
    },
  }
}

/** The folder's name as an id: small letters, digits, points and dashes. */
function studyId(folder: string): string {
  const id = basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+/, '')
    .slice(0, 100)
  return id === '' ? 'study' : id
}

async function writeStudy(
  folder: string,
  files: readonly { readonly path: string; readonly text: string }[],
): Promise<Result<null, Failure>> {
  const tables = files.filter(({ path }) => path.startsWith('parameters/'))
  const others = files.filter(({ path }) => !path.startsWith('parameters/'))
  const parts = [
    { folder: join(folder, 'parameters'), files: tables.map(({ path, text }) => ({ name: basename(path), text })) },
    { folder, files: others.map(({ path, text }) => ({ name: path, text })) },
  ]
  for (const part of parts) {
    const made = await makeFolder(part.folder)
    const written = made.ok ? await writeFiles(part.folder, part.files) : made
    if (!written.ok) return { ok: false, error: { kind: 'cannot-write', failure: written.error } }
  }
  return { ok: true, value: null }
}
