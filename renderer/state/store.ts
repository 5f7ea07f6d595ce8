import { createStore, type StoreApi } from 'zustand/vanilla'
import { NO_EDITS } from './edit-study.ts'
import type { Questions, State } from './state.ts'

export type Store = StoreApi<State>

const NEVER_ASKED = { working: null, answered: null, failure: null } as const
export const NO_QUESTIONS: Questions = {
  effects: NEVER_ASKED,
  goal: NEVER_ASKED,
  sweep: NEVER_ASKED,
  leverEffects: NEVER_ASKED,
  pricing: NEVER_ASKED,
  potential: NEVER_ASKED,
  change: NEVER_ASKED,
}

export const INITIAL_STATE: State = {
  study: { status: 'none' },
  refused: null,
  scenario: null,
  baseline: null,
  compared: [],
  rule: null,
  gwp: null,
  levers: {},
  saved: {},
  edits: NO_EDITS,
  savedEdits: NO_EDITS,
  isKept: true,
  history: { past: [], future: [] },
  runs: {},
  questions: NO_QUESTIONS,
  forms: {},
  place: 'overview',
  language: 'en',
  theme: 'system',
  notices: [],
}

export const createAppStore = (initial: Partial<State> = {}): Store =>
  createStore<State>()(() => ({ ...INITIAL_STATE, ...initial }))
