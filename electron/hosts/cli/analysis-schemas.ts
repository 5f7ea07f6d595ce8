import { z } from 'zod'
import { problem, study, year } from './document-parts.ts'

/** Forms of the documents of the commands that ask questions of studies and results. */

const share = z.number().nullable().describe('A share; null where there is none')

export const reconcile = z.object({
  schema: z.literal('shirube.reconcile/1'),
  ok: z.literal(true),
  study,
  baseYear: year,
  unit: z.literal('PJ'),
  equations: z.array(
    z.looseObject({
      id: z.string(),
      kind: z.enum(['balance', 'supply', 'generation', 'final']),
      fuel: z.string(),
      before: z.number().describe('Sources less uses before reconciliation'),
      after: z.number(),
    }),
  ),
  entries: z.array(
    z.looseObject({
      flow: z.string(),
      fuel: z.string(),
      standing: z.enum(['reported', 'derived', 'estimate']),
      source: z.string(),
      row: z.int().describe('Line of balance.csv'),
      before: z.number(),
      after: z.number(),
      change: share,
      equations: z.array(z.string()).describe('Equations that move the entry'),
      limit: z.enum(['held', 'beyond']).nullable().describe('A reported entry at 2 %, or past it'),
    }),
  ),
  problems: z.array(problem),
})

const qualities = z.array(z.object({ quality: z.string(), figures: z.int() }))

export const sources = z.object({
  schema: z.literal('shirube.sources/1'),
  ok: z.literal(true),
  study,
  figures: z.int(),
  byQuality: qualities,
  sources: z.array(
    z.looseObject({
      id: z.string(),
      title: z.string(),
      licence: z.string(),
      figures: z.int(),
      acts: z.int().describe('Legal acts of the policy register that cite it'),
      byQuality: qualities,
      byTable: z.array(z.object({ table: z.string(), figures: z.int() })),
    }),
  ),
  conflicts: z.array(
    z.looseObject({
      table: z.string(),
      of: z.string(),
      year,
      unit: z.string(),
      statements: z.array(z.object({ source: z.string(), value: z.number() })),
      spread: z.number().describe('(greatest - least) / the largest without its sign'),
    }),
  ),
  list: z.array(z.looseObject({ table: z.string(), address: z.string(), source: z.string() })).optional(),
  problems: z.array(problem),
})

const threeRuns = z.object({ nowcast: share, hindcast: share, withCapacity: share })

export const hindcast = z.object({
  schema: z.literal('shirube.hindcast/1'),
  ok: z.literal(true),
  study,
  rule: z.string(),
  gwp: z.enum(['AR4', 'AR5', 'AR6']),
  scenario: z.string(),
  first: year,
  last: year,
  rows: z.array(
    z.looseObject({
      group: z.enum(['fuel', 'generation', 'co2']),
      variable: z.string(),
      source: z.string(),
      unit: z.string(),
      year,
      observed: z.number(),
      values: threeRuns.describe('In the unit of the row'),
      errors: threeRuns.describe('(value - observed) / |observed|'),
    }),
  ),
  summaries: z.array(
    z.looseObject({ variable: z.string(), source: z.string(), years: z.array(year), meanAbsoluteError: threeRuns }),
  ),
  problems: z.array(problem),
})

const end = z.number().nullable()

export const sanity = z.object({
  schema: z.literal('shirube.sanity/1'),
  ok: z.literal(true),
  study,
  reports: z.array(
    z.looseObject({
      scenario: z.string(),
      rule: z.string(),
      checks: z.array(
        z.looseObject({
          indicator: z.string(),
          of: z.string(),
          low: end,
          high: end,
          unit: z.string(),
          source: z.string(),
          judged: z.int().describe('Values judged; 0 where the study has nothing of the kind'),
          least: end,
          greatest: end,
          findings: z.array(
            z.looseObject({
              subject: z.string(),
              side: z.enum(['low', 'high']),
              from: year,
              to: year,
              count: z.int(),
              year,
              value: z.number(),
              reason: z.string().nullable().describe('Why it is so, as findings.csv states; null: open'),
            }),
          ),
        }),
      ),
    }),
  ),
  problems: z.array(problem),
})

export const inventories = z.object({
  schema: z.literal('shirube.inventories/1'),
  ok: z.literal(true),
  study,
  scenario: z.string(),
  rule: z.string(),
  gwp: z.enum(['AR4', 'AR5', 'AR6']).describe('Of inventories that name none'),
  rows: z.array(
    z.looseObject({
      inventory: z.string(),
      category: z.string(),
      gas: z.string(),
      gwp: z.enum(['AR4', 'AR5', 'AR6']).nullable(),
      year,
      ourYear: year.describe('Year of the run beside it: the base year where the inventory ends before it'),
      stated: z.number().describe('Mt CO2e'),
      ours: end.describe('Mt CO2e with the same potentials; null without a crosswalk'),
      residual: end.describe('ours - stated'),
      share,
      crt: z.array(z.string()),
      isApart: z.boolean().describe('More than 5 % and 0.05 Mt apart'),
      reason: z.string().nullable(),
    }),
  ),
  problems: z.array(problem),
})

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
  players: z.array(z.object({ id: z.string(), policies: z.array(z.string()) })),
  years: z.array(year),
  runs: z.int(),
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
