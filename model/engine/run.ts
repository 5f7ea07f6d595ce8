import type { Network } from '../network/network.ts'

/**
 * What a run leaves behind: cubes of `Float64Array`, each `[item * N + t]` unless said otherwise. They belong to the
 * workspace and hold until its next run. Energy PJ, power GW, gases kt, money MUSD of 2020.
 */
export interface Run {
  /** The path table's rows, as filled for this run. */
  readonly rows: Float64Array
  /** Numeric slots of this run. */
  readonly slots: Float64Array
  /** By technology. Capacity in GW for plants and storage, else in output per year. */
  readonly activity: Float64Array
  readonly capacity: Float64Array
  readonly surviving: Float64Array
  readonly built: Float64Array
  readonly scrapped: Float64Array
  readonly idle: Float64Array
  readonly salesShare: Float64Array
  /** Least cost: objective of a year, 1 where its optimum is one of several; by cap the price of emissions it implies. */
  readonly objective: Float64Array
  readonly nonUnique: Float64Array
  readonly capPrice: Float64Array
  /** By cap: emissions above it where no price within its collar meets it, kt weighted. */
  readonly capExcess: Float64Array
  /** Least cost, by removal process on its host: capacity fitted, of standing and of new units. */
  readonly fitted: Float64Array
  /** Least cost, by commodity: what one unit more would cost. */
  readonly marginalCost: Float64Array
  /** Levelised cost of a new unit per unit of output, as the choice sees it. */
  readonly unitCost: Float64Array
  /** Logit weight by technology (one value each). */
  readonly weight: Float64Array
  /** By flow: stock-average specific input, share after blending and amount used. */
  readonly intensity: Float64Array
  readonly inflow: Float64Array
  /** By by-product flow: amount made. */
  readonly byflow: Float64Array
  /** By commodity. */
  readonly demand: Float64Array
  readonly use: Float64Array
  readonly production: Float64Array
  readonly domestic: Float64Array
  readonly imports: Float64Array
  readonly exports: Float64Array
  readonly shortage: Float64Array
  readonly surplus: Float64Array
  /** Average supply cost of last resort to buyers before margins and fuel taxes. */
  readonly price: Float64Array
  /** Electricity by slice: `[(l * K + k) * N + t]` for plants and storage discharge, `[k * N + t]` for the bus. */
  readonly generation: Float64Array
  readonly charge: Float64Array
  readonly load: Float64Array
  readonly curtailed: Float64Array
  readonly unserved: Float64Array
  /** Requirement and firm capacity of the reserve, GW (one row each). */
  readonly peak: Float64Array
  readonly firm: Float64Array
  /** kt by technology and gas, `[(l * G + g) * N + t]`: from burning, and from processes and feedstock. */
  readonly combustion: Float64Array
  readonly process: Float64Array
  /** kt CO2 by technology: biogenic emitted (memo), captured (fossil, from minerals, biogenic), fossil kept in products. */
  readonly biogenic: Float64Array
  readonly capturedFossil: Float64Array
  readonly capturedMineral: Float64Array
  readonly capturedBiogenic: Float64Array
  readonly storedCarbon: Float64Array
  /** Activities outside energy: level, and kt by gas `[(a * G + g) * N + t]`. */
  readonly level: Float64Array
  readonly outside: Float64Array
  /** Quantities of sector modules, each in its own unit. */
  readonly quantity: Float64Array
  /** Ledgers by technology: MUSD a year. */
  readonly investment: Float64Array
  readonly annuitySocial: Float64Array
  readonly annuityHurdle: Float64Array
  readonly removalSocial: Float64Array
  readonly removalHurdle: Float64Array
  readonly fixedOm: Float64Array
  readonly variableOm: Float64Array
  readonly emissionTax: Float64Array
  readonly fuelTax: Float64Array
  readonly subsidy: Float64Array
  /** By commodity: domestic, import and export bill. */
  readonly supplyCost: Float64Array
}

const PER_TECHNOLOGY = [
  'activity',
  'capacity',
  'surviving',
  'built',
  'scrapped',
  'idle',
  'salesShare',
  'unitCost',
  'biogenic',
  'capturedFossil',
  'capturedMineral',
  'capturedBiogenic',
  'storedCarbon',
  'investment',
  'annuitySocial',
  'annuityHurdle',
  'removalSocial',
  'removalHurdle',
  'fixedOm',
  'variableOm',
  'emissionTax',
  'fuelTax',
  'subsidy',
] as const
const PER_COMMODITY = [
  'demand',
  'use',
  'production',
  'domestic',
  'imports',
  'exports',
  'shortage',
  'surplus',
  'price',
  'supplyCost',
  'marginalCost',
] as const

/** New cubes of noughts, sized for a network. */
export function createRun(network: Network): Run {
  const n = network.yearCount
  const k = network.slices.ids.length
  const g = network.gases.length
  const technologies = network.technologies.length
  const cube = (items: number) => new Float64Array(items * n)
  const named = <Name extends string>(names: readonly Name[], items: number) =>
    Object.fromEntries(names.map((name) => [name, cube(items)])) as Record<Name, Float64Array>
  return {
    ...named(PER_TECHNOLOGY, technologies),
    ...named(PER_COMMODITY, network.commodities.length),
    rows: cube(network.paths.rowCount),
    slots: new Float64Array(network.slots.initial.length).fill(NaN),
    weight: new Float64Array(technologies),
    intensity: cube(network.flows.length),
    inflow: cube(network.flows.length),
    byflow: cube(network.byproducts.length),
    generation: cube(technologies * k),
    charge: cube(technologies * k),
    load: cube(k),
    curtailed: cube(k),
    unserved: cube(k),
    objective: cube(1),
    nonUnique: cube(1),
    capPrice: cube(network.effects.caps.length),
    capExcess: cube(network.effects.caps.length),
    fitted: cube(network.removals.length),
    peak: cube(1),
    firm: cube(1),
    combustion: cube(technologies * g),
    process: cube(technologies * g),
    level: cube(network.activities.length),
    outside: cube(network.activities.length * g),
    quantity: cube(network.sectorModel.equations.quantities.length),
  }
}
