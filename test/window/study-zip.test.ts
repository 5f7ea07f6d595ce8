import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { ARCHIVE_LIMITS, unzipStudy } from '../../renderer/host/study-zip.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const study = { 'datapackage.json': bytes('{}'), 'scenarios/a.yaml': bytes('id: a\n') }

describe('a .shirube archive', () => {
  test('gives the files of the folder by their paths, also where the folder itself was packed', () => {
    const paths = (archive: Uint8Array) => {
      const read = unzipStudy('x.shirube', archive)
      return read.ok ? read.value.map(({ path }) => path).sort() : read.error
    }
    expect(paths(zipSync(study))).toEqual(['datapackage.json', 'scenarios/a.yaml'])
    const packed = Object.fromEntries(Object.entries(study).map(([path, content]) => [`viet-nam/${path}`, content]))
    expect(paths(zipSync(packed))).toEqual(['datapackage.json', 'scenarios/a.yaml'])
  })
  test.each(['../out.csv', '/etc/x.csv', 'a/../../x.csv', 'C:\\x.csv'])('refuses the path %s', (path) => {
    expect(unzipStudy('x', zipSync({ ...study, [path]: bytes('1') }))).toMatchObject({
      ok: false,
      error: { kind: 'outside', file: path },
    })
  })
  test('refuses what is no archive, and one that is cut off', () => {
    expect(unzipStudy('x', bytes('id,name\n'))).toEqual({ ok: false, error: { kind: 'not-an-archive', file: 'x' } })
    expect(unzipStudy('x', zipSync(study).subarray(0, 40))).toMatchObject({
      ok: false,
      error: { kind: 'damaged-archive' },
    })
  })
  test('refuses more entries than a study has', () => {
    const many = Object.fromEntries(
      Array.from({ length: ARCHIVE_LIMITS.entries + 1 }, (_, i) => [`${i}.csv`, bytes('')]),
    )
    expect(unzipStudy('x', zipSync(many))).toMatchObject({ ok: false, error: { kind: 'too-many-entries' } })
  })
  test('stops at the byte where a table grows past its limit, whatever its header says', () => {
    const bomb = zipSync({ ...study, 'big.csv': new Uint8Array(ARCHIVE_LIMITS.table + 1) }, { level: 9 })
    expect(bomb.length).toBeLessThan(2 ** 18)
    expect(unzipStudy('x', bomb)).toMatchObject({ ok: false, error: { kind: 'too-large', file: 'big.csv' } })
  })
})
