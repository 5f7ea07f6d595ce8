import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, type Zippable, zipSync } from 'fflate'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readStudyArchive } from '../../electron/hosts/files/study-archive.ts'
import { type Limits, limits, readStudyFolder } from '../../electron/hosts/files/study-folder.ts'
import { readText, ROOT } from '../support/repository.ts'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shirube-archive-'))
  path = join(folder, 'study.shirube')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const read = (files: Zippable, within: Limits = limits): ReturnType<typeof readStudyArchive> => {
  writeFileSync(path, zipSync(files))
  return readStudyArchive(path, within)
}
const text = (content: string): Uint8Array => strToU8(content)

describe('a .shirube archive', () => {
  test('of Viet Nam reads as its folder does', async () => {
    const studyFolder = await readStudyFolder(join(ROOT, 'scenarios/viet-nam'))
    if (!studyFolder.ok) throw new Error(studyFolder.error.kind)
    const files = Object.fromEntries(studyFolder.value.files.map((file) => [file.path, text(file.text)]))
    const archive = await read(files)
    const inOrder = [...studyFolder.value.files].sort((a, b) => (a.path < b.path ? -1 : 1))
    expect(archive).toEqual({ ok: true, value: { files: inOrder, problems: [] } })
  })

  test('may hold the folder rather than what is in it, and things that are no tables', async () => {
    const files = {
      'my-study/country.yaml': text('id: x'),
      'my-study/notes.docx': text('?'),
      '__MACOSX/._a.csv': text(''),
    }
    expect(await read(files)).toEqual({
      ok: true,
      value: { files: [{ path: 'country.yaml', text: 'id: x' }], problems: [] },
    })
  })

  test.each(['../country.yaml', 'a/../../b.csv', '/etc/a.csv', 'a\\b.csv', 'C:a.csv', './a.csv', 'a//b.csv'])(
    'with the path %s is refused whole',
    async (name) => {
      const files = { 'country.yaml': text('id: x'), [name]: text('') }
      expect(await read(files)).toEqual({ ok: false, error: { kind: 'unsafe-archive', path: name } })
    },
  )

  test('with a link is refused', async () => {
    const link = [text('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] as const
    expect(await read({ 'a.csv': [link[0], link[1]] })).toEqual({ ok: false, error: { kind: 'link', path: 'a.csv' } })
  })

  test('beyond a limit is refused before it is unpacked', async () => {
    const zeros = new Uint8Array(2_000_000)
    const within = { tableBytes: 1_000_000, totalBytes: 3_000_000, entries: 3 }
    expect(await read({ 'a.csv': zeros, 'b.csv': zeros }, within)).toMatchObject({ error: { kind: 'too-large' } })
    const four = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`${name}.csv`, text('x')]))
    expect(await read(four, within)).toMatchObject({ error: { kind: 'too-many-entries', limit: 3 } })
    const large = await read({ 'a.csv': zeros }, within)
    expect(large).toMatchObject({
      ok: true,
      value: { files: [], problems: [{ kind: 'table-too-large', file: 'a.csv' }] },
    })
  })

  test('whose sizes lie is damaged, not believed', async () => {
    const archive = zipSync({ 'a.csv': new Uint8Array(1_000) })
    const at = Buffer.from(archive).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    new DataView(archive.buffer).setUint32(at + 24, 10, true)
    writeFileSync(path, archive)
    expect(await readStudyArchive(path)).toEqual({ ok: false, error: { kind: 'damaged-archive', path: 'a.csv' } })
  })

  test('that is none is said to be none', async () => {
    for (const content of ['', 'PK', readText('LICENSE')]) {
      writeFileSync(path, content)
      expect(await readStudyArchive(path)).toEqual({ ok: false, error: { kind: 'not-an-archive', path } })
    }
  })

  test('with any bytes changed is read as it was, or refused; nothing throws', async () => {
    const archive = zipSync({ 'country.yaml': text('id: x\n'.repeat(40)), 'a.csv': text('a,b\n1,2\n') })
    const change = fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(change, async (changes) => {
        const changed = Uint8Array.from(archive)
        for (const [at, byte] of changes) changed[at] = byte
        writeFileSync(path, changed)
        const found = await readStudyArchive(path)
        expect(typeof found.ok).toBe('boolean')
      }),
      { numRuns: 300 },
    )
  })
})
