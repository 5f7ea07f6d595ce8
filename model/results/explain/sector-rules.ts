import { HISTORY_YEARS } from '../../network/sector-model.ts'
import type { Network } from '../../network/network.ts'
import { leavesOf, type Term } from '../../sectors/equation.ts'
import type { Series, Study } from '../../study/study.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { energyCellName, quantityName } from '../sector-module-variables.ts'
import { difference, product, quotient, sum } from './formula-text.ts'
import type { Page } from './page.ts'
import { effectOf } from './policy-effects.ts'

/** A quantity of a sector module: its equation, with the values of the year. */
export function explainSectorQuantity(page: Page, index: number): void {
  const { definition } = page.network.sectorModel.equations.quantities[index]!
  if (definition.kind === 'formula') page.write(text(page, definition.of))
  else {
    const before = beforeText(page, index, 1)
    page.write(sum([product(before, text(page, definition.kept)), text(page, definition.added)]))
  }
}

/** Variables for what stood before the base year, where an equation looks back so far. */
export function sectorHistoryDetails(network: Network, builder: VariableBuilder): void {
  const { quantities } = network.sectorModel.equations
  const backs = new Map<number, number>()
  const note = (index: number, years: number) => backs.set(index, Math.max(years, backs.get(index) ?? 0))
  for (const [index, { definition }] of quantities.entries()) {
    if (definition.kind === 'stock') note(index, 1)
    for (const leaf of leavesOf(definition)) {
      if (leaf.kind === 'earlier') note(leaf.index, leaf.years)
      if (leaf.kind === 'delayed') note(leaf.index, HISTORY_YEARS)
    }
  }
  for (const [index, years] of backs) {
    for (let back = 1; back <= years; back++) {
      builder.quantity(historyName(network, index, back), quantities[index]!.unit, {
        value: ({ workspace }) => workspace.sectors.tape.quantities[index]![HISTORY_YEARS - back]!,
        explain: (page) => explainHistory(page, index, back),
      })
    }
  }
}

/** Figures of the years before the base year, and the first of series that begin later, which stand for those years. */
function explainHistory(page: Page, index: number, back: number): void {
  const { network } = page
  const seen = new Set<number>()
  const inputs = new Set<number>()
  const visit = (q: number): void => {
    if (seen.has(q)) return
    seen.add(q)
    const { definition } = network.sectorModel.equations.quantities[q]!
    for (const leaf of leavesOf(definition)) {
      if (leaf.kind === 'input') inputs.add(leaf.index)
      if (leaf.kind === 'quantity' || leaf.kind === 'earlier' || leaf.kind === 'delayed') visit(leaf.index)
    }
  }
  visit(index)
  for (const i of [...inputs].sort((a, b) => a - b)) {
    const { series } = network.resolved.study.sectorInputs[i]!
    for (const one of pointSeries(network.resolved.study, series)) addPast(page, one)
  }
  page.decide(historyName(network, index, back), 'sector-history')
}

/** The series itself, or the drivers that its expression names. */
function pointSeries(study: Study, series: Series): readonly Series[] {
  const { expression } = series
  if (expression === null) return [series]
  const words = new Set(expression.match(/[a-z]\w*/g) ?? [])
  return study.drivers.flatMap((driver) =>
    words.has(driver.id.replaceAll('-', '_')) ? pointSeries(study, driver.series) : [],
  )
}

function addPast(page: Page, { id, unit, points }: Series): void {
  const { start } = page.network.horizon
  for (const [i, point] of points.entries()) {
    if (i > 0 && point.year > start) break
    const address = `${id}@${point.year}`
    const slot = page.network.slots.indexOf.get(address)
    if (slot === undefined) continue
    page.figure(`${id.split('/').at(-1) ?? id}_${point.year}`, point, page.replay.run.slots[slot]!, unit, address)
  }
}

function text(page: Page, term: Term): string {
  const { network } = page
  const { sectorModel } = network
  switch (term.kind) {
    case 'number':
      return String(term.value)
    case 'opening':
      return '0'
    case 'input': {
      const { parameter, item, by } = network.resolved.study.sectorInputs[term.index]!
      return page.row([parameter, by === '' ? item : by].join('_'), sectorModel.row[term.index]!)
    }
    case 'quantity':
      return page.of(hintOf(network, term.index), quantityName(network, term.index))
    case 'earlier':
      return beforeText(page, term.index, term.years)
    case 'delayed': {
      const years = page.replay.run.rows[sectorModel.row[term.input]! * network.yearCount + page.t]!
      return beforeText(page, term.index, years)
    }
    case 'left': {
      const { kind, target } = sectorModel.equations.measures[term.index]!
      return effectOf(page, 'measure', term.index, `left_by_${kind}_${target}`, '1')
    }
    case 'energy':
      return page.of(`${term.cube}`, energyCellName(network, term.cube, term.index))
    case 'sum':
      return sum(term.of.map((part) => text(page, part)))
    case 'product':
      return product(...term.of.map((part) => text(page, part)))
    case 'largest':
      return `max(${term.of.map((part) => text(page, part)).join(', ')})`
    case 'smallest':
      return `min(${term.of.map((part) => text(page, part)).join(', ')})`
    case 'difference':
      return difference(text(page, term.left), text(page, term.right))
    case 'quotient': {
      const under = text(page, term.right)
      return `((${under}) == 0 ? 0 : ${quotient(text(page, term.left), under)})`
    }
    case 'power':
      return `(${text(page, term.left)})^(${text(page, term.right)})`
    case 'exponential':
      return `exp(${text(page, term.of)})`
  }
}

/** A quantity some years before; of a year before the base year, what stood then. */
function beforeText(page: Page, index: number, years: number): string {
  const { network, t } = page
  const hint = `${hintOf(network, index)}_${network.horizon.start + t - years}`
  const then = t - years
  return then >= 0
    ? page.of(hint, quantityName(network, index), then)
    : page.of(hint, historyName(network, index, -then))
}

function hintOf(network: Network, index: number): string {
  return quantityName(network, index).split('|').slice(2).join(' ')
}

function historyName(network: Network, index: number, back: number): string {
  return `${quantityName(network, index)}|${network.horizon.start - back}`
}
