import type { ModuleTable } from '../../../model/sectors/sector-module.ts'
import type { ModuleFigures } from './run-module.ts'

/** The table as a module's check reads it; rows of years are those of `years`. */
export function tableOf(rows: ModuleFigures, years: readonly number[]): ModuleTable {
  return {
    ...namesOf(rows),
    years,
    baseYear: years[0] ?? 0,
    endYear: years.at(-1) ?? 0,
    value: ({ part, item, parameter, by }, year) => {
      const value = rows[keyOf([part, item, parameter, by])]
      if (value === undefined) return null
      return typeof value === 'number' ? value : (value[years.indexOf(year)] ?? value.at(-1) ?? null)
    },
  }
}

function namesOf(rows: ModuleFigures): Pick<ModuleTable, 'items' | 'namedBy'> {
  const names = Object.keys(rows).map((key) => key.split('/'))
  return {
    items: (part) => [...new Set(names.filter((name) => name[0] === part).map((name) => name[1]!))],
    namedBy: (part, item, parameter) =>
      names
        .filter((name) => name[0] === part && name[1] === item && name[2] === parameter)
        .map((name) => name[3] ?? ''),
  }
}

function keyOf(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('/')
}
