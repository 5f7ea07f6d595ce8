import { z } from 'zod'
import { FORM_OF_DATE, isDate } from '../cells/date-cell.ts'
import { FIRST_YEAR, LAST_YEAR } from '../cells/number-cells.ts'
import { idSchema } from '../cells/text-cells.ts'
import { bilingualText } from './bilingual-text.ts'

const calendarYear = z.int().min(FIRST_YEAR).max(LAST_YEAR)

export const countrySchema = z.strictObject({
  iso3: z.string().regex(/^[A-Z]{3}$/),
  name: bilingualText,
  base_year: calendarYear,
  last_observed_year: calendarYear,
  end_year: calendarYear,
  policy_cutoff: z.string().refine((text) => isDate(text) && text.length === 10, FORM_OF_DATE.slice(-10)),
  gwp: z.enum(['AR4', 'AR5', 'AR6']),
  bus: idSchema.nullish().transform((bus) => bus ?? null),
  library: z.string().max(1000).nullish(),
})
