import { type Bridge, BRIDGE_NAME, type CallFailure, type CallName, type Replies, type Request } from '#contract'
import type { Result } from '#model'
import { createBrowserHost } from './browser-host.ts'
import { journalFailure, openFailure, saveFailure } from './call-failure.ts'
import type { Host } from './host.ts'

/** The bridge that the desktop's preload put here, or null in a browser. */
export function desktopBridge(): Bridge | null {
  const found: unknown = Reflect.get(globalThis, BRIDGE_NAME)
  return isBridge(found) ? found : null
}

const isBridge = (value: unknown): value is Bridge =>
  typeof value === 'object' &&
  value !== null &&
  'call' in value &&
  typeof value.call === 'function' &&
  'onAsked' in value &&
  typeof value.onAsked === 'function'

/**
 * The pages in the desktop window. Files, recent studies, the journal and the clipboard are the main process's; what
 * is dropped on the window is read here, as in a browser, because a page names no paths.
 */
export function createElectronHost(bridge: Bridge): Host {
  const pages = createBrowserHost()
  /** Studies that the main process knows; one that was dropped is this page's alone. */
  const tokens = new Set<string>()

  // Main and pages are one build: what main answers to a call is what the contract says.
  async function call<Name extends CallName>(
    name: Name,
    request: Request<Name>,
  ): Promise<Result<Replies[Name], CallFailure>> {
    return (await bridge.call(name, request)) as Result<Replies[Name], CallFailure>
  }

  const known = <T extends { readonly study: string }>(entry: T): T => {
    tokens.add(entry.study)
    return entry
  }

  return {
    kind: 'desktop',
    async listBundled() {
      const listed = await call('list-bundled-studies', {})
      return listed.ok ? listed.value.map(known) : []
    },
    async listRecent() {
      const listed = await call('list-recent-studies', {})
      return listed.ok ? listed.value.map(known) : []
    },
    choose: async (from) => mapped(await call('choose-study', { from }), known, openFailure),
    read: async (study) => mapped(await call('read-study', { study }), known, openFailure),
    async takeAsked() {
      const taken = await call('take-asked-study', {})
      if (!taken.ok) return { ok: false, error: openFailure(taken.error) }
      return taken.value === null ? null : { ok: true, value: known(taken.value) }
    },
    onAsked: (listener) => bridge.onAsked(listener),
    readDropped: (items) => pages.readDropped(items),
    save: async ({ name, bytes }) =>
      mapped(await call('save-export', { name, bytes: Uint8Array.from(bytes) }), same, saveFailure),
    saveStudy: async ({ study, name, bytes }) => {
      const given = { study: tokens.has(study) ? study : null, name, bytes: Uint8Array.from(bytes) }
      return mapped(await call('save-study', given), known, saveFailure)
    },
    copyText: async (text) => mapped(await call('copy-text', { text }), same, saveFailure),
    copyPicture: async (drawn) => {
      const png = new Uint8Array(await (await drawn).arrayBuffer())
      return mapped(await call('copy-picture', { png }), same, saveFailure)
    },
    async readPreferences() {
      const read = await call('read-preferences', {})
      return read.ok ? read.value : {}
    },
    writePreferences: async (preferences) =>
      mapped(await call('write-preferences', { preferences: { ...preferences } }), same, saveFailure),
    // The desktop has one window; what was dropped on it is this page's alone.
    claim: () => Promise.resolve(true),
    readJournal: async (study) =>
      tokens.has(study)
        ? mapped(await call('read-journal', { study }), same, journalFailure)
        : pages.readJournal(study),
    appendJournal: async (study, entry) =>
      tokens.has(study)
        ? mapped(await call('append-journal', { study, entry }), same, journalFailure)
        : pages.appendJournal(study, entry),
    restartJournal: async (study, entries) =>
      tokens.has(study)
        ? mapped(await call('restart-journal', { study, entries: [...entries] }), same, journalFailure)
        : pages.restartJournal(study, entries),
  }
}

const same = <T>(value: T): T => value

function mapped<T, E, F>(result: Result<T, E>, value: (given: T) => T, error: (given: E) => F): Result<T, F> {
  return result.ok ? { ok: true, value: value(result.value) } : { ok: false, error: error(result.error) }
}
