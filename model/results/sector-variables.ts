import { isCrtCode, isMemoItem } from '../domain/crt-category.ts'
import { isGreenhouseGas } from '../domain/gas.ts'
import type { Network } from '../network/network.ts'
import type { TechnologyKind } from '../study/study.ts'
import { groupedBy } from '../study/grouped-by.ts'
import type { Text } from '../study/label-text.ts'
import { co2eWeight, emissionCells, emissionName, KYOTO_UNIT, outsideName } from './emission-variables.ts'
import { quantityName } from './sector-module-variables.ts'
import { ONCE, type Term } from './variable.ts'
import type { VariableBuilder } from './variable-builder.ts'
import { activityName, demandName, familyOf, inputName, outputUnit } from './variable-names.ts'

/** A variable that shows a part of a sector, with its name for people. */
export interface SectorVariable {
  readonly id: string
  readonly label: Text | null
  /** Name that decides its look: a family of carriers or technologies, a CRT category, a gas. */
  readonly family: string
  readonly variable: string
  readonly unit: string
}

/** What technologies of one kind make of one commodity. */
export interface SectorOutput {
  readonly commodity: string
  readonly label: Text
  readonly kind: TechnologyKind
  readonly technologies: readonly SectorVariable[]
  /** The same summed by family. */
  readonly families: readonly SectorVariable[]
}

/** What modules outside the energy system have of one kind, in one unit: rice areas, banks of refrigerant, animals. */
export interface SectorQuantities {
  /** First parts of their names in the results, `Agriculture|Rice Area`; the others are the id, as `forest|cropland`. */
  readonly name: string
  readonly unit: string
  readonly parts: readonly SectorVariable[]
}

/** Variables by which a sector is read: they are all there to be asked for, whatever a run reports. */
export interface SectorVariables {
  readonly sector: string
  /** Service demand. */
  readonly services: readonly SectorVariable[]
  /** Activities outside the energy system. */
  readonly activities: readonly SectorVariable[]
  readonly outputs: readonly SectorOutput[]
  /** What the sector's technologies take, PJ by carrier; what plants and conversions turn into others included. */
  readonly carriers: readonly SectorVariable[]
  /** The same summed by family. */
  readonly families: readonly SectorVariable[]
  /** Mt CO2e by CRT category and by gas, memo items left out; both sum to the sector's emissions. */
  readonly categories: readonly SectorVariable[]
  readonly gases: readonly SectorVariable[]
  readonly quantities: readonly SectorQuantities[]
}

/** Sums over a sector as variables of their own. */
export function sectorDetails(network: Network, builder: VariableBuilder): void {
  for (const s of network.sectors.keys()) {
    for (const [commodity, terms] of inputsOf(network, s))
      builder.sum(inputTotal(network, s, commodity), 'PJ/yr', terms)
    const carriers = carriersOf(network, s)
    addFamilies(builder, energyFamilies(network, s, carriers), carriers)
    for (const { families, technologies } of outputsOf(network, s)) addFamilies(builder, families, technologies)
    const { byCategory, byGas } = emissionsOf(network, s)
    for (const [category, terms] of byCategory)
      builder.sum(emissionTotal(network, s, category), KYOTO_UNIT, terms, category)
    for (const [gas, terms] of byGas) builder.sum(emissionTotal(network, s, gas), KYOTO_UNIT, terms)
  }
}

/** The variables of a sector; null where the study has none of that name. */
export function sectorVariables(network: Network, id: string): SectorVariables | null {
  const s = network.sectors.findIndex((sector) => sector.id === id)
  if (s < 0) return null
  const { byCategory, byGas } = emissionsOf(network, s)
  const carriers = carriersOf(network, s)
  const ofTerms = (totals: Terms): SectorVariable[] =>
    [...totals.keys()].sort().map((key) => ({
      id: key,
      label: null,
      family: key,
      variable: emissionTotal(network, s, key),
      unit: KYOTO_UNIT,
    }))
  return {
    sector: id,
    services: network.commodities.flatMap(({ commodity, demand, index }) =>
      demand === null || commodity.sector !== id
        ? []
        : [variableOf(commodity, demandName(network, index), `${commodity.unit}/yr`)],
    ),
    activities: network.activities.flatMap(({ activity, sector }) =>
      sector === s
        ? [{ ...variableOf({ ...activity, family: '' }, `Activity|${activity.id}`, activity.series.unit) }]
        : [],
    ),
    outputs: outputsOf(network, s),
    carriers,
    families: energyFamilies(network, s, carriers),
    categories: ofTerms(byCategory),
    gases: ofTerms(byGas),
    quantities: quantitiesOf(network, id),
  }
}

/** What the modules of a sector report, by kind and unit, in the order in which they report it. */
function quantitiesOf({ sectorModel }: Network, sector: string): SectorQuantities[] {
  const own = sectorModel.equations.reports.filter((one) => one.sector === sector)
  const single = [...new Map(own.map((one) => [one.name, one])).values()].map(({ name, unit }) => {
    const parts = name.split('|')
    const size = Math.min(2, parts.length - 1)
    const id = parts.slice(size).join('|')
    return { kind: parts.slice(0, size).join('|'), part: { id, label: null, family: id, variable: name, unit } }
  })
  return [...groupedBy(single, ({ kind, part }) => `${kind} ${part.unit}`).values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    return [{ name: first.kind, unit: first.part.unit, parts: group.map(({ part }) => part) }]
  })
}

type Named = { readonly id: string; readonly label: Text; readonly family: string }
type Terms<Key = string> = ReadonlyMap<Key, readonly Term[]>

const variableOf = ({ id, label, family }: Named, variable: string, unit: string): SectorVariable => {
  return { id, label, family, variable, unit }
}

const carriersOf = (network: Network, s: number): SectorVariable[] =>
  [...inputsOf(network, s).keys()].map((c) =>
    variableOf(network.commodities[c]!.commodity, inputTotal(network, s, c), 'PJ/yr'),
  )

const energyFamilies = (network: Network, s: number, carriers: readonly SectorVariable[]): SectorVariable[] =>
  familiesOf(`Sector|${network.sectors[s]!.id}|Energy by Family`, carriers)

const inputTotal = (network: Network, s: number, commodity: number): string =>
  `Sector|${network.sectors[s]!.id}|Energy|${network.commodities[commodity]!.commodity.id}`

const emissionTotal = (network: Network, s: number, part: string): string =>
  `Sector|${network.sectors[s]!.id}|Emissions|${part}`

/** Carriers that a sector's technologies take; lines and storage pass electricity on and take none. */
function inputsOf(network: Network, s: number): Terms<number> {
  const inputs = new Map<number, Term[]>()
  for (const [f, { technology, commodity }] of network.flows.entries()) {
    const { sector, technology: taker } = network.technologies[technology]!
    if (sector !== s || taker.kind === 'grid' || taker.kind === 'storage') continue
    if (network.commodities[commodity]!.commodity.kind !== 'carrier') continue
    addTerm(inputs, commodity, { variable: inputName(network, f), weight: ONCE })
  }
  return inputs
}

function emissionsOf(network: Network, s: number): { byCategory: Terms; byGas: Terms } {
  const byCategory = new Map<string, Term[]>()
  const byGas = new Map<string, Term[]>()
  const add = (category: string, g: number, variable: string, asCo2e: boolean): void => {
    const gas = network.gases[g]!
    if (!isGreenhouseGas(gas) || (isCrtCode(category) && isMemoItem(category))) return
    const term: Term = { variable, weight: co2eWeight(network, gas, asCo2e, 'kt') }
    addTerm(byCategory, category, term)
    addTerm(byGas, gas, term)
  }
  for (const { l, g, cube } of emissionCells(network)) {
    const { sector, combustionCategory, processCategory } = network.technologies[l]!
    if (sector !== s) continue
    add(cube === 'combustion' ? combustionCategory : processCategory, g, emissionName(network, l, g, cube), false)
  }
  for (const { activity, index, sector, factor, asCo2e } of network.activities) {
    if (sector !== s) continue
    for (const g of network.gases.keys())
      if (factor[g]! >= 0) add(activity.category, g, outsideName(network, index, g), asCo2e[g] === 1)
  }
  for (const { quantity, gas, category, sector } of network.sectorModel.emissions) {
    if (sector === s) add(category, gas, quantityName(network, quantity), false)
  }
  return { byCategory, byGas }
}

function addTerm<Key>(totals: Map<Key, Term[]>, key: Key, term: Term): void {
  totals.set(key, [...(totals.get(key) ?? []), term])
}

function outputsOf(network: Network, s: number): SectorOutput[] {
  const members = network.technologies.filter(({ sector }) => sector === s)
  return [...groupedBy(members, ({ technology, output }) => `${technology.kind}/${output}`).values()].flatMap(
    (group) => {
      const [first] = group
      const commodity = network.commodities[first?.output ?? -1]?.commodity
      if (first === undefined || commodity === undefined) return []
      const { kind } = first.technology
      const technologies = group.map(({ technology, index }) =>
        variableOf(technology, activityName(network, index), outputUnit(network, index)),
      )
      const top = `Sector|${network.sectors[s]!.id}|Output|${kind}|${commodity.id}`
      return [
        {
          commodity: commodity.id,
          label: commodity.label,
          kind,
          technologies,
          families: familiesOf(top, technologies),
        },
      ]
    },
  )
}

/** A variable for each family below a name. */
function familiesOf(top: string, members: readonly SectorVariable[]): SectorVariable[] {
  return [...groupedBy(members, familyOf)].map(([family, group]) => {
    return { id: family, label: null, family, variable: `${top}|${family}`, unit: group[0]?.unit ?? '' }
  })
}

/** Families as sums of their members. */
function addFamilies(
  builder: VariableBuilder,
  families: readonly SectorVariable[],
  members: readonly SectorVariable[],
): void {
  for (const { family, variable, unit } of families) {
    const own = members.filter((member) => familyOf(member) === family)
    builder.sum(
      variable,
      unit,
      own.map((member) => ({ variable: member.variable, weight: ONCE })),
    )
  }
}
