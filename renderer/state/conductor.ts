import { type GwpSet, problemsWithUnread, type Result, type Rule, type StudyEdits } from '#model'
import type { RunInput } from '#worker'
import type { Analyst } from '../engine/analyst.ts'
import type { Asked, EngineClient } from '../engine/engine-client.ts'
import type { Host, StudyContent } from '../host/host.ts'
import {
  changesBetween,
  leversOf,
  record,
  type Strength,
  type Step,
  stepBack,
  stepForward,
  withChanges,
  withLever,
  withStrengths,
} from './edit-levers.ts'
import { isEmpty, NO_EDITS } from './edit-study.ts'
import { comparedAtFirst } from './compared-at-first.ts'
import { createKeptEdits } from './kept-edits.ts'
import { createLiveRuns } from './live-runs.ts'
import { openEdited, type OpenFiles } from './open-files.ts'
import { plainOutline } from './plain-outline.ts'
import { createQuestions } from './questions.ts'
import { createSettledRuns } from './settled-runs.ts'
import { saveStudy } from './save-study.ts'
import type { SavedNames } from './saved-scenarios.ts'
import type { EditHistory, LeverChange, Levers, Notice } from './state.ts'
import { INITIAL_STATE, type Store } from './store.ts'
import { tell } from '../notices.ts'
import { createStudyEditor, type PlacedProblem, type StudyChange } from './study-editor.ts'

/** What is said of changes from before the window closed. */
function restoredNotices(names: string, isAnyLost: boolean): readonly Notice[] {
  const id = Date.now()
  return [
    ...(names === '' ? [] : [{ id, kind: 'restored' as const, detail: names }]),
    ...(isAnyLost ? [{ id: id + 1, kind: 'not-restored' as const, detail: '' }] : []),
  ]
}

/** What the person does to a study, and what the engine is asked for it. Everything else is in the store. */
export type Conductor = ReturnType<typeof createConductor>

/** @param analyst answers questions of many runs */
export function createConductor(
  store: Store,
  client: EngineClient,
  host: Pick<Host, 'claim' | 'readJournal' | 'appendJournal' | 'restartJournal' | 'saveStudy'>,
  analyst: Analyst,
) {
  const { study: askAbout, forget: forgetAnswers, close: closeAnalyst, ...questions } = createQuestions(store, analyst)
  const settled = createSettledRuns(store, client, inputOf)
  const kept = createKeptEdits(store, host)
  const editor = createStudyEditor(store, client)
  const live = createLiveRuns(client, (scenario) => settled.settle(scenario))
  /** Files of the open study; null while none is. */
  let open: OpenFiles | null = null
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

  /** What is asked for while another study opens is opened after it, so that the last one asked for is there at the end. */
  let opening: Promise<void> = Promise.resolve()
  function openStudy(content: StudyContent): Promise<void> {
    const opened = opening.then(() => openNext(content))
    opening = opened.catch(() => undefined)
    return opened
  }

  /** The engine reads a study; half-loads nothing: the old one stays until the new one has opened. */
  async function openNext({ study, name, files, problems }: StudyContent): Promise<void> {
    const before = store.getState().study
    store.setState({ study: { status: 'opening', name }, refused: null })
    // Files that could not be read are told with whatever is wrong in the others; nothing is opened.
    const opened = problems.length > 0 ? await client.check(files) : await client.open(files)
    if (!opened.ok) {
      const found = 'kind' in opened.error ? [] : opened.error
      store.setState({ study: before, refused: { name, problems: problemsWithUnread(problems, found) } })
      return
    }
    const journal = await kept.begin(study)
    // What was added before the window closed is put back first: levers may be of it.
    const added = isEmpty(journal.edits) ? null : await openEdited(client, files, journal.edits)
    const isBack = added?.ok === true
    const { outline, warnings } = isBack
      ? added.value
      : { ...opened.value, outline: plainOutline(opened.value.outline) }
    open = { study, read: files, files: isBack ? added.value.files : files }
    const levers = await journal.levers(outline)
    settled.forget()
    askAbout(open.files)
    forgetAnswers()
    const { place, language, theme, notices } = store.getState()
    const restored = [
      ...outline.policies.filter(({ id }) => isBack && journal.edits.policies[id] !== undefined),
      ...outline.scenarios.filter(({ id }) => levers[id] !== undefined),
    ]
    const names = restored.map(({ label }) => label[language] || label.en).join(', ')
    const chosen = outline.scenarios.find(({ measures }) => measures === 'with') ?? outline.scenarios[0]
    store.setState({
      ...INITIAL_STATE,
      place,
      language,
      theme,
      notices: [...notices, ...restoredNotices(names, added?.ok === false)],
      isKept: journal.isKept,
      levers,
      edits: isBack ? journal.edits : NO_EDITS,
      study: { status: 'open', name, outline, warnings },
      scenario: chosen?.id ?? null,
      compared: comparedAtFirst(outline, chosen?.id ?? null),
    })
    if (!journal.isKept) tell(store, { kind: 'open-elsewhere', detail: '' })
    settled.settleAll()
  }

  /** Edits of the study that are asked for and not yet done. */
  let changing = 0

  /** One edit of the study after another, and none while another study opens. */
  function changeStudy(make: () => StudyChange | null): Promise<Result<null, readonly PlacedProblem[]>> {
    changing += 1
    const changed = opening.then(async (): Promise<Result<null, readonly PlacedProblem[]>> => {
      endGesture()
      const change = make()
      if (open === null || change === null) return { ok: true, value: null }
      const edited = await editor.change(open, change)
      if (!edited.ok) return edited
      open = edited.value
      settled.forget()
      askAbout(open.files)
      forgetAnswers()
      kept.keepEdits()
      for (const scenario of new Set(change.changes.map((one) => one.scenario))) kept.keep(scenario)
      settled.settleAll()
      return { ok: true, value: null }
    })
    const ended = (): void => void (changing -= 1)
    opening = changed.then(ended, ended)
    return changed
  }

  function setLevers(scenario: string, own: Levers): void {
    store.setState(({ levers }) => ({ levers: { ...levers, [scenario]: own } }))
  }

  function endGesture(): void {
    if (gesture === null) return
    const { scenario, before } = gesture
    gesture = null
    const changes = changesBetween(scenario, before, leversOf(store.getState().levers, scenario))
    store.setState(({ history }) => ({ history: record(history, { changes, study: null }) }))
    live.rest(scenario)
    kept.keep(scenario)
    settled.settle(scenario)
  }

  /** A step in the history; one that edits the study, or comes while it is being edited, waits for its turn. */
  function step(to: (history: EditHistory) => Step | null): void {
    endGesture()
    const next = to(store.getState().history)
    if (changing === 0 && next === null) return
    if (changing === 0 && next?.edit.study === null) stepLevers(next)
    else {
      void changeStudy(() => {
        const turn = to(store.getState().history)
        if (turn === null) return null
        const { edit, side, history } = turn
        if (edit.study !== null) return { edits: edit.study[side], changes: edit.changes, side, history }
        stepLevers(turn)
        return null
      })
    }
  }

  function stepLevers({ edit: { changes }, side, history }: Step): void {
    store.setState(({ levers }) => ({ levers: withChanges(levers, changes, side), history }))
    for (const scenario of new Set(changes.map((one) => one.scenario))) {
      kept.keep(scenario)
      settled.settle(scenario)
    }
  }

  /** Saves the study that is open as one file, levers kept as scenarios; the one who asks names them. */
  async function save(names: SavedNames): Promise<void> {
    endGesture()
    if (open === null) return
    const study = await saveStudy(store, host, open, names)
    if (study === null) return
    open = { ...open, study }
    store.setState({ isKept: await kept.follow(study) })
  }

  return {
    openStudy,
    save,
    resume: settled.resume,
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
      kept.keepSoon(scenario)
    },
    endGesture,
    /** Every lever of a scenario back to the study. */
    resetLevers(scenario: string): void {
      endGesture()
      gesture = { scenario, before: leversOf(store.getState().levers, scenario) }
      setLevers(scenario, {})
      endGesture()
    },
    /** Strengths of several policies at once; one undo puts them all back. */
    setStrengths(scenario: string, strengths: readonly Strength[]): void {
      endGesture()
      const before = leversOf(store.getState().levers, scenario)
      gesture = { scenario, before }
      setLevers(scenario, withStrengths(before, strengths))
      endGesture()
    },
    undo: () => step(stepBack),
    redo: () => step(stepForward),
    /**
     * Policies and packages of the person's own, and levers that go with them, as one step of undo. Where something is
     * wrong with them nothing has changed.
     */
    editStudy: (edit: (before: StudyEdits) => StudyEdits, changes: readonly LeverChange[], scenario?: string) =>
      changeStudy(() => {
        const { edits: from, history } = store.getState()
        const to = edit(from)
        return {
          edits: to,
          changes,
          side: 'to',
          history: record(history, { changes, study: { from, to } }),
          ...(scenario === undefined ? {} : { scenario }),
        }
      }),
    subscribeLive: live.subscribe,
    /** How a result of a run was made; without one, of the scenario as its levers stand. */
    explain: (scenario: string, variable: string, year: number, input: RunInput = inputOf(scenario)) =>
      client.explain(input, variable, year),
    identify: (input: RunInput) => client.identify(input),
    document: (scenario: string) => client.document(inputOf(scenario)),
    /** Values of any variables of a scenario as its levers stand, those included that a run does not report. */
    values: (scenario: string, variables: readonly string[], asked?: Asked) =>
      client.run({ ...inputOf(scenario), variables }, asked),
    differences: (from: string, to: string) => client.differences(inputOf(from), inputOf(to)),
    sector: (scenario: string, sector: string) => client.sector(inputOf(scenario), sector),
    energy: (scenario: string, year: number, asked?: Asked) => client.energy(inputOf(scenario), year, asked),
    sources: () => client.sources(),
    reconciliation: () => client.reconciliation(),
    ...questions,
    close(): void {
      unlistenStops()
      closeAnalyst()
      client.close()
    },
  }
}
