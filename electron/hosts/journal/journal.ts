import { appendFile, type FileHandle, mkdir, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Result } from '#model'
import { type FileFailure, fileFailure } from '../files/file-failure.ts'
import { BEGINNING, journalLine, readJournalLines } from './journal-line.ts'

export type JournalFailure = FileFailure | { readonly kind: 'journal-full'; readonly limit: number }

export interface Replay {
  readonly entries: readonly string[]
  readonly torn: boolean
  readonly damagedLines: number
}

/** Lines written within this time reach the disk together: one forced write serves them all. */
const GATHER_MS = 100

/**
 * The changes to one study since it was last saved, in a file that only grows. An append is answered when its line is
 * on the disk, at most half a second later; after a crash the journal gives back every line that was answered. One
 * process writes it; calls are taken one after another.
 */
export interface Journal {
  /** Every entry there is. A torn or damaged end is cut off, after a copy of what was damaged was put beside it. */
  replay(): Promise<Result<Replay, JournalFailure>>
  append(entry: string): Promise<Result<null, JournalFailure>>
  /** Puts the entries in the place of all there were, whole or not at all. */
  restart(entries: readonly string[]): Promise<Result<null, JournalFailure>>
  close(): Promise<void>
}

interface OpenFile {
  readonly handle: FileHandle
  bytes: number
  last: string
}

/** @param mostBytes an append that would make the file longer fails with `journal-full` */
export function openJournal(path: string, mostBytes: number): Journal {
  let file: OpenFile | null = null
  let found: Replay = { entries: [], torn: false, damagedLines: 0 }
  let syncing: Promise<void> | null = null
  let turn: Promise<unknown> = Promise.resolve()

  /** Runs after all that was asked before, whether that worked or not. */
  function inTurn<T>(work: () => Promise<Result<T, JournalFailure>>): Promise<Result<T, JournalFailure>> {
    const mine = turn.then(work).catch((error: unknown): Result<T, JournalFailure> => {
      return { ok: false, error: fileFailure(error, path) }
    })
    turn = mine.catch(() => null)
    return mine
  }

  async function ready(): Promise<OpenFile> {
    if (file !== null) return file
    await mkdir(dirname(path), { recursive: true })
    const handle = await open(path, 'a+', 0o600)
    const content = await handle.readFile()
    const { entries, goodBytes, last, torn, damagedLines } = readJournalLines(content)
    if (damagedLines > 0) await appendFile(`${path}.damaged`, content.subarray(goodBytes), { mode: 0o600 })
    if (goodBytes < content.length) {
      await handle.truncate(goodBytes)
      await handle.sync()
    }
    found = { entries, torn, damagedLines }
    file = { handle, bytes: goodBytes, last }
    return file
  }

  /** One forced write for all that was written while the gathering lasts. */
  function onDisk({ handle }: OpenFile): Promise<void> {
    syncing ??= new Promise<void>((resolve) => setTimeout(resolve, GATHER_MS)).then(() => {
      syncing = null
      return handle.sync()
    })
    return syncing
  }

  async function closeFile(): Promise<void> {
    await syncing
    await file?.handle.close()
    file = null
  }

  return {
    replay: () =>
      inTurn(async () => {
        await closeFile()
        await ready()
        return { ok: true, value: found }
      }),

    append: async (entry) => {
      let written: OpenFile | null = null
      const result = await inTurn(async () => {
        const now = await ready()
        const { line, sum } = journalLine(now.last, entry)
        const bytes = Buffer.from(line)
        if (now.bytes + bytes.length > mostBytes) {
          return { ok: false, error: { kind: 'journal-full', limit: mostBytes } }
        }
        await writeWhole(now, bytes)
        now.last = sum
        written = now
        return { ok: true, value: null }
      })
      if (!result.ok || written === null) return result
      return onDisk(written).then(
        () => result,
        (error: unknown) => ({ ok: false, error: fileFailure(error, path) }),
      )
    },

    restart: (entries) =>
      inTurn(async () => {
        await closeFile()
        await mkdir(dirname(path), { recursive: true })
        let last = BEGINNING
        let text = ''
        for (const entry of entries) {
          const { line, sum } = journalLine(last, entry)
          text += line
          last = sum
        }
        const temporary = `${path}.new`
        const handle = await open(temporary, 'w', 0o600)
        try {
          await handle.writeFile(text)
          await handle.sync()
        } finally {
          await handle.close()
        }
        await rename(temporary, path)
        return { ok: true, value: null }
      }),

    close: async () => {
      await turn
      await closeFile()
    },
  }
}

/** A disk that takes half a line gets it back out, so that the next line does not follow a torn one. */
async function writeWhole(file: OpenFile, bytes: Buffer): Promise<void> {
  try {
    await file.handle.appendFile(bytes)
    file.bytes += bytes.length
  } catch (error) {
    await file.handle.truncate(file.bytes)
    throw error
  }
}
