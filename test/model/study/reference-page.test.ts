import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { POLICY_KINDS } from '../../../model/study/documents/policy-list.ts'
import { referencePage } from '../../../model/study/reference-page.ts'
import { TABLE_ENTRIES } from '../../../model/study/tables/table-list.ts'
import { readStudy } from '../../support/read-study.ts'

const PAGE = fileURLToPath(new URL('../../../scenarios/README.md', import.meta.url))
const MARK = '<!-- From here to the end: written from the schemas. -->\n'

describe('the reference page of the study format', () => {
  it('lists what the schemas say (`vitest -u` writes it anew)', async () => {
    const [prose = ''] = readFileSync(PAGE, 'utf8').split(MARK)
    await expect(`${prose}${MARK}\n${referencePage()}\n`).toMatchFileSnapshot(PAGE)
  })

  it('says of every kind of policy, once, what its number means', () => {
    const [prose = ''] = readFileSync(PAGE, 'utf8').split(MARK)
    const [, section = ''] = prose.split('## What the number of a policy means')
    const told = [...section.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, kind]) => kind)
    expect(told.toSorted()).toEqual([...POLICY_KINDS].toSorted())
  })

  it('has a word for every column', () => {
    for (const [, { file, doc, columns }] of TABLE_ENTRIES) {
      expect(doc, file).not.toBe('')
      for (const [name, column] of Object.entries(columns)) expect(column.doc, `${file} ${name}`).not.toBe('')
    }
    expect(referencePage()).not.toMatch(/\| {2}\|/)
  })

  it('and the fixture has every table, each with exactly its columns', () => {
    const texts = new Map(readStudy('mini').map(({ path, text }) => [path, text]))
    for (const [, { file, columns }] of TABLE_ENTRIES) {
      const header = texts.get(file)?.split('\n')[0]?.split(',')
      expect(header?.toSorted(), file).toEqual(Object.keys(columns).toSorted())
    }
  })
})
