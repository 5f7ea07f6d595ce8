import type { Result } from '#model'
import { listBundledStudies, readBundledStudy, sharedLibrary } from './bundled-studies.ts'
import { type RawStudy, readArchive, readChosenFolder, readDroppedStudy } from './dropped-study.ts'
import type { ExportFile, Host, OpenFailure, Preferences, SaveFailure, StudyContent } from './host.ts'
import { pickFiles } from './pick-files.ts'
import { createStudyClaims, type Locks } from './study-claims.ts'
import { studyTexts } from './study-text.ts'

const PREFERENCES = 'shirube.preferences'
const journalKey = (study: string): string => `shirube.journal.${study}`

/** The pages in a browser: files come by picker or drop, go out as downloads, and little things stay in its storage. */
export function createBrowserHost(): Host {
  // Not there in a page of an insecure origin, whatever its type says.
  const claims = createStudyClaims(navigator.locks as Locks | undefined)
  const kept = (study: string, entries: () => readonly string[]): ReturnType<Host['appendJournal']> =>
    Promise.resolve(
      claims.isElsewhere(study) ? { ok: false, error: { kind: 'busy' } } : store(journalKey(study), entries()),
    )
  return {
    kind: 'browser',
    listBundled: listBundledStudies,
    // A browser gives no way back to a file without asking again.
    listRecent: () => Promise.resolve([]),
    async choose(from) {
      const files = await pickFiles(from)
      const [first] = files
      if (first === undefined) return { ok: false, error: { kind: 'cancelled' } }
      return content(await (from === 'folder' ? readChosenFolder(files) : readArchive(first)))
    },
    read: readBundledStudy,
    // A browser opens no files by double click.
    takeAsked: () => Promise.resolve(null),
    onAsked: () => undefined,
    readDropped: async (items) => content(await readDroppedStudy(items)),
    save: (file) => {
      download(file)
      return Promise.resolve({ ok: true, value: { name: file.name } })
    },
    // A browser names a study by its file, and finds its edits again when that file is opened.
    saveStudy: ({ name, bytes }) => {
      download({ name, bytes, type: 'application/zip' })
      return Promise.resolve({ ok: true, value: { study: name, name } })
    },
    copyText: (text) => copied(() => navigator.clipboard.writeText(text)),
    copyPicture: (png) => copied(() => navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])),
    readPreferences: () => Promise.resolve(stored(PREFERENCES, {})),
    writePreferences: (preferences) => Promise.resolve(store(PREFERENCES, preferences)),
    readJournal: (study) =>
      Promise.resolve({ ok: true, value: { entries: entriesOf(study), torn: false, damagedLines: 0 } }),
    claim: claims.claim,
    appendJournal: (study, entry) => kept(study, () => [...entriesOf(study), entry]),
    restartJournal: (study, entries) => kept(study, () => entries),
  }
}

function download({ name, bytes, type }: ExportFile): void {
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser takes the bytes after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

async function content(raw: Result<RawStudy, OpenFailure>): Promise<Result<StudyContent, OpenFailure>> {
  if (!raw.ok) return raw
  const { name } = raw.value
  const { files, problems } = studyTexts(raw.value.files)
  const hasLibrary = files.some(({ path }) => path.startsWith('library/'))
  const library = hasLibrary ? [] : await sharedLibrary()
  return { ok: true, value: { study: name, name, files: [...files, ...library], problems } }
}

async function copied(write: () => Promise<void>): ReturnType<Host['copyText']> {
  try {
    await write()
    return { ok: true, value: null }
  } catch {
    // A browser refuses the clipboard to a window without focus or permission.
    return { ok: false, error: { kind: 'refused' } }
  }
}

/** What this page has stored itself; another shape is of an older edition and counts as nothing. */
function stored<T extends Preferences | readonly string[]>(key: string, nothing: T): T {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    const isAlike = typeof found === 'object' && found !== null && Array.isArray(found) === Array.isArray(nothing)
    return isAlike ? (found as T) : nothing
  } catch {
    return nothing
  }
}

const entriesOf = (study: string): readonly string[] => stored<readonly string[]>(journalKey(study), [])

/** A browser gives a page a few megabytes, and a private window perhaps none. */
function store(key: string, value: unknown): Result<null, SaveFailure> {
  try {
    localStorage.setItem(key, JSON.stringify(value))
    return { ok: true, value: null }
  } catch {
    return { ok: false, error: { kind: 'disk-full', file: key } }
  }
}
