import { isGreenhouseGas } from '../domain/gas.ts'
import type { Network, TechnologyNode } from '../network/network.ts'
import type { Cell } from './cell.ts'
import type { Weight } from './variable.ts'
import type { VariableBuilder } from './variable-builder.ts'

/** Chapters of the inventory by the first figure of the CRT category. */
export const CHAPTERS: readonly (readonly [prefix: string, name: string])[] = [
  ['1', 'Energy'],
  ['2', 'Industrial Processes'],
  ['3', 'Agriculture'],
  ['4', 'LULUCF'],
  ['5', 'Waste'],
]

export const KYOTO = 'Emissions|Kyoto Gases'
export const KYOTO_UNIT = 'Mt CO2-equiv/yr'
const MEMO = '1.D'

/** Unit of a gas in reports, and the factor from kt. */
export function gasUnit(gas: string): { readonly unit: string; readonly factor: number } {
  return gas === 'CO2' ? { unit: 'Mt CO2/yr', factor: 1e-3 } : { unit: `kt ${gas}/yr`, factor: 1 }
}

/**
 * Emissions by gas: each source is a row with its CRT category; categories sum to chapters, chapters to the national
 * total (net, land included), greenhouse gases by GWP to `Emissions|Kyoto Gases`. Bunkers (1.D) are a memo item.
 */
export function emissionVariables(network: Network, builder: VariableBuilder): void {
  const gases = network.gases.length
  for (const node of network.technologies) {
    for (let g = 0; g < gases; g++) {
      for (const cube of ['combustion', 'process'] as const) {
        if (!mayEmit(network, node, g, cube)) continue
        const category = cube === 'combustion' ? node.combustionCategory : node.processCategory
        const name = `Technology|${node.technology.id}|Emissions|${network.gases[g]!}|${cube === 'combustion' ? 'Combustion' : 'Process'}`
        addSource(network, builder, name, g, { cube, index: node.index * gases + g }, category, node.sector)
      }
    }
  }
  for (const node of network.activities) {
    for (let g = 0; g < gases; g++) {
      if (node.factor[g]! < 0) continue
      const name = `Activity|${node.activity.id}|Emissions|${network.gases[g]!}`
      const cell: Cell = { cube: 'outside', index: node.index * gases + g }
      addSource(network, builder, name, g, cell, node.activity.category, node.sector, node.asCo2e[g] === 1)
    }
  }
  addTotals(network, builder)
}

function mayEmit(network: Network, node: TechnologyNode, g: number, cube: 'combustion' | 'process'): boolean {
  const carbon = network.gases[g] === 'CO2'
  if (cube === 'process' && node.processEmission[g]! >= 0) return true
  return node.flows.some((f) => {
    const flow = network.flows[f]!
    const process = flow.use === 'feedstock' || flow.use === 'reductant'
    if (process !== (cube === 'process')) return false
    return carbon ? network.commodities[flow.commodity]!.fossil : flow.use === 'combustion' && flow.factor[g]! >= 0
  })
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
  const { unit, factor } = asCo2e ? { unit: `kt CO2-equiv/yr`, factor: 1 } : gasUnit(gas)
  builder.cell(name, unit, cell, factor, category)
  const row = `Emissions|${label}|CRT|${category}`
  const fresh = !builder.has(row)
  builder.add(row, unit, name, undefined, category)
  const bySector = `Emissions|${label}|Sector|${network.sectors[sector]!.id}`
  const freshSector = !builder.has(bySector)
  const counts = category !== MEMO && !category.startsWith(`${MEMO}.`)
  if (counts) builder.add(bySector, unit, name)
  const chapter = CHAPTERS.find(([prefix]) => category.startsWith(prefix))?.[1] ?? 'Other'
  const total = `Emissions|${label}|${chapter}`
  if (fresh && counts) {
    const freshChapter = !builder.has(total)
    builder.add(total, unit, row)
    if (freshChapter) builder.add(`Emissions|${label}`, unit, total)
  }
  if (!isGreenhouseGas(gas) || !counts) return
  const weight = co2eWeight(network, gas, asCo2e, unit)
  if (freshSector) builder.add(`${KYOTO}|Sector|${network.sectors[sector]!.id}`, KYOTO_UNIT, bySector, weight)
  if (fresh) builder.add(`${KYOTO}|CRT|${category}`, KYOTO_UNIT, row, weight, category)
}

/** From the gas's reporting unit to Mt CO2e. */
function co2eWeight(network: Network, gas: string, asCo2e: boolean, unit: string): Weight {
  if (asCo2e) return { kind: 'factor', value: 1e-3 }
  const figure = network.resolved.study.gwp.find((one) => one.gas === gas && one.set === network.gwpSet)?.figure ?? null
  const gwp = network.gwp[network.gases.findIndex((one) => one === gas)]!
  return { kind: 'gwp', gas, value: unit.startsWith('Mt') ? gwp : gwp * 1e-3, figure }
}

function addTotals(network: Network, builder: VariableBuilder): void {
  const categories = new Set<string>([
    ...network.technologies.flatMap((node) => [node.combustionCategory, node.processCategory]),
    ...network.activities.map((node) => node.activity.category),
  ])
  for (const [prefix, chapter] of CHAPTERS) {
    for (const category of [...categories].sort()) {
      const row = `${KYOTO}|CRT|${category}`
      if (category.startsWith(prefix) && builder.has(row)) builder.add(`${KYOTO}|${chapter}`, KYOTO_UNIT, row)
    }
    if (!builder.has(`${KYOTO}|${chapter}`)) continue
    builder.add(KYOTO, KYOTO_UNIT, `${KYOTO}|${chapter}`)
    if (chapter !== 'LULUCF') builder.add(`${KYOTO} (excl. LULUCF)`, KYOTO_UNIT, `${KYOTO}|${chapter}`)
  }
}
