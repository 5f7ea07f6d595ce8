import { basename, extname, resolve } from 'node:path'
import type { StudyPlace } from './study-place.ts'

/** What the system asked the application to open: a double click, a file dropped on its icon, an argument. */
export interface AskedStudy {
  /** Remembers a file until the page takes it; a later one takes its place. */
  readonly ask: (path: string) => void
  readonly take: () => StudyPlace | null
}

/** @param nudge tells the page that there is something to take */
export function createAskedStudy(nudge: () => void): AskedStudy {
  let asked: StudyPlace | null = null
  return {
    ask(path) {
      asked = { from: 'file', path, name: basename(path) }
      nudge()
    },
    take() {
      const place = asked
      asked = null
      return place
    },
  }
}

/**
 * The `.shirube` file among the arguments of a start, absolute; null where there is none. Switches are none, and of
 * several files the last is opened: the window shows one study.
 */
export function studyInArguments(args: readonly string[], folder: string): string | null {
  const found = args.findLast((arg) => !arg.startsWith('-') && extname(arg).toLowerCase() === '.shirube')
  return found === undefined ? null : resolve(folder, found)
}
