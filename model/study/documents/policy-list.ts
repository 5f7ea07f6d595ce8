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
  'emission-cap',
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
  id: idSchema.describe('Id'),
  label: bilingualText.describe('Name, in English and Japanese'),
  kind: z
    .enum(POLICY_KINDS)
    .describe(
      'carbon-tax, fuel-tax, capital-subsidy, performance-standard, technology-mandate, phase-out, ban, blending-mandate, capacity-target, demand-change, process-abatement, pollution-control or emission-cap',
    ),
  register: idSchema.describe('Legal act: a row of policies.csv'),
  start: calendarYear.describe('First year'),
  end: calendarYear
    .nullish()
    .transform((year) => year ?? null)
    .describe('Last year; left out: to the end'),
  ramp_years: z
    .int()
    .min(0)
    .max(100)
    .nullish()
    .transform((years) => years ?? 0)
    .describe('Years over which it comes to full level; left out: none'),
  sectors: ids.describe('Sectors; left out: all'),
  technologies: ids.describe('Technologies that it concerns'),
  commodities: ids.describe('Commodities of a tax or mandate'),
  services: ids.describe('Services whose makers it concerns, or whose demand'),
  activities: ids.describe('Activities of process abatement'),
  gases: gasList.describe('Gases of a tax, cap or abatement; left out: all greenhouse gases'),
  removals: ids.describe('Removal processes of pollution control'),
  by: idSchema
    .nullish()
    .transform((id) => id ?? null)
    .describe('Commodity that a blending mandate puts in place of another'),
})

export const policyListSchema = z.strictObject({
  policies: z
    .array(policySchema)
    .max(2000)
    .nullish()
    .transform((list) => list ?? []),
})
