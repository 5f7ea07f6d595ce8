import { z } from 'zod'
import { FORM_OF_DATE, isDate } from '../cells/date-cell.ts'
import { FIRST_YEAR, LAST_YEAR } from '../cells/number-cells.ts'
import { idSchema } from '../cells/text-cells.ts'
import { bilingualText } from './bilingual-text.ts'

const calendarYear = z.int().min(FIRST_YEAR).max(LAST_YEAR)

export const countrySchema = z.strictObject({
  iso3: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('ISO 3166-1 alpha-3 code'),
  name: bilingualText.describe('Name, in English and Japanese'),
  base_year: calendarYear.describe('Year of calibration; the first of every run'),
  last_observed_year: calendarYear.describe('Last year with observed capacity and drivers'),
  end_year: calendarYear.describe('Last year of every run'),
  policy_cutoff: z
    .string()
    .refine((text) => isDate(text) && text.length === 10, FORM_OF_DATE.slice(-10))
    .describe('Date against which the status of policies is computed, YYYY-MM-DD'),
  gwp: z.enum(['AR4', 'AR5', 'AR6']).describe('Set of global warming potentials: AR4, AR5 or AR6'),
  bus: idSchema
    .nullish()
    .transform((bus) => bus ?? null)
    .describe('Commodity that plants feed and that is dispatched by slice; left out where there is no electricity'),
  library: z.string().max(1000).nullish().describe('Folder of the library, relative to the study'),
})
