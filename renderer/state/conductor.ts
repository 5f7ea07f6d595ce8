import type { GwpSet, Rule } from '#model'
import type { RunInput } from '#worker'
import type { Asked, EngineClient } from '../engine/engine-client.ts'
import type { StudyContent } from '../host/host.ts'
import { leversOf, record, redone, undone, withLever } from './edit-levers.ts'
import { createKeptEdits } from './kept-edits.ts'
import { createLiveRuns } from './live-runs.ts'
import { createSettledRuns } from './settled-runs.ts'
import type { Levers, State } from './state.ts'
import { INITIAL_STATE, type Store } from './store.ts'

/** Scenarios that charts hold side by side and can still be read. */
const MOST_COMPARED = 6

/** What the person does to a study, and what the engine is asked for it. Everything else is in the store. */
export type Conductor = ReturnType<typeof createConductor>

export function createConductor(store: Store, client: EngineClient, host: Parameters<typeof createKeptEdits>[1]) {
  const settled = createSettledRuns(store, client, inputOf)
  const kept = createKeptEdits(store, host)
  const live = createLiveRuns(client, (scenario) => settled.settle(scenario))
  /** Levers as they were when the gesture at hand began. */
  let gesture: { readonly scenario: string; readonly before: Levers } | null = null

  function inputOf(scenario: string): RunInput {
    const { rule, gwp, levers } = store.getState()
    return { scenario, rule, gwp, levers: leversOf(levers, scenario) }
  }

  const unlistenStops = client.onStop(({ kind, reason }) => {
    const { notices } = store.getState()
    store.setState({ notices: [...notices, { id: Date.now(), kind, detail: reason }] })
    settled.settleAll()
  })

  /** The engine reads a study; half-loads nothing: the old one stays until the new one has opened. */
  async function openStudy({ study, name, files, problems }: StudyContent): Promise<void> {
    const before = store.getState().study
    store.setState({ study: { status: 'opening', name }, refused: null })
    // Files that could not be read are told with whatever is wrong in the others; nothing is opened.
    const opened = problems.length > 0 ? await client.check(files) : await client.open(files)
    if (!opened.ok) {
      const found = 'kind' in opened.error ? [] : opened.error
      store.setState({ study: before, refused: { name, problems: [...problems, ...found] } })
      return
    }
    const { outline, warnings } = opened.value
    const levers = await kept.begin(study, outline)
    settled.forget()
    const { place, language, theme, notices } = store.getState()
    const restored = outline.scenarios.filter(({ id }) => levers[id] !== undefined)
    const names = restored.map(({ label }) => label[language] || label.en).join(', ')
    const chosen = outline.scenarios.find(({ measures }) => measures === 'with') ?? outline.scenarios[0]
    store.setState({
      ...INITIAL_STATE,
      place,
      language,
      theme,
      notices: names === '' ? notices : [...notices, { id: Date.now(), kind: 'restored', detail: names }],
      levers,
      study: { status: 'open', name, outline, warnings },
      scenario: chosen?.id ?? null,
      compared: outline.scenarios.map(({ id }) => id).slice(0, MOST_COMPARED),
    })
    settled.settleAll()
  }

  function setLevers(scenario: string, own: Levers): void {
    store.setState(({ levers }) => ({ levers: { ...levers, [scenario]: own } }))
  }

  function endGesture(): void {
    if (gesture === null) return
    const { scenario, before } = gesture
    gesture = null
    const after = leversOf(store.getState().levers, scenario)
    const addresses = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    const changes = addresses.map((address) => ({ address, from: before[address], to: after[address] }))
    store.setState(({ history }) => ({ history: record(history, { scenario, changes }) }))
    live.rest(scenario)
    kept.keep(scenario)
    settled.settle(scenario)
  }

  function step(make: (state: State) => ReturnType<typeof undone>): void {
    endGesture()
    const next = make(store.getState())
    if (next === null) return
    store.setState({ levers: next.levers, history: next.history })
    kept.keep(next.scenario)
    settled.settle(next.scenario)
  }

  return {
    openStudy,
    chooseScenario: (scenario: string) => store.setState({ scenario }),
    /** Another rule, or other warming potentials, concern every scenario. */
    choose(changes: { readonly rule?: Rule | null; readonly gwp?: GwpSet | null }): void {
      store.setState(changes)
      settled.settleAll()
    },
    /** A lever moves under the finger: charts that listen follow, the history waits for the end of the gesture. */
    moveLever(scenario: string, address: string, value: number | undefined): void {
      if (gesture?.scenario !== scenario) endGesture()
      const before = leversOf(store.getState().levers, scenario)
      gesture ??= { scenario, before }
      setLevers(scenario, withLever(before, address, value))
      live.move(inputOf(scenario))
    },
    endGesture,
    /** Every lever of a scenario back to the study. */
    resetLevers(scenario: string): void {
      endGesture()
      gesture = { scenario, before: leversOf(store.getState().levers, scenario) }
      setLevers(scenario, {})
      endGesture()
    },
    undo: () => step(undone),
    redo: () => step(redone),
    subscribeLive: live.subscribe,
    explain: (scenario: string, variable: string, year: number) => client.explain(inputOf(scenario), variable, year),
    document: (scenario: string) => client.document(inputOf(scenario)),
    /** Values of any variables of a scenario as its levers stand, those included that a run does not report. */
    values: (scenario: string, variables: readonly string[], asked?: Asked) =>
      client.run({ ...inputOf(scenario), variables }, asked),
    sector: (scenario: string, sector: string) => client.sector(inputOf(scenario), sector),
    energy: (scenario: string, year: number, asked?: Asked) => client.energy(inputOf(scenario), year, asked),
    sources: () => client.sources(),
    reconciliation: () => client.reconciliation(),
    close(): void {
      unlistenStops()
      client.close()
    },
  }
}
