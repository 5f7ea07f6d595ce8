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
const rule = z.enum(['prescribed', 'logit', 'least-cost'])

export const overrideSchema = z.strictObject({
  series: z.string().max(400).describe('Address of the series or figure'),
  year: maybeYear.describe('Year of the point; left out for a figure without years'),
  value: z.number().describe('The number'),
  unit: z.string().max(100).describe('Its unit'),
  low: maybeNumber.describe('Lower end of its range'),
  high: maybeNumber.describe('Upper end of its range'),
  source: z.string().max(64).describe('Row of sources.csv'),
  data_year: maybeYear.describe('Year that it describes'),
  quality: z.enum(QUALITIES).describe('How good it is'),
  note: z
    .string()
    .max(10_000)
    .nullish()
    .transform((note) => note ?? '')
    .describe('How it was made'),
})

const timingSchema = z.strictObject({
  start: calendarYear.optional(),
  end: calendarYear.optional(),
  ramp_years: z.int().min(0).max(100).optional(),
})

export const scenarioSchema = z.strictObject({
  id: idSchema.describe('Id; the name of the file'),
  name: bilingualText.describe('Name, in English and Japanese'),
  parent: idSchema
    .nullish()
    .transform((id) => id ?? null)
    .describe('Scenario from which it inherits; left out: a root'),
  rule: rule
    .nullish()
    .transform((name) => name ?? null)
    .describe('How services are split: prescribed, logit or least-cost; a root must say'),
  rules: z
    .record(idSchema, rule)
    .nullish()
    .transform((rules) => rules ?? {})
    .describe('Rule of single commodities: { commodity: rule }'),
  measures: z
    .enum(['none', 'with', 'with-additional'])
    .nullish()
    .transform((measures) => measures ?? null)
    .describe(
      'Which policies apply by their status: none, with (implemented and adopted) or with-additional (and planned)',
    ),
  policies: z
    .record(idSchema, z.number().min(0).max(100))
    .nullish()
    .transform((percents) => percents ?? {})
    .describe('Strength of single policies in per cent, over measures: { policy: 0..100 }'),
  timing: z
    .record(idSchema, timingSchema)
    .nullish()
    .transform((timing) => timing ?? {})
    .describe('When single policies hold: { policy: { start, end, ramp_years } }, what is left out as it is'),
  freeze_after: z
    .union([calendarYear, z.literal('never')])
    .nullish()
    .transform((year) => year ?? null)
    .describe('Year after which technologies no longer improve; never: they do, whatever the parent says'),
  set: z
    .array(overrideSchema)
    .max(10_000)
    .nullish()
    .transform((list) => list ?? [])
    .describe('Numbers set otherwise: a list, see below'),
  narrative: bilingualText
    .nullish()
    .transform((text) => text ?? { en: '', ja: '' })
    .describe('What the scenario tells, in English and Japanese'),
})
