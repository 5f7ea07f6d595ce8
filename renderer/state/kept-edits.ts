import type { StudyEdits } from '#model'
import type { StudyOutline } from '#worker'
import type { Host } from '../host/host.ts'
import { leversOf } from './edit-levers.ts'
import { NO_EDITS } from './edit-study.ts'
import { editsIn, editsText, leversIn, leversText } from './kept-entry.ts'
import type { State } from './state.ts'
import type { Store } from './store.ts'

/** Entries beyond which the journal is written anew, one for each scenario. */
const MOST_ENTRIES = 200

/** A lever that is moved for longer than this is kept though nobody has let go of it: a crash loses no more. */
const KEEP_MS = 400

const LEVER = /^(?:strength|start|end|ramp)\/(.+)$/

/** Edits of a study from before the window closed. */
export interface KeptBefore {
  /** Edits from now on are kept; not where another window has the study open, and keeps its own. */
  readonly isKept: boolean
  /** Policies and packages of the person's own. */
  readonly edits: StudyEdits
  /** Levers, as far as the study, opened with those, still has their scenarios and policies. */
  readonly levers: (outline: StudyOutline) => Promise<State['levers']>
}

/** Levers over restarts: each edit goes into the host's journal of the study, and comes back when the study opens. */
export function createKeptEdits(
  store: Store,
  host: Pick<Host, 'claim' | 'readJournal' | 'appendJournal' | 'restartJournal'>,
): {
  /** Begins to keep the edits of a study; gives those made before. */
  readonly begin: (study: string) => Promise<KeptBefore>
  /** Edits from now on are those of another file: the study was saved there. Gives whether they are kept. */
  readonly follow: (study: string) => Promise<boolean>
  /** Keeps what is added to the study as it is now. */
  readonly keepEdits: () => void
  /** Keeps a scenario's levers as they are now. */
  readonly keep: (scenario: string) => void
  /** Keeps them a little later as they are then; asked again meanwhile, once. */
  readonly keepSoon: (scenario: string) => void
} {
  let study: string | null = null
  let hasTold = false
  let soon: ReturnType<typeof setTimeout> | undefined
  /** Entries of the journal; some hosts write all of them with each, so that they are not to grow without end. */
  let count = 0

  function keep(scenario: string): void {
    clearTimeout(soon)
    soon = undefined
    if (study !== null) void write(study, leversText(scenario, leversOf(store.getState().levers, scenario)))
  }

  /** Asked at once and in the order of the edits, which the host keeps: a window that closes has no later. */
  async function write(token: string, entry: string): Promise<void> {
    count += 1
    const first = await host.appendJournal(token, entry)
    const isFull = first.ok ? count > MOST_ENTRIES : first.error.kind === 'journal-full'
    if (isFull) count = 0
    // A summary is of this moment, so that it holds whatever was appended meanwhile.
    const kept = isFull ? await host.restartJournal(token, summaryOf(store.getState())) : first
    if (kept.ok) hasTold = false
    else if (!hasTold) {
      // Once, until it works again: the change itself is in the window all the same.
      hasTold = true
      const { error: failure } = kept
      store.setState(({ notices }) => ({ notices: [...notices, { id: Date.now(), kind: 'not-kept', failure }] }))
    }
  }

  return {
    async begin(token) {
      clearTimeout(soon)
      soon = undefined
      const isKept = await host.claim(token)
      const journal = await host.readJournal(token)
      study = isKept ? token : null
      const entries = journal.ok ? journal.value.entries : []
      count = entries.length
      const edits = entries.flatMap((entry) => editsIn(entry) ?? []).at(-1) ?? NO_EDITS
      return {
        isKept,
        edits,
        async levers(outline) {
          const levers = knownLevers(entries, outline)
          if (isKept && entries.length > MOST_ENTRIES) {
            count = 0
            await host.restartJournal(token, summaryOf({ levers, edits }))
          }
          return levers
        },
      }
    },
    async follow(token) {
      const isKept = await host.claim(token)
      study = isKept ? token : null
      count = 0
      return isKept
    },
    keepEdits() {
      if (study !== null) void write(study, editsText(store.getState().edits))
    },
    keep,
    keepSoon(scenario) {
      soon ??= setTimeout(() => keep(scenario), KEEP_MS)
    },
  }
}

const summaryOf = ({ levers, edits }: Pick<State, 'levers' | 'edits'>): string[] => [
  editsText(edits),
  ...Object.entries(levers).map(([scenario, own]) => leversText(scenario, own)),
]

function knownLevers(entries: readonly string[], { scenarios, policies }: StudyOutline): State['levers'] {
  const policyIds = new Set(policies.map(({ id }) => id))
  const isKnown = (address: string): boolean => policyIds.has(LEVER.exec(address)?.[1] ?? '')
  const last = new Map(entries.flatMap((entry) => leversIn(entry) ?? []).map((entry) => [entry.scenario, entry.levers]))
  const levers = scenarios.map(({ id }) => {
    const own = Object.entries(last.get(id) ?? {}).filter(([address]) => isKnown(address))
    return [id, Object.fromEntries(own)] as const
  })
  return Object.fromEntries(levers.filter(([, own]) => Object.keys(own).length > 0))
}
