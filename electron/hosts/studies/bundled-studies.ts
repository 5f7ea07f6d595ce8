import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { StudyPlace } from './study-place.ts'

const described = z.looseObject({
  title: z.string().min(1).optional(),
  shirube: z.looseObject({ title: z.looseObject({ ja: z.string().min(1).optional() }).optional() }).optional(),
})

/** The studies that come with the application: folders with a `datapackage.json`, whose title is their name. */
export async function bundledStudies(folder: string): Promise<readonly StudyPlace[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found: StudyPlace[] = []
  for (const name of entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)) {
    const path = join(folder, name)
    if (!(await readdir(path)).includes('datapackage.json')) continue
    const { title, shirube } = described.parse(JSON.parse(await readFile(join(path, 'datapackage.json'), 'utf8')))
    const nameJa = shirube?.title?.ja
    found.push({ from: 'folder', path, name: title ?? basename(path), ...(nameJa === undefined ? {} : { nameJa }) })
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}
