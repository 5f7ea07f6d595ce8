import type { Figure, RemovalParameter, Series, Study, TechnologyParameter, Text } from '../../study/study.ts'

type RemovalCost = Extract<RemovalParameter, TechnologyParameter>

/** What a figure says: a parameter of the study format; costs of removal processes are told from the host's own. */
export type FigureParameter =
  | TechnologyParameter
  | Exclude<RemovalParameter, RemovalCost>
  | `removal_${RemovalCost}`
  | 'stock'
  | 'share'
  | 'emission_factor'

/** One figure of a technology: which parameter, of what, for which year. */
export interface TechnologyFigure {
  readonly technology: string
  readonly label: Text
  readonly parameter: FigureParameter
  /** Commodity, gas, time slice or scope that the parameter is of; empty where it is of the technology alone. */
  readonly of: string
  /** Year from which it holds, or of installation; null for a figure without a year. */
  readonly year: number | null
  readonly method: Series['method'] | null
  readonly figure: Figure
}

/** Every figure by which a sector's technologies are described, in the order of the tables of the study. */
export function technologyFigures(study: Study, sector: string): TechnologyFigure[] {
  const own = new Map(study.technologies.filter((one) => one.sector === sector).map((one) => [one.id, one]))
  const found: TechnologyFigure[] = []
  const add = (technology: string | null, facts: Omit<TechnologyFigure, 'technology' | 'label'>): void => {
    const known = own.get(technology ?? '')
    if (known !== undefined) found.push({ technology: known.id, label: known.label, ...facts })
  }
  const addSeries = (technology: string | null, parameter: FigureParameter, of: string, series: Series): void => {
    for (const point of series.points)
      add(technology, { parameter, of, year: point.year, method: series.method, figure: point })
  }
  for (const { technology, parameter, commodity, use, series } of study.technologyPaths)
    addSeries(technology, parameter, joined(commodity, use), series)
  for (const { technology, installed, retires, scope, figure } of study.stocks)
    add(technology, {
      parameter: 'stock',
      of: retires === null ? scope : `${scope}, ${retires}`,
      year: installed,
      method: null,
      figure,
    })
  for (const { technology, commodity, of, series } of study.shares)
    addSeries(technology, 'share', joined(commodity, of), series)
  for (const { technology, slice, figure } of study.sliceAvailabilities)
    add(technology, { parameter: 'availability', of: slice, year: null, method: null, figure })
  for (const { technology, commodity, gas, series } of study.emissionFactors)
    addSeries(technology, 'emission_factor', joined(commodity, gas), series)
  for (const { removal, technology, parameter, gas, series } of study.removals)
    addSeries(technology, removalParameter(parameter), joined(removal, gas), series)
  return found
}

function removalParameter(parameter: RemovalParameter): FigureParameter {
  switch (parameter) {
    case 'capital_cost':
    case 'fixed_om':
    case 'variable_om':
      return `removal_${parameter}`
    case 'penetration':
    case 'removal':
    case 'energy_penalty':
    case 'fit_max':
      return parameter
  }
}

const joined = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(', ')
