import { Inflate } from 'fflate'
import type { Result } from '#model'
import { crc32 } from './checksum.ts'
import type { OpenFailure } from './host.ts'
import { type ZipEntry, zipDirectory } from './zip-directory.ts'

/** What an archive may hold: so much unpacked, so many entries, and no table larger than this. */
export const ARCHIVE_LIMITS = { unpacked: 200 * 2 ** 20, entries: 2_000, table: 64 * 2 ** 20 } as const
export type ArchiveLimits = { readonly [name in keyof typeof ARCHIVE_LIMITS]: number }

/** A file of a study as bytes, by its path with forward slashes. */
export interface RawFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Packed bytes that are taken at once: a limit stops the work there, and the window moves in between. */
const STEP = 2 ** 16
/** How long is unpacked at a stretch: one frame at 60 Hz. */
const SLICE_MS = 16

/**
 * The files of a `.shirube` archive (a zip of a study's folder), all or none. Sizes are counted while unpacking, not
 * believed: an archive that grows past a limit is refused at that step. Refused as well: paths that leave the folder,
 * links, a path given twice, encryption, and whatever does not have the checksum that its directory says.
 */
export async function unzipStudy(
  name: string,
  archive: Uint8Array,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<Result<readonly RawFile[], OpenFailure>> {
  if (archive[0] !== 0x50 || archive[1] !== 0x4b) return refused({ kind: 'not-an-archive', file: name })
  const entries = zipDirectory(archive)
  if (entries === null || entries.length === 0) return refused({ kind: 'damaged-archive', file: name })
  if (entries.length > limits.entries) {
    return refused({ kind: 'too-many-entries', file: name, limit: limits.entries })
  }
  const wrong = entries.map(failureOf).find((failure) => failure !== null)
  if (wrong !== undefined) return refused(wrong)
  const paths = entries.map(({ path }) => path)
  const twice = paths.find((path, index) => paths.indexOf(path) !== index)
  if (twice !== undefined) return refused({ kind: 'damaged-archive', file: twice })

  const files: RawFile[] = []
  let room = limits.unpacked
  for (const entry of entries) {
    if (entry.isFolder) continue
    const bytes = await unpacked(archive, entry, Math.min(room, limits.table))
    if (bytes === 'damaged') return refused({ kind: 'damaged-archive', file: entry.path })
    if (bytes === 'too-large') {
      const isWhole = room < limits.table
      return refused(
        isWhole
          ? { kind: 'too-large', file: name, limit: limits.unpacked }
          : { kind: 'too-large', file: entry.path, limit: limits.table },
      )
    }
    room -= bytes.length
    files.push({ path: entry.path, bytes })
  }
  return { ok: true, value: withoutFolder(files) }
}

const refused = (error: OpenFailure): { ok: false; error: OpenFailure } => ({ ok: false, error })

function failureOf({ path, isLink, isEncrypted, method }: ZipEntry): OpenFailure | null {
  if (!isInside(path)) return { kind: 'unsafe-archive', file: path }
  if (isLink) return { kind: 'link', file: path }
  return isEncrypted || (method !== 0 && method !== 8) ? { kind: 'damaged-archive', file: path } : null
}

const isInside = (path: string): boolean =>
  path !== '' && !/^\/|^[a-zA-Z]:|\\|\0/.test(path) && !path.split('/').includes('..') && path.length < 1_000

async function unpacked(
  archive: Uint8Array,
  { begin, packed, unpacked: stated, method, crc }: ZipEntry,
  most: number,
): Promise<Uint8Array | 'too-large' | 'damaged'> {
  const source = archive.subarray(begin, begin + packed)
  const bytes = method === 0 ? (source.length > most ? 'too-large' : source.slice()) : await inflated(source, most)
  if (typeof bytes === 'string') return bytes
  return bytes.length === stated && crc32(bytes) === crc ? bytes : 'damaged'
}

async function inflated(source: Uint8Array, most: number): Promise<Uint8Array | 'too-large' | 'damaged'> {
  const chunks: Uint8Array[] = []
  let size = 0
  let isWhole = false
  const inflate = new Inflate((chunk, isLast) => {
    size += chunk.length
    if (size <= most) chunks.push(chunk)
    isWhole = isLast
  })
  let sliceEnd = performance.now() + SLICE_MS
  try {
    for (let at = 0; at < source.length && size <= most; at += STEP) {
      inflate.push(source.subarray(at, at + STEP), at + STEP >= source.length)
      if (performance.now() < sliceEnd) continue
      await new Promise((resolve) => setTimeout(resolve))
      sliceEnd = performance.now() + SLICE_MS
    }
  } catch {
    return 'damaged'
  }
  if (size > most) return 'too-large'
  return isWhole ? joined(chunks, size) : 'damaged'
}

/**
 * Paths from where the study begins: an archive of a folder by its name, not of its contents, is read all the same, with
 * the library in it or beside it. An archive of several studies stays as it is, and the loader says what it misses.
 */
function withoutFolder(files: readonly RawFile[]): readonly RawFile[] {
  const roots = files.flatMap(({ path }) => /^(.*\/)?datapackage\.json$/.exec(path)?.[1] ?? [])
  const [root = ''] = roots
  if (roots.length !== 1 || files.some(({ path }) => path === 'datapackage.json')) return files
  const beside = root.replace(/[^/]+\/$/, 'library/')
  return files.flatMap(({ path, bytes }) => {
    if (path.startsWith(root)) return [{ path: path.slice(root.length), bytes }]
    return path.startsWith(beside) ? [{ path: `library/${path.slice(beside.length)}`, bytes }] : []
  })
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
