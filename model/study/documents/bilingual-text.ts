import { z } from 'zod'
import type { Text } from '../study.ts'

/** `{ en: ..., ja: ... }`; the Japanese may be missing, and is then empty. */
export const bilingualText: z.ZodType<Text> = z.strictObject({
  en: z.string().max(10_000),
  ja: z
    .string()
    .max(10_000)
    .nullish()
    .transform((text) => text ?? ''),
})
