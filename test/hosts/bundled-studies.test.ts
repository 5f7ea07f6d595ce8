import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bundledStudies } from '../../electron/hosts/studies/bundled-studies.ts'
import { ROOT } from '../support/repository.ts'
import { folderWith } from './study-on-disk.ts'

it('bundled studies have the names of their descriptors, in Japanese where they say one', async () => {
  const folder = folderWith({
    'one/datapackage.json': '{ "title": "One", "shirube": { "format": 1, "title": { "ja": "一" } } }',
    'two/datapackage.json': '{ "title": "Two", "shirube": { "format": 1 } }',
    'library/fx.csv': '',
  })
  const found = await bundledStudies(folder)
  expect(found.map(({ name, nameJa }) => [name, nameJa])).toEqual([
    ['One', '一'],
    ['Two', undefined],
  ])
})

it('those that come with the product have both', async () => {
  for (const { name, nameJa } of await bundledStudies(join(ROOT, 'scenarios'))) {
    expect(name).not.toBe('')
    expect(nameJa).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/)
  }
})
