import { z } from 'zod'
import { calibrate, hindcast, inventories, lockIn, macc, reconcile, sanity, sources } from './analysis-schemas.ts'
import { figure, hash, problem, scaling, study, year } from './document-parts.ts'
import { measures, potential } from './measure-schemas.ts'
import { pricing } from './pricing-schema.ts'
import { decompose, effects, goal } from './policy-schemas.ts'

/** Forms of the documents that the command line prints with `--json`. Names here are the second half of `schema`. */

const value = z.number().nullable().describe('null where the run has no number; `notation` says why')

const series = z.object({
  variable: z.string().describe('IAMC variable name'),
  region: z.string(),
  unit: z.string(),
  values: z.array(value).describe('One value a year, in the order of `years`'),
  category: z.string().optional().describe('CRT category of an emission row'),
  notation: z.enum(['NA', 'NE', 'NO', 'IE']).optional().describe('Why values are null (IPCC notation key)'),
  scaled: z.literal(true).optional().describe('A factor of the study brings a part of it to an inventory: `explain`'),
})

const failure = z.object({
  schema: z.string(),
  ok: z.literal(false),
  error: z.looseObject({ kind: z.string(), message: z.string() }),
  problems: z.array(problem),
})

const run = z.object({
  schema: z.literal('shirube.run/1'),
  ok: z.literal(true),
  engine: z.string(),
  study,
  scenario: z.string(),
  rule: z.string(),
  gwp: z.enum(['AR4', 'AR5', 'AR6']).nullable().describe('null where each gas is counted by itself'),
  years: z.array(year),
  series: z.array(series),
  objective: z
    .number()
    .optional()
    .describe(
      'Under the rule `foresight` the present value of all costs of a horizon. Under `least-cost` the sum of what each year minimised: every year inherits the stock of the one before, so it may fall as a cap tightens',
    ),
  programme: z.object({ rows: z.int(), columns: z.int(), entries: z.int() }).optional(),
  inputHash: hash,
  resultHash: hash,
  problems: z.array(problem),
})

const compare = z.object({
  schema: z.literal('shirube.compare/1'),
  ok: z.boolean().describe('Whether every scenario could be run'),
  runs: z.array(z.union([run, failure])),
})

const judged = z.object({
  scenario: z.string(),
  verdict: z
    .enum(['current', 'stale', 'gone'])
    .describe('Whether a run would be of the same inputs now; `gone`: of a scenario that the study has no more'),
  inputHash: hash,
  inputHashNow: hash.nullable(),
})

const check = z.union([
  z.object({
    schema: z.literal('shirube.check/1'),
    ok: z.literal(true),
    study,
    problems: z.array(problem).describe('Warnings alone'),
    results: z.array(judged).optional().describe('Of `--results`; the process ends with 3 where one is not current'),
  }),
  failure.extend({ schema: z.literal('shirube.check/1') }),
])

const template = z.object({
  schema: z.literal('shirube.template/1'),
  ok: z.literal(true),
  template: z.literal('inventory'),
  country: z.string().describe('ISO 3166-1 alpha-3 code'),
  region: z.string(),
  climate: z.string(),
  study,
  folder: z.string(),
  files: z.array(z.string()),
})

const imported = z.object({
  schema: z.literal('shirube.import/1'),
  ok: z.literal(true),
  format: z.string(),
  study,
  folder: z.string(),
  files: z.array(z.string()),
  problems: z.array(problem).describe('Warnings alone'),
})

const explain = z.object({
  schema: z.literal('shirube.explain/1'),
  ok: z.literal(true),
  study,
  scenario: z.string(),
  rule: z.string(),
  gwp: z.enum(['AR4', 'AR5', 'AR6']),
  variable: z.string(),
  year,
  value,
  unit: z.string(),
  formula: z.string().describe('Over the names of the inputs'),
  inputs: z.array(
    z.looseObject({
      name: z.string(),
      label: z.string(),
      parts: z
        .array(z.union([z.string(), z.looseObject({ en: z.string(), ja: z.string() })]))
        .describe('The label part by part: a name of the study in its languages, or a word of the model'),
      value,
      unit: z.string(),
      year,
      variable: z.string().nullable().describe('Explains this input further, in its year'),
      figure: figure.nullable().describe('The number of the study that this input is'),
    }),
  ),
  algorithm: z.string().nullable().describe('What decides beside the formula; null where the formula says it all'),
  scalings: z.array(scaling).describe('Factors by which the study brings sources within the value to an inventory'),
  problems: z.array(problem),
})

const scenarios = z.object({
  schema: z.literal('shirube.scenarios/1'),
  ok: z.literal(true),
  study,
  scenarios: z.array(
    z.object({
      id: z.string(),
      name: z.object({ en: z.string(), ja: z.string() }),
      parent: z.string().nullable().describe('null: a root'),
      measures: z.enum(['none', 'with', 'with-additional']).nullable().describe('null: as its parent'),
      differences: z
        .object({ policies: z.int(), numbers: z.int(), others: z.int() })
        .describe('In how many things it differs from its parent; `diff` has which'),
      inputHash: hash.describe('Version: changes with whatever a run of it is made of'),
    }),
  ),
  problems: z.array(problem).describe('Warnings alone'),
})

const edit = z.object({
  schema: z.literal('shirube.edit/1'),
  ok: z.literal(true),
  study,
  edit: z.enum(['duplicate', 'rename', 'remove']),
  scenario: z.string(),
  folder: z.string(),
  files: z.array(z.string()).describe('Written or removed'),
})

const side = z.union([z.string(), z.number()]).nullable()

const diff = z.object({
  schema: z.literal('shirube.diff/1'),
  ok: z.literal(true),
  study,
  from: z.string(),
  to: z.string(),
  differences: z.array(
    z.looseObject({
      kind: z.string(),
      address: z.string(),
      from: side,
      to: side,
      unit: z.string().nullable(),
    }),
  ),
  problems: z.array(problem),
})

export const documentSchemas = {
  run,
  compare,
  check,
  import: imported,
  template,
  explain,
  diff,
  scenarios,
  edit,
  reconcile,
  sources,
  hindcast,
  sanity,
  inventories,
  calibrate,
  effects,
  macc,
  'lock-in': lockIn,
  pricing,
  measures,
  potential,
  goal,
  decompose,
  failure,
} as const
export type DocumentName = keyof typeof documentSchemas
