import type { ModuleFault, ModuleTable } from '../sector-module.ts'
import { MINES, SEGMENTS } from './parts.ts'

/** A fuel is mined once: shares of all mines do not exceed one. Every fuel that is named has the measure it is needed in. */
export function checkFugitive(table: ModuleTable): readonly ModuleFault[] {
  const mines = Object.keys(MINES).flatMap((part) => table.items(part).map((item) => ({ part, item })))
  const segments = Object.keys(SEGMENTS).flatMap((part) => table.items(part).map((item) => ({ part, item })))
  const overfull = table.items('fuel').flatMap((by): ModuleFault[] => {
    const worst = table.years
      .map((year) => ({
        year,
        sum: mines.reduce(
          (sum, mine) => sum + (table.value({ ...mine, parameter: 'of-production', by }, year) ?? 0),
          0,
        ),
      }))
      .find(({ sum }) => sum > 1 + 1e-9)
    const last = mines.findLast(({ part, item }) => table.namedBy(part, item, 'of-production').includes(by))
    if (worst === undefined || last === undefined) return []
    const found = `${worst.sum} (${worst.year})`
    return [{ at: { ...last, parameter: 'of-production', by }, kind: 'shares-not-one', found, allowed: 'at most 1' }]
  })
  return [
    ...overfull,
    ...mines.flatMap((one) => unmeasured(table, one, ['of-production'], 'mass')),
    ...segments.flatMap((one) => unmeasured(table, one, ['of-production', 'of-use'], 'volume')),
  ]
}

function unmeasured(
  table: ModuleTable,
  { part, item }: { readonly part: string; readonly item: string },
  parameters: readonly string[],
  measure: string,
): readonly ModuleFault[] {
  return parameters.flatMap((parameter) =>
    table
      .namedBy(part, item, parameter)
      .flatMap((by): ModuleFault[] =>
        table.namedBy('fuel', by, measure).length > 0
          ? []
          : [{ at: { part, item, parameter, by }, kind: 'missing-value', found: by, allowed: measure }],
      ),
  )
}
