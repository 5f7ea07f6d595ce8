import type { LayerKind } from '#charts'

/** A chart of scenarios as lines: one variable. The first variable that the results have is drawn. */
export interface LineChartEntry {
  readonly file: string
  readonly variables: readonly string[]
}

/** A chart of one scenario as stacked areas: a total and its parts one level below; `parts` limits them by name. */
export interface StackChartEntry {
  readonly file: string
  readonly kind: LayerKind
  readonly total: string
  readonly parts: readonly string[] | null
}

const carriers = [
  'Electricity',
  'Solids',
  'Coal',
  'Biomass',
  'Liquids',
  'Oil',
  'Gases',
  'Gas',
  'Hydrogen',
  'Heat',
  'Geothermal',
  'Solar',
  'Ammonia',
  'Other',
]

const sectors = [
  'Industry',
  'Transportation',
  'Residential and Commercial',
  'Residential',
  'Commercial',
  'Agriculture',
  'Other Sector',
  'Non-Energy Use',
]

export const lineCharts: readonly LineChartEntry[] = [
  { file: 'emissions-total', variables: ['Emissions|Kyoto Gases'] },
  { file: 'emissions-co2-energy', variables: ['Emissions|CO2|Energy'] },
  { file: 'electricity-generation', variables: ['Secondary Energy|Electricity'] },
  { file: 'final-energy', variables: ['Final Energy'] },
]

export const stackCharts: readonly StackChartEntry[] = [
  { file: 'emissions-by-sector', kind: 'sector', total: 'Emissions|Kyoto Gases', parts: null },
  { file: 'generation-by-source', kind: 'fuel', total: 'Secondary Energy|Electricity', parts: null },
  { file: 'capacity-by-source', kind: 'fuel', total: 'Capacity|Electricity', parts: null },
  { file: 'final-energy-by-carrier', kind: 'fuel', total: 'Final Energy', parts: carriers },
  { file: 'final-energy-by-sector', kind: 'sector', total: 'Final Energy', parts: sectors },
  { file: 'primary-energy-by-source', kind: 'fuel', total: 'Primary Energy', parts: null },
]
