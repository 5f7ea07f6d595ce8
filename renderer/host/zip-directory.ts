/** An entry of a zip archive as its central directory describes it (PKWARE APPNOTE 6.3, section 4.3.12). */
export interface ZipEntry {
  readonly path: string
  readonly isFolder: boolean
  readonly isLink: boolean
  readonly isEncrypted: boolean
  /** 0 stored, 8 deflated; others are not read here. */
  readonly method: number
  readonly crc: number
  /** Sizes as stated: believed of nothing but where data ends. */
  readonly packed: number
  readonly unpacked: number
  /** Where the packed bytes begin. */
  readonly begin: number
}

const END = 0x06054b50
const DIRECTORY = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
const LONGEST_COMMENT = 0xffff
const UNIX = 3
const UNIX_TYPE = 0o170000
const UNIX_LINK = 0o120000

/**
 * The entries of an archive, or null where its directory cannot be followed: cut off, of several disks, zip64 (whose
 * sizes are above every limit of ours), or pointing outside itself. The directory is what counts, as in every unpacker
 * that people use: bytes that it does not name are not read.
 */
export function zipDirectory(archive: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = endOf(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  const begin = view.getUint32(end + 16, true)
  if (view.getUint16(end + 8, true) !== count || begin + view.getUint32(end + 12, true) > end) return null
  const entries: ZipEntry[] = []
  let at = begin
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY) return null
    const next = at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    const entry = next > end ? null : entryAt(archive, view, at)
    if (entry === null) return null
    entries.push(entry)
    at = next
  }
  return entries
}

function endOf(view: DataView): number | null {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END && at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  return null
}

function entryAt(archive: Uint8Array, view: DataView, at: number): ZipEntry | null {
  const local = view.getUint32(at + 42, true)
  if (local + 30 > archive.length || view.getUint32(local, true) !== LOCAL) return null
  const packed = view.getUint32(at + 20, true)
  const begin = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (begin + packed > archive.length) return null
  const name = archive.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))
  const path = new TextDecoder().decode(name)
  const mode = view.getUint32(at + 38, true) >>> 16
  return {
    path,
    isFolder: path.endsWith('/'),
    isLink: view.getUint8(at + 5) === UNIX && (mode & UNIX_TYPE) === UNIX_LINK,
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed,
    unpacked: view.getUint32(at + 24, true),
    begin,
  }
}
