import { z } from 'zod'
import type { StudyOutline } from '#worker'
import type { Host } from '../host/host.ts'
import { leversOf } from './edit-levers.ts'
import type { Levers, State } from './state.ts'
import type { Store } from './store.ts'

/** One entry of the journal: all levers of a scenario after an edit. The last of a scenario is what counts. */
const entrySchema = z.strictObject({ scenario: z.string(), levers: z.record(z.string(), z.number()) })

/** Entries beyond which the journal is written anew, one for each scenario. */
const MOST_ENTRIES = 200

const LEVER = /^(?:strength|start|end|ramp)\/(.+)$/

/** Levers over restarts: each edit goes into the host's journal of the study, and comes back when the study opens. */
export function createKeptEdits(
  store: Store,
  host: Pick<Host, 'readJournal' | 'appendJournal' | 'restartJournal'>,
): {
  /** Begins to keep the edits of a study; returns those made before, as far as its scenarios and policies are still there. */
  readonly begin: (study: string, outline: StudyOutline) => Promise<State['levers']>
  /** Keeps a scenario's levers as they are now. */
  readonly keep: (scenario: string) => void
} {
  let study: string | null = null
  let written: Promise<void> = Promise.resolve()
  let hasTold = false

  async function write(token: string, scenario: string, levers: State['levers']): Promise<void> {
    const entry = entryOf(scenario, leversOf(levers, scenario))
    const first = await host.appendJournal(token, entry)
    const isFull = !first.ok && first.error.kind === 'journal-full'
    const kept = isFull ? await host.restartJournal(token, summaryOf(levers)) : first
    if (kept.ok) hasTold = false
    else if (!hasTold) {
      // Once, until it works again: the change itself is in the window all the same.
      hasTold = true
      const { kind } = kept.error
      store.setState(({ notices }) => ({ notices: [...notices, { id: Date.now(), kind: 'not-kept', detail: kind }] }))
    }
  }

  return {
    async begin(token, outline) {
      const journal = await host.readJournal(token)
      study = token
      if (!journal.ok) return {}
      const { entries } = journal.value
      const levers = knownLevers(entries, outline)
      if (entries.length > MOST_ENTRIES) await host.restartJournal(token, summaryOf(levers))
      return levers
    },
    keep(scenario) {
      const token = study
      const { levers } = store.getState()
      if (token !== null) written = written.then(() => write(token, scenario, levers))
    },
  }
}

const entryOf = (scenario: string, levers: Levers): string => JSON.stringify({ scenario, levers })

const summaryOf = (levers: State['levers']): string[] =>
  Object.entries(levers).map(([scenario, own]) => entryOf(scenario, own))

function knownLevers(entries: readonly string[], { scenarios, policies }: StudyOutline): State['levers'] {
  const policyIds = new Set(policies.map(({ id }) => id))
  const isKnown = (address: string): boolean => policyIds.has(LEVER.exec(address)?.[1] ?? '')
  const last = new Map(entries.flatMap((entry) => entryIn(entry) ?? []).map((entry) => [entry.scenario, entry.levers]))
  const levers = scenarios.map(({ id }) => {
    const own = Object.entries(last.get(id) ?? {}).filter(([address]) => isKnown(address))
    return [id, Object.fromEntries(own)] as const
  })
  return Object.fromEntries(levers.filter(([, own]) => Object.keys(own).length > 0))
}

/** An entry, or null where it is none of this edition. */
function entryIn(text: string): z.infer<typeof entrySchema> | null {
  try {
    return entrySchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
