import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { StudyFile } from '../../model/index.ts'

const SCENARIOS = fileURLToPath(new URL('../../scenarios/', import.meta.url))

/** The files of a study that the product ships, with the shared library, as a host hands them to the loader. */
export function readPack(name: string): StudyFile[] {
  return [...filesIn(join(SCENARIOS, name), ''), ...filesIn(join(SCENARIOS, 'library'), 'library/')]
}

function filesIn(folder: string, prefix: string): StudyFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(csv|yaml|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: prefix + relative(folder, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
}
