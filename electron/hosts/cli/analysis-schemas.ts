import { z } from 'zod'
import { inputs, problem, scaling, study, year } from './document-parts.ts'

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
  ranges: z
    .array(
      z.looseObject({
        table: z.string(),
        row: z.int(),
        address: z.string(),
        year: year.nullable(),
        low: z.number(),
        value: z.number(),
        high: z.number(),
        spread: z.number().describe('(high - low) / the larger of them without its sign'),
      }),
    )
    .describe('Figures whose sources give a range, in canonical units'),
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
          quality: z.string(),
          note: z.string().describe('What the range rests on'),
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

const inventoryRows = z.array(
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
)

export const inventories = z.object({
  schema: z.literal('shirube.inventories/1'),
  ok: z.literal(true),
  study,
  scenario: z.string(),
  rule: z.string(),
  gwp: z.enum(['AR4', 'AR5', 'AR6']).describe('Of inventories that name none'),
  rows: inventoryRows,
  problems: z.array(problem),
})

export const calibrate = z.object({
  schema: z.literal('shirube.calibrate/1'),
  ok: z.literal(true),
  study,
  scenario: z.string(),
  rule: z.string(),
  gwp: z.enum(['AR4', 'AR5', 'AR6']),
  baseYear: year,
  rows: inventoryRows.describe('Every category of every inventory, with the potentials of each'),
  scopes: z
    .array(
      z.looseObject({
        crt: z.array(z.string()),
        gas: z.string(),
        keepsGwp: z.boolean().describe('A mixture given with other potentials than those of the run, kept as given'),
        statements: z.array(
          z.looseObject({ inventory: z.string(), category: z.string(), year, value: z.number().describe('Mt CO2e') }),
        ),
        ours: z.number().describe('Mt CO2e'),
        spread: share.describe('(greatest - least) / the largest without its sign; null with one inventory'),
        outside: z.number().describe('How far the run lies outside what inventories state, Mt CO2e'),
      }),
    )
    .describe('The same categories and gas in all inventories that have them, with the potentials of the run'),
  scalings: z.array(
    scaling.extend({
      before: z.number().describe('What the equations give before it in the base year, kt'),
      after: z.number().describe('kt'),
    }),
  ),
  anchors: z
    .array(
      z.looseObject({
        module: z.string(),
        item: z.string(),
        gas: z.string(),
        stated: z.number().describe('Net emission of the module by the inventory, kt'),
        ours: z.number().describe('kt'),
      }),
    )
    .describe('Emissions that a number of the study is solved for'),
  history: z
    .array(
      z.looseObject({
        variable: z.string(),
        source: z.string(),
        unit: z.string(),
        gwp: z.string().nullable().describe('Potentials of a sum of gases; null of one gas, and where none is named'),
        years: z.array(
          z.looseObject({
            year,
            stated: z.number(),
            ours: z.number().nullable().describe('Null in years that the run does not have'),
            residual: z.number().nullable().describe('ours - stated'),
          }),
        ),
      }),
    )
    .describe('The past by gas and sector, in the years and the unit of each source'),
  problems: z.array(problem),
})

const byPrice = z.array(z.number().nullable()).describe('By price; null where the run at it could not be finished')

export const macc = z.object({
  schema: z.literal('shirube.macc/1'),
  ok: z.literal(true),
  study,
  scenario: z.string(),
  rule: z.string(),
  gwp: z.enum(['AR4', 'AR5', 'AR6']),
  inputs,
  year,
  from: year.describe('First year with the price, which is constant in money of 2020 and comes on top of the scenario'),
  prices: z.array(z.number()).describe('USD of 2020 per t CO2e'),
  emissions: byPrice.describe('Mt CO2e in the year'),
  abatement: byPrice.describe('Mt CO2e below the run without the price'),
  cost: byPrice.describe('Resource cost of the year above that without the price, million USD of 2020'),
  sectors: z.array(z.object({ id: z.string(), abatement: byPrice })),
  rises: z
    .array(z.object({ from: z.number(), to: z.number(), rise: z.number() }))
    .describe('Where a higher price emits more, Mt CO2e: a horizon goes year by year, and what it built stays'),
  failures: z.array(z.looseObject({ price: z.number(), kind: z.string(), message: z.string() })),
  problems: z.array(problem),
})

const byYear = z.array(z.number()).describe('By year of the way')
const present = z.number().describe('Present value, million USD of 2020')

export const lockIn = z.object({
  schema: z.literal('shirube.lock-in/1'),
  ok: z.literal(true),
  study,
  scenario: z.string(),
  gwp: z.enum(['AR4', 'AR5', 'AR6']),
  inputs,
  ways: z.array(
    z.object({
      rule: z.string(),
      rates: z.enum(['buyers', 'social']),
      years: z.array(z.number()).describe('Every year of a run, the milestone years of a plan'),
      capital: present,
      salvage: present,
      operation: present,
      total: present.describe('capital - salvage + operation'),
      strandedValue: present.describe('Annuities of stranded plants'),
      emissions: byYear.describe('Net emissions, Mt CO2e'),
      capPrice: byYear.describe('Price that caps imply, USD of 2020 per t'),
      stranded: z.array(
        z.object({
          family: z.string(),
          idle: byYear.describe('GW that no slice of the year calls'),
          retiredEarly: byYear.describe('GW that were retired before the end of their life'),
          annuities: byYear.describe('Million USD of 2020 a year'),
        }),
      ),
    }),
  ),
  problems: z.array(problem),
})
