import { z } from 'zod'
import type { StudyFile } from '../../study/study-file.ts'

/** What `datapackage.json` says of a study that holds an OSeMOSYS model: `"shirube": { "format": 1, "kind": "osemosys" }`. */
export const STUDY_KIND = 'osemosys'

const kindSchema = z.object({ shirube: z.object({ kind: z.literal(STUDY_KIND) }) })

/** Whether the files are those of such a study; what else is wrong with them, reading them will tell. */
export function isOsemosysStudy(files: readonly StudyFile[]): boolean {
  const descriptor = files.find(({ path }) => path === 'datapackage.json')
  if (descriptor === undefined) return false
  try {
    return kindSchema.safeParse(JSON.parse(descriptor.text.replace(/^\uFEFF/, ''))).success
  } catch {
    return false
  }
}
