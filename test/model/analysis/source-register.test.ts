import { describe, expect, it } from 'vitest'
import { conflictsIn } from '../../../model/analysis/sources/conflicts.ts'
import { figuresOf } from '../../../model/analysis/sources/figures-of.ts'
import { sourceRegister } from '../../../model/analysis/sources/source-register.ts'
import { studyOf, withRow } from '../../support/change-study.ts'
import { readStudy } from '../../support/read-study.ts'

const files = readStudy('mini')
const study = studyOf(files)

/** Rows of the tables that hold one figure each, header apart; rows of expressions hold none. */
function rowsWithFigures(): number {
  const names = [
    'sources.csv',
    'sectors.csv',
    'commodities.csv',
    'technologies.csv',
    'policies.csv',
    'crosswalk.csv',
    'findings.csv',
  ]
  const others = [...names, 'library/sources.csv', 'library/emission_factors.csv']
  return files
    .filter(({ path }) => path.endsWith('.csv') && !others.includes(path))
    .flatMap(({ text }) => text.trim().split('\n').slice(1))
    .filter((row) => !row.includes(',expression,')).length
}

describe('the figures of a study', () => {
  it('are all there: as many as the tables have rows, and those that scenarios set', () => {
    const own = figuresOf(study).filter(
      ({ table }) => table.endsWith('.csv') && table !== 'library/emission_factors.csv',
    )
    expect(own.length).toBe(rowsWithFigures())
    const set = study.scenarios.reduce((sum, { overrides }) => sum + overrides.length, 0)
    expect(figuresOf(study).filter(({ table }) => table.startsWith('scenarios/')).length).toBe(set)
  })

  it('name their source, their quality, and how they were made where that must be said', () => {
    const known = new Set(study.sources.map(({ id }) => id))
    for (const { figure, table } of figuresOf(study)) {
      expect(known.has(figure.source), `${table}:${figure.cell.row}`).toBe(true)
      const isMade = ['estimate', 'derived', 'assumption'].includes(figure.quality)
      if (isMade) expect(figure.note, `${table}:${figure.cell.row}`).not.toBe('')
    }
  })
})

describe('the register of sources', () => {
  it('counts figures by source, quality and table, each once', () => {
    const register = sourceRegister(study)
    const sum = (counts: readonly { figures: number }[]) => counts.reduce((total, { figures }) => total + figures, 0)
    expect(sum(register.byQuality)).toBe(register.figures)
    expect(sum(register.sources)).toBe(register.figures)
    for (const { figures, byQuality, byTable } of register.sources) {
      expect(sum(byQuality)).toBe(figures)
      expect(sum(byTable)).toBe(figures)
    }
    const fixture = register.sources.find(({ id }) => id === 'fixture')
    expect(fixture).toMatchObject({ licence: 'CC0-1.0', acts: 4 })
    expect(fixture?.byTable).toContainEqual({ table: 'balance.csv', figures: 8 })
  })
})

describe('ranges of figures', () => {
  it('are those with both ends apart, with their spread over the larger end', () => {
    const { ranges } = sourceRegister(study)
    // vehicles.csv: 3.5 to 4.5 million cars; figures without a range, or with one end alone, have none.
    const cars = ranges.find(({ address }) => address === 'vehicles/car-travel/vehicles')
    expect(cars).toMatchObject({ table: 'vehicles.csv', row: 2, low: 3.5, value: 4, high: 4.5, year: null })
    expect(cars?.spread).toBeCloseTo(1 / 4.5, 12)
    expect(ranges.every(({ low, value, high }) => low <= value && value <= high && low < high)).toBe(true)
    expect(ranges.length).toBeLessThan(figuresOf(study).length)
  })
})

describe('sources that disagree', () => {
  it('are shown with their spread over the larger figure, in the unit of the first', () => {
    // 186 PJ against 0.2 EJ = 200 PJ in 2018: 14 / 200 = 7 %.
    const other = withRow(files, 'history.csv', 'Primary Energy|Coal,ipcc-ar5,2018,0.2,EJ,,,2018,official,')
    const [conflict, ...more] = conflictsIn(studyOf(other))
    expect(more).toEqual([])
    expect(conflict).toMatchObject({
      table: 'history.csv',
      of: 'Primary Energy|Coal',
      year: 2018,
      unit: 'PJ',
      statements: [
        { source: 'fixture', value: 186 },
        { source: 'ipcc-ar5', value: 200 },
      ],
    })
    expect(conflict?.spread).toBeCloseTo(0.07, 12)
  })

  it('are those of inventories too, by category, gas and year; opposite signs spread by 2', () => {
    const other = withRow(files, 'inventories.csv', 'other,1.A.1.a,CO2,,2018,-17600,kt,,,fixture,2018,literature,')
    expect(conflictsIn(studyOf(other))).toMatchObject([{ table: 'inventories.csv', of: '1.A.1.a | CO2', spread: 2 }])
  })

  it('are none where they agree, or speak of another year', () => {
    const same = withRow(files, 'history.csv', 'Primary Energy|Coal,ipcc-ar5,2018,0.186,EJ,,,2018,official,')
    expect(conflictsIn(studyOf(same))).toEqual([])
    const later = withRow(files, 'history.csv', 'Primary Energy|Coal,ipcc-ar5,2019,9,EJ,,,2019,official,')
    expect(conflictsIn(studyOf(later))).toEqual([])
  })
})
