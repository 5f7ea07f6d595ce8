import type { InputKey, ModuleFault, ModuleTable } from '../sector-module.ts'
import { targetsOf } from './areas.ts'
import { isDeforestation } from './measures.ts'

/** Room for rounding, as a share of the country. */
const TOLERANCE = 1e-9

/**
 * Each kind of land is of one use; together they are the country; a conversion joins two kinds of the table; no kind gives
 * away more than it has in any year of the study, whatever policies do, nor did more become of a kind in the year before
 * than there is; and neither fire nor peat has more of a use than there is. Areas are figures, not expressions.
 */
export function areaFaults(table: ModuleTable): readonly ModuleFault[] {
  const known = table.items('land')
  const conversions = table
    .items('conversion')
    .flatMap((from) => targetsOf(table, from).map((to): Pair => ({ from, to })))
  const faults = [...useFaults(table), ...conversions.flatMap((pair) => pairFaults(table, known, pair))]
  if (faults.length > 0) return faults
  return [
    ...totalFaults(table),
    ...known.flatMap((item) => overdrawnFaults(table, item, conversions)),
    ...known.flatMap((item) => newLandFaults(table, item, conversions)),
    ...['peat', 'fire', 'peat-fire'].flatMap((part) => useAreaFaults(table, part)),
  ]
}

interface Pair {
  readonly from: string
  readonly to: string
}

function useFaults(table: ModuleTable): ModuleFault[] {
  return table.items('land').flatMap((item) => {
    const [first = '', ...more] = table.namedBy('land', item, 'area')
    const at = (by: string): InputKey => ({ part: 'land', item, parameter: 'area', by })
    const others = more.map((by): ModuleFault => ({ at: at(by), kind: 'conflicting-row', found: by, allowed: first }))
    return table.value(at(first), table.baseYear) === null && first !== '' ? [...others, notAFigure(at(first))] : others
  })
}

const notAFigure = (at: InputKey): ModuleFault => ({
  at,
  kind: 'out-of-range',
  found: 'expression',
  allowed: 'points',
})

function pairFaults(table: ModuleTable, known: readonly string[], { from, to }: Pair): ModuleFault[] {
  const rows = ['area', 'potential'].filter((parameter) => table.namedBy('conversion', from, parameter).includes(to))
  return rows.flatMap((parameter): ModuleFault[] => {
    const at = { part: 'conversion', item: from, parameter, by: to }
    const allowed = known.filter((one) => one !== from).join(' ')
    if (!known.includes(from)) return [{ at, kind: 'dangling-reference', found: from, allowed: known.join(' ') }]
    if (from === to) return [{ at, kind: 'out-of-range', found: to, allowed }]
    return table.value(at, table.baseYear) === null ? [notAFigure(at)] : []
  })
}

/** The country is one, and the sum of its kinds of land. */
function totalFaults(table: ModuleTable): ModuleFault[] {
  const [country, ...more] = table.items('territory')
  const known = table.items('land')
  const sum = known.reduce((total, item) => total + areaOf(table, item), 0)
  if (country === undefined) {
    const [item] = known
    if (item === undefined) return []
    const at = { part: 'territory', item: '', parameter: 'area', by: '' }
    return [{ at, kind: 'missing-value', found: String(sum), allowed: 'territory area' }]
  }
  const at = { part: 'territory', item: country, parameter: 'area', by: '' }
  const total = table.value(at, table.baseYear) ?? 0
  const others = more.map((item): ModuleFault => ({
    at: { ...at, item },
    kind: 'conflicting-row',
    found: item,
    allowed: country,
  }))
  if (Math.abs(sum - total) <= TOLERANCE * total) return others
  return [...others, { at, kind: 'out-of-range', found: String(total), allowed: `sum of land areas = ${sum}` }]
}

function overdrawnFaults(table: ModuleTable, item: string, conversions: readonly Pair[]): ModuleFault[] {
  const flow = (parameter: string, { from, to }: Pair, year: number): number =>
    table.value({ part: 'conversion', item: from, parameter, by: to }, year) ?? 0
  const out = conversions.filter(({ from }) => from === item)
  const sure = conversions.filter(({ from, to }) => to === item && !isDeforestation(table, from, to))
  let area = areaOf(table, item)
  for (let year = table.baseYear; year <= table.endYear; year++) {
    for (const pair of sure) area += flow('area', pair, year)
    for (const pair of out) area -= flow('area', pair, year) + flow('potential', pair, year)
    if (area >= -TOLERANCE) continue
    const { from, to } = out[0]!
    const parameter = table.namedBy('conversion', from, 'area').includes(to) ? 'area' : 'potential'
    const at = { part: 'conversion', item: from, parameter, by: to }
    return [{ at, kind: 'out-of-range', found: `${area} Mha of ${item}`, allowed: '>= 0', detail: { year } }]
  }
  return []
}

function newLandFaults(table: ModuleTable, item: string, conversions: readonly Pair[]): ModuleFault[] {
  const year = table.baseYear - 1
  const joined = conversions.flatMap(({ from, to }) =>
    to === item ? [{ part: 'conversion', item: from, parameter: 'area', by: to }] : [],
  )
  const sum = joined.reduce((total, at) => total + (table.value(at, year) ?? 0), 0)
  const [at] = joined
  const most = areaOf(table, item)
  if (at === undefined || sum <= most + TOLERANCE) return []
  return [
    { at, kind: 'out-of-range', found: `${sum} Mha (${year})`, allowed: `<= ${most} Mha of ${item}`, detail: { year } },
  ]
}

/** All items of a part together, use by use, against the land of that use; nothing where the table has no land. */
function useAreaFaults(table: ModuleTable, part: string): ModuleFault[] {
  const known = table.items('land')
  if (known.length === 0) return []
  const uses = new Map<string, number>()
  for (const item of known) {
    const [use = ''] = table.namedBy('land', item, 'area')
    uses.set(use, (uses.get(use) ?? 0) + areaOf(table, item))
  }
  const stated = table
    .items(part)
    .flatMap((item) => table.namedBy(part, item, 'area').map((by): InputKey => ({ part, item, parameter: 'area', by })))
  return [...new Set(stated.map(({ by }) => by))].flatMap((use): ModuleFault[] => {
    const own = stated.filter(({ by }) => by === use)
    const most = uses.get(use) ?? 0
    const sum = own.reduce((total, at) => total + (table.value(at, table.baseYear) ?? 0), 0)
    if (sum <= most * (1 + TOLERANCE)) return []
    return [{ at: own[0]!, kind: 'out-of-range', found: `${sum} Mha`, allowed: `<= ${most} Mha of ${use}` }]
  })
}

function areaOf(table: ModuleTable, item: string): number {
  const [by = ''] = table.namedBy('land', item, 'area')
  return table.value({ part: 'land', item, parameter: 'area', by }, table.baseYear) ?? 0
}
