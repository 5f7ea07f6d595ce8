import type { LayerKind } from '../palette.ts'

/** A chart of scenarios as lines: one variable, drawn in a unit of its own where that is the usual one. */
export interface LineChartEntry {
  readonly file: string
  readonly variable: string
  readonly unit: string | null
}

/** Which variables below a total are its parts. */
export type Parts =
  | { readonly kind: 'all-but'; readonly names: readonly string[] }
  | { readonly kind: 'only'; readonly names: readonly string[] }
  /** `total|Sector|id`, sectors of one kind put together. */
  | { readonly kind: 'sectors' }

/** A chart of one scenario as stacked areas: a total and its parts. */
export interface StackChartEntry {
  readonly file: string
  readonly style: LayerKind
  readonly total: string
  readonly parts: Parts
  readonly unit: string | null
}

/** Sectors of use in IAMC names; what else stands below final energy is a carrier. */
const sectorsOfUse = [
  'Industry',
  'Transportation',
  'Residential and Commercial',
  'Residential',
  'Commercial',
  'AFOFI',
  'Agriculture',
  'Other Sector',
  'Supply',
  'Bunkers',
  'Non-Energy Use',
  'Waste',
  'AFOLU',
]

/** Below `Secondary Energy|Electricity` and `Capacity|Electricity`, but no part of them. */
const beside = [
  'Low Carbon',
  'Storage Losses',
  'Transmission Losses',
  'Unserved',
  'Curtailment',
  'Stranded',
  'Reserve Requirement',
  'Firm',
]

export const lineCharts: readonly LineChartEntry[] = [
  { file: 'emissions-total', variable: 'Emissions|Kyoto Gases', unit: null },
  { file: 'emissions-without-land', variable: 'Emissions|Kyoto Gases (excl. LULUCF)', unit: null },
  { file: 'emissions-co2-energy', variable: 'Emissions|CO2|Energy', unit: null },
  { file: 'electricity-generation', variable: 'Secondary Energy|Electricity', unit: 'TWh/yr' },
  { file: 'final-energy', variable: 'Final Energy', unit: null },
  { file: 'resource-cost', variable: 'Cost|Resource', unit: 'billion USD_2020/yr' },
  { file: 'pm25-emissions', variable: 'Emissions|PM2.5', unit: null },
]

export const stackCharts: readonly StackChartEntry[] = [
  {
    file: 'emissions-by-sector',
    style: 'sector',
    total: 'Emissions|Kyoto Gases',
    parts: { kind: 'sectors' },
    unit: null,
  },
  {
    file: 'generation-by-source',
    style: 'fuel',
    total: 'Secondary Energy|Electricity',
    parts: { kind: 'all-but', names: beside },
    unit: 'TWh/yr',
  },
  {
    file: 'capacity-by-source',
    style: 'fuel',
    total: 'Capacity|Electricity',
    parts: { kind: 'all-but', names: beside },
    unit: null,
  },
  {
    file: 'final-energy-by-carrier',
    style: 'fuel',
    total: 'Final Energy',
    parts: { kind: 'all-but', names: sectorsOfUse },
    unit: null,
  },
  {
    file: 'final-energy-by-sector',
    style: 'sector',
    total: 'Final Energy',
    parts: { kind: 'only', names: sectorsOfUse.filter((name) => name !== 'Non-Energy Use') },
    unit: null,
  },
  {
    file: 'primary-energy-by-source',
    style: 'fuel',
    total: 'Primary Energy',
    parts: { kind: 'all-but', names: [] },
    unit: null,
  },
]
