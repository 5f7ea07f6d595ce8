import { open } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'
import type { Problem, Result } from '#model'
import { crc32 } from './crc32.ts'
import { type FileFailure, fileFailure } from './file-failure.ts'
import { type Limits, limits, studyExtensions, type StudyFolder } from './study-folder.ts'
import { type StudyFile, studyText, tableTooLarge } from './study-text.ts'
import { packedBytesOf, readZipDirectory, type ZipEntry } from './zip-directory.ts'

/**
 * Reads a `.shirube` file: the zip of a study folder, at its top or within one folder. Nothing is unpacked onto the
 * disk. Ends with the first of: an entry that leaves the archive (`outside`), a link, more than `entries` files, more
 * than `totalBytes` unpacked, an entry whose size or CRC-32 is not what the archive says. A table above `tableBytes` and
 * one whose letters cannot be told are problems of the study.
 */
export async function readStudyArchive(
  path: string,
  within: Limits = limits,
): Promise<Result<StudyFolder, FileFailure>> {
  try {
    const archive = await readArchive(path, within.totalBytes)
    return Buffer.isBuffer(archive) ? readEntries(path, archive, within) : { ok: false, error: archive }
  } catch (error) {
    return { ok: false, error: fileFailure(error, path) }
  }
}

async function readArchive(path: string, mostBytes: number): Promise<Buffer | FileFailure> {
  const handle = await open(path, 'r')
  try {
    const facts = await handle.stat()
    if (!facts.isFile()) return { kind: 'not-a-file', path }
    if (facts.size > mostBytes) return { kind: 'too-large', path, limit: mostBytes }
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

function readEntries(path: string, archive: Buffer, within: Limits): Result<StudyFolder, FileFailure> {
  const entries = readZipDirectory(archive)
  if (entries === null) return { ok: false, error: { kind: 'not-an-archive', path } }
  const refused = refusalOf(path, entries, within)
  if (refused !== null) return { ok: false, error: refused }
  const top = topFolder(entries)
  const files: StudyFile[] = []
  const problems: Problem[] = []
  for (const entry of entries) {
    const name = entry.path.slice(top.length)
    if (!entry.path.startsWith(top) || !isStudyText(name)) continue
    if (entry.bytes > within.tableBytes) {
      problems.push(tableTooLarge(name, entry.bytes, within.tableBytes))
      continue
    }
    const content = contentOf(archive, entry)
    if (content === null) return { ok: false, error: { kind: 'damaged-archive', path: entry.path } }
    const read = studyText(name, content)
    if ('isGuessed' in read) files.push(read.file)
    else problems.push(read)
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1))
  return { ok: true, value: { files, problems } }
}

/** Judged by the directory alone, before anything is unpacked. */
function refusalOf(path: string, entries: readonly ZipEntry[], within: Limits): FileFailure | null {
  if (entries.length > within.entries) return { kind: 'too-many-entries', path, limit: within.entries }
  const outside = entries.find((entry) => !staysInside(entry.path))
  if (outside) return { kind: 'unsafe-archive', path: outside.path }
  const link = entries.find(({ isLink }) => isLink)
  if (link) return { kind: 'link', path: link.path }
  const odd = entries.find(({ isEncrypted, method }) => isEncrypted || (method !== 0 && method !== 8))
  if (odd) return { kind: 'damaged-archive', path: odd.path }
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0)
  return bytes > within.totalBytes ? { kind: 'too-large', path, limit: within.totalBytes } : null
}

const staysInside = (path: string): boolean =>
  !/[\\:\p{Cc}]/u.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')

/** Where the study lies: the one folder that holds `country.yaml`, or the top. */
function topFolder(entries: readonly ZipEntry[]): string {
  const places = entries.flatMap(({ path }) => /^([^/]+\/)?country\.yaml$/.exec(path)?.[1] ?? [])
  const atTop = entries.some(({ path }) => path === 'country.yaml')
  return atTop || places.length !== 1 ? '' : places.join('')
}

function isStudyText(path: string): boolean {
  const isHidden = path.split('/').some((part) => part.startsWith('.'))
  return !isHidden && studyExtensions.has(path.slice(path.lastIndexOf('.') + 1).toLowerCase())
}

/** The unpacked bytes, never more than the directory says; null where they are not what it says. */
function contentOf(archive: Buffer, entry: ZipEntry): Buffer | null {
  const packed = packedBytesOf(archive, entry)
  if (packed === null) return null
  const content = entry.method === 0 ? packed : inflated(packed, entry.bytes)
  return content !== null && content.length === entry.bytes && crc32(content) === entry.crc32 ? content : null
}

function inflated(packed: Buffer, bytes: number): Buffer | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) })
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}
