import { z } from 'zod'

/** Forms that several documents have. */

export const year = z.int().describe('Calendar year')
export const study = z.object({ id: z.string(), formatVersion: z.int() })
export const problem = z
  .object({
    severity: z.enum(['error', 'warning']),
    kind: z.string(),
    file: z.string(),
    row: z.int().nullable().describe('Line of the file, the header being line 1'),
    column: z.string().nullable(),
    found: z.string().nullable(),
    allowed: z.string().nullable(),
    detail: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .describe('One thing wrong in one place of a study')
