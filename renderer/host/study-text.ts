import { decodingOf, type Problem, type StudyFile } from '#model'
import type { StudyContent } from './host.ts'
import type { RawFile } from './study-zip.ts'

const READ = /\.(csv|ya?ml|json)$/

/** Files of a study as text. Other files are left out; what is no text is a problem of the study, told beside the others. */
export function studyTexts(raw: readonly RawFile[]): Pick<StudyContent, 'files' | 'problems'> {
  const files: StudyFile[] = []
  const problems: Problem[] = []
  for (const { path, bytes } of raw.filter((file) => READ.test(file.path))) {
    const encoding = decodingOf(bytes)
    const text = encoding === 'unknown' ? null : decoded(bytes, encoding)
    if (text === null) problems.push(encodingProblem(path, encoding))
    else files.push({ path, text })
  }
  return { files, problems }
}

/** With its byte order mark, which belongs to the file as written; null where the bytes do not fit after all. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

const encodingProblem = (file: string, encoding: string): Problem => ({
  severity: 'error',
  kind: 'encoding',
  file,
  row: null,
  column: null,
  found: encoding === 'unknown' ? null : encoding,
  allowed: 'UTF-8, UTF-16, Shift_JIS',
  detail: {},
})
