import type { ModuleFault, ModuleTable } from '../sector-module.ts'

const ON_SOIL = ['pasture', 'organic', 'mineral', 'residue'] as const
/** Room for rounding. */
const TOLERANCE = 1e-9

/**
 * Manure has a factor, or volatile solids, B0 and a conversion factor for each of its systems; nitrogen is not lost twice; and
 * where nitrogen is lost, it is said what it emits elsewhere.
 */
export function checkAgriculture(table: ModuleTable): readonly ModuleFault[] {
  return [...manureFaults(table), ...lossFaults(table), ...indirectFaults(table)]
}

function manureFaults(table: ModuleTable): ModuleFault[] {
  const given = (part: string, item: string, parameter: string) => table.namedBy(part, item, parameter).length > 0
  const missing = (part: string, item: string, parameter: string): ModuleFault => ({
    at: { part, item, parameter, by: '' },
    kind: 'missing-value',
    found: item,
    allowed: parameter,
  })
  return table.items('animal').flatMap((animal) => {
    if (given('animal', animal, 'manure-methane')) return []
    const own = ['volatile-solids', 'methane-capacity'].filter((one) => !given('animal', animal, one))
    const kept = [...table.items('system')].filter(
      (system) => table.namedBy('animal', animal, 'system').includes(system) && !given('system', system, 'mcf'),
    )
    return [...own.map((one) => missing('animal', animal, one)), ...kept.map((one) => missing('system', one, 'mcf'))]
  })
}

/** Direct, volatile and leached nitrogen are parts of what is applied; what a system loses holds its losses. */
function lossFaults(table: ModuleTable): ModuleFault[] {
  const year = table.years[0] ?? 0
  const valueOf = (part: string, item: string, parameter: string) =>
    table.value({ part, item, parameter, by: '' }, year) ?? 0
  const lost = (part: string, item: string) =>
    ['direct', 'volatile', 'leached'].reduce((sum, one) => sum + valueOf(part, item, one), 0)
  const soils = ON_SOIL.flatMap((part) => table.items(part).map((item) => ({ part, item, most: 1 })))
  const systems = table.items('system').map((item) => ({ part: 'system', item, most: valueOf('system', item, 'lost') }))
  return [...soils, ...systems].flatMap(({ part, item, most }): ModuleFault[] => {
    const sum = lost(part, item)
    if (sum <= most + TOLERANCE) return []
    const at = { part, item, parameter: part === 'system' ? 'lost' : 'volatile', by: '' }
    return [{ at, kind: 'out-of-range', found: `direct + volatile + leached = ${sum}`, allowed: `<= ${most}` }]
  })
}

function indirectFaults(table: ModuleTable): ModuleFault[] {
  const [first] = [...ON_SOIL, 'animal'].flatMap((part) => table.items(part).map((item) => ({ part, item })))
  if (first === undefined || table.items('indirect').length > 0) return []
  const at = { ...first, parameter: 'deposition', by: '' }
  return [{ at, kind: 'missing-value', found: first.item, allowed: 'indirect: deposition leaching' }]
}
