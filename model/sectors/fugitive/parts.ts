import type { Parameter, Part } from '../sector-module.ts'

/** Mines by depth, with their categories of the common reporting tables. */
export const MINES = { 'underground-mine': '1.B.1.a.i', 'surface-mine': '1.B.1.a.ii' } as const

/** Segments of the oil and gas chain. What is vented or flared on purpose has a category of its own. */
export const SEGMENTS = {
  'oil-segment': '1.B.2.a',
  'gas-segment': '1.B.2.b',
  'venting-and-flaring': '1.B.2.c',
} as const

/** Gases that a segment may have a factor for. */
export const GASES = ['CH4', 'CO2', 'N2O'] as const

const share = (name: string, doc: string): Parameter => ({
  name,
  unit: '1',
  range: 'share',
  by: null,
  required: false,
  doc,
})

const RECOVERY: readonly Parameter[] = [
  share('recovered', 'Methane drained or recovered, of what is released (equations 4.1.2, 4.2.2)'),
  share('flared', 'Part of the recovered methane that is flared; the rest is used'),
]

const through = (name: string, doc: string): Parameter => ({
  name,
  unit: '1',
  range: 'share',
  by: { parts: ['fuel'] },
  required: false,
  doc,
})

export const FUGITIVE_PARTS: readonly Part[] = [
  {
    name: 'fuel',
    doc: 'A fuel that is won or moved. The item is its id in commodities.csv',
    itemsOf: 'commodities',
    parameters: [
      {
        name: 'mass',
        unit: 'Mt/PJ',
        range: 'not-negative',
        by: null,
        required: false,
        doc: 'Coal as mined per energy',
      },
      {
        name: 'volume',
        unit: 'million m3/PJ',
        range: 'not-negative',
        by: null,
        required: false,
        doc: 'Oil or gas per energy',
      },
    ],
  },
  ...Object.keys(MINES).map((name) => ({
    name,
    doc: 'Coal mines of one kind and depth',
    parameters: [
      { ...through('of-production', 'Share of the coal won in the country'), required: true },
      {
        name: 'mining',
        unit: 'm3/t',
        range: 'not-negative',
        by: null,
        required: true,
        doc: 'EF: methane of mining (equations 4.1.3, 4.1.7)',
      },
      {
        name: 'post-mining',
        unit: 'm3/t',
        range: 'not-negative',
        by: null,
        required: true,
        doc: 'EF: methane after mining (equations 4.1.4, 4.1.8)',
      },
      ...RECOVERY,
    ] satisfies readonly Parameter[],
  })),
  ...Object.keys(SEGMENTS).map((name) => ({
    name,
    doc: 'A segment of the oil and gas chain',
    parameters: [
      through('of-production', 'Share of what the country wins that runs through it'),
      through('of-use', 'Share of what the country uses that runs through it'),
      {
        name: 'factor',
        unit: 'kt/million m3',
        range: 'not-negative',
        by: { words: GASES },
        required: true,
        doc: 'EF: gas per volume (equation 4.2.1)',
      },
      ...RECOVERY,
    ] satisfies readonly Parameter[],
  })),
]
