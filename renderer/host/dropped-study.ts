import type { Result } from '#model'
import type { OpenFailure } from './host.ts'
import { ARCHIVE_LIMITS, type RawFile, unzipStudy } from './study-zip.ts'

/** What was dropped or chosen: the files of a folder, or of a `.shirube` archive. */
export interface RawStudy {
  readonly name: string
  readonly files: readonly RawFile[]
}

type Read = Result<RawStudy, OpenFailure>

/** Reads one dropped folder or archive. */
export function readDroppedStudy(items: DataTransferItemList): Promise<Read> {
  // The browser names what was dropped in this turn only.
  const entry = [...items].map((item) => item.webkitGetAsEntry()).find((one) => one !== null)
  return entry === undefined
    ? Promise.resolve(refused({ kind: 'cancelled' }))
    : unlessUnreadable(entry.name, () => readEntry(entry))
}

async function readEntry(entry: FileSystemEntry): Promise<Read> {
  if (isFile(entry)) return readArchive(await fileOf(entry))
  if (!isFolder(entry)) return refused({ kind: 'not-a-folder', file: entry.name })
  const found: { path: string; file: File }[] = []
  const failure = await collect(entry, '', found)
  return failure === null ? readFiles(entry.name, found) : refused(failure)
}

/** Files that a person chose with a folder picker; their paths begin with the folder's name. */
export function readChosenFolder(list: readonly File[]): Promise<Read> {
  const name = list[0]?.webkitRelativePath.split('/')[0] ?? ''
  if (list.length > ARCHIVE_LIMITS.entries) {
    return Promise.resolve(refused({ kind: 'too-many-entries', file: name, limit: ARCHIVE_LIMITS.entries }))
  }
  const found = list.map((file) => ({ path: file.webkitRelativePath.slice(name.length + 1), file }))
  return unlessUnreadable(name, () => readFiles(name, found))
}

export function readArchive(file: File): Promise<Read> {
  return unlessUnreadable(file.name, () => unpack(file))
}

/** A file may go, or be closed to the browser, between the choice and the reading. */
async function unlessUnreadable(name: string, read: () => Promise<Read>): Promise<Read> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return refused({ kind: error.name === 'NotFoundError' ? 'not-found' : 'no-permission', file: name })
  }
}

async function unpack(file: File): Promise<Read> {
  if (file.size > ARCHIVE_LIMITS.unpacked) {
    return refused({ kind: 'too-large', file: file.name, limit: ARCHIVE_LIMITS.unpacked })
  }
  const files = await unzipStudy(file.name, new Uint8Array(await file.arrayBuffer()))
  return files.ok ? { ok: true, value: { name: file.name.replace(/\.shirube$/, ''), files: files.value } } : files
}

async function readFiles(name: string, found: readonly { path: string; file: File }[]): Promise<Read> {
  const large = found.find(({ file }) => file.size > ARCHIVE_LIMITS.table)
  if (large !== undefined) return refused({ kind: 'too-large', file: large.path, limit: ARCHIVE_LIMITS.table })
  if (found.reduce((sum, { file }) => sum + file.size, 0) > ARCHIVE_LIMITS.unpacked) {
    return refused({ kind: 'too-large', file: name, limit: ARCHIVE_LIMITS.unpacked })
  }
  const files = await Promise.all(
    found.map(async ({ path, file }) => ({ path, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
  return { ok: true, value: { name, files } }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
const refused = (error: OpenFailure): { ok: false; error: OpenFailure } => ({ ok: false, error })

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

/** The next entries of a folder; a reader gives at most a hundred at a time, and none at the end. */
const nextEntries = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject))

async function collect(
  folder: FileSystemDirectoryEntry,
  prefix: string,
  found: { path: string; file: File }[],
): Promise<OpenFailure | null> {
  const reader = folder.createReader()
  for (let entries = await nextEntries(reader); entries.length > 0; entries = await nextEntries(reader)) {
    for (const entry of entries.filter(({ name }) => !name.startsWith('.'))) {
      if (found.length >= ARCHIVE_LIMITS.entries) {
        return { kind: 'too-many-entries', file: folder.name, limit: ARCHIVE_LIMITS.entries }
      }
      const path = `${prefix}${entry.name}`
      if (isFile(entry)) found.push({ path, file: await fileOf(entry) })
      const failure = isFolder(entry) ? await collect(entry, `${path}/`, found) : null
      if (failure !== null) return failure
    }
  }
  return null
}
