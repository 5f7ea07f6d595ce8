import { type Horizon, yearCount } from '../domain/years.ts'
import { expressionsOf, nameInExpressions } from '../study/expressions.ts'
import type { CompileContext } from './compile-commodities.ts'
import type { RowExpression } from './path-table.ts'

/** Closures of the study's expressions over rows of the path table, each after those it names. */
export function compileExpressions(
  { study, paths }: CompileContext,
  horizon: Horizon,
): { readonly id: string; readonly evaluate: RowExpression }[] {
  const n = yearCount(horizon)
  const ids = new Map<string, string>()
  // Drivers last: a name that both have means the driver.
  for (const { id, series } of [...study.activities, ...study.drivers]) ids.set(nameInExpressions(id), series.id)
  return expressionsOf(study).map(({ series, formula }) => ({
    id: series.id,
    evaluate: formula.compile((name) => {
      const row = paths.rowOf(ids.get(name) ?? '')
      if (row === undefined) throw new Error(`Expression of "${series.id}" names "${name}", which has no row`)
      return row * n
    }),
  }))
}
