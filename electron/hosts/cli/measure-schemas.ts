import { z } from 'zod'
import { inputs, player, problem, study, year } from './document-parts.ts'

/** Forms of the documents of cost and potential by measure. */

const bySector = z.record(z.string(), z.number()).describe('Mt CO2e by sector')

const step = z.object({
  abatement: z.number().describe('Mt CO2e below the case without it, in the year'),
  sectors: bySector,
  cost: z.number().describe('Resource cost above that case at the social rate, million USD of 2020 a year'),
  capital: z.number().describe('Of that: annuities'),
  operation: z.number().describe('Of that: operation and maintenance'),
  supply: z.number().describe('Of that: energy and materials'),
  hurdleCost: z.number().describe('The same with annuities at hurdle rates'),
})

const perTonne = z
  .number()
  .nullable()
  .describe('USD of 2020 per t CO2e; null where nothing is abated or the cost of all of it is not known')

const measure = z.object({
  ...player,
  alone: step.describe('Against none: partial'),
  onTop: step.describe('On top of those before it: retrospective; these add up to the package'),
  unitCost: z.object({ alone: perTonne, onTop: perTonne, atHurdleRates: perTonne }),
  standing: z.enum(['abates', 'with-others', 'dominated', 'adds-on-top', 'abates-nothing']),
  costCover: z.enum(['all', 'part', 'none']).describe('Of how much of what it abates the cost is in the model'),
  negative: z
    .array(
      z.object({
        view: z.enum(['alone', 'on-top', 'at-hurdle-rates']),
        why: z.enum([
          'less-service',
          'cost-not-stated',
          'only-when-mandated',
          'built-to-targets',
          'pays-for-buyers',
          'pays-for-society',
          'saves-capital',
          'after-cheaper',
        ]),
        cost: z.number().describe('USD of 2020 per t CO2e, as in unitCost'),
        lines: z
          .array(
            z.object({
              part: z.enum(['capital', 'operation', 'supply']),
              of: z.string().describe('Sector of capital and operation, commodity of supply'),
              cost: z.number().describe('USD of 2020 per t CO2e'),
              imports: z.number().nullable().describe('Net imports of the commodity, GJ per t CO2e'),
            }),
          )
          .describe('The ledgers, the greatest fall first; they sum to the cost'),
      }),
    )
    .describe('Why, for each cost of unitCost below nought'),
})

const emissions = z.object({ total: z.number(), sectors: bySector })

const about = {
  ok: z.literal(true),
  study,
  scenario: z.string(),
  against: z.string().nullable().describe('null: the same scenario without any policy'),
  rule: z.string(),
  gwp: z.enum(['AR4', 'AR5', 'AR6']),
  inputs,
}

const curve = {
  year,
  runs: z.int().describe('Packages that the year rests on'),
  penalised: z
    .int()
    .describe('Of them those without a solution at least cost, in which limits of policies were missed'),
  before: emissions,
  after: emissions,
}

export const measures = z.object({
  schema: z.literal('shirube.measures/1'),
  ...about,
  ...curve,
  measures: z.array(measure).describe('In the order in which they come: by cost alone'),
  problems: z.array(problem),
})

export const potential = z.object({
  schema: z.literal('shirube.potential/1'),
  ...about,
  runs: z.int().describe('Runs in all: a package is run once for all years'),
  years: z.array(
    z.object({
      ...curve,
      gaps: z.array(
        z.object({
          id: z.string().describe('Row of targets.csv'),
          variable: z.string().describe('What it limits: all greenhouse gases, a sector, a gas'),
          unit: z.string(),
          most: z.number(),
          before: z.number().describe('Emissions above it without measures'),
          after: z.number().describe('With all of them; below nought where it is more than met'),
        }),
      ),
      unread: z
        .array(z.object({ id: z.string(), unit: z.string(), wanted: z.string() }))
        .describe('Targets in a unit that what they limit is not in'),
      measures: z.array(measure.extend({ credits: z.number().describe('Mt CO2e that a partner country takes') })),
    }),
  ),
  problems: z.array(problem),
})
