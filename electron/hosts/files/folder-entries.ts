import { lstat, readdir, realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { FileFailure } from './file-failure.ts'

/** One file of a study folder: its path inside the study, with forward slashes, and on disk. */
export interface FolderEntry {
  readonly path: string
  readonly file: string
  readonly bytes: number
}

/** Folders inside folders inside a study; a study needs one level (`scenarios/`). */
const deepest = 4

/** Whether a path lies in a folder, or is it. Both absolute and free of links. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !way.startsWith(sep))
}

/**
 * Files with one of the extensions below a folder, in the order of their paths. Names with a leading dot are passed
 * over. A link that leaves the folder, or leads to another folder, is refused, as is a folder with more than
 * `mostEntries` names in it and below.
 */
export async function listFiles(
  folder: string,
  extensions: ReadonlySet<string>,
  mostEntries: number,
): Promise<FolderEntry[] | FileFailure> {
  const root = await realpath(folder)
  const found: FolderEntry[] = []
  const waiting = [{ folder: root, depth: 0 }]
  let seen = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const entry of await readdir(next.folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue
      seen += 1
      if (seen > mostEntries) return { kind: 'too-many-entries', path: folder, limit: mostEntries }
      const file = join(next.folder, entry.name)
      if (entry.isDirectory()) {
        if (next.depth < deepest) waiting.push({ folder: file, depth: next.depth + 1 })
        continue
      }
      if (!extensions.has(extensionOf(entry.name))) continue
      const target = entry.isSymbolicLink() ? await realpath(file) : file
      if (!isInside(root, target)) return { kind: 'link', path: file }
      const facts = await lstat(target)
      if (!facts.isFile()) return { kind: entry.isSymbolicLink() ? 'link' : 'not-a-file', path: file }
      found.push({ path: relative(root, file).split(sep).join('/'), file: target, bytes: facts.size })
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}

const extensionOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase()
