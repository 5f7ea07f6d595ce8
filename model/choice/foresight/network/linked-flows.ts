import { linkedEmissions } from '../../../engine/linked-emissions.ts'
import type { EnergyCube } from '../../../sectors/equation.ts'
import type { EmissionFlow, HorizonEmission, HorizonMode, HorizonTechnology } from '../horizon-system.ts'
import { countedBy } from './compile-emissions.ts'
import type { Planning } from './planning.ts'
import type { UnitGroup } from './unit-groups.ts'

/**
 * What sector modules let follow from the energy system (methane of the coal that is mined, waste that is not burnt), as
 * emissions of the activities that it follows from:
 *
 *     Q(x) = Q(x0) + sum_i (dQ/dx_i) (x_i - x0_i)        x0: as in the last year of the nowcast, and held
 *
 * What follows from new build, capacity or exports is no activity, and stays as in the last year of the nowcast. A slope
 * is that of a change which lasts from the nowcast on.
 */
export function addLinked(
  planning: Planning,
  units: readonly UnitGroup[],
  technologies: readonly HorizonTechnology[],
  emissions: readonly HorizonEmission[],
): { readonly technologies: readonly HorizonTechnology[]; readonly emissions: readonly HorizonEmission[] } {
  const { workspace, at } = planning
  const { energy } = workspace.sectors.tape
  const { sectorModel } = workspace.network
  const linked = linkedEmissions(workspace, planning.now, at)
  const periods = at.length
  const counts = countedBy(planning)
  const exogenous = emissions.map((emission) => Float64Array.from(emission.exogenous))
  const slopes = emissions.map(() => energy.map(() => new Float64Array(periods)))
  for (const own of linked.emissions) {
    const { sector, gas } = sectorModel.emissions[own.place]!
    for (const e of emissions.keys()) {
      const weight = counts(e, sector, gas)
      if (weight === 0) continue
      for (let p = 0; p < periods; p++) exogenous[e]![p] = exogenous[e]![p]! + weight * own.levels[p]!
      for (const [i, { cube }] of energy.entries()) {
        if (!isActivity(cube)) continue
        for (let p = 0; p < periods; p++) {
          const slope = weight * own.slopes[i * periods + p]!
          slopes[e]![i]![p] = slopes[e]![i]![p]! + slope
          exogenous[e]![p] = exogenous[e]![p]! - slope * linked.at[i]!
        }
      }
    }
  }
  const flowsOf = (technology: HorizonTechnology, mode: HorizonMode, place: number): readonly EmissionFlow[] =>
    energy.flatMap(({ cube, index }, i) => {
      const amount = perActivity(planning, units[place], technology, mode, cube, index)
      if (amount === null) return []
      return slopes.flatMap((own, emission): EmissionFlow[] => {
        const ratio = own[i]!.map((slope, p) => slope * amount[p]!)
        return ratio.every((value) => value === 0) ? [] : [{ emission, ratio }]
      })
    })
  return {
    technologies: technologies.map((technology, place) => ({
      ...technology,
      modes: technology.modes.map((mode) => ({
        ...mode,
        emissions: [...mode.emissions, ...flowsOf(technology, mode, place)],
      })),
    })),
    emissions: emissions.map((emission, e) => ({ ...emission, exogenous: exogenous[e]! })),
  }
}

const isActivity = (cube: EnergyCube): boolean => cube !== 'built' && cube !== 'capacity' && cube !== 'exports'

/** What one unit of activity of a mode is of a row asked of the energy system; null where it is nothing of it. */
function perActivity(
  { workspace: { network } }: Planning,
  unit: UnitGroup | undefined,
  technology: HorizonTechnology,
  mode: HorizonMode,
  cube: EnergyCube,
  index: number,
): Float64Array | null {
  const isSupply = (name: string) =>
    unit === undefined && technology.id === `${name}|${network.commodities[index]!.commodity.id}`
  const flow = (flows: HorizonMode['inputs']) => flows.find(({ commodity }) => commodity === index)?.ratio ?? null
  const one = () => mode.variableCost.map(() => 1)
  switch (cube) {
    case 'activity':
      return unit?.node.index === index ? one() : null
    case 'production':
      return unit === undefined ? null : flow(mode.outputs)
    case 'use':
      return flow(mode.inputs)
    case 'domestic':
      return isSupply('Domestic') ? one() : null
    case 'imports':
      return isSupply('Import') ? one() : null
    case 'built':
    case 'capacity':
    case 'exports':
      return null
  }
}
