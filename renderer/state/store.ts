import { createStore, type StoreApi } from 'zustand/vanilla'
import type { State } from './state.ts'

export type Store = StoreApi<State>

export const INITIAL_STATE: State = {
  study: { status: 'none' },
  refused: null,
  scenario: null,
  compared: [],
  rule: null,
  gwp: null,
  levers: {},
  history: { past: [], future: [] },
  runs: {},
  place: 'overview',
  language: 'en',
  theme: 'system',
  notices: [],
}

export const createAppStore = (initial: Partial<State> = {}): Store =>
  createStore<State>()(() => ({ ...INITIAL_STATE, ...initial }))
