import { cellsOf } from '../table-cells.ts'
import { filledIn, templateOf } from '../inventory-template.ts'
import type { ModuleFigures } from './run-module.ts'

const TEMPLATE = templateOf()

/** The template's table of a module, every empty cell filled in with a level, as figures for the module alone. */
export function tierOneFigures(module: string, level: number): ModuleFigures {
  const own = TEMPLATE.filter(({ path }) => path === `${module}.csv`)
  const [table] = filledIn(own, level)
  const [head = [], ...rows] = cellsOf(table?.text ?? '')
  const at = (name: string): number => head.indexOf(name)
  return Object.fromEntries(
    rows.map((row) => {
      const names = ['part', 'item', 'parameter', 'by'].map((name) => row[at(name)] ?? '')
      // What the table computes from drivers, people, is an activity like others here.
      return [names.filter((name) => name !== '').join('/'), Number(row[at('value')] === '' ? level : row[at('value')])]
    }),
  )
}
