import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { StudyFile } from '../../model/study/load-study.ts'

const STUDIES = join(import.meta.dirname, 'studies')

/** The files of a study kept for tests, with the library beside it, as a host would hand them to the loader. */
export function readStudy(name: string): StudyFile[] {
  return [...filesIn(join(STUDIES, name), ''), ...filesIn(join(STUDIES, 'library'), 'library/')]
}

function filesIn(folder: string, prefix: string): StudyFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: prefix + relative(folder, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
}
