import type { EnergyCube } from '../../sectors/equation.ts'
import { statedTerm } from '../../engine/stated-uses.ts'
import { blocksOf } from './layout.ts'
import { REMOVAL_BLOCKS } from './state.ts'
import { addActivity } from './supply-limits.ts'
import { blockInput, blockYield } from './unit-terms.ts'
import { nodeOf, standing, valueAt, type Year } from './year.ts'

/**
 * Adds `factor` times what a sector module asks of the energy system to a row, as a linear form of the year's columns:
 * activity, capacity and new build of a technology; what is made, found, used or traded of a commodity. Returns the part
 * that nothing here chooses.
 */
export function addEnergy(year: Year, row: number, cube: EnergyCube, index: number, factor: number): number {
  switch (cube) {
    case 'activity':
      addActivity(year, row, index, factor)
      return isChosen(year, index) ? 0 : factor * levelOf(year, index)
    case 'capacity':
      addBuild(year, row, index, factor)
      return factor * standing(year, index)
    case 'built':
      addBuild(year, row, index, factor)
      return factor * year.workspace.run.built[index * year.workspace.network.yearCount + year.t]!
    case 'production':
      return addProduction(year, row, index, factor)
    case 'use':
      return addUse(year, row, index, factor)
    case 'domestic':
      addColumn(year, row, year.state.columns.domestic[index]!, factor)
      return 0
    case 'imports': {
      addColumn(year, row, year.state.columns.imports[index]!, factor)
      return factor * statedTerm(year.workspace, year.workspace.network.commodities[index]!.importMin, year.t)
    }
    case 'exports': {
      addColumn(year, row, year.state.columns.exports[index]!, factor)
      return factor * statedTerm(year.workspace, year.workspace.network.commodities[index]!.exported, year.t)
    }
  }
}

const isChosen = ({ state }: Year, l: number): boolean => state.layout.unitOf[l]! >= 0

const levelOf = ({ workspace: { network, run }, t }: Year, l: number): number =>
  run.activity[l * network.yearCount + t]!

function addColumn({ writer }: Year, row: number, column: number, value: number): void {
  if (column >= 0) writer.entry(row, column, value)
}

function addBuild(year: Year, row: number, l: number, factor: number): void {
  if (isChosen(year, l)) addColumn(year, row, year.state.columns.build[year.state.layout.unitOf[l]!]!, factor)
}

function addProduction(year: Year, row: number, c: number, factor: number): number {
  const { workspace, state, writer, t } = year
  const { network } = workspace
  let given = 0
  for (const l of network.commodities[c]!.producers) {
    addActivity(year, row, l, factor)
    if (!isChosen(year, l)) given += levelOf(year, l)
  }
  for (const unit of state.layout.units) {
    for (const by of nodeOf(year, unit).byproducts) {
      if (network.byproducts[by]!.commodity !== c) continue
      for (let b = 0; b < blocksOf(unit); b++) {
        const made = factor * blockYield(workspace, state, unit, b, by, t)
        writer.entry(row, state.columns.activity[unit.firstBlock + b]!, made)
      }
    }
  }
  for (const [by, { commodity, technology }] of network.byproducts.entries())
    if (commodity === c && !isChosen(year, technology)) given += workspace.flows.made[by]!
  return factor * given
}

function addUse(year: Year, row: number, c: number, factor: number): number {
  const { workspace, state, writer, t } = year
  const { network } = workspace
  let given = 0
  for (const [f, { technology, commodity, use }] of network.flows.entries()) {
    if (commodity !== c) continue
    const unit = state.layout.units[state.layout.unitOf[technology]!]
    if (unit === undefined) {
      given += workspace.flows.taken[f]!
      continue
    }
    for (let b = 0; b < blocksOf(unit); b++) {
      const input = factor * blockInput(workspace, state, unit, b, f, t)
      writer.entry(row, state.columns.activity[unit.firstBlock + b]!, input)
      if (use !== 'combustion') continue
      for (const r of nodeOf(year, unit).removals) {
        const penalty = valueAt(year, network.removals[r]!.energyPenalty)
        writer.entry(row, state.columns.served[r * REMOVAL_BLOCKS + b]!, input * penalty)
      }
    }
  }
  return factor * given
}
