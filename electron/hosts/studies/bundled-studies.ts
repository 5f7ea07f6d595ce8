import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { StudyPlace } from './study-place.ts'

/** The studies that come with the application: folders with a `datapackage.json`, by name. */
export async function bundledStudies(folder: string): Promise<readonly StudyPlace[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const places: StudyPlace[] = []
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    const path = join(folder, name)
    const names = await readdir(path)
    if (names.includes('datapackage.json') && (await stat(join(path, 'datapackage.json'))).isFile()) {
      places.push({ from: 'folder', path })
    }
  }
  return places.sort((a, b) => (a.path < b.path ? -1 : 1))
}
