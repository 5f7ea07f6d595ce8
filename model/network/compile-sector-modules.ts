import type { GwpSet } from '../domain/gas.ts'
import type { Problem } from '../domain/problem.ts'
import { type Horizon, yearCount } from '../domain/years.ts'
import type { Term } from '../sectors/equation.ts'
import { EquationBook } from '../sectors/module-sheet.ts'
import { SECTOR_MODULES } from '../sectors/modules.ts'
import type { InputKey, ModuleInputs, SectorModule } from '../sectors/sector-module.ts'
import { groupedBy } from '../study/grouped-by.ts'
import { errorAt } from '../study/report.ts'
import { parseExpressions, nameInExpressions } from '../study/expressions.ts'
import type { SectorInput, Study } from '../study/study.ts'
import type { CompileContext } from './compile-commodities.ts'
import { PathBuilder, type RowExpression } from './path-table.ts'
import { HISTORY_YEARS, type SectorModel } from './sector-model.ts'

/** Has every module that has a table write its equations. Call after the study's own series have their rows. */
export function compileSectorModules(
  context: CompileContext,
  gases: readonly string[],
  gwpSet: GwpSet,
  horizon: Horizon,
  problems: Problem[],
): SectorModel {
  const { study, paths, slots } = context
  const axis: Horizon = { start: horizon.start - HISTORY_YEARS, end: horizon.end }
  const axisPaths = new PathBuilder(axis, slots)
  const row = study.sectorInputs.map(({ series }) => paths.add(series))
  for (const driver of study.drivers) axisPaths.add(driver.series)
  const axisRow = study.sectorInputs.map(({ series }) => axisPaths.add(series))
  const book = new EquationBook()
  for (const module of SECTOR_MODULES) {
    const inputs = inputsOf(module, gwpSet, context)
    if (inputs === null) continue
    const asked = new Set<string>()
    module.write(inputs, book.sheetOf(module, scaleOf(inputs, asked)))
    problems.push(...idleScales(module, study, asked))
  }
  const equations = book.close()
  return {
    equations,
    axis,
    paths: axisPaths.build(axisExpressions(study, axis, axisPaths), -1),
    axisRow,
    row,
    emissions: equations.emissions.map(({ quantity, module, sector, gas, category }) => ({
      quantity,
      module,
      sector: context.sectorIndex.get(sector) ?? 0,
      gas: gases.indexOf(gas),
      category,
    })),
  }
}

function scaleOf(inputs: ModuleInputs, asked: Set<string>): (source: string, gas: string) => Term | null {
  return (source, gas) => {
    asked.add(`${source}/${gas}`)
    return inputs.has('scale', source, 'scale', gas) ? inputs.of('scale', source, 'scale', gas) : null
  }
}

/** Factors on what the module emits nothing of. */
function idleScales({ id }: SectorModule, { sectorInputs }: Study, asked: ReadonlySet<string>): Problem[] {
  return sectorInputs.flatMap(({ module, part, item, by, series }) => {
    if (module !== id || part !== 'scale' || asked.has(`${item}/${by}`)) return []
    const place = { ...series.cell, column: 'item' }
    return [errorAt('dangling-reference', place, { found: `${item} ${by}`, allowed: [...asked].sort().join(' ') })]
  })
}

/** The table of a module as terms; null where the study has none. */
function inputsOf(
  { id }: SectorModule,
  gwpSet: GwpSet,
  { study, technologyIndex, commodityIndex }: CompileContext,
): ModuleInputs | null {
  const own = study.sectorInputs.flatMap((input, index) => (input.module === id ? [{ input, index }] : []))
  if (own.length === 0) return null
  const places = new Map(own.map(({ input, index }) => [keyOf(input), index]))
  const byPart = groupedBy(own, ({ input }) => input.part)
  const byItem = groupedBy(own, ({ input: { part, item, parameter } }) => [part, item, parameter].join('/'))
  return {
    gwpSet,
    items: (part) => [...new Set((byPart.get(part) ?? []).map(({ input }) => input.item))],
    namedBy: (...key) => (byItem.get(key.join('/')) ?? []).map(({ input }) => input.by),
    has: (part, item, parameter, by = '') => places.has(keyOf({ part, item, parameter, by })),
    of(part, item, parameter, by = '') {
      const index = places.get(keyOf({ part, item, parameter, by }))
      return index === undefined ? { kind: 'number', value: 0 } : { kind: 'input', index }
    },
    energy(cube, name) {
      const index = (PER_TECHNOLOGY.has(cube) ? technologyIndex : commodityIndex).get(name)
      return index === undefined ? null : { kind: 'energy', cube, index }
    },
  }
}

const PER_TECHNOLOGY: ReadonlySet<string> = new Set(['activity', 'capacity', 'built'])

function keyOf({ part, item, parameter, by }: InputKey | SectorInput): string {
  return [part, item, parameter, by].join('/')
}

/** Closures of the expressions of drivers and inputs over the longer axis; the study was checked on its own. */
function axisExpressions(
  { country, drivers, sectorInputs }: Study,
  axis: Horizon,
  paths: PathBuilder,
): { readonly id: string; readonly evaluate: RowExpression }[] {
  const n = yearCount(axis)
  const ids = new Map(drivers.map(({ id, series }) => [nameInExpressions(id), series.id]))
  const source = { country: { ...country, baseYear: axis.start }, drivers, activities: [], sectorInputs }
  const parsed = parseExpressions(source)
  if (!parsed.ok)
    throw new Error(`Expressions that hold from the base year on do not before: ${parsed.error[0]?.found}`)
  return parsed.value.map(({ series, formula }) => ({
    id: series.id,
    evaluate: formula.compile((name) => {
      const row = paths.rowOf(ids.get(name) ?? '')
      if (row === undefined) throw new Error(`Expression of "${series.id}" names "${name}", which has no row`)
      return row * n
    }),
  }))
}
