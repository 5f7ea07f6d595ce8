import type { Problem } from '../../domain/problem.ts'
import { datapackageSchema, FORMAT_VERSION, formatSchema } from '../documents/datapackage.ts'
import { readDocument } from '../documents/read-document.ts'
import { readJson } from '../documents/read-json.ts'
import { SCENARIO_FILE } from '../documents/read-documents.ts'
import type { StudyFile } from '../study-file.ts'
import { errorAt, warningAt, wholeFile } from '../report.ts'
import { TABLES } from '../tables/table-list.ts'

const DESCRIPTOR = 'datapackage.json'
const DOCUMENTS: ReadonlySet<string> = new Set([DESCRIPTOR, 'country.yaml', 'policies.yaml'])
/** Files for people, in any folder. */
const FOR_READERS = /(?:^|\/)(?:README|LICENSE|LICENCE)(?:\.\w+)?$|\.md$/i

/**
 * Reads the descriptor and compares it with the files that are there. Gives the study's name; null where it cannot be
 * read; `other-format` where the study is of a format that this loader does not know, so that nothing else is looked at.
 */
export function checkPackage(files: readonly StudyFile[], problems: Problem[]): string | null | 'other-format' {
  const known = new Set(Object.values(TABLES).map((schema) => schema.file))
  for (const { path } of files) {
    if (known.has(path) || DOCUMENTS.has(path) || SCENARIO_FILE.test(path) || FOR_READERS.test(path)) continue
    problems.push(warningAt('unknown-file', wholeFile(path)))
  }
  const descriptor = files.find(({ path }) => path === DESCRIPTOR)
  if (descriptor === undefined) {
    problems.push(errorAt('missing-file', wholeFile(DESCRIPTOR)))
    return null
  }
  const document = readJson(DESCRIPTOR, descriptor.text, problems)
  if (document === null) return null
  const version = formatSchema.safeParse(document.value)
  if (version.success && version.data.shirube.format !== FORMAT_VERSION) {
    const { format } = version.data.shirube
    const place = { file: DESCRIPTOR, row: document.lineOf(['shirube', 'format']), column: 'shirube.format' }
    const kind = format > FORMAT_VERSION ? 'newer-format' : 'older-format'
    problems.push(errorAt(kind, place, { found: String(format), allowed: String(FORMAT_VERSION) }))
    return 'other-format'
  }
  const data = readDocument(datapackageSchema, document, problems)
  if (data === null) return null
  const paths = new Set(files.map(({ path }) => path))
  const listed = new Set(data.resources.map(({ path }) => path))
  for (const path of listed) if (!paths.has(path)) problems.push(errorAt('missing-file', wholeFile(path)))
  for (const { path } of files) {
    if (!path.endsWith('.csv') || path.startsWith('library/') || listed.has(path)) continue
    problems.push(warningAt('missing-value', { file: DESCRIPTOR, row: null, column: 'resources' }, { allowed: path }))
  }
  return data.name
}
