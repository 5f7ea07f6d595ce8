import type { ExportFile, Host, Preferences, StudyContent } from '../../../renderer/host/host.ts'

/** What a host in memory has been given, for a test to look at. */
export interface Kept {
  readonly saved: ExportFile[]
  readonly texts: string[]
  readonly pictures: Blob[]
}

/** A host without a world: studies come from a list, what is saved is kept; `elsewhere` are open in another window. */
export function createMemoryHost(
  studies: readonly StudyContent[],
  elsewhere: ReadonlySet<string> = new Set(),
): Host & { readonly kept: Kept } {
  const kept: Kept = { saved: [], texts: [], pictures: [] }
  const journals = new Map<string, string[]>()
  let preferences: Preferences = {}
  const find = (study: string): ReturnType<Host['read']> => {
    const found = studies.find((one) => one.study === study)
    return Promise.resolve(found ? { ok: true, value: found } : { ok: false, error: { kind: 'unknown-study' } })
  }
  return {
    kind: 'memory',
    kept,
    listBundled: () => Promise.resolve(studies.map(({ study, name }) => ({ study, name }))),
    listRecent: () => Promise.resolve([]),
    choose: () => find(studies[0]?.study ?? ''),
    read: find,
    takeAsked: () => Promise.resolve(null),
    onAsked: () => undefined,
    readDropped: () => find(studies[0]?.study ?? ''),
    save(file) {
      kept.saved.push(file)
      return Promise.resolve({ ok: true, value: { name: file.name } })
    },
    saveStudy({ name, bytes }) {
      kept.saved.push({ name, bytes, type: 'application/zip' })
      return Promise.resolve({ ok: true, value: { study: `saved ${name}`, name } })
    },
    copyText(text) {
      kept.texts.push(text)
      return Promise.resolve({ ok: true, value: null })
    },
    async copyPicture(png) {
      kept.pictures.push(await png)
      return { ok: true, value: null }
    },
    readPreferences: () => Promise.resolve(preferences),
    writePreferences(given) {
      preferences = given
      return Promise.resolve({ ok: true, value: null })
    },
    claim: (study) => Promise.resolve(!elsewhere.has(study)),
    readJournal: (study) =>
      Promise.resolve({ ok: true, value: { entries: [...(journals.get(study) ?? [])], torn: false, damagedLines: 0 } }),
    appendJournal(study, entry) {
      if (elsewhere.has(study)) return Promise.resolve({ ok: false, error: { kind: 'busy' } })
      journals.set(study, [...(journals.get(study) ?? []), entry])
      return Promise.resolve({ ok: true, value: null })
    },
    restartJournal(study, entries) {
      if (elsewhere.has(study)) return Promise.resolve({ ok: false, error: { kind: 'busy' } })
      journals.set(study, [...entries])
      return Promise.resolve({ ok: true, value: null })
    },
  }
}
