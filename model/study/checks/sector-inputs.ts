import type { Problem } from '../../domain/problem.ts'
import { partsOf, SECTOR_MODULES } from '../../sectors/modules.ts'
import type { InputKey, ModuleFault, ModuleTable, Parameter, SectorModule } from '../../sectors/sector-module.ts'
import { groupedBy } from '../grouped-by.ts'
import { errorAt, shown } from '../report.ts'
import { SHARE_TOLERANCE } from './shares.ts'
import { valueOfSeries } from '../series-value.ts'
import type { SectorInput, Study } from '../study.ts'

/** Years that a record of the past may leave between two of its points. */
const LARGEST_HOLE = 10

/**
 * What the rows of a sector module's table say together: each item has what it needs, shares of a whole sum to one in
 * every year that a point gives, records of the past have no holes, and what the module itself asks. `spoiled` are
 * addresses that could not be read: of a module with any, only what its rows do say is judged.
 */
export function checkSectorInputs(
  { sectorInputs, country }: Pick<Study, 'sectorInputs' | 'country'>,
  spoiled: ReadonlySet<string>,
): Problem[] {
  return SECTOR_MODULES.flatMap((module) => {
    const own = sectorInputs.filter((input) => input.module === module.id)
    if (own.length === 0) return []
    const table = moduleTable(own, country)
    const isWhole = ![...spoiled].some((address) => address.startsWith(`${module.id}/`))
    const faults = [
      ...recordFaults(module, own, country.baseYear),
      ...(isWhole
        ? [...missingFaults(module, table), ...shareFaults(module, own, table), ...(module.check?.(table) ?? [])]
        : []),
    ]
    return faults.map((fault) => problemOf(module, own, fault))
  })
}

/** A view of the inputs of one module. */
function moduleTable(own: readonly SectorInput[], { baseYear, endYear }: Study['country']): ModuleTable {
  const byAddress = new Map(own.map((input) => [addressOf(input), input]))
  const ofItem = groupedBy(own, ({ part, item, parameter }) => [part, item, parameter].join('/'))
  const ofPart = groupedBy(own, ({ part }) => part)
  return {
    items: (part) => [...new Set((ofPart.get(part) ?? []).map(({ item }) => item))],
    namedBy: (...key) => (ofItem.get(key.join('/')) ?? []).map(({ by }) => by),
    value: (key, year) => {
      const series = byAddress.get(addressOf(key))?.series
      return series === undefined ? null : valueOfSeries(series, year)
    },
    years: [...new Set([baseYear, ...own.flatMap(({ series }) => series.points.map(({ year }) => year))])].sort(
      (a, b) => a - b,
    ),
    baseYear,
    endYear,
  }
}

function missingFaults(module: SectorModule, table: ModuleTable): ModuleFault[] {
  return partsOf(module).flatMap(({ name: part, parameters }) =>
    table.items(part).flatMap((item) =>
      parameters
        .filter(({ name, required }) => required && table.namedBy(part, item, name).length === 0)
        .map(({ name }) => ({
          at: { part, item, parameter: name, by: '' },
          kind: 'missing-value' as const,
          found: item,
          allowed: name,
        })),
    ),
  )
}

function shareFaults(module: SectorModule, own: readonly SectorInput[], table: ModuleTable): ModuleFault[] {
  const wholes = partsOf(module).flatMap((part) =>
    part.parameters.filter(({ sumsToOne }) => sumsToOne === true).map((parameter) => ({ part: part.name, parameter })),
  )
  return wholes.flatMap(({ part, parameter }) =>
    table.items(part).flatMap((item) => shareFault(part, item, parameter, own, table)),
  )
}

function shareFault(
  part: string,
  item: string,
  { name: parameter }: Parameter,
  own: readonly SectorInput[],
  table: ModuleTable,
): ModuleFault[] {
  const named = table.namedBy(part, item, parameter)
  if (named.length === 0) return []
  const members = own.filter((one) => one.part === part && one.item === item && one.parameter === parameter)
  if (members.some(({ series }) => series.expression !== null)) return []
  const years = new Set(members.flatMap(({ series }) => series.points.map(({ year }) => year)))
  for (const year of [...years].sort((a, b) => a - b)) {
    const sum = named.reduce((total, by) => total + (table.value({ part, item, parameter, by }, year) ?? 0), 0)
    if (Math.abs(sum - 1) <= SHARE_TOLERANCE) continue
    const at = { part, item, parameter, by: named[0] ?? '' }
    const detail = { sum: 'shares', of: parameter, commodity: item, year }
    return [{ at, kind: 'shares-not-one', found: shown(sum), allowed: '1', detail }]
  }
  return []
}

function recordFaults(module: SectorModule, own: readonly SectorInput[], baseYear: number): ModuleFault[] {
  const records = partsOf(module).flatMap((part) =>
    part.parameters.filter(({ record }) => record === true).map(({ name }) => `${part.name}/${name}`),
  )
  return own.flatMap((input): ModuleFault[] => {
    if (!records.includes(`${input.part}/${input.parameter}`)) return []
    const years = input.series.points.map(({ year }) => year)
    const hole = years.findIndex((year, i) => i > 0 && years[i - 1]! < baseYear && year - years[i - 1]! > LARGEST_HOLE)
    if (hole < 0) return []
    const found = `${years[hole - 1]}..${years[hole]}`
    return [{ at: input, kind: 'record-hole', found, allowed: String(LARGEST_HOLE) }]
  })
}

/** The row of a fault: that of its series, else of its item. */
function problemOf(
  module: SectorModule,
  own: readonly SectorInput[],
  { at, kind, found, allowed, detail }: ModuleFault,
): Problem {
  const exact = own.find((input) => addressOf(input) === addressOf(at))
  const near = exact ?? own.find(({ part, item }) => part === at.part && item === at.item) ?? own[0]!
  const place = {
    file: `${module.id}.csv`,
    row: near.series.cell.row,
    column: exact === undefined ? 'parameter' : 'value',
  }
  return errorAt(kind, place, { found, allowed, detail: { ...detail, address: addressOf(at) } })
}

function addressOf({ part, item, parameter, by }: InputKey): string {
  return [part, item, parameter, by].filter((one) => one !== '').join('/')
}
