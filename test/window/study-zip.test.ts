import { strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { studyTexts } from '../../renderer/host/study-text.ts'
import { ARCHIVE_LIMITS, unzipStudy } from '../../renderer/host/study-zip.ts'
import { readStudy } from '../support/read-study.ts'

const study = readStudy('mini')
const contents = Object.fromEntries(study.map(({ path, text }) => [path, strToU8(text)]))

/** The archive with one number of the directory's only or first entry set otherwise, `offset` bytes into it. */
function withDirectory(whole: Uint8Array, offset: number, bytes: readonly number[]): Uint8Array {
  const changed = whole.slice()
  const view = new DataView(changed.buffer)
  changed.set(bytes, view.getUint32(whole.length - 6, true) + offset)
  return changed
}

describe('a .shirube archive', () => {
  it('gives the files of the study that was put into it, whatever else is there', async () => {
    const read = await unzipStudy(
      'a.shirube',
      zipSync({ ...contents, 'README.md': strToU8('x'), 'notes/': [new Uint8Array(), {}] }),
    )
    const texts = studyTexts(read.ok ? read.value : [])
    expect(texts.problems).toEqual([])
    expect(texts.files.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual(
      [...study].sort((a, b) => (a.path < b.path ? -1 : 1)),
    )
  })

  it('of a folder by its name is read as of its contents, with the library that lies beside', async () => {
    const nested = Object.fromEntries(
      Object.entries(contents).map(([path, bytes]) => [path.startsWith('library/') ? path : `mini/${path}`, bytes]),
    )
    const read = await unzipStudy('a.shirube', zipSync(nested))
    expect(read.ok && read.value.map(({ path }) => path).sort()).toEqual(Object.keys(contents).sort())
  })

  it.each([
    '../country.yaml',
    'scenarios/../../country.yaml',
    '/etc/passwd',
    'C:/Windows/win.ini',
    'scenarios\\..\\x.yaml',
    'a\0.csv',
  ])('with the path %j is refused', async (path) => {
    const read = await unzipStudy('a.shirube', zipSync({ ...contents, [path]: strToU8('x') }))
    expect(read).toEqual({ ok: false, error: { kind: 'unsafe-archive', file: path } })
  })

  it('with a link in it is refused', async () => {
    const linked = zipSync({ 'country.yaml': [strToU8('/etc/passwd'), { os: 3, attrs: (0o120777 << 16) >>> 0 }] })
    expect(await unzipStudy('a.shirube', linked)).toEqual({ ok: false, error: { kind: 'link', file: 'country.yaml' } })
  })

  it('that unpacks to more than its limits is refused where it passes them, whatever sizes it states', async () => {
    const bomb = zipSync({ 'a.csv': new Uint8Array(3 * 2 ** 20) })
    expect(bomb.length).toBeLessThan(2 ** 14)
    const table = { ...ARCHIVE_LIMITS, table: 2 ** 20 }
    const byTable = { ok: false, error: { kind: 'too-large', file: 'a.csv', limit: 2 ** 20 } }
    expect(await unzipStudy('a.shirube', bomb, table)).toEqual(byTable)
    const modest = withDirectory(bomb, 24, [1, 0, 0, 0])
    expect(await unzipStudy('a.shirube', modest, table)).toEqual(byTable)
    const many = zipSync(Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.csv`, new Uint8Array(2 ** 20)])))
    expect(await unzipStudy('a.shirube', many, { ...ARCHIVE_LIMITS, unpacked: 2.5 * 2 ** 20 })).toEqual({
      ok: false,
      error: { kind: 'too-large', file: 'a.shirube', limit: 2.5 * 2 ** 20 },
    })
  })

  it('with too many entries is refused before any is unpacked', async () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 2_001 }, (_, n) => [`${n}.csv`, strToU8('x')])))
    expect(await unzipStudy('a.shirube', many)).toEqual({
      ok: false,
      error: { kind: 'too-many-entries', file: 'a.shirube', limit: 2_000 },
    })
  })

  it('that says of a file what is not so, is encrypted or packed in another way, is damaged', async () => {
    const one = zipSync({ 'a.csv': strToU8('a,b\n1,2\n'.repeat(100)) })
    const damaged = { ok: false, error: { kind: 'damaged-archive', file: 'a.csv' } }
    for (const [offset, bytes] of [
      [8, [1, 0]],
      [10, [12, 0]],
      [16, [0, 0, 0, 0]],
      [24, [1, 0, 0, 0]],
    ] as const) {
      expect(await unzipStudy('a.shirube', withDirectory(one, offset, bytes))).toEqual(damaged)
    }
  })

  it('of another kind is no archive', async () => {
    expect(await unzipStudy('a.shirube', strToU8('iso3: VNM'))).toEqual({
      ok: false,
      error: { kind: 'not-an-archive', file: 'a.shirube' },
    })
  })

  it('that was cut off or changed anywhere is read as it was or refused: never in part, never with an error thrown', async () => {
    const small = zipSync({ 'datapackage.json': strToU8('{}'), 'a.csv': strToU8('a,b\n1,2\n'.repeat(20)) })
    const whole = await unzipStudy('a.shirube', small)
    const change = fc.record({ at: fc.nat(small.length - 1), byte: fc.nat(255) })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 3 }), fc.nat(small.length), async (changes, length) => {
        const changed = small.slice(0, changes.length === 0 ? length : small.length)
        for (const { at, byte } of changes) changed[at] = byte
        const read = await unzipStudy('a.shirube', changed)
        // The names of files are not under a checksum; what stands in them is.
        if (read.ok && whole.ok) {
          expect(read.value.map(({ bytes }) => bytes)).toEqual(whole.value.map(({ bytes }) => bytes))
        } else expect(read).toMatchObject({ ok: false })
      }),
      { numRuns: 300 },
    )
  })
})

describe('the texts of a study', () => {
  it('are read from Shift_JIS and UTF-16 as from UTF-8, and what is no text is a problem of the study', () => {
    const shiftJis = Uint8Array.of(0x94, 0x52, 0x97, 0xbf, 0x2c, 0x90, 0xce, 0x92, 0x59, 0x0a)
    const utf16 = Uint8Array.of(0xff, 0xfe, 0xc3, 0x71, 0x99, 0x65)
    const noText = Uint8Array.of(0xff, 0xff, 0x00, 0x81, 0x00)
    const { files, problems } = studyTexts([
      { path: 'a.csv', bytes: shiftJis },
      { path: 'b.csv', bytes: utf16 },
      { path: 'c.csv', bytes: noText },
      { path: 'picture.png', bytes: noText },
    ])
    expect(files.map(({ text }) => text.replace('\ufeff', ''))).toEqual(['燃料,石炭\n', '燃料'])
    expect(problems).toMatchObject([{ kind: 'encoding', file: 'c.csv' }])
  })
})
