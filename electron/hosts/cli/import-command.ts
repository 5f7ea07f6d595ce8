import { basename, join, resolve } from 'node:path'
import type { CliText } from '#messages'
import { importOsemosys, type Result, writeOsemosysStudy } from '#model'
import { clearFolder } from '../files/clear-folder.ts'
import { readModelFiles } from '../files/model-files.ts'
import { exitCodes } from './exit-codes.ts'
import type { Failure } from './failure.ts'
import type { Host, Output } from './host.ts'
import type { Invocation } from './invocation.ts'
import { groupedLines } from './problem-lines.ts'
import { studyId, writeStudy } from './write-study.ts'

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
  // What could not be read cannot be missed as well.
  const unread = read.value.problems
  const { model, problems: found } = importOsemosys(read.value.files)
  const problems = unread.some(({ severity }) => severity === 'error') ? unread : [...unread, ...found]
  if (problems.some(({ severity }) => severity === 'error')) {
    return { ok: false, error: { kind: 'study-has-problems', problems } }
  }
  const folder = resolve(host.folder, asked.out ?? '.')
  const files = writeOsemosysStudy(
    model,
    { study: studyId(folder), title: basename(resolve(host.folder, path)) },
    problems,
  )
  const written = await writeStudy(folder, files)
  if (!written.ok) return written
  // Tables that an earlier import left and this one has no values for would count as this one's.
  const tables = files.filter((file) => file.path.startsWith('parameters/')).map((file) => basename(file.path))
  const top = files.map((file) => file.path)
  for (const cleared of [
    await clearFolder(join(folder, 'parameters'), /^[A-Za-z]+\.csv$/, tables),
    await clearFolder(folder, /^import-warnings\.csv$/, top),
  ])
    if (!cleared.ok) return { ok: false, error: { kind: 'cannot-write', failure: cleared.error } }
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
        `${[...groupedLines(problems, asked.lang, text), text.written({ count: files.length, folder })].join('\n')}\n`,
    },
  }
}
