import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readText, ROOT } from '../support/repository.ts'
import { comparisonPage } from './comparison.ts'
import {
  afterObservedTable,
  balanceTable,
  buildTable,
  calibrationTable,
  edgarTable,
  findingsTable,
  hindcastTable,
  historyTable,
  leastCostNowcastTable,
  netZeroTable,
  inventoriesTable,
  landTable,
  registerTable,
  scenariosTable,
  sinkTable,
} from './tables.ts'

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
  it('README: scenarios, register, EDGAR, hindcast and findings are those of the commands', async () => {
    const scenarios = withTable(page('README.md'), 'scenarios', scenariosTable())
    const edgar = withTable(withTable(scenarios, 'register', registerTable()), 'edgar', edgarTable())
    const built = withTable(edgar, 'build', buildTable())
    const hindcast = withTable(built, 'hindcast', hindcastTable())
    const after = withTable(hindcast, 'after-observed', afterObservedTable())
    const chosen = withTable(after, 'least-cost-nowcast', leastCostNowcastTable())
    const netZero = withTable(chosen, 'net-zero', netZeroTable())
    await expect(withTable(netZero, 'findings', findingsTable())).toMatchFileSnapshot(path('README.md'))
    // Every scenario under every rule is behind these tables.
  }, 180_000)

  it('balance: every cell is that of the reconciled balance and of the run', async () => {
    await expect(withTable(page('balance.md'), 'balance', balanceTable())).toMatchFileSnapshot(path('balance.md'))
  })

  it.each(['README.md', 'balance.md', 'inventories.md', 'history.md', 'land.md', 'comparison.md'])(
    '%s: rows have as many cells as heads',
    (name) => {
      const width = (line: string) => line.replaceAll('\\|', '').split('|').length
      let heads: string | null = null
      for (const line of page(name).split('\n')) {
        heads = line.startsWith('|') ? (heads ?? line) : null
        if (heads !== null) expect(width(line), line).toBe(width(heads))
      }
    },
  )

  it('inventories: every row is that of the command', async () => {
    await expect(withTable(page('inventories.md'), 'inventories', inventoriesTable())).toMatchFileSnapshot(
      path('inventories.md'),
    )
  })

  it('land: the base year by what happens and the sink of each scenario are those of runs', async () => {
    const built = withTable(withTable(page('land.md'), 'land', landTable()), 'sink', sinkTable())
    await expect(built).toMatchFileSnapshot(path('land.md'))
  })

  it('history: every row is that of the command', async () => {
    await expect(withTable(page('history.md'), 'history', historyTable())).toMatchFileSnapshot(path('history.md'))
  })

  it('calibration: weights and drift are those of a run', async () => {
    await expect(withTable(page('calibration.md'), 'calibration', calibrationTable())).toMatchFileSnapshot(
      path('calibration.md'),
    )
  })

  it('comparison: every number of ours is that of a run', async () => {
    await expect(comparisonPage(page('comparison.md'))).toMatchFileSnapshot(path('comparison.md'))
  })
})
