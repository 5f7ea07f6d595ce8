import type { ModuleInputs } from '../sector-module.ts'

type Names = Pick<ModuleInputs, 'namedBy'>

const FOREST = 'forest-land'

/** Forest that becomes another use: what a policy against deforestation acts on. */
export function isDeforestation(names: Names, from: string, to: string): boolean {
  return useOf(names, from) === FOREST && useOf(names, to) !== FOREST
}

/** Land that buries carbon in tidal soil is restored, other land is planted. */
export function measureOfPlanting(names: Names, to: string): 'wetland-restoration' | 'forest-planting' {
  return names.namedBy('land', to, 'accretion').length > 0 ? 'wetland-restoration' : 'forest-planting'
}

/** Use of a kind of land. */
export function useOf(names: Names, item: string): string {
  const [use = ''] = names.namedBy('land', item, 'area')
  return use
}
