import { z } from 'zod'
import { GASES, type Gas } from '../../domain/gas.ts'
import { FIRST_YEAR, LAST_YEAR } from '../cells/number-cells.ts'
import { idSchema } from '../cells/text-cells.ts'
import { bilingualText } from './bilingual-text.ts'

export const POLICY_KINDS = [
  'carbon-tax',
  'fuel-tax',
  'capital-subsidy',
  'performance-standard',
  'technology-mandate',
  'phase-out',
  'ban',
  'blending-mandate',
  'capacity-target',
  'demand-change',
  'process-abatement',
  'pollution-control',
] as const

const calendarYear = z.int().min(FIRST_YEAR).max(LAST_YEAR)
const ids = z
  .array(idSchema)
  .max(500)
  .nullish()
  .transform((list) => list ?? [])
const gasList = z
  .array(z.enum(GASES as [Gas, ...Gas[]]))
  .nullish()
  .transform((list) => list ?? [])

export const policySchema = z.strictObject({
  id: idSchema,
  label: bilingualText,
  kind: z.enum(POLICY_KINDS),
  register: idSchema,
  start: calendarYear,
  end: calendarYear.nullish().transform((year) => year ?? null),
  ramp_years: z
    .int()
    .min(0)
    .max(100)
    .nullish()
    .transform((years) => years ?? 0),
  sectors: ids,
  technologies: ids,
  commodities: ids,
  services: ids,
  activities: ids,
  gases: gasList,
  removals: ids,
  by: idSchema.nullish().transform((id) => id ?? null),
})

export const policyListSchema = z.strictObject({
  policies: z
    .array(policySchema)
    .max(2000)
    .nullish()
    .transform((list) => list ?? []),
})
