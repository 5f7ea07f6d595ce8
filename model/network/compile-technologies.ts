import { GASES } from '../domain/gas.ts'
import type { Horizon } from '../domain/years.ts'
import type { Rule, Technology, TechnologyParameter } from '../study/study.ts'
import { groupedBy } from '../study/grouped-by.ts'
import type { CompileContext } from './compile-commodities.ts'
import type { Byproduct, Flow, SliceTable, TechnologyNode } from './network.ts'
import { ONE_ROW, ZERO_ROW } from './path-table.ts'

/** PJ that 1 GW makes in 8760 h. */
export const PJ_PER_GW_YEAR = 31.536

export interface TechnologyParts {
  readonly technologies: readonly TechnologyNode[]
  readonly flows: Flow[]
  readonly byproducts: Byproduct[]
  /** By technology: the lists behind its node's `flows` and `removals`, to which policies and removals still add. */
  readonly flowsOf: readonly number[][]
  readonly removalsOf: readonly number[][]
}

/** Parameters fixed at installation: a frozen scenario holds them. */
const VINTAGE: ReadonlySet<TechnologyParameter> = new Set<TechnologyParameter>([
  'input',
  'output',
  'stored_carbon',
  'process_emission',
  'capital_cost',
  'fixed_om',
  'variable_om',
  'hurdle_rate',
  'maturity',
])

export function compileTechnologies(
  context: CompileContext,
  slices: SliceTable,
  horizon: Horizon,
  supplyRule: Rule,
): TechnologyParts {
  const flows: Flow[] = []
  const byproducts: Byproduct[] = []
  const technologies: TechnologyNode[] = []
  const flowsOf: number[][] = []
  const removalsOf: number[][] = []
  const pathsOf = groupedBy(context.study.technologyPaths, ({ technology }) => technology)
  let firstCohort = 0
  for (const [index, technology] of context.study.technologies.entries()) {
    const taken: number[] = []
    const made: number[] = []
    const removals: number[] = []
    for (const path of pathsOf.get(technology.id) ?? []) {
      const commodity = path.commodity === null ? -1 : (context.commodityIndex.get(path.commodity) ?? -1)
      if (path.parameter === 'input') {
        taken.push(flows.length)
        flows.push({
          technology: index,
          commodity,
          use: path.use ?? 'combustion',
          intensity: context.paths.add(path.series, 'freezes'),
          storedCarbon: vintageRow(context, ZERO_ROW, technology.id, 'stored_carbon', path.commodity),
          factor: factorRows(context, technology, path.commodity ?? ''),
          replaces: -1,
        })
      } else if (path.parameter === 'output') {
        made.push(byproducts.length)
        byproducts.push({ technology: index, commodity, yield: context.paths.add(path.series, 'freezes') })
      }
    }
    const cohortCount = context.study.stocks.filter((entry) => entry.technology === technology.id).length
    const place = { index, flows: taken, byproducts: made, removals, firstCohort, cohortCount }
    technologies.push(technologyNode(context, technology, slices, horizon, supplyRule, place))
    flowsOf.push(taken)
    removalsOf.push(removals)
    firstCohort += cohortCount
  }
  return { technologies, flows, byproducts, flowsOf, removalsOf }
}

type Place = Pick<TechnologyNode, 'index' | 'flows' | 'byproducts' | 'removals' | 'firstCohort' | 'cohortCount'>

/** One literal for all of them: the loops over technologies are several times faster when every node has the same shape. */
function technologyNode(
  context: CompileContext,
  technology: Technology,
  slices: SliceTable,
  horizon: Horizon,
  supplyRule: Rule,
  { index, flows, byproducts, removals, firstCohort, cohortCount }: Place,
): TechnologyNode {
  const { study, slots } = context
  const { id, output } = technology
  const sector = study.sectors.find((one) => one.id === technology.sector)
  const row = (parameter: TechnologyParameter, absent: number) => vintageRow(context, absent, id, parameter, null)
  const shape = study.sliceAvailabilities.filter((entry) => entry.technology === id)
  const sliceAvailability = new Int32Array(shape.length === 0 ? 0 : slices.ids.length).fill(-1)
  for (const { slice, figure } of shape) {
    sliceAvailability[slices.ids.indexOf(slice)] = slots.add(`availability_by_slice/${id}/${slice}`, figure.value)
  }
  const share = (of: 'stock' | 'sales') => {
    const series = context.finder.find('shares', output, id, of)
    return series === undefined ? -1 : context.paths.add(series, 'freezes')
  }
  const lifetime = scalarSlot(context, id, 'lifetime')
  const inGigawatt = technology.kind === 'plant' || technology.kind === 'storage'
  return {
    technology,
    index,
    sector: context.sectorIndex.get(technology.sector) ?? 0,
    output: context.commodityIndex.get(output) ?? -1,
    combustionCategory: technology.category ?? sector?.category ?? '',
    processCategory: technology.processCategory ?? technology.category ?? sector?.category ?? '',
    flows,
    byproducts,
    removals,
    capitalCost: row('capital_cost', ZERO_ROW),
    fixedOm: row('fixed_om', ZERO_ROW),
    variableOm: row('variable_om', ZERO_ROW),
    hurdleRate: row('hurdle_rate', -1),
    lifetime,
    weibullShape: scalarSlot(context, id, 'weibull_shape'),
    availability: row('availability', ONE_ROW),
    minLoad: row('min_load', ZERO_ROW),
    maxLoad: row('max_load', ONE_ROW),
    capacityCredit: row('capacity_credit', ZERO_ROW),
    storageHours: row('storage_hours', ZERO_ROW),
    maturity: row('maturity', ONE_ROW),
    processEmission: Int32Array.from(GASES, (gas) => {
      const series = context.finder.find('technology_paths', id, 'process_emission', gas)
      return series === undefined ? -1 : context.paths.add(series, 'freezes')
    }),
    sliceAvailability,
    outputPerCapacity: inGigawatt ? PJ_PER_GW_YEAR : 1,
    hasStock: cohortCount > 0,
    builtToNeed:
      cohortCount === 0 &&
      !['device', 'plant', 'storage'].includes(technology.kind) &&
      !(supplyRule === 'least-cost' && technology.kind !== 'grid' && lifetime >= 0),
    firstYearIndex: technology.firstYear === null ? 0 : Math.max(0, technology.firstYear - horizon.start),
    firstCohort,
    cohortCount,
    stockShare: share('stock'),
    salesShare: share('sales'),
    analogue: technology.analogue === null ? -1 : (context.technologyIndex.get(technology.analogue) ?? -1),
  }
}

function vintageRow(
  context: CompileContext,
  absent: number,
  technology: string,
  parameter: TechnologyParameter,
  commodity: string | null,
): number {
  const series = context.finder.find('technology_paths', technology, parameter, commodity)
  return series === undefined ? absent : context.paths.add(series, VINTAGE.has(parameter) ? 'freezes' : 'moves')
}

/** Lifetime and Weibull shape are one figure per technology: the first point of the series. */
function scalarSlot(context: CompileContext, technology: string, parameter: TechnologyParameter): number {
  const point = context.finder.find('technology_paths', technology, parameter)?.points[0]
  return point === undefined ? -1 : context.slots.add(`technology_paths/${technology}/${parameter}`, point.value)
}

/** The most specific factor holds: technology, then sector, then commodity alone. */
export function factorRows(context: CompileContext, technology: Technology, commodity: string): Int32Array {
  return Int32Array.from(GASES, (gas) => {
    if (gas === 'CO2') return -1
    for (const place of [technology.id, technology.sector, null]) {
      const series = context.finder.find('emission_factors', commodity, place, gas)
      if (series !== undefined) return context.paths.add(series)
    }
    return -1
  })
}
