import { z } from 'zod'
import { inputs, player, problem, study, year } from './document-parts.ts'

/** Forms of the documents of the commands that ask what policies do, what moves emissions, and the way to a target. */

const byYear = z.array(z.number()).describe('One value a year, in the order of `years`')

export const effects = z.object({
  schema: z.literal('shirube.effects/1'),
  ok: z.literal(true),
  study,
  scenario: z.string(),
  against: z.string(),
  method: z.enum(['shapley', 'first-in', 'last-out']),
  rule: z.string(),
  gwp: z.enum(['AR4', 'AR5', 'AR6']),
  inputs,
  players: z.array(z.object(player)),
  years: z.array(year),
  runs: z.int(),
  penalised: z
    .array(z.object({ members: z.array(z.string()).nullable() }))
    .describe('Coalitions without a solution at least cost: limits of policies were missed, as little as could be'),
  short: z
    .array(z.object({ members: z.array(z.string()).nullable(), shortages: z.array(problem) }))
    .describe('Coalitions in which something asked for cannot be had; null: the scenario that is compared with'),
  sample: z.object({ pairs: z.int(), seed: z.int() }).nullable().describe('null where every coalition was run'),
  outcomes: z.array(
    z.object({
      variable: z.string(),
      unit: z.string(),
      baseline: byYear.describe('The scenario that is compared with'),
      assumptions: byYear.describe('What differs beside policies'),
      contributions: z
        .array(byYear)
        .describe('By player; baseline + assumptions + contributions + remainder = scenario'),
      remainder: byYear.describe('What the method gives to no player'),
      scenario: byYear,
      errors: z.array(byYear).nullable().describe('Standard errors by player'),
      interactions: z
        .array(z.array(byYear))
        .nullable()
        .describe('Pairwise interaction index: above nought where two compete to reduce, below where they help'),
    }),
  ),
  problems: z.array(problem),
})

const reading = z.looseObject({ value: z.number(), most: z.number() })

export const goal = z.looseObject({
  schema: z.literal('shirube.goal/1'),
  ok: z.literal(true),
  study,
  scenario: z.string(),
  by: z.enum(['strengths', 'price', 'cap']),
  rule: z.string(),
  gwp: z.enum(['AR4', 'AR5', 'AR6']),
  inputs,
  isMet: z.boolean().describe('Every target at once; the process ends with 3 where not'),
  targets: z.array(
    z.object({
      target: z.looseObject({ kind: z.enum(['level', 'budget', 'peak']), id: z.string(), variable: z.string() }),
      unit: z.string(),
      before: reading,
      after: reading,
      isMet: z.boolean().describe('value <= most'),
    }),
  ),
  levers: z
    .array(
      z.object({
        id: z.string(),
        unit: z.string(),
        lower: z.number(),
        upper: z.number(),
        before: z.number(),
        after: z.number(),
        bound: z.enum(['lower', 'upper']).nullable(),
        worth: z.number().nullable().describe('How much more is missing at its other end, relative to the targets'),
      }),
    )
    .optional()
    .describe('Of strengths and price'),
  reached: z.number().optional().describe('Of ceilings: how far from the scenario to them a run goes, 0 to 1'),
  prices: z
    .array(
      z.object({
        variable: z.string(),
        year,
        price: z.number(),
        isHighest: z.boolean().describe('Whether it is the highest that is sought, and holds the ceiling off'),
      }),
    )
    .optional()
    .describe('USD_2020/t that ceilings imply'),
  cost: z
    .object({ before: z.number(), after: z.number() })
    .describe('Present value of resource cost, million USD_2020'),
  runs: z.int(),
  problems: z.array(problem),
})

const ratio = z.number().nullable()
const side = z.object({ scenario: z.string(), year, total: z.number().describe('Mt CO2e') })

export const decompose = z.object({
  schema: z.literal('shirube.decompose/1'),
  ok: z.literal(true),
  study,
  rule: z.string(),
  gwp: z.enum(['AR4', 'AR5', 'AR6']),
  inputs,
  by: z.enum(['kaya', 'sector']),
  from: side,
  to: side,
  explained: z.object({ before: z.number(), after: z.number() }).describe('Mt CO2 of which the factors are'),
  factors: z.array(
    z.object({
      factor: z.string(),
      additive: z.number().describe('Mt CO2; together explained.after - explained.before'),
      multiplicative: ratio.describe('Of the CO2 explained: they multiply to ratio.explained'),
      ofTotal: ratio.describe('Of all greenhouse gases: with those of `separate` they multiply to ratio.total'),
    }),
  ),
  sectors: z.array(z.object({ sector: z.string(), additive: z.array(z.number()) })),
  separate: z
    .array(z.object({ part: z.string(), change: z.number(), ofTotal: ratio }))
    .describe('With the factors the change of the total'),
  ratio: z
    .object({ explained: ratio, total: ratio })
    .describe('After over before; null where a side is not above nought'),
  problems: z.array(problem),
})
