import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readText, ROOT } from '../support/repository.ts'
import { comparisonPage } from './comparison.ts'
import { edgarTable, findingsTable, hindcastTable, inventoriesTable, scenariosTable } from './tables.ts'

/** `vitest -u` writes the tables anew; without it a page that differs from what the commands give fails. */
const FOLDER = 'scenarios/viet-nam'

/** The page with the table between `<!-- name -->` and `<!-- end -->` in its place. */
function withTable(page: string, name: string, table: string): string {
  const start = `<!-- ${name} -->\n`
  const from = page.indexOf(start)
  const to = page.indexOf('\n<!-- end -->', from)
  if (from < 0 || to < 0) throw new Error(`The page has no place for the table ${name}`)
  return `${page.slice(0, from + start.length)}${table}${page.slice(to)}`
}

const page = (name: string): string => readText(`${FOLDER}/${name}`)
const path = (name: string): string => join(ROOT, FOLDER, name)

describe('Pages of Viet Nam', () => {
  it('README: scenarios, EDGAR, hindcast and findings are those of the commands', async () => {
    const scenarios = withTable(page('README.md'), 'scenarios', scenariosTable())
    const edgar = withTable(scenarios, 'edgar', edgarTable())
    const hindcast = withTable(edgar, 'hindcast', hindcastTable())
    await expect(withTable(hindcast, 'findings', findingsTable())).toMatchFileSnapshot(path('README.md'))
  })

  it('inventories: every row is that of the command', async () => {
    await expect(withTable(page('inventories.md'), 'inventories', inventoriesTable())).toMatchFileSnapshot(
      path('inventories.md'),
    )
  })

  it('comparison: every number of ours is that of a run', async () => {
    await expect(comparisonPage(page('comparison.md'))).toMatchFileSnapshot(path('comparison.md'))
  })
})
