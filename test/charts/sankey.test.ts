import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sankeyChart, sankeyCsv, type SankeySpec } from '#charts'
import { overlaps } from '../../renderer/charts/core/place-label.ts'
import { sankeyContent } from '../../renderer/charts/core/sankey-chart.ts'
import { sankeyLayout } from '../../renderer/charts/core/sankey-layout.ts'
import { drawnTexts, isWellFormed } from './drawing.ts'

const area = { x: 10, y: 20, width: 600, height: 400 }

const spec: SankeySpec = {
  title: 'Flows',
  unit: 'EJ',
  source: 'Shirube',
  year: 2050,
  kind: 'fuel',
  nodes: [
    { id: 'coal', label: 'Coal', column: 0 },
    { id: 'gas', label: 'Gas', column: 0 },
    { id: 'power', label: 'Power', column: 1 },
    { id: 'use', label: 'Use', column: 2 },
    { id: 'loss', label: 'Loss', column: 2 },
    { id: 'idle', label: 'Idle', column: 1 },
  ],
  flows: [
    { from: 'coal', to: 'power', style: 'Coal', value: 6 },
    { from: 'gas', to: 'power', style: 'Gas', value: 2 },
    { from: 'gas', to: 'use', style: 'Gas', value: 2 },
    { from: 'power', to: 'use', style: 'Electricity', value: 3 },
    { from: 'power', to: 'loss', style: 'Heat', value: 5 },
    { from: 'coal', to: 'nowhere', style: 'Coal', value: 9 },
    { from: 'coal', to: 'use', style: 'Coal', value: Number.NaN },
  ],
}

describe('Sankey layout', () => {
  const { nodes, ribbons } = sankeyLayout(spec, area)
  const node = (id: string) => nodes.filter((one) => one.id === id)[0]!

  // Columns hold 6 + 4, 8 and 5 + 5 EJ; with two nodes and a gap of 18 px each, 10 EJ fill 400 - 36 px: 36.4 px an EJ.
  it('gives every node the height of what flows through it, on one scale', () => {
    expect(node('coal').box.height).toBeCloseTo(6 * 36.4, 9)
    expect(node('power').box.height).toBeCloseTo(8 * 36.4, 9)
    expect(node('use').value).toBe(5)
  })
  it('leaves out nodes without flows, and flows to nowhere or without a number', () => {
    expect(nodes.map(({ id }) => id)).not.toContain('idle')
    expect(ribbons.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4])
  })
  it('puts columns at equal distances', () => {
    expect([node('coal').box.x, node('power').box.x, node('use').box.x]).toEqual([10, 303, 596])
  })

  it('keeps nodes apart and within the area, and ribbons within their nodes, whatever flows', () => {
    const flow = fc.record({
      from: fc.integer({ min: 0, max: 5 }).map(String),
      to: fc.integer({ min: 6, max: 11 }).map(String),
      style: fc.constantFrom('Coal', 'Gas', 'Wind'),
      value: fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
    })
    const all = Array.from({ length: 12 }, (_, k) => ({ id: String(k), label: `node ${k}`, column: Math.floor(k / 3) }))
    fc.assert(
      fc.property(fc.array(flow, { minLength: 1, maxLength: 30 }), (flows) => {
        const layout = sankeyLayout({ nodes: all, flows }, area)
        for (const [index, { box, column }] of layout.nodes.entries()) {
          expect(box.y).toBeGreaterThan(area.y - 10)
          expect(box.y + box.height).toBeLessThan(area.y + area.height + 10)
          for (const other of layout.nodes.slice(index + 1)) {
            if (other.column !== column) continue
            const isApart = box.y + box.height <= other.box.y + 1e-6 || other.box.y + other.box.height <= box.y + 1e-6
            expect(isApart).toBe(true)
          }
        }
        for (const { from, to, start, end, width } of layout.ribbons) {
          expect(start - width / 2).toBeGreaterThan(from.box.y - 1e-6)
          expect(start + width / 2).toBeLessThan(from.box.y + from.box.height + 1e-6)
          expect(end - width / 2).toBeGreaterThan(to.box.y - 1e-6)
          expect(end + width / 2).toBeLessThan(to.box.y + to.box.height + 1e-6)
        }
      }),
    )
  })
})

describe('Sankey diagram', () => {
  it('is one well-formed drawing with every node named and every flow told in words', () => {
    const svg = sankeyChart(spec)
    expect(isWellFormed(svg)).toBe(true)
    expect(drawnTexts(svg).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Coal 6.00', 'Gas 4.00', 'Power 8.00', 'Use 5.00', 'Loss 5.00']),
    )
    expect(svg).toContain('EJ; 2050; Coal → Power: 6.00; Power → Loss: 5.00')
  })
  it('has names of which none lies upon another or leaves the drawing, however full its columns are', () => {
    for (const [count, width] of [
      [3, 600],
      [12, 1100],
      [40, 800],
    ] as const) {
      const uses = Array.from({ length: count }, (_, k) => `Energy industry own use ${k}`)
      const nodes = [
        { id: 'plant', label: 'Electricity plants and networks', column: 0 },
        { id: 'grid', label: 'Electricity', column: 1 },
        ...uses.map((id) => ({ id, label: id, column: 2 })),
      ]
      const flows = [
        { from: 'plant', to: 'grid', style: 'Coal', value: 100 },
        ...uses.map((to, k) => ({ from: 'grid', to, style: 'Heat', value: k === 0 ? 90 : 0.01 * k })),
      ]
      const { labels } = sankeyContent({ ...spec, nodes, flows }, { ...area, width })
      const rects = labels.flatMap((label) => (label === null ? [] : [label.rect]))
      expect(rects.length).toBeGreaterThan(Math.min(count, 12))
      rects.forEach((rect, at) => {
        expect(rects.slice(at + 1).some((other) => overlaps(rect, other))).toBe(false)
        expect(rect.x + rect.width).toBeLessThanOrEqual(area.x + width + 1)
      })
    }
  })
  it('is a drawing of nothing where nothing flows', () => {
    expect(isWellFormed(sankeyChart({ ...spec, flows: [] }))).toBe(true)
  })
  it('gives its flows as a table, the year ungrouped', () => {
    expect(sankeyCsv({ ...spec, flows: spec.flows.slice(0, 1) })).toBe(
      'from,to,carrier,unit,year,value\nCoal,Power,Coal,EJ,2050,6\n',
    )
  })
})
