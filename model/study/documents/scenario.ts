import { z } from 'zod'
import { QUALITIES } from '../../domain/provenance.ts'
import { FIRST_YEAR, LAST_YEAR } from '../cells/number-cells.ts'
import { idSchema } from '../cells/text-cells.ts'
import { bilingualText } from './bilingual-text.ts'

const calendarYear = z.int().min(FIRST_YEAR).max(LAST_YEAR)
const maybeYear = calendarYear.nullish().transform((year) => year ?? null)
const maybeNumber = z
  .number()
  .nullish()
  .transform((value) => value ?? null)
const rule = z.enum(['prescribed', 'logit'])

export const overrideSchema = z.strictObject({
  series: z.string().max(400),
  year: maybeYear,
  value: z.number(),
  unit: z.string().max(100),
  low: maybeNumber,
  high: maybeNumber,
  source: z.string().max(64),
  data_year: maybeYear,
  quality: z.enum(QUALITIES),
  note: z
    .string()
    .max(10_000)
    .nullish()
    .transform((note) => note ?? ''),
})

export const scenarioSchema = z.strictObject({
  id: idSchema,
  name: bilingualText,
  parent: idSchema.nullish().transform((id) => id ?? null),
  rule: rule.nullish().transform((name) => name ?? null),
  rules: z
    .record(idSchema, rule)
    .nullish()
    .transform((rules) => rules ?? {}),
  measures: z
    .enum(['none', 'with', 'with-additional'])
    .nullish()
    .transform((measures) => measures ?? null),
  policies: z
    .record(idSchema, z.number().min(0).max(100))
    .nullish()
    .transform((percents) => percents ?? {}),
  freeze_after: maybeYear,
  set: z
    .array(overrideSchema)
    .max(10_000)
    .nullish()
    .transform((list) => list ?? []),
  narrative: bilingualText.nullish().transform((text) => text ?? { en: '', ja: '' }),
})
