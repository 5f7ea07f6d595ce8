import type { ModuleFault, ModuleTable } from '../sector-module.ts'
import { isKigaliGroup, KIGALI_SCHEDULES } from './kigali-schedule.ts'
import { APPLICATION_NAMES } from './parts.ts'

/**
 * Equipment that is not kept full leaks at one rate (the filling of its year decays by it); its life is of whole years;
 * the cuts of a country are those of its group, from one group.
 */
export function checkFgases(table: ModuleTable): readonly ModuleFault[] {
  const banks = APPLICATION_NAMES.flatMap((part) =>
    table.items(part).flatMap((item) => [...lifeFaults(table, part, item), ...leakFaults(table, part, item)]),
  )
  return [...banks, ...table.items('consumption').flatMap((item) => cutFaults(table, item))]
}

function lifeFaults(table: ModuleTable, part: string, item: string): readonly ModuleFault[] {
  const at = { part, item, parameter: 'lifetime', by: '' }
  return table.years
    .flatMap((year): ModuleFault[] => {
      const value = table.value(at, year)
      if (value === null || (Number.isInteger(value) && value >= 1 && value === table.value(at, table.years[0]!)))
        return []
      return [
        { at, kind: 'out-of-range', found: String(value), allowed: 'whole years from 1 on, the same in every year' },
      ]
    })
    .slice(0, 1)
}

function leakFaults(table: ModuleTable, part: string, item: string): readonly ModuleFault[] {
  const constant = (parameter: string): boolean => {
    const values = new Set(table.years.map((year) => table.value({ part, item, parameter, by: '' }, year)))
    return values.size < 2
  }
  const isFull = table.years.every((year) => table.value({ part, item, parameter: 'serviced', by: '' }, year) === 1)
  if (isFull) return []
  return ['leak', 'serviced'].flatMap((parameter): ModuleFault[] =>
    constant(parameter)
      ? []
      : [
          {
            at: { part, item, parameter, by: '' },
            kind: 'conflicting-row',
            found: parameter,
            allowed: 'serviced = 1, or one value for all years',
          },
        ],
  )
}

function cutFaults(table: ModuleTable, item: string): readonly ModuleFault[] {
  const [group = '', ...more] = table.namedBy('consumption', item, 'cut')
  const at = { part: 'consumption', item, parameter: 'cut', by: group }
  const several = more.map((by): ModuleFault => ({
    at: { ...at, by },
    kind: 'conflicting-row',
    found: by,
    allowed: group,
  }))
  if (!isKigaliGroup(group)) return several
  const wrong = KIGALI_SCHEDULES[group].steps.flatMap(([year, cut]): ModuleFault[] => {
    const value = table.value(at, year)
    return value === null || value === cut
      ? []
      : [{ at, kind: 'out-of-range', found: `${value} (${year})`, allowed: `${cut} (${year})` }]
  })
  return [...several, ...wrong]
}
