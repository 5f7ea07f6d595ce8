import type { GwpSet, PolicyField, Problem, Result, Rule, StudyEdits } from '#model'
import type { StudyOutline } from '#worker'
import type { EngineClient } from '../engine/engine-client.ts'
import { withChanges } from './edit-levers.ts'
import { openEdited, type OpenFiles, type Refused, type Taken } from './open-files.ts'
import type { EditHistory, LeverChange, State } from './state.ts'
import type { Store } from './store.ts'

/** A problem of an edit, at the field of the policy that it is about; null where it is about another thing. */
export interface PlacedProblem {
  readonly problem: Problem
  readonly at: PolicyField | null
}

/** Everything that one edit of the study changes. */
export interface StudyChange {
  readonly edits: StudyEdits
  /** Levers that go with it, and the side of them that holds afterwards. */
  readonly changes: readonly LeverChange[]
  readonly side: 'from' | 'to'
  readonly history: EditHistory
  /** The scenario that is chosen afterwards; left out: the same. */
  readonly scenario?: string
}

/** Edits the open study: the engine takes it anew or says what is wrong, and then nothing has changed. */
export function createStudyEditor(store: Store, client: Pick<EngineClient, 'open' | 'prepare'>) {
  /** Whether the chosen scenario compiles: an instrument may reach nothing, or things in different units. */
  async function bindingProblems(scenario: string, rule: Rule | null, gwp: GwpSet | null): Promise<readonly Problem[]> {
    const made = await client.prepare({ scenario, rule, gwp })
    return !made.ok && made.error.kind === 'study-has-problems' ? made.error.problems : []
  }

  async function taken(open: OpenFiles, { edits, scenario }: StudyChange): Promise<Result<Taken, Refused>> {
    const opened = await openEdited(client, open.read, edits)
    if (!opened.ok) return opened
    const { outline, files } = opened.value
    const state = store.getState()
    const problems = await bindingProblems(chosenAfter(state, outline, scenario) ?? '', state.rule, state.gwp)
    if (problems.length === 0) return opened
    await client.open(open.files)
    return { ok: false, error: { files, problems } }
  }

  return {
    async change(open: OpenFiles, change: StudyChange): Promise<Result<OpenFiles, readonly PlacedProblem[]>> {
      const result = await taken(open, change)
      if (!result.ok) return { ok: false, error: await placed(result.error, change.edits) }
      const { outline, warnings, files } = result.value
      const known = new Set(outline.scenarios.map(({ id }) => id))
      store.setState((state): Partial<State> => {
        const { study } = state
        if (study.status !== 'open') return {}
        const runs = Object.entries(state.runs).filter(([id]) => known.has(id))
        return {
          study: { ...study, outline, warnings },
          edits: change.edits,
          levers: withChanges(state.levers, change.changes, change.side),
          history: change.history,
          scenario: chosenAfter(state, outline, change.scenario),
          compared: comparedAfter(state.compared, known, change.scenario),
          runs: Object.fromEntries(runs),
        }
      })
      return { ok: true, value: { ...open, files } }
    },
  }
}

/** The scenario that is chosen after an edit: the same, or the parent of one that is gone. */
function chosenAfter({ scenario, study }: State, { scenarios }: StudyOutline, made: string | undefined): string | null {
  const wanted = made ?? scenario
  const before = study.status === 'open' ? study.outline.scenarios.find(({ id }) => id === wanted) : undefined
  const known = scenarios.find(({ id }) => id === wanted) ?? scenarios.find(({ id }) => id === before?.parent)
  return (known ?? scenarios[0])?.id ?? null
}

/** Scenarios side by side that are still there, and a new one where there is room. */
const MOST_COMPARED = 6
function comparedAfter(compared: readonly string[], known: ReadonlySet<string>, made: string | undefined) {
  const left = compared.filter((id) => known.has(id))
  const hasRoom = made !== undefined && known.has(made) && !left.includes(made) && left.length < MOST_COMPARED
  return hasRoom ? [...left, made] : left
}

async function placed({ files, problems }: Refused, edits: StudyEdits): Promise<readonly PlacedProblem[]> {
  const { fieldOfProblem } = await import('./write-edits.ts')
  const ids = Object.entries(edits.policies).flatMap(([id, policy]) => (policy === null ? [] : [id]))
  return problems.map((problem) => {
    const fields = ids.map((id) => fieldOfProblem(files, id, problem))
    return { problem, at: fields.find((field) => field !== null) ?? null }
  })
}
