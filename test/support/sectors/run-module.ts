import type { Gas, GwpSet } from '../../../model/domain/gas.ts'
import { EquationBook } from '../../../model/sectors/module-sheet.ts'
import type { ModuleInputs, SectorModule } from '../../../model/sectors/sector-module.ts'
import { createTape, runSteps } from '../../../model/sectors/tape.ts'

/** `part/item/parameter/by` with a number for all years, or one for each year of the axis. */
export type ModuleFigures = Readonly<Record<string, number | readonly number[]>>

export interface ModuleRun {
  /** A quantity by its name within the module, by year. */
  of(name: string): readonly number[]
  readonly names: readonly string[]
  /** What policies may act on, as `left` names it. */
  readonly measures: readonly string[]
  readonly emissions: readonly { readonly category: string; readonly gas: Gas; readonly values: readonly number[] }[]
}

/**
 * Runs a module alone over `years` years, after `history` years in which figures are as in the first. `left` says what policies leave,
 * as `kind/target` or `kind/target/gas`; `energy` what the energy system does, as `cube/id`.
 */
export function runModule(
  module: SectorModule,
  figures: ModuleFigures,
  years: number,
  {
    left = {},
    energy = {},
    gwpSet = 'AR5',
    history = 0,
  }: {
    readonly left?: ModuleFigures
    readonly energy?: ModuleFigures
    readonly gwpSet?: GwpSet
    readonly history?: number
  } = {},
): ModuleRun {
  const keys = Object.keys(figures)
  const rows = keys.map((key) => {
    const [part = '', item = '', parameter = '', by = ''] = key.split('/')
    return { part, item, parameter, by }
  })
  const asked = Object.keys(energy)
  const placeOf = (...key: readonly string[]) => keys.indexOf(key.filter((one) => one !== '').join('/'))
  const inputs: ModuleInputs = {
    gwpSet,
    items: (part) => [...new Set(rows.filter((row) => row.part === part).map(({ item }) => item))],
    namedBy: (part, item, parameter) =>
      rows.filter((row) => row.part === part && row.item === item && row.parameter === parameter).map(({ by }) => by),
    has: (part, item, parameter, by = '') => placeOf(part, item, parameter, by) >= 0,
    of(part, item, parameter, by = '') {
      const index = placeOf(part, item, parameter, by)
      return index < 0 ? { kind: 'number', value: 0 } : { kind: 'input', index }
    },
    energy(cube, id) {
      const index = asked.indexOf(`${cube}/${id}`)
      return index < 0 ? null : { kind: 'energy', cube, index }
    },
  }
  const book = new EquationBook()
  module.write(inputs, book.sheetOf(module))
  const equations = book.close()
  const tape = createTape(equations, keys.length, history, years)
  const fill = (row: Float64Array, figure: number | readonly number[] | undefined) => {
    for (let t = 0; t < history + years; t++) {
      row[t] = typeof figure === 'number' ? figure : (figure?.[Math.max(0, t - history)] ?? 0)
    }
  }
  for (const [i, key] of keys.entries()) fill(tape.inputs[i]!, figures[key])
  for (const [m, { kind, target, gas }] of equations.measures.entries()) {
    const share = left[[kind, target, ...(gas === null ? [] : [gas])].join('/')]
    if (share !== undefined) fill(tape.measures[m]!, share)
    tape.measures[m]!.fill(1, 0, history)
  }
  for (const { index, row } of tape.energy) fill(row, energy[asked[index] ?? ''])
  for (const q of equations.quantities.keys()) runSteps(tape, q, 0)
  const names = equations.quantities.map(({ name }) => name.split('|').slice(2).join('|'))
  const measures = equations.measures.map(({ kind, target, gas }) =>
    [kind, target, ...(gas === null ? [] : [gas])].join('/'),
  )
  return {
    names,
    measures,
    emissions: equations.emissions.map(({ quantity, category, gas }) => ({
      category,
      gas,
      values: [...tape.quantities[quantity]!.subarray(history)],
    })),
    of(name) {
      const q = names.indexOf(name)
      if (q < 0) throw new Error(`No quantity "${name}"`)
      return [...tape.quantities[q]!.subarray(history)]
    },
  }
}
