/** One file of a zip archive, as its central directory describes it (PKWARE APPNOTE 6.3.10, section 4.3.12). */
export interface ZipEntry {
  readonly path: string
  readonly packedBytes: number
  readonly bytes: number
  readonly crc32: number
  /** 0 stored, 8 deflated. */
  readonly method: number
  /** Offset of its local header. */
  readonly offset: number
  readonly isLink: boolean
  readonly isEncrypted: boolean
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const [endBytes, entryBytes, localBytes] = [22, 46, 30]
/** The file type of a symbolic link in the upper half of Unix attributes. */
const [typeMask, linkType] = [0o170000, 0o120000]

/**
 * The files of an archive in the order of its central directory; folders are left out. Null where the bytes are no zip
 * archive, or one in several parts or beyond 4 GiB (zip64), which no study needs.
 */
export function readZipDirectory(archive: Buffer): ZipEntry[] | null {
  const end = endOfDirectory(archive)
  if (end === null) return null
  const entries: ZipEntry[] = []
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + entryBytes > end || archive.readUInt32LE(at) !== DIRECTORY_ENTRY) return null
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset))
    const after = at + entryBytes + nameBytes! + extraBytes! + commentBytes!
    if (after > end) return null
    const path = utf8(archive.subarray(at + entryBytes, at + entryBytes + nameBytes!))
    if (path === null) return null
    if (!path.endsWith('/')) entries.push(entryAt(archive, at, path))
    at = after
  }
  return entries
}

function entryAt(archive: Buffer, at: number, path: string): ZipEntry {
  return {
    path,
    isEncrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
    method: archive.readUInt16LE(at + 10),
    crc32: archive.readUInt32LE(at + 16),
    packedBytes: archive.readUInt32LE(at + 20),
    bytes: archive.readUInt32LE(at + 24),
    isLink: ((archive.readUInt32LE(at + 38) >>> 16) & typeMask) === linkType,
    offset: archive.readUInt32LE(at + 42),
  }
}

/** The packed bytes of an entry; null where its local header is not where the directory says. */
export function packedBytesOf(archive: Buffer, { offset, packedBytes }: ZipEntry): Buffer | null {
  if (offset + localBytes > archive.length || archive.readUInt32LE(offset) !== LOCAL_HEADER) return null
  const start = offset + localBytes + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28)
  return start + packedBytes > archive.length ? null : archive.subarray(start, start + packedBytes)
}

/** It is the last record, followed by at most 65,535 bytes of comment. */
function endOfDirectory(archive: Buffer): number | null {
  const first = Math.max(0, archive.length - endBytes - 0xffff)
  for (let at = archive.length - endBytes; at >= first; at -= 1) {
    if (archive.readUInt32LE(at) !== END_OF_DIRECTORY) continue
    const isWhole = archive.readUInt16LE(at + 20) === archive.length - at - endBytes
    const isOnePart = archive.readUInt16LE(at + 8) === archive.readUInt16LE(at + 10)
    return isWhole && isOnePart && archive.readUInt32LE(at + 16) <= at ? at : null
  }
  return null
}

function utf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
