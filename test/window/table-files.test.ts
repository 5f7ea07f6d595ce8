// @vitest-environment happy-dom
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { tableCsv, type TableFile, tableOfClipboard } from '../../renderer/figures/table-file.ts'
import { tablesXlsx } from '../../renderer/figures/table-xlsx.ts'

const TABLE: TableFile = {
  title: 'Cost, by measure',
  heads: ['Measure', 'Abated (Mt CO2-equiv/yr)'],
  rows: [
    ['Cooking, with "clean" fuels', 1 / 3],
    ['=1+1', null],
  ],
}
const ABOUT = [
  ['Scenario', 'Net zero (net-zero)'],
  ['Input hash', 'ab12'],
] as const

/** What a reader of the archive finds: names of sheets, and cells of each. */
async function read(workbook: Blob) {
  const files = unzipSync(new Uint8Array(await workbook.arrayBuffer()))
  const xml = (path: string): Document =>
    new DOMParser().parseFromString(strFromU8(files[path] ?? new Uint8Array()), 'text/xml')
  const sheets = [...xml('xl/workbook.xml').querySelectorAll('sheet')].map((sheet) => sheet.getAttribute('name') ?? '')
  const cells = (sheet: number): (string | number | null)[][] =>
    [...xml(`xl/worksheets/sheet${String(sheet)}.xml`).querySelectorAll('row')].map((row) =>
      [...row.querySelectorAll('c')].map((cell) => {
        const number = cell.querySelector('v')?.textContent
        return number === undefined || number === null ? (cell.querySelector('t')?.textContent ?? null) : Number(number)
      }),
    )
  return { sheets, cells }
}

describe('a table as a file', () => {
  it('is CSV that says first what it is of, in lines that readers can leave out', () => {
    const lines = tableCsv(TABLE, ABOUT).split('\n')
    expect(lines.slice(0, 3)).toEqual(['#,"Cost, by measure"', '# Scenario,Net zero (net-zero)', '# Input hash,ab12'])
    expect(lines.slice(3)).toEqual([
      'Measure,Abated (Mt CO2-equiv/yr)',
      '"Cooking, with ""clean"" fuels",0.3333333333333333',
      "'=1+1,",
      '',
    ])
  })

  it('goes to the clipboard as spreadsheets take it: tabs between cells, and no line that is no row', () => {
    const years = { ...TABLE, heads: ['Measure', '2030'] }
    expect(tableOfClipboard(years).split('\n')).toEqual([
      'Measure\t2030',
      '"Cooking, with ""clean"" fuels"\t0.3333333333333333',
      "'=1+1\t",
      '',
    ])
  })

  it('heads its columns of a workbook with years that are numbers', async () => {
    const { cells } = await read(
      tablesXlsx([{ title: 'By year', heads: ['Part', '2030'], rows: [['All', 2]] }], [], 'About'),
    )
    expect(cells(1)[1]).toEqual(['Part', 2030])
  })

  it('is a sheet of a workbook, numbers whole and no text a formula, with a sheet of what it is of', async () => {
    const { sheets, cells } = await read(tablesXlsx([TABLE], ABOUT, 'About'))
    expect(sheets).toEqual(['Cost, by measure', 'About'])
    expect(cells(1)).toEqual([[TABLE.title], TABLE.heads, ...TABLE.rows])
    expect(cells(2)).toEqual(ABOUT)
  })

  it('has every number back to the bit, whatever tables are called', async () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true })
    const table = fc.record({
      title: fc.string({ unit: 'binary', maxLength: 60 }),
      heads: fc.constant(['a', 'b']),
      rows: fc.array(fc.tuple(number, number), { maxLength: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(table, { minLength: 1, maxLength: 4 }), async (tables) => {
        const { sheets, cells } = await read(tablesXlsx(tables, [], 'About'))
        expect(new Set(sheets.map((name) => name.toLowerCase())).size).toBe(tables.length + 1)
        for (const [i, { rows }] of tables.entries()) {
          expect(cells(i + 1).slice(2)).toEqual(rows.map((row) => row.map((value) => (value === 0 ? 0 : value))))
          expect(sheets[i]?.length).toBeLessThanOrEqual(31)
          expect(sheets[i]).not.toMatch(/[[\]:*?/\\]/)
        }
      }),
      { numRuns: 40 },
    )
  })
})
