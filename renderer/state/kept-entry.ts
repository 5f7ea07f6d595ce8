import { z } from 'zod'
import type { StudyEdits } from '#model'
import type { Levers } from './state.ts'

const text = z.strictObject({ en: z.string(), ja: z.string() })
const ids = z.array(z.string())
const amount = z.number().nullable()
const point = z.strictObject({ year: z.number(), value: z.number(), low: amount, high: amount })

/** A policy as far as writing it needs it; what its words may be is found when the study is loaded with it. */
const statedPolicy = z.strictObject({
  id: z.string(),
  label: text,
  kind: z.string(),
  start: z.number(),
  end: amount,
  rampYears: z.number(),
  sectors: ids,
  technologies: ids,
  commodities: ids,
  services: ids,
  activities: ids,
  gases: ids,
  removals: ids,
  priceFloor: amount,
  priceCeiling: amount,
  by: z.string().nullable(),
  creditShare: amount,
  unit: z.string(),
  points: z.array(point),
  source: z.string(),
  quality: z.string(),
  dataYear: amount,
  note: z.string(),
})

const statedScenario = z.strictObject({ id: z.string(), label: text, parent: z.string() })

const editsEntry = z.strictObject({
  edits: z.strictObject({
    policies: z.record(z.string(), statedPolicy.nullable()),
    scenarios: z.record(z.string(), statedScenario.nullable()),
  }),
})
const leversEntry = z.strictObject({ scenario: z.string(), levers: z.record(z.string(), z.number()) })

/** An entry of the journal: all levers of a scenario after an edit. The last of a scenario is what counts. */
export interface LeversEntry {
  readonly scenario: string
  readonly levers: Levers
}

/** The levers that an entry keeps, or null where it is none of this edition. */
export const leversIn = (entry: string): LeversEntry | null => leversEntry.safeParse(parsed(entry)).data ?? null

/** All that was added to the study, where an entry keeps that. */
export function editsIn(entry: string): StudyEdits | null {
  const read = editsEntry.safeParse(parsed(entry))
  return read.success ? (read.data.edits as StudyEdits) : null
}

export const leversText = (scenario: string, levers: Levers): string => JSON.stringify({ scenario, levers })
export const editsText = (edits: StudyEdits): string => JSON.stringify({ edits })

function parsed(entry: string): unknown {
  try {
    return JSON.parse(entry)
  } catch {
    return null
  }
}
