import { z } from 'zod'
import { inputs, problem, study, year } from './document-parts.ts'

const byYear = z.array(z.number()).describe('One value a year, in the order of `years`')

const shares = z.array(z.number().nullable()).describe('Of the burden of the year; null where there is none')

/** Form of the document of `shirube pricing`. Emissions Mt CO2e, money million USD of 2020, prices USD of 2020 per t. */
export const pricing = z.object({
  schema: z.literal('shirube.pricing/1'),
  ok: z.literal(true),
  study,
  scenario: z.string(),
  rule: z.string(),
  gwp: z.enum(['AR4', 'AR5', 'AR6']),
  inputs,
  design: z.looseObject({ path: z.array(z.object({ year, price: z.number() })) }).describe('As it was asked for'),
  years: z.array(year),
  movesChoices: z.boolean().describe('Whether any choice goes by cost under this rule'),
  coverage: z.object({ technologies: z.int(), sectors: z.array(z.string()), gases: z.array(z.string()) }),
  price: byYear,
  covered: byYear,
  coveredWithout: byYear,
  national: byYear.describe('All greenhouse gases of the country without land'),
  nationalWithout: byYear,
  share: byYear.describe('covered / national'),
  revenue: byYear.describe('price x (covered - credits)'),
  revenueOfGdp: byYear.nullable(),
  cost: byYear.describe('Resource cost above that without the price'),
  offsets: z.object({ limit: byYear, supply: byYear, used: byYear }).nullable(),
  sectors: z.array(z.object({ id: z.string(), paid: byYear, borne: byYear })),
  households: z
    .object({
      groups: z.array(
        z.looseObject({
          id: z.string(),
          population: z.number(),
          consumption: z.number(),
          burden: byYear,
          returned: byYear,
        }),
      ),
      grounds: z
        .object({
          carriers: z.array(
            z.object({
              id: z.string(),
              isStated: z.boolean().describe('Whether expenditure.csv has what each group spends on it'),
              burden: byYear.describe('What households bear as buyers of it'),
            }),
          ),
          otherPrices: byYear,
          shares: z.object({ stated: shares, unstated: shares, otherPrices: shares }),
        })
        .describe('What the burden is shared out by'),
    })
    .nullable()
    .describe('null where the study has no expenditure.csv'),
  recycling: z.enum(['lump-sum', 'subsidy', 'tax-cut']),
  loans: z
    .looseObject({ points: z.number(), cost: z.number(), revenue: z.number(), emissions: byYear })
    .nullable()
    .describe('Revenue lent on; null where it is not, or nobody can borrow'),
  equivalence: z
    .object({ cap: byYear, price: byYear, emissions: byYear, priceGap: z.number(), emissionGap: z.number() })
    .nullable()
    .describe('A trading system with a cap as high as `covered`'),
  collar: z
    .object({
      price: byYear,
      emissions: byYear,
      aboveCap: byYear,
      state: z.array(z.enum(['floor', 'between', 'ceiling'])),
    })
    .nullable(),
  capFailure: z.looseObject({ kind: z.string() }).nullable(),
  problems: z.array(problem),
})
