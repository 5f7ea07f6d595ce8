import type { GroupTerm, HorizonGroup } from '../horizon-system.ts'
import { compileBounds } from './compile-bounds.ts'
import { members, type UnitGroup } from './unit-groups.ts'
import { diggersOf, leftOfTotal, type Planning, rowValues } from './planning.ts'

/**
 * What policies and limits ask of several technologies together:
 *
 *     extraction   production_min <= sum_l X_l <= domestic_limit          of a commodity that technologies extract,
 *                  over the horizon at most what is left of domestic_total
 *     target       sum_group K >= capacity, where something of the group may be built
 *     mandate      sum_group h N >= level x sum_all h N                   h the output of a unit of capacity
 *     standard     sum_group X >= share x sum_plants X                    of what plants generate
 *
 * Bounds of the study are in `compile-bounds.ts`.
 */
export function compileGroups(planning: Planning, units: readonly UnitGroup[]): readonly HorizonGroup[] {
  return [
    ...extraction(planning, units),
    ...targets(planning, units),
    ...mandates(planning, units),
    ...cleanStandards(planning, units),
    ...compileBounds(planning, units),
  ]
}

function extraction(planning: Planning, units: readonly UnitGroup[]): readonly HorizonGroup[] {
  const { network } = planning.workspace
  return network.commodities.flatMap((node): HorizonGroup[] => {
    const { commodity, extracted, domesticLimit, productionMin } = node
    if (!extracted || (domesticLimit < 0 && productionMin < 0 && node.domesticTotal < 0)) return []
    const diggers = diggersOf(network, node)
    const ones = Float64Array.from(planning.at, () => 1)
    return [
      {
        id: commodity.id,
        region: 0,
        unit: `${commodity.unit}/yr`,
        terms: members(units, diggers).map((technology) => ({ technology, on: 'activity', factor: ones })),
        lower: rowValues(planning, productionMin, -Infinity),
        upper: rowValues(planning, domesticLimit, Infinity),
        mostOverHorizon: leftOfTotal(planning, node),
      },
    ]
  })
}

function targets(
  { workspace: { network, effects, costs }, at }: Planning,
  units: readonly UnitGroup[],
): readonly HorizonGroup[] {
  const n = network.yearCount
  const ones = Float64Array.from(at, () => 1)
  return network.effects.capacityTargets.map(({ technologies }, m) => ({
    id: technologies.map((l) => network.technologies[l]!.technology.id).join('+'),
    region: 0,
    unit: 'GW',
    terms: members(units, technologies)
      .filter((index) => !units[index]!.node.builtToNeed)
      .map((technology): GroupTerm => ({ technology, on: 'capacity', factor: ones })),
    lower: Float64Array.from(at, (t) => {
      const isOpen = technologies.some(
        (l) => costs.open[t * network.technologies.length + l]! > 0 && !network.technologies[l]!.builtToNeed,
      )
      const target = effects.capacity[m * n + t]!
      return isOpen && target > 0 ? target : -Infinity
    }),
    upper: ones.map(() => Infinity),
  }))
}

function mandates(
  { workspace: { network, effects, costs }, at }: Planning,
  units: readonly UnitGroup[],
): readonly HorizonGroup[] {
  const n = network.yearCount
  return network.effects.mandates.map(({ commodity, technologies }, m) => {
    const { producers, commodity: service } = network.commodities[commodity]!
    return {
      id: `${technologies.map((l) => network.technologies[l]!.technology.id).join('+')} in ${service.id}`,
      region: 0,
      unit: service.unit,
      terms: members(units, producers).map((technology): GroupTerm => {
        const { index } = units[technology]!.node
        const isMember = technologies.includes(index) ? 1 : 0
        const factor = Float64Array.from(
          at,
          (t) => costs.fullOutput[index * n + t]! * (isMember - effects.mandate[m * n + t]!),
        )
        return { technology, on: 'build', factor }
      }),
      lower: Float64Array.from(at, (t) => (effects.mandate[m * n + t]! > 0 ? 0 : -Infinity)),
      upper: Float64Array.from(at, () => Infinity),
    }
  })
}

function cleanStandards(
  { workspace: { network, effects }, at }: Planning,
  units: readonly UnitGroup[],
): readonly HorizonGroup[] {
  const { grid, yearCount: n } = network
  if (grid === null) return []
  return network.effects.cleanStandards.map(({ technologies }, m) => ({
    id: technologies.map((l) => network.technologies[l]!.technology.id).join('+'),
    region: 0,
    unit: 'PJ/yr',
    terms: members(units, grid.plants.technologies).map((technology): GroupTerm => {
      const isMember = technologies.includes(units[technology]!.node.index) ? 1 : 0
      return {
        technology,
        on: 'activity',
        factor: Float64Array.from(at, (t) => isMember - effects.cleanShare[m * n + t]!),
      }
    }),
    lower: Float64Array.from(at, (t) => (effects.cleanShare[m * n + t]! > 0 ? 0 : -Infinity)),
    upper: Float64Array.from(at, () => Infinity),
  }))
}
