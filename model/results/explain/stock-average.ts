import { pathOfRow } from '../../network/path-table.ts'
import type { Network } from '../../network/network.ts'
import { averageAt } from '../replay.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { flowName, parameterName, technologyName, shownUnit } from '../variable-names.ts'
import { batchesOf, stockName } from './batches.ts'
import { product, quotient, sum } from './formula-text.ts'
import type { Page } from './page.ts'
import { isAveragedByOperation } from './least-cost-rules.ts'
import { interpolatedAt, valueAtYear } from './parameter.ts'
import { effectOf } from './policy-effects.ts'
import { policiesOn } from './policy-reach.ts'
import { standingUnits } from './stock.ts'

/** Parameters that units keep from their installation year, as the stock has them on average. */
export function stockAverageDetails(network: Network, builder: VariableBuilder): void {
  for (const node of network.technologies) {
    const rows = new Set([node.fixedOm, node.variableOm, ...node.processEmission])
    for (const f of node.flows) rows.add(network.flows[f]!.storedCarbon)
    for (const b of node.byproducts) rows.add(network.byproducts[b]!.yield)
    for (const row of rows) {
      if (row < 2) continue
      builder.quantity(averageName(network, node.index, row), shownUnit(pathOfRow(network.paths, row).series.unit), {
        value: (replay, t) => averageAt(replay, row, t),
        explain: (page) => explainStockAverage(page, node.index, row),
      })
    }
    for (const f of node.flows) {
      const { intensity } = network.flows[f]!
      builder.quantity(
        flowName(network, f, 'Specific Input'),
        shownUnit(pathOfRow(network.paths, intensity).series.unit),
        {
          value: (replay, t) => averageAt(replay, intensity, t),
          explain: (page) => explainStockAverage(page, node.index, intensity),
        },
      )
    }
    for (const row of new Set([...rows, ...node.flows.map((f) => network.flows[f]!.intensity)])) {
      if (row >= 2) vintageDetails(network, builder, node.index, row)
    }
  }
}

function averageName(network: Network, l: number, row: number): string {
  const address = pathOfRow(network.paths, row).series.id.split('/').slice(2)
  return technologyName(network, l, `Stock Average|${address.join('|')}`)
}

/** The average in a formula: `0` or `1` for what the study leaves out, the series where all units have the same. */
export function averageOf(page: Page, l: number, row: number, hint: string, t = page.t): string {
  if (row < 2) return String(row)
  return isSameForAll(page, row) ? page.row(hint, row, t) : page.of(hint, averageName(page.network, l, row), t)
}

/** As `averageOf`, of the specific input of a flow. */
export function inputAverageOf(page: Page, f: number, row: number, hint: string, t = page.t): string {
  if (row < 2) return String(row)
  return isSameForAll(page, row)
    ? page.row(hint, row, t)
    : page.of(hint, flowName(page.network, f, 'Specific Input'), t)
}

function isSameForAll({ replay }: Page, row: number): boolean {
  return replay.workspace.vintages.placeOf[row]! < 0
}

/**
 * Stock average of a vintage parameter: sum over batches of units x value at installation (x the standard that new units
 * met, for inputs) / capacity; a new unit's where nothing stands or everything is built to need.
 */
export function explainStockAverage(page: Page, l: number, row: number): void {
  if (isAveragedByOperation(page.replay, l, page.t)) return page.decide('operated', 'least-cost')
  const { network, replay, t } = page
  const n = network.yearCount
  const { builtToNeed, flows } = network.technologies[l]!
  const isInput = flows.some((f) => network.flows[f]!.intensity === row)
  const standard = (v: number) => (isInput ? standardOf(page, l, v) : '1')
  const capacity = builtToNeed ? 0 : replay.run.capacity[l * n + t]!
  if (isSameForAll(page, row)) return page.write(page.row('any_unit', row))
  if (capacity <= 0) return page.write(product(page.row('new_unit', row), standard(t)))
  const terms = batchesOf(network, l).flatMap((batch) => {
    if (standingUnits(replay, l, batch, t) <= 0) return []
    const units = page.of(`from_${batch.key}`, stockName(network, l, batch))
    if (batch.kind === 'base') return [product(units, page.row(`in_${network.horizon.start}`, row, 0))]
    if (batch.kind === 'cohort')
      return [product(units, vintageValue(page, row, network.cohorts.installed[batch.index]!))]
    const year = network.horizon.start + batch.index
    return [product(units, page.row(`in_${year}`, row, batch.index), standard(batch.index))]
  })
  page.write(quotient(sum(terms), page.of('capacity', technologyName(network, l, 'Capacity'))))
}

/** Standard that units of year index v met, as text; `1` where no policy sets one. */
function standardOf(page: Page, l: number, v: number): string {
  const { network } = page
  if (policiesOn(network, 'inputFactor', l).length === 0) return '1'
  if (v === page.t) return effectOf(page, 'inputFactor', l, 'standard', '1')
  return page.of(`standard_${network.horizon.start + v}`, technologyName(network, l, 'Standard of New Units'), v)
}

/** Value of a parameter for units installed in a year that may lie before the first: a variable of its own there. */
function vintageValue(page: Page, row: number, installed: number): string {
  const { network } = page
  const year = lastYear(network, row, installed)
  if (year >= network.horizon.start) return page.row(`in_${year}`, row, year - network.horizon.start)
  return page.of(`in_${year}`, vintageName(network, row, year))
}

/** A freeze holds later vintages at its year. */
function lastYear({ paths, horizon }: Network, row: number, installed: number): number {
  const isFrozen = paths.frozenIndex >= 0 && paths.frozen[row] === 1
  return isFrozen ? Math.min(installed, horizon.start + paths.frozenIndex) : installed
}

function vintageName(network: Network, row: number, year: number): string {
  return `${parameterName(network, row)}|Installed ${year}`
}

/** Values of a parameter for the study's stock of years before the horizon. */
function vintageDetails(network: Network, builder: VariableBuilder, l: number, row: number): void {
  const path = pathOfRow(network.paths, row)
  for (const { kind, index } of batchesOf(network, l)) {
    const year = kind === 'cohort' ? network.cohorts.installed[index]! : network.horizon.start
    const name = vintageName(network, row, year)
    if (year >= network.horizon.start || builder.has(name)) continue
    builder.quantity(name, shownUnit(path.series.unit), {
      value: ({ run }) => interpolatedAt(path, run.slots, year),
      explain: (page) => page.write(valueAtYear(page, path, year)),
    })
  }
}
