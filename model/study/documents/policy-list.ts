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
  'methane-recovery',
  'nitrous-oxide-abatement',
  'f-gas-phase-down',
  'refrigerant-recovery',
  'landfill-diversion',
  'landfill-gas-capture',
  'waste-water-treatment',
  'livestock-practice',
  'rice-practice',
  'fertiliser-practice',
  'deforestation-reduction',
  'degradation-reduction',
  'forest-planting',
  'wetland-restoration',
  'longer-rotation',
  'electrification-target',
  'clean-electricity-standard',
  'feed-in-premium',
  'efficiency-programme',
  'carbon-capture-mandate',
  'co-firing-mandate',
  'hurdle-rate-reduction',
  'jcm-programme',
  'fuel-subsidy-reform',
] as const

const calendarYear = z.int().min(FIRST_YEAR).max(LAST_YEAR)
const ids = z
  .array(idSchema)
  .max(500)
  .nullish()
  .transform((list) => list ?? [])
const price = z
  .number()
  .min(0)
  .max(1e5)
  .nullish()
  .transform((amount) => amount ?? null)
const gasList = z
  .array(z.enum(GASES as [Gas, ...Gas[]]))
  .nullish()
  .transform((list) => list ?? [])

export const policySchema = z.strictObject({
  id: idSchema.describe('Id'),
  label: bilingualText.describe('Name, in English and Japanese'),
  kind: z.enum(POLICY_KINDS).describe(`${POLICY_KINDS.slice(0, -1).join(', ')} or ${POLICY_KINDS.at(-1) ?? ''}`),
  register: idSchema
    .nullish()
    .transform((id) => id ?? '')
    .describe('Legal act: a row of policies.csv; left out: none, and it holds only where a scenario names it'),
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
  activities: ids.describe('Activities of process abatement, or items of a sector module that a practice concerns'),
  gases: gasList.describe('Gases of a tax, cap or abatement; left out: all greenhouse gases'),
  price_floor: price.describe('Least price of a cap where prices meet it (logit), USD_2020 per t; left out: none'),
  price_ceiling: price.describe('Highest price of a cap where prices meet it (logit), USD_2020 per t; left out: none'),
  removals: ids.describe('Removal processes of pollution control or carbon capture'),
  by: idSchema
    .nullish()
    .transform((id) => id ?? null)
    .describe('Commodity that a blending or co-firing mandate puts in place of another'),
  credit_share: z
    .number()
    .min(0)
    .max(1)
    .nullish()
    .transform((share) => share ?? null)
    .describe('Share of the credits of a jcm-programme that goes to the partner country'),
})

export const policyListSchema = z.strictObject({
  policies: z
    .array(policySchema)
    .max(2000)
    .nullish()
    .transform((list) => list ?? []),
})
