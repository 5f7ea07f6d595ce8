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
    .max(100),
  title: z.string().max(200).optional(),
  licenses: z
    .array(z.object({ name: z.string().optional(), path: z.string().optional(), title: z.string().optional() }))
    .optional(),
  resources: z.array(z.object({ name: z.string(), path: z.string() })),
  shirube: z.object({ format: z.literal(FORMAT_VERSION) }),
})
