import { cleanText } from '#charts'
import type { GwpSet, Rule, Text } from '#model'
import { type Language, windowText } from '#messages'
import { selectCancelled, selectUnsavedCount, selectRun, selectSettled } from '../../state/selectors.ts'
import type { Edit, ScenarioRun, State } from '../../state/state.ts'
import { noticeEntry, notOpened } from './notice-entry.ts'
import type { FrameView, ListedStudy, OpenStudy, RunState } from './frame-view.ts'

/** Rules that give a run year by year. */
const RULES: readonly Rule[] = ['prescribed', 'logit', 'least-cost']
const GWP_SETS: readonly GwpSet[] = ['AR4', 'AR5', 'AR6']

/** Letters of a name that the frame shows; a study may bring any text. */
const LONGEST_NAME = 48

/** A name in the language of the window, without marks that turn the writing direction, cut where it is too long. */
function said(text: { readonly en: string; readonly ja: string }, language: Language): string {
  return cleanText(text[language] || text.en, LONGEST_NAME)
}

type Shown =
  'study' | 'refused' | 'isKept' | 'scenario' | 'rule' | 'gwp' | 'history' | 'language' | 'theme' | 'place' | 'notices'

/** What of the state the frame depends on: a lever that moves changes none of it. */
export interface FrameFacts extends Pick<State, Shown> {
  /** That of the chosen scenario. */
  readonly run: ScenarioRun | null
  /** Whether no scenario's results are still to come. */
  readonly isSettled: boolean
  /** Scenarios whose calculation was cancelled, one a line. */
  readonly cancelled: string
  /** Levers that stand elsewhere than in the file of the study. */
  readonly unsaved: number
}

export function frameFacts(state: State): FrameFacts {
  const { study, refused, isKept, scenario, rule, gwp, history, language, theme, place, notices } = state
  const facts = { study, refused, isKept, scenario, rule, gwp, history, language, theme, place, notices }
  return {
    ...facts,
    run: selectRun(state),
    isSettled: selectSettled(state),
    cancelled: selectCancelled(state),
    unsaved: selectUnsavedCount(state),
  }
}

/** What the frame shows of the state of the window. */
export function viewOfState(state: FrameFacts, offered: readonly ListedStudy[]): FrameView {
  const { study, language, theme, place } = state
  return {
    study: openStudy(state),
    opening: study.status === 'opening',
    offered: offered.map(({ id, name, nameJa, kind }) => ({
      id,
      name: (language === 'ja' ? nameJa : undefined) ?? name,
      kind,
    })),
    problems: state.refused?.problems ?? (study.status === 'open' ? study.warnings : []),
    refused: state.refused !== null,
    notices: [
      ...(study.status === 'failed' ? [notOpened('study', study.failure, language)] : []),
      ...state.notices.map((notice) => noticeEntry(notice, language)),
    ],
    language,
    theme,
    place,
  }
}

function openStudy(state: FrameFacts): OpenStudy | null {
  const { study, scenario, language, history } = state
  if (study.status !== 'open' || scenario === null) return null
  const { outline } = study
  const { run } = state
  const scenarios = outline.scenarios.map(({ id, label }) => ({ id, label: said(label, language) }))
  const cancelled = state.cancelled.split('\n')
  const chosen = outline.scenarios.find(({ id }) => id === scenario)
  return {
    outline,
    name: said(outline.country.name, language),
    scenarios,
    cancelled: scenarios.filter(({ id }) => cancelled.includes(id)),
    scenario,
    rules: RULES,
    rule: state.rule ?? run?.prepared?.rule ?? chosen?.rule ?? 'prescribed',
    gwpSets: GWP_SETS,
    gwp: state.gwp ?? run?.prepared?.gwp ?? 'AR5',
    policies: outline.policies.map(({ id, label }) => ({ id, label: said(label, language) })),
    undo: editName(history.past.at(-1), state),
    redo: editName(history.future[0], state),
    run: runState(state),
    lastRun: run?.milliseconds ?? null,
    balanceGap: run?.balanceGap ?? null,
    unsaved: state.unsaved,
    isKept: state.isKept,
  }
}

/** That of the chosen scenario; up to date only once all are, since they are read against one another. */
function runState({ run, isSettled, cancelled }: FrameFacts): RunState {
  if (run === null || run.status === 'waiting') return { kind: 'running' }
  if (run.status === 'failed' && run.failure !== null) {
    return { kind: 'failed', failure: run.failure, shown: run.prepared?.rule ?? null }
  }
  if (run.status === 'current' && !isSettled) return { kind: 'running' }
  if (isSettled && cancelled !== '') return { kind: 'cancelled' }
  return { kind: run.status === 'current' ? 'done' : 'stale' }
}

/** Levers that an edit is named by; of more it is their number. */
const MOST_NAMED = 3

/** An edit by the names of the policies and packages that it concerns; null where there is none. */
function editName(edit: Edit | undefined, { study, language }: FrameFacts): string | null {
  if (edit === undefined || study.status !== 'open') return null
  const moved = new Set(edit.changes.map(({ address }) => address.slice(address.indexOf('/') + 1)))
  const known = study.outline.policies.filter(({ id }) => moved.has(id))
  if (edit.study === null && known.length > MOST_NAMED)
    return windowText(language).frame.levers({ count: known.length })
  const names = [...statedIn(edit), ...known].map(({ label }) => said(label, language))
  return [...new Set(names)].join(', ')
}

/** What an edit of the study states otherwise than before, by its newer name. */
function statedIn({ study }: Edit): readonly { readonly label: Text }[] {
  if (study === null) return []
  const { from, to } = study
  return (['policies', 'scenarios'] as const).flatMap((part) => {
    const ids = new Set([...Object.keys(from[part]), ...Object.keys(to[part])])
    return [...ids].flatMap((id) => (from[part][id] === to[part][id] ? [] : (to[part][id] ?? from[part][id] ?? [])))
  })
}
