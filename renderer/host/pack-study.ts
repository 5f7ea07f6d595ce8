import { strToU8, zipSync } from 'fflate'
import type { StudyFile } from '#model'

/** The zip of a study's files: what a `.shirube` file is. */
export function packStudy(files: readonly StudyFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)])), { level: 6 })
}
