import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineChart, type LineChartSpec, stackedArea, type StackedAreaSpec, toCsv } from '#charts'
import { drawingSize, drawnTexts, isWellFormed, overlappingTexts } from './drawing.ts'

const years = Array.from({ length: 43 }, (_, index) => 2018 + index)
const past = Array.from({ length: 34 }, (_, index) => 1990 + index)
const line = (start: number, slope: number) => years.map((year) => start + slope * (year - 2018))

const emissions: LineChartSpec = {
  title: 'Viet Nam: greenhouse gas emissions',
  unit: 'Mt CO2-equiv/yr',
  source: 'Shirube, study viet-nam',
  note: 'GWP-100 of AR5',
  scenarios: [
    { label: 'Frozen technology', years, values: line(340, 20) },
    { label: 'Current policies', years, values: line(340, 12) },
    { label: 'Net zero 2050', years, values: line(340, -8) },
  ],
  history: [{ label: 'Observed: EDGAR', years: past, values: past.map((year) => 60 + (year - 1990) * 9) }],
  targets: [
    { label: 'NDC 2022, unconditional', year: 2030, value: 781 },
    { label: 'NDC 2022, conditional', year: 2030, value: 524 },
    { label: 'Net zero', year: 2050, value: 0 },
  ],
  yearMark: { year: 2023, label: 'last observed: 2023' },
}

const sectors: StackedAreaSpec = {
  title: 'Emissions by sector',
  unit: 'Mt CO2-equiv/yr',
  source: 'Shirube',
  kind: 'sector',
  years,
  layers: [
    ...['Power', 'Industry', 'Transportation', 'Agriculture', 'Waste'].map((label, index) => ({
      label,
      values: line(50 + index * 7, 1),
    })),
    { label: 'Land use', values: line(-39, 0) },
  ],
  net: { label: 'Net total', values: line(281, 5) },
}

describe('lineChart', () => {
  const svg = lineChart(emissions)
  const texts = drawnTexts(svg).map(({ text }) => text)

  it('is one well-formed document that says what it shows', () => {
    expect(isWellFormed(svg)).toBe(true)
    expect(svg).toContain('<title>Viet Nam: greenhouse gas emissions</title>')
    expect(svg).toContain('Frozen technology: 340 (2018), 1,180 (2060)')
    expect(texts).toContain('Mt CO₂-equiv/yr')
    expect(texts.some((text) => text.startsWith('Source: Shirube'))).toBe(true)
    expect(texts.some((text) => text.startsWith('Note: GWP-100'))).toBe(true)
  })
  it('names each scenario at its end with its last value, and each target with its year', () => {
    expect(texts).toEqual(
      expect.arrayContaining(['Frozen technology', '1,180', 'Net zero 2050', '4.00', '781 (2030)', '0 (2050)']),
    )
  })
  it('never groups a year', () => {
    expect(texts.filter((text) => /\b(1,99|2,0[1-6])\d\b/.test(text))).toEqual([])
    expect(texts).toEqual(expect.arrayContaining(['1990', '2030', '2060']))
  })
  it('keeps every text apart and on the page', () => {
    expect(overlappingTexts(svg)).toEqual([])
    const { width, height } = drawingSize(svg)
    for (const { left, right, top, bottom } of drawnTexts(svg)) {
      expect([left >= 0, right <= width, top >= 0, bottom <= height]).toEqual([true, true, true, true])
    }
  })
  it('is the same to the byte whenever it is drawn', () => {
    expect(lineChart(structuredClone(emissions))).toBe(svg)
  })
  it('gives a scenario its look, wherever it stands in the chart', () => {
    const [first, ...others] = emissions.scenarios
    const looks = others.map((scenario, index) => ({ ...scenario, look: index + 1 }))
    const colourOf = (drawing: string, label: string) => drawnTexts(drawing).find(({ text }) => text === label)?.colour
    expect(first).toBeDefined()
    const without = lineChart({ ...emissions, scenarios: looks })
    expect(colourOf(without, 'Net zero 2050')).toBe(colourOf(svg, 'Net zero 2050'))
  })
  it('moves names to the legend where they do not fit at the ends', () => {
    const scenarios = Array.from({ length: 14 }, (_, k) => ({
      label: `Scenario ${k + 1}`,
      years,
      values: line(340, k - 4),
    }))
    const crowded = lineChart({ ...emissions, scenarios })
    expect(overlappingTexts(crowded)).toEqual([])
    expect(drawnTexts(crowded).filter(({ text }) => text.startsWith('Scenario '))).toHaveLength(14)
  })
  it('draws a chart of nothing', () => {
    expect(isWellFormed(lineChart({ title: '', unit: '', source: '', scenarios: [] }))).toBe(true)
  })
})

describe('stackedArea', () => {
  const svg = stackedArea(sectors)

  it('draws a layer as its colour and its hatch, with every name apart', () => {
    expect(isWellFormed(svg)).toBe(true)
    expect(overlappingTexts(svg)).toEqual([])
    expect(drawnTexts(svg).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Power', 'Land use', 'Net total', '491']),
    )
    expect(svg).toContain('fill="url(#shirube-hatch-rising)"')
  })
  // Greatest stack: 5 x 50 + 7 x (0+1+2+3+4) + 5 x 42 = 530; least -39. Air of 4 % of 569: 22.76 at both ends. The plot is
  // 368 px high, so 1 Mt is 368 / 614.52 px, and the sink is a band of 39 x 368 / 614.52 = 23.35 px.
  it('draws a sink as a band below zero, to scale', () => {
    const zero = Number(/M[\d.]+,([\d.]+)H[\d.]+" stroke="#8a8f99"/.exec(svg)?.[1])
    const sink = /<path d="M[\d.]+,([\d.]+)L[^"]*L[\d.]+,([\d.]+)Z"[^>]*fill="#2f6b4a"/.exec(svg)
    expect(Number(sink?.[1])).toBeCloseTo(zero, 1)
    expect(Number(sink?.[2]) - zero).toBeCloseTo(23.35, 1)
  })
  it('leaves out a layer that is nothing, and says so by its absence alone', () => {
    const layers = [...sectors.layers, { label: 'Never', values: line(0, 0) }]
    expect(stackedArea({ ...sectors, layers })).toBe(svg)
  })
  it('names many layers in the legend', () => {
    const layers = Array.from({ length: 30 }, (_, k) => ({ label: `Part ${k + 1}`, values: line(k, 1) }))
    const crowded = stackedArea({ ...sectors, layers })
    expect(overlappingTexts(crowded)).toEqual([])
    expect(drawnTexts(crowded).filter(({ text }) => text.startsWith('Part '))).toHaveLength(30)
  })
})

describe('any chart', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.constantFrom('<script>alert(1)</script>', ']]>', '&amp;', '\u202Egnp', '標', 'a'.repeat(500), '"\'><'),
  )
  const number = fc.oneof(
    fc.double(),
    fc.constantFrom(1e90, -1e90, 5e-324, Infinity),
    fc.double({ min: -1e4, max: 1e4, noNaN: true }),
  )
  const values = fc.array(number, { minLength: 43, maxLength: 43 })

  it('is well-formed, apart and on the page, whatever it is given', () => {
    const spec = fc.record({
      title: text,
      unit: text,
      source: text,
      scenarios: fc.array(fc.record({ label: text, years: fc.constant(years), values }), { maxLength: 6 }),
      targets: fc.array(fc.record({ label: text, year: fc.integer({ min: 2018, max: 2060 }), value: number }), {
        maxLength: 4,
      }),
    })
    fc.assert(
      fc.property(spec, (given) => {
        const svg = lineChart(given)
        expect(isWellFormed(svg)).toBe(true)
        expect(svg).not.toMatch(/NaN|Infinity|undefined|<script/)
        expect([...svg].some((character) => character < ' ' && character !== '\n')).toBe(false)
        const { width } = drawingSize(svg)
        expect(drawnTexts(svg).every(({ left, right }) => left >= 0 && right <= width)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
  it('stacks whatever it is given', () => {
    const layers = fc.array(fc.record({ label: text, values }), { maxLength: 8 })
    fc.assert(
      fc.property(layers, (given) => {
        const svg = stackedArea({ ...sectors, layers: given })
        expect(isWellFormed(svg)).toBe(true)
        expect(svg).not.toMatch(/NaN|Infinity|undefined/)
      }),
      { numRuns: 40 },
    )
  })
})

describe('toCsv', () => {
  it('holds the numbers of the chart and no others', () => {
    const one = {
      ...emissions,
      scenarios: [{ label: 'A, B', years: [2018, 2019], values: [1.5, Number.NaN] }],
      history: [],
    }
    expect(toCsv({ ...one, targets: [{ label: 'T', year: 2030, value: 7 }] })).toBe(
      'role,label,unit,year,value\n' +
        'scenario,"A, B",Mt CO2-equiv/yr,2018,1.5\n' +
        'scenario,"A, B",Mt CO2-equiv/yr,2019,\n' +
        'target,T,Mt CO2-equiv/yr,2030,7\n',
    )
  })
})
