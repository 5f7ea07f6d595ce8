import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../model/domain/problem.ts'
import { canonicalFile, writeStudy } from '../../../model/study/canonical-file.ts'
import { replaceCell } from '../../../model/study/edit-cell.ts'
import { readTable } from '../../../model/study/text/read-table.ts'
import { writeTable } from '../../../model/study/text/write-table.ts'
import { readStudy } from '../../support/read-study.ts'
import { lineOf } from '../../support/change-study.ts'

const mini = readStudy('mini')

/** Cells with everything that a CSV writer can get wrong. */
const cell = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', ' ', 'a', '石', '\uFEFF', "'", '=') }),
)
const table = fc
  .integer({ min: 2, max: 6 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }))
const readable = (text: string): boolean => !/[\uFFFD\0\r]/.test(text)

function read(text: string): { columns: readonly string[]; rows: readonly (readonly string[])[] } {
  const problems: Problem[] = []
  const found = readTable('t.csv', text, problems)
  if (found === null || problems.length > 0) throw new Error(JSON.stringify(problems))
  return { columns: found.columns, rows: found.rows.map((row) => row.cells) }
}

describe('reading and writing back', () => {
  it('is the identity on every file of a study in canonical form', () => {
    expect(writeStudy(mini)).toEqual({ ok: true, value: mini })
  })

  it('gives any cells back', () => {
    fc.assert(
      fc.property(table, (rows) => {
        fc.pre(rows.flat().every(readable))
        const columns = (rows[0] ?? []).map((_, index) => `column${index}`)
        expect(read(writeTable(columns, rows))).toEqual({ columns, rows })
      }),
      { seed: 1, numRuns: 1000 },
    )
  })

  it('is the identity on any table in canonical form', () => {
    fc.assert(
      fc.property(table, (rows) => {
        fc.pre(rows.flat().every(readable))
        const text = writeTable(
          (rows[0] ?? []).map((_, index) => `column${index}`),
          rows,
        )
        expect(canonicalFile({ path: 'any.csv', text })).toEqual({ ok: true, value: { path: 'any.csv', text } })
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  it('keeps YAML as it is, comments and all', () => {
    const policies = { path: 'policies.yaml', text: '' }
    Object.assign(
      policies,
      mini.find(({ path }) => path === policies.path),
    )
    expect(policies.text).toContain('# Instruments')
    expect(canonicalFile(policies)).toEqual({ ok: true, value: policies })
    const windows = { path: policies.path, text: `\uFEFF${policies.text.replaceAll('\n', '\r\n')}` }
    expect(canonicalFile(windows)).toEqual({ ok: true, value: policies })
  })
})

describe('replacing a cell', () => {
  const row = lineOf(mini, 'supply.csv', 'coal,domestic_price')

  it('changes its bytes and no others', () => {
    const edited = replaceCell(mini, { path: 'supply.csv', row, column: 'value' }, '2.5')
    const expected = mini.map((file) =>
      file.path === 'supply.csv'
        ? { ...file, text: file.text.replace('coal,domestic_price,,,2018,2,', 'coal,domestic_price,,,2018,2.5,') }
        : file,
    )
    expect(edited).toEqual({ ok: true, value: expected })
  })

  it('leaves quotes that nobody needs where they are', () => {
    const files = [{ path: 'a.csv', text: 'a,"b"\n"1", "x"\n"2\n",3\n4,5\n' }]
    expect(replaceCell(files, { path: 'a.csv', row: 3, column: 'b' }, 'y, z')).toEqual({
      ok: true,
      value: [{ path: 'a.csv', text: 'a,"b"\n"1", "x"\n"2\n","y, z"\n4,5\n' }],
    })
  })

  it('writes a table of another form in canonical form, at the line that it had there', () => {
    const files = [{ path: 'supply.csv', text: '\uFEFFcommodity;value\r\n\r\ncoal;1,5\r\noil;2\r\n' }]
    expect(replaceCell(files, { path: 'supply.csv', row: 4, column: 'value' }, '3.5')).toEqual({
      ok: true,
      value: [{ path: 'supply.csv', text: 'commodity,value\ncoal,1.5\noil,3.5\n' }],
    })
  })

  it('changes one cell of any table, whatever is written', () => {
    fc.assert(
      fc.property(table, cell, fc.nat(), fc.nat(), (rows, text, r, c) => {
        fc.pre([...rows.flat(), text].every(readable))
        const columns = (rows[0] ?? []).map((_, index) => `column${index}`)
        const files = [{ path: 'any.csv', text: writeTable(columns, rows) }]
        const at = { row: r % rows.length, column: c % columns.length }
        const line = readTable('any.csv', files[0]!.text, [])?.rows[at.row]?.line ?? 0
        const edited = replaceCell(files, { path: 'any.csv', row: line, column: `column${at.column}` }, text)
        if (!edited.ok) throw new Error(JSON.stringify(edited.error))
        const expected = rows.map((cells, index) => (index === at.row ? cells.with(at.column, text) : cells))
        expect(edited.value[0]!.text).toBe(writeTable(columns, expected))
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  it('says what it cannot find', () => {
    const at = { path: 'supply.csv', row, column: 'value' }
    expect(replaceCell(mini, { ...at, path: 'no.csv' }, '1')).toMatchObject({
      ok: false,
      error: [{ kind: 'missing-file' }],
    })
    expect(replaceCell(mini, { ...at, column: 'no' }, '1')).toMatchObject({
      ok: false,
      error: [{ kind: 'missing-column' }],
    })
    expect(replaceCell(mini, { ...at, row: 999 }, '1')).toMatchObject({ ok: false, error: [{ kind: 'missing-value' }] })
  })
})
