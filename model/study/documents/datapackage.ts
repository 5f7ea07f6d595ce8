import { z } from 'zod'

/** Format of studies that this loader reads. */
export const FORMAT_VERSION = 1

/** Only the version: read first, since a newer format may differ in everything else. */
export const formatSchema = z.object({ shirube: z.object({ format: z.int().min(0) }) })

/** Data Package v2 descriptor; what it says beside this is kept and not read. */
export const datapackageSchema = z.object({
  name: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]*$/)
    .max(100)
    .describe('Id of the study'),
  title: z.string().max(200).optional().describe('Title'),
  licenses: z
    .array(z.object({ name: z.string().optional(), path: z.string().optional(), title: z.string().optional() }))
    .optional()
    .describe('Licences of the data'),
  resources: z
    .array(z.object({ name: z.string(), path: z.string() }))
    .describe('Every CSV file of the folder, each with name and path'),
  shirube: z
    .object({
      format: z.literal(FORMAT_VERSION),
      title: z.object({ ja: z.string().max(200).optional() }).optional(),
    })
    .describe(
      'The format of the study, and its title in Japanese where it has one: { "format": 1, "title": { "ja": "…" } }',
    ),
})
