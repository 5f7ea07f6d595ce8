import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { limits, readStudyFolder } from '../../electron/hosts/files/study-folder.ts'
import { makeFolder, writeFiles } from '../../electron/hosts/files/write-file.ts'
import { folderWith } from './study-on-disk.ts'

const country = 'iso3: XYZ\nlibrary: ../library\n'

describe('reading a study folder', () => {
  it('gives its texts and the library beside it, in the order of their paths', async () => {
    const folder = folderWith({
      'study/country.yaml': country,
      'study/drivers.csv': 'driver\n',
      'study/scenarios/b.yaml': 'id: b\n',
      'study/scenarios/a.yaml': 'id: a\n',
      'study/README.md': 'not read',
      'study/.hidden/x.csv': 'not read',
      'library/gwp.csv': 'gas\n',
      'library/notes.yaml': 'not read',
    })
    const read = await readStudyFolder(join(folder, 'study'))
    expect(read.ok && read.value.files.map(({ path }) => path)).toEqual([
      'country.yaml',
      'drivers.csv',
      'scenarios/a.yaml',
      'scenarios/b.yaml',
      'library/gwp.csv',
    ])
    expect(read.ok && read.value.files.at(-1)?.text).toBe('gas\n')
    expect(read.ok && read.value.problems).toEqual([])
  })

  it('reads UTF-8 with a mark, UTF-16 and Shift_JIS, and tells what is none of them', async () => {
    const folder = folderWith({
      'mark.csv': Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('é')]),
      'utf16.csv': Buffer.from('\ufeffé', 'utf16le'),
      // JIS X 0208 kuten 27-92 (日) and 43-60 (本) in Shift_JIS.
      'sjis.csv': Uint8Array.from([0x93, 0xfa, 0x96, 0x7b]),
      'noise.csv': Uint8Array.from([0xff, 0x00, 0x81]),
    })
    const read = await readStudyFolder(folder)
    expect(read.ok && read.value.files).toEqual([
      { path: 'mark.csv', text: '\ufeffé' },
      { path: 'sjis.csv', text: '日本' },
      { path: 'utf16.csv', text: '\ufeffé' },
    ])
    expect(read.ok && read.value.problems).toMatchObject([{ kind: 'encoding', file: 'noise.csv', severity: 'error' }])
  })

  it('refuses a table above the limit as a problem of the study, and a study above it as a whole', async () => {
    const folder = folderWith({ 'a.csv': 'x'.repeat(40), 'b.csv': 'x'.repeat(30), 'c.csv': 'x'.repeat(30) })
    const table = await readStudyFolder(folder, { ...limits, tableBytes: 35 })
    expect(table.ok && table.value.problems).toMatchObject([
      { kind: 'table-too-large', file: 'a.csv', found: '40', allowed: '35' },
    ])
    expect(table.ok && table.value.files.map(({ path }) => path)).toEqual(['b.csv', 'c.csv'])
    const whole = await readStudyFolder(folder, { ...limits, totalBytes: 99 })
    expect(whole).toMatchObject({ ok: false, error: { kind: 'too-large', limit: 99 } })
    expect(limits).toEqual({ tableBytes: 64 * 1024 * 1024, totalBytes: 200 * 1024 * 1024, entries: 2000 })
  })

  it('refuses a folder of too many entries', async () => {
    const folder = folderWith({ 'a.csv': '', 'b.csv': '', 'c.txt': '' })
    expect(await readStudyFolder(folder, { ...limits, entries: 2 })).toMatchObject({
      ok: false,
      error: { kind: 'too-many-entries' },
    })
  })

  it('refuses a link that leaves the study, and follows one that stays', async () => {
    const folder = folderWith({ 'study/a.csv': 'a', 'secret.csv': 'secret' })
    symlinkSync('a.csv', join(folder, 'study/same.csv'))
    const inside = await readStudyFolder(join(folder, 'study'))
    expect(inside.ok && inside.value.files.map(({ text }) => text)).toEqual(['a', 'a'])
    symlinkSync('../secret.csv', join(folder, 'study/out.csv'))
    expect(await readStudyFolder(join(folder, 'study'))).toMatchObject({ ok: false, error: { kind: 'link' } })
  })

  it('does not follow a link to a folder, which could go round', async () => {
    const folder = folderWith({ 'a.csv': 'a' })
    symlinkSync('.', join(folder, 'round.csv'))
    symlinkSync('.', join(folder, 'round'))
    expect(await readStudyFolder(folder)).toMatchObject({ ok: false, error: { kind: 'link' } })
  })

  it('does not wait for a pipe', async () => {
    const folder = folderWith({ 'a.csv': 'a' })
    execFileSync('mkfifo', [join(folder, 'pipe.csv')])
    expect(await readStudyFolder(folder)).toMatchObject({ ok: false, error: { kind: 'not-a-file' } })
  })

  it.each(['/etc', '../../library', '../../../../etc'])('refuses the library %s', async (library) => {
    const folder = folderWith({ 'deep/study/country.yaml': `library: ${library}\n` })
    expect(await readStudyFolder(join(folder, 'deep/study'))).toMatchObject({ ok: false, error: { kind: 'outside' } })
  })

  it('leaves YAML that is none to the loader, and does without a library that is not there', async () => {
    const folder = folderWith({ 'a/country.yaml': 'library: [', 'b/country.yaml': country })
    for (const study of ['a', 'b']) {
      const read = await readStudyFolder(join(folder, study))
      expect(read.ok && read.value.files.map(({ path }) => path)).toEqual(['country.yaml'])
    }
  })

  it('says what is wrong with the folder itself', async () => {
    const folder = folderWith({ file: '' })
    expect(await readStudyFolder(join(folder, 'none'))).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    expect(await readStudyFolder(join(folder, 'file'))).toMatchObject({ ok: false, error: { kind: 'not-a-folder' } })
  })
})

describe('writing files', () => {
  it('replaces what is there and leaves nothing else behind', async () => {
    const folder = folderWith({ 'a.csv': 'old', 'other.txt': 'kept' })
    const files = [
      { name: 'a.csv', text: 'new' },
      { name: 'b.svg', text: '標' },
    ]
    expect(await writeFiles(folder, files)).toEqual({ ok: true, value: null })
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'b.svg', 'other.txt'])
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('new')
    expect(readFileSync(join(folder, 'b.svg'), 'utf8')).toBe('標')
  })

  it('keeps the old file and no temporary one where a file cannot be replaced', async () => {
    const folder = folderWith({ 'b.csv': 'old' })
    mkdirSync(join(folder, 'a.csv'))
    writeFileSync(join(folder, 'a.csv/inside'), '')
    const result = await writeFiles(folder, [{ name: 'a.csv', text: 'new' }])
    expect(result).toMatchObject({ ok: false, error: { path: join(folder, 'a.csv') } })
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'b.csv'])
  })

  it('says that a folder cannot be made where a file is', async () => {
    const folder = folderWith({ taken: '' })
    expect(await makeFolder(join(folder, 'taken'))).toMatchObject({ ok: false, error: { kind: 'not-a-folder' } })
    expect(await makeFolder(join(folder, 'x/y'))).toEqual({ ok: true, value: null })
    expect(await makeFolder(join(folder, 'x/y'))).toEqual({ ok: true, value: null })
    expect(await makeFolder(join(folder, 'taken/y'))).toMatchObject({ ok: false })
  })

  it.runIf(process.platform === 'linux')('ends where a file system takes no folders', async () => {
    expect(await makeFolder('/proc/nowhere/charts')).toMatchObject({ ok: false })
  })

  it.skipIf(process.getuid?.() === 0)('says that the system does not permit it', async () => {
    const folder = folderWith({})
    chmodSync(folder, 0o555)
    expect(await writeFiles(folder, [{ name: 'a', text: '' }])).toMatchObject({
      ok: false,
      error: { kind: 'no-permission' },
    })
    chmodSync(folder, 0o755)
  })
})
