import { decodingOf, type Problem } from '#model'

/** A text file of a study as the loader takes it; files of the library have the prefix `library/`. */
export interface StudyFile {
  readonly path: string
  readonly text: string
}

/** A file that was read; guessed is an encoding that neither a mark nor its form tells, so that another may be meant. */
export interface ReadText {
  readonly file: StudyFile
  readonly isGuessed: boolean
}

/** The text of a file with its byte order mark, which belongs to the file as written, or the problem of its letters. */
export function studyText(path: string, content: Uint8Array): ReadText | Problem {
  const encoding = decodingOf(content)
  if (encoding === 'unknown') return fileProblem('encoding', path, null, allowedEncodings)
  const text = decode(content, encoding)
  if (text === null) return fileProblem('encoding', path, encoding, allowedEncodings)
  return { file: { path, text }, isGuessed: encoding === 'shift_jis' }
}

/** A table above the limit is refused before it is read. */
export const tableTooLarge = (path: string, bytes: number, limit: number): Problem =>
  fileProblem('table-too-large', path, String(bytes), String(limit))

const allowedEncodings = 'UTF-8, UTF-16, Shift_JIS'

/** Null where the bytes do not fit after all. */
function decode(content: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(content)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

const fileProblem = (
  kind: 'encoding' | 'table-too-large',
  file: string,
  found: string | null,
  allowed: string,
): Problem => ({ severity: 'error', kind, file, row: null, column: null, found, allowed, detail: {} })
