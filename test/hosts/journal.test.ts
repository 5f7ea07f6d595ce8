import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openJournal } from '../../electron/hosts/journal/journal.ts'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shirube-journal-'))
  path = join(folder, 'study.ndjson')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const megabyte = 2 ** 20

/** A journal with these entries, closed, as a process that ended leaves it. */
async function write(entries: readonly string[]): Promise<void> {
  const journal = openJournal(path, megabyte)
  const results = await Promise.all(entries.map((entry) => journal.append(entry)))
  expect(results.every(({ ok }) => ok)).toBe(true)
  await journal.close()
}

async function replay(): Promise<unknown> {
  const journal = openJournal(path, megabyte)
  const result = await journal.replay()
  await journal.close()
  return result.ok ? result.value : result.error
}

describe('the journal', () => {
  test('gives back every entry that was answered, in order, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { maxLength: 12 }), async (entries) => {
        rmSync(path, { force: true })
        await write(entries)
        expect(await replay()).toEqual({ entries, torn: false, damagedLines: 0 })
      }),
      { numRuns: 25 },
    )
  })

  test('cut off at any byte gives back the lines that are whole, says so, and goes on from there', async () => {
    await write(['first', 'second 標', 'third'])
    const whole = readFileSync(path)
    const ends = [...whole.entries()].filter(([, byte]) => byte === 10).map(([at]) => at + 1)
    for (let cut = 0; cut <= whole.length; cut += 7) {
      writeFileSync(path, whole.subarray(0, cut))
      const count = ends.filter((end) => end <= cut).length
      const isTorn = cut !== 0 && !ends.includes(cut)
      const entries = ['first', 'second 標', 'third'].slice(0, count)
      expect(await replay()).toEqual({ entries, torn: isTorn, damagedLines: 0 })
      await write(['later'])
      expect(await replay()).toEqual({ entries: [...entries, 'later'], torn: false, damagedLines: 0 })
    }
  })

  test('damaged in the middle keeps what follows in a file beside it', async () => {
    await write(['first', 'second', 'third', 'fourth'])
    const text = readFileSync(path, 'utf8').replace('second', 'sec0nd')
    writeFileSync(path, text)
    expect(await replay()).toEqual({ entries: ['first'], torn: false, damagedLines: 3 })
    expect(readFileSync(`${path}.damaged`, 'utf8')).toContain('"fourth"')
    expect(await replay()).toEqual({ entries: ['first'], torn: false, damagedLines: 0 })
  })

  test.each([
    ['lost', (lines: string[]) => [lines[0], lines[2]]],
    ['doubled', (lines: string[]) => [lines[0], lines[0], lines[1], lines[2]]],
    ['moved', (lines: string[]) => [lines[1], lines[0], lines[2]]],
  ])('knows that a line was %s', async (_what, change) => {
    await write(['first', 'second', 'third'])
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
    writeFileSync(path, `${change(lines).join('\n')}\n`)
    const found = (await replay()) as { entries: string[]; torn: boolean; damagedLines: number }
    expect(found.torn || found.damagedLines > 0).toBe(true)
  })

  test('is in the file when the call is answered', async () => {
    const journal = openJournal(path, megabyte)
    await Promise.all(Array.from({ length: 50 }, (_, i) => journal.append(`entry ${i}`)))
    expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(51)
    await journal.close()
  })

  test('that is full says so, keeps what it has, and starts anew from a summary', async () => {
    const journal = openJournal(path, 400)
    expect(await journal.append('x'.repeat(200))).toEqual({ ok: true, value: null })
    expect(await journal.append('y'.repeat(200))).toEqual({ ok: false, error: { kind: 'journal-full', limit: 400 } })
    expect(await journal.restart(['summary'])).toEqual({ ok: true, value: null })
    expect(await journal.append('next')).toEqual({ ok: true, value: null })
    expect(await journal.replay()).toMatchObject({ ok: true, value: { entries: ['summary', 'next'] } })
    await journal.close()
  })

  test('in a place that takes no files fails as data', async () => {
    writeFileSync(join(folder, 'file'), '')
    const journal = openJournal(join(folder, 'file', 'study.ndjson'), megabyte)
    expect(await journal.append('entry')).toMatchObject({ ok: false, error: { kind: 'not-a-folder' } })
    await journal.close()
  })

  test('with foreign text in it is not taken for ours', async () => {
    appendFileSync(path, 'not a journal\n{"sum":1,"entry":2}\n')
    expect(await replay()).toEqual({ entries: [], torn: false, damagedLines: 2 })
    expect(existsSync(`${path}.damaged`)).toBe(true)
  })
})
