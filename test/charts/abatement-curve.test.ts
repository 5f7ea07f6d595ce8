import { describe, expect, it } from 'vitest'
import { abatementCurve, abatementCurveCsv, type AbatementCurveSpec } from '#charts'
import { layOutAbatementCurve } from '../../renderer/charts/core/abatement-curve.ts'
import { drawnTexts, isWellFormed, overlappingTexts } from './drawing.ts'

const spec: AbatementCurveSpec = {
  title: 'What a tonne costs',
  unit: 'USD/t',
  abatementUnit: 'Mt',
  source: 'Shirube',
  year: 2030,
  measures: [
    { label: 'Capture', abatement: 10, cost: 120, sector: 'Industry', sectorName: 'Industry' },
    { label: 'Lamps', abatement: 30, cost: -60, sector: 'Residential', sectorName: 'Residential' },
    { label: 'Wind', abatement: 60, cost: 20, sector: 'Power', sectorName: 'Power' },
    { label: 'Nothing', abatement: 0, cost: 5, sector: 'Power', sectorName: 'Power' },
  ],
}

describe('an abatement cost curve by measure', () => {
  const { steps, items } = layOutAbatementCurve(spec, { x: 0, y: 0, width: 700, height: 0 })

  it('has the cheapest first, each as wide as it abates and as high as a tonne costs', () => {
    expect(steps.map(({ number, label }) => [number, label])).toEqual([
      [1, 'Lamps'],
      [2, 'Wind'],
      [3, 'Capture'],
    ])
    const [lamps, wind, capture] = steps.map(({ box }) => box)
    expect((wind?.width ?? 0) / (lamps?.width ?? 1)).toBeCloseTo(2, 9)
    expect((capture?.height ?? 0) / (wind?.height ?? 1)).toBeCloseTo(6, 9)
    // What pays for itself hangs below the line on which the others stand.
    expect(lamps?.y).toBeCloseTo((wind?.y ?? 0) + (wind?.height ?? 0), 9)
  })
  it('leaves out what abates nothing', () => {
    expect(steps).toHaveLength(3)
  })
  it('colours by sector, with a hatch or colour for each', () => {
    const looks = items.map((item) => (item.sign === 'area' ? `${item.style.colour} ${item.style.hatch}` : ''))
    expect(new Set(looks).size).toBe(3)
  })
  it('is one well-formed drawing whose key names every number', () => {
    const svg = abatementCurve(spec)
    expect(isWellFormed(svg)).toBe(true)
    expect(overlappingTexts(svg)).toEqual([])
    expect(drawnTexts(svg).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['1  Lamps', '2  Wind', '3  Capture']),
    )
  })
  it('is a drawing of nothing where nothing abates', () => {
    expect(isWellFormed(abatementCurve({ ...spec, measures: [] }))).toBe(true)
  })
  it('is given as a table', () => {
    expect(abatementCurveCsv(spec).split('\n').slice(0, 2)).toEqual([
      'measure,sector,year,abatement,abatement_unit,cost,cost_unit',
      'Lamps,Residential,2030,30,Mt,-60,USD/t',
    ])
  })
})
