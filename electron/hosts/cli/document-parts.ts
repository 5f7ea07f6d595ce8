import { z } from 'zod'

/** Forms that several documents have. */

export const year = z.int().describe('Calendar year')
export const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 in hexadecimal')
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

/** Fields of a policy, or of several that are taken together. */
export const player = {
  id: z.string().describe('Sort and name: no two have the same'),
  of: z.enum(['policy', 'sector', 'kind', 'group']),
  name: z.string(),
  policies: z.array(z.string()),
}

/** A scenario that an answer is of, with the version of its inputs. */
export const input = z.object({
  scenario: z.string(),
  rule: z.enum(['prescribed', 'logit', 'least-cost']),
  gwp: z.enum(['AR4', 'AR5', 'AR6']),
  inputHash: hash,
})
export const inputs = z
  .array(input)
  .describe('Versions of the scenarios that the answer is of: `check --results` says whether they still hold')

/** A sourced number of the study. */
export const figure = z.looseObject({
  source: z.string(),
  dataYear: z.int().nullable(),
  quality: z.string(),
  note: z.string(),
})

/** A factor by which the study brings what a source emits of a gas to an inventory. */
export const scaling = z.looseObject({
  module: z.string(),
  source: z.string(),
  gas: z.string(),
  categories: z.array(z.string()).describe('CRT categories of the emissions that it acts on'),
  factor: z.number(),
  figure: figure.describe('The row of the table of the module, its note being the reason'),
})
