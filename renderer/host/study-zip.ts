import { Unzip, UnzipInflate } from 'fflate'
import type { Result } from '#model'
import type { OpenFailure } from './host.ts'

/** What an archive may hold: so much unpacked, so many entries, and no table larger than this. */
export const ARCHIVE_LIMITS = { unpacked: 200 * 2 ** 20, entries: 2_000, table: 64 * 2 ** 20 } as const

/** A file of a study as bytes, by its path with forward slashes. */
export interface RawFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * The files of a `.shirube` archive (a zip of a study's folder). Sizes are counted while unpacking, not believed: an
 * archive that grows past a limit is refused at that byte. Paths that leave the folder are refused.
 */
export function unzipStudy(name: string, archive: Uint8Array): Result<readonly RawFile[], OpenFailure> {
  if (archive[0] !== 0x50 || archive[1] !== 0x4b) return refused({ kind: 'not-an-archive', file: name })
  const files: RawFile[] = []
  let unpacked = 0
  let entries = 0
  let failure: OpenFailure | null = null
  const unzip = new Unzip((entry) => {
    entries += 1
    if (entries > ARCHIVE_LIMITS.entries) {
      failure ??= { kind: 'too-many-entries', file: name, limit: ARCHIVE_LIMITS.entries }
    }
    if (!isInside(entry.name)) failure ??= { kind: 'outside', file: entry.name }
    if (failure !== null || entry.name.endsWith('/')) return
    const chunks: Uint8Array[] = []
    let size = 0
    entry.ondata = (error, chunk, isLast) => {
      if (error !== null) failure ??= { kind: 'damaged-archive', file: entry.name }
      if (failure !== null) return
      size += chunk.length
      unpacked += chunk.length
      if (size > ARCHIVE_LIMITS.table) failure = { kind: 'too-large', file: entry.name, limit: ARCHIVE_LIMITS.table }
      else if (unpacked > ARCHIVE_LIMITS.unpacked) {
        failure = { kind: 'too-large', file: name, limit: ARCHIVE_LIMITS.unpacked }
      } else chunks.push(chunk)
      if (failure !== null) entry.terminate()
      else if (isLast) files.push({ path: entry.name, bytes: joined(chunks, size) })
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  try {
    // In pieces, so that a limit stops the work early.
    const step = 2 ** 16
    for (let at = 0; at < archive.length && failure === null; at += step) {
      unzip.push(archive.subarray(at, at + step), at + step >= archive.length)
    }
  } catch {
    failure ??= { kind: 'damaged-archive', file: name }
  }
  if (failure === null && files.length === 0) failure = { kind: 'damaged-archive', file: name }
  return failure === null ? { ok: true, value: withoutFolder(files) } : refused(failure)
}

const refused = (error: OpenFailure): { ok: false; error: OpenFailure } => ({ ok: false, error })

const isInside = (path: string): boolean =>
  !/^[/\\]|^[a-zA-Z]:|\\|\0/.test(path) && !path.split('/').includes('..') && path.length < 1_000

/** An archive of a folder by its name, not of its contents, is read all the same. */
function withoutFolder(files: readonly RawFile[]): RawFile[] {
  const root =
    files.find(({ path }) => /(^|\/)datapackage\.json$/.test(path))?.path.replace(/datapackage\.json$/, '') ?? ''
  return files.flatMap(({ path, bytes }) => (path.startsWith(root) ? [{ path: path.slice(root.length), bytes }] : []))
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
