import { type CrtCode, isCrtCode, isMemoItem, isWithin } from '../domain/crt-category.ts'
import { isGreenhouseGas, massUnit } from '../domain/gas.ts'
import { type CarbonBalance, emissionSources } from '../engine/emission-sources.ts'
import type { Flow, Network, TechnologyNode } from '../network/network.ts'
import type { Cell } from './cell.ts'
import { quantityName } from './sector-module-variables.ts'
import { ONCE, THOUSANDTH, type Weight } from './variable.ts'
import type { VariableBuilder } from './variable-builder.ts'
import { technologyName } from './variable-names.ts'

type Cube = 'combustion' | 'process'

/** Chapters of the inventory by the first figure of the CRT category. */
export const CHAPTERS: readonly (readonly [chapter: CrtCode, name: string])[] = [
  ['1', 'Energy'],
  ['2', 'Industrial Processes'],
  ['3', 'Agriculture'],
  ['4', 'LULUCF'],
  ['5', 'Waste'],
]

export const KYOTO = 'Emissions|Kyoto Gases'
export const KYOTO_UNIT = 'Mt CO2-equiv/yr'
/** Where a category that is none of the tables' would show; nothing is left out of a total in silence. */
const NO_CHAPTER = 'Other'

/** Unit of a gas in reports, and the weight of a kt. */
function gasUnit(gas: string): { readonly unit: string; readonly weight: Weight } {
  if (gas !== 'CO2') return { unit: massUnit(gas), weight: ONCE }
  return { unit: 'Mt CO2/yr', weight: THOUSANDTH }
}

/**
 * Emissions by gas: each source is a row with its CRT category; categories sum to chapters, chapters to the national
 * total (net, land included), greenhouse gases by GWP to `Emissions|Kyoto Gases`. Memo items (1.D bunkers, 5.F carbon
 * stored in waste) stay outside every total.
 */
export function emissionVariables(network: Network, builder: VariableBuilder): void {
  const gases = network.gases.length
  for (const { l, g, cube } of emissionCells(network)) {
    const { combustionCategory, processCategory, sector } = network.technologies[l]!
    const category = cube === 'combustion' ? combustionCategory : processCategory
    addSource(network, builder, emissionName(network, l, g, cube), g, { cube, index: l * gases + g }, category, sector)
  }
  for (const node of network.activities) {
    for (let g = 0; g < gases; g++) {
      if (node.factor[g]! < 0) continue
      const name = outsideName(network, node.index, g)
      const cell: Cell = { cube: 'outside', index: node.index * gases + g }
      addSource(network, builder, name, g, cell, node.activity.category, node.sector, node.asCo2e[g] === 1)
    }
  }
  for (const { quantity, gas, category, sector } of network.sectorModel.emissions) {
    const cell: Cell = { cube: 'quantity', index: quantity }
    addSource(network, builder, quantityName(network, quantity), gas, cell, category, sector)
  }
  addTotals(network, builder)
}

/** Emission of a technology by gas: from burning, or from processes and feedstock. */
export function emissionName(network: Network, l: number, g: number, cube: Cube): string {
  return technologyName(
    network,
    l,
    `Emissions|${network.gases[g]!}|${cube === 'combustion' ? 'Combustion' : 'Process'}`,
  )
}

/** Emission of an activity outside the energy system by gas. */
export function outsideName(network: Network, a: number, g: number): string {
  return `Activity|${network.activities[a]!.activity.id}|Emissions|${network.gases[g]!}`
}

/** What a technology may emit: by technology, gas, and cube of the run. */
export interface EmissionCell {
  readonly l: number
  readonly g: number
  readonly cube: Cube
}

const cells = new WeakMap<Network, readonly EmissionCell[]>()

export function emissionCells(network: Network): readonly EmissionCell[] {
  const known = cells.get(network)
  if (known !== undefined) return known
  const balances = new Map(emissionSources(network).carbon.map((balance) => [balance.technology, balance]))
  const found = network.technologies.flatMap((node) =>
    network.gases.flatMap((_, g) =>
      (['combustion', 'process'] as const).flatMap((cube) =>
        mayEmit(balances.get(node.index), network, node, g, cube) ? [{ l: node.index, g, cube }] : [],
      ),
    ),
  )
  cells.set(network, found)
  return found
}

function mayEmit(
  balance: CarbonBalance | undefined,
  network: Network,
  node: TechnologyNode,
  g: number,
  cube: Cube,
): boolean {
  if (cube === 'process' && node.processEmission[g]! >= 0) return true
  if (network.gases[g] === 'CO2') {
    const paths = [...(balance?.inputs ?? []), ...(balance?.outputs ?? [])].map(({ goes }) => goes)
    if (cube === 'process') return paths.includes('processed')
    // Biogenic carbon is no emission, but what is stored of it counts as negative.
    const mayStore = paths.includes('biogenic') && node.removals.some((r) => network.removals[r]!.removal[g]! >= 0)
    return mayStore || paths.includes('burnt') || paths.includes('passed')
  }
  return cube === 'combustion' && node.flows.some((f) => isBurnt(network.flows[f]!, g))
}

function isBurnt({ use, factor }: Flow, g: number): boolean {
  return use === 'combustion' && factor[g]! >= 0
}

function addSource(
  network: Network,
  builder: VariableBuilder,
  name: string,
  g: number,
  cell: Cell,
  category: string,
  sector: number,
  asCo2e = false,
): void {
  const gas = network.gases[g]!
  // A series that exists only as CO2e keeps its own GWP and is marked by its unit.
  const label = asCo2e ? `${gas} (CO2e as given)` : gas
  const { unit, weight: once } = asCo2e ? { unit: 'kt CO2-equiv/yr', weight: ONCE } : gasUnit(gas)
  builder.cell(name, asCo2e ? unit : massUnit(gas), cell, category)
  const row = `Emissions|${label}|CRT|${crtRow(network, category)}`
  const fresh = !builder.has(row)
  builder.add(row, unit, name, once, category)
  const bySector = `Emissions|${label}|Sector|${network.sectors[sector]!.id}`
  const freshSector = !builder.has(bySector)
  const counts = !(isCrtCode(category) && isMemoItem(category))
  if (counts) builder.add(bySector, unit, name, once)
  const chapter = chapterOf(category)
  const total = `Emissions|${label}|${chapter}`
  if (fresh && counts) {
    const freshChapter = !builder.has(total)
    builder.add(total, unit, row)
    if (freshChapter) builder.add(`Emissions|${label}`, unit, total)
  }
  if (!isGreenhouseGas(gas) || !counts) return
  const weight = co2eWeight(network, gas, asCo2e, unit)
  if (freshSector) builder.add(`${KYOTO}|Sector|${network.sectors[sector]!.id}`, KYOTO_UNIT, bySector, weight)
  if (fresh) builder.add(`${KYOTO}|CRT|${crtRow(network, category)}`, KYOTO_UNIT, row, weight, category)
}

/** From the gas's unit (kt or Mt) to Mt CO2e. */
export function co2eWeight(network: Network, gas: string, asCo2e: boolean, unit: string): Weight {
  if (asCo2e) return THOUSANDTH
  const figure = network.resolved.study.gwp.find((one) => one.gas === gas && one.set === network.gwpSet)?.figure ?? null
  const gwp = network.gwp[network.gases.findIndex((one) => one === gas)]!
  const scale = unit.startsWith('Mt') ? 1 : THOUSANDTH.value
  return { kind: 'gwp', gas, value: gwp * scale, scale, figure }
}

/**
 * Row of a category. What a study gives at a level where it also gives categories below is the unspecified part of that
 * level: `1.A.2 (not specified)` beside `1.A.2.f`.
 */
function crtRow(network: Network, category: string): string {
  return rowsOf(network).get(category) ?? category
}

function isBelow(category: string, level: string): boolean {
  return isCrtCode(category) && isCrtCode(level) && isWithin(category, level)
}

const known = new WeakMap<Network, ReadonlyMap<string, string>>()

/** Every category that a network emits in, in order, with its row. */
function rowsOf(network: Network): ReadonlyMap<string, string> {
  const before = known.get(network)
  if (before !== undefined) return before
  const categories = new Set<string>([
    ...network.technologies.flatMap((node) => [node.combustionCategory, node.processCategory]),
    ...network.activities.map((node) => node.activity.category),
    ...network.sectorModel.emissions.map(({ category }) => category),
  ])
  const sorted = [...categories].sort()
  const rows = new Map(
    sorted.map((category) => {
      const isSplit = sorted.some((other) => other !== category && isBelow(other, category))
      return [category, isSplit ? `${category} (not specified)` : category]
    }),
  )
  known.set(network, rows)
  return rows
}

function chapterOf(category: string): string {
  const chapter = isCrtCode(category) ? CHAPTERS.find(([code]) => isWithin(category, code)) : undefined
  return chapter?.[1] ?? NO_CHAPTER
}

function addTotals(network: Network, builder: VariableBuilder): void {
  for (const chapter of [...CHAPTERS.map(([, name]) => name), NO_CHAPTER]) {
    for (const [category, own] of rowsOf(network)) {
      const row = `${KYOTO}|CRT|${own}`
      if (chapterOf(category) === chapter && builder.has(row)) builder.add(`${KYOTO}|${chapter}`, KYOTO_UNIT, row)
    }
    if (!builder.has(`${KYOTO}|${chapter}`)) continue
    builder.add(KYOTO, KYOTO_UNIT, `${KYOTO}|${chapter}`)
    if (chapter !== 'LULUCF') builder.add(`${KYOTO} (excl. LULUCF)`, KYOTO_UNIT, `${KYOTO}|${chapter}`)
  }
}
