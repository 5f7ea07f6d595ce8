import type { ModuleFault, ModuleTable } from '../sector-module.ts'
import { areaFaults } from './check-areas.ts'

/**
 * Areas add up (`check-areas.ts`); stands stay within what grown stands carry; a rotation is at least one year and the longer
 * one is longer; wood has a half-life and is not shared out twice.
 */
export function checkLand(table: ModuleTable): readonly ModuleFault[] {
  return [
    ...areaFaults(table),
    ...table.items('land').flatMap((item) => standFaults(table, item)),
    ...woodFaults(table),
  ]
}

function standFaults(table: ModuleTable, item: string): readonly ModuleFault[] {
  const at = (parameter: string) => ({ part: 'land', item, parameter, by: '' })
  const given = (parameter: string): boolean => table.namedBy('land', item, parameter).length > 0
  const missing = (parameter: string): ModuleFault => ({
    at: at(parameter),
    kind: 'missing-value',
    found: item,
    allowed: parameter,
  })
  const grows = ['growth', 'growth-years'] as const
  const halves = grows.some(given) ? grows.filter((one) => !given(one)).map(missing) : []
  const first = given('longer-rotation') && !given('rotation') ? [missing('rotation')] : []
  const ranges = table.years.flatMap((year): ModuleFault[] => {
    const of = (parameter: string): number | null => table.value(at(parameter), year)
    const fault = (parameter: string, found: string, allowed: string): ModuleFault[] => [
      { at: at(parameter), kind: 'out-of-range', found, allowed, detail: { year } },
    ]
    const [biomass, standing, growth, years] = [of('biomass'), of('standing'), of('growth'), of('growth-years')]
    const [rotation, longer] = [of('rotation'), of('longer-rotation')]
    if (years !== null && years < 1) return fault('growth-years', String(years), '>= 1')
    if (rotation !== null && rotation < 1) return fault('rotation', String(rotation), '>= 1')
    if (longer !== null && longer < (rotation ?? 1)) return fault('longer-rotation', String(longer), `>= ${rotation}`)
    if (biomass === null) return []
    if (standing !== null && standing > biomass) return fault('standing', String(standing), `<= ${biomass}`)
    const reached = (growth ?? 0) * (years ?? 0)
    return reached > 0 && reached >= biomass
      ? fault('growth', `growth x growth-years = ${reached}`, `< ${biomass}`)
      : []
  })
  return [...halves, ...first, ...ranges.slice(0, 1)]
}

function woodFaults(table: ModuleTable): readonly ModuleFault[] {
  const items = table.items('wood')
  const at = (item: string, parameter: string) => ({ part: 'wood', item, parameter, by: '' })
  return table.years.flatMap((year): ModuleFault[] => {
    const sum = items.reduce((total, item) => total + (table.value(at(item, 'share'), year) ?? 0), 0)
    const shares: ModuleFault[] =
      sum <= 1 + 1e-9
        ? []
        : [{ at: at(items[0]!, 'share'), kind: 'out-of-range', found: String(sum), allowed: '<= 1', detail: { year } }]
    const lives = items.flatMap((item): ModuleFault[] =>
      table.value(at(item, 'half-life'), year) === 0
        ? [{ at: at(item, 'half-life'), kind: 'out-of-range', found: '0', allowed: '> 0', detail: { year } }]
        : [],
    )
    return [...shares, ...lives]
  })
}
