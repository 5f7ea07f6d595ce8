import type { Run } from '../../engine/run.ts'
import type { Flow, Network, TechnologyNode } from '../../network/network.ts'
import { CHAPTERS, KYOTO } from '../../results/emission-variables.ts'
import { driverName } from '../../results/variable-names.ts'
import { valuesOfMany, variablesOf } from '../../results/variable-registry.ts'

/** What one sector takes and emits in a year. */
export interface SectorAccount {
  readonly id: string
  /** Of each service or product that it makes: how much, and the energy taken for it. */
  readonly products: ReadonlyMap<string, { readonly volume: number; readonly energy: number }>
  /** By carrier: PJ burnt, and Mt CO2 of it. */
  readonly fuels: ReadonlyMap<string, Use>
  /** Electricity, with what plants emitted for it. */
  readonly electricity: Use
}

export interface Use {
  readonly energy: number
  readonly co2: number
}

/** A year of a run as a decomposition reads it; it holds nothing of the run, whose workspace may be used again. */
export interface EmissionAccount {
  readonly scenario: string
  readonly year: number
  /** Persons (million), GDP (in the study's unit), primary energy (EJ); NaN for what the study does not have. */
  readonly population: number
  readonly gdp: number
  readonly primaryEnergy: number
  /** Mt CO2 of the inventory's energy chapter, before the biogenic that is captured and stored is taken off. */
  readonly energyCo2: number
  /** Mt of biogenic CO2 that is captured and stored in the energy chapter: it counts as removed. */
  readonly storedBiogenic: number
  /** Mt CO2e in all, and by chapter of the inventory. */
  readonly total: number
  readonly chapters: ReadonlyMap<string, number>
  readonly sectors: readonly SectorAccount[]
}

/**
 * Reads a year of a run. What plants emit is the electricity's, by what each sector took of it; carbon of a technology is
 * that of its fuels, by the fossil carbon in each; biogenic CO2 that is stored stands apart.
 */
export function emissionAccount(network: Network, run: Run, year: number): EmissionAccount {
  const t = year - network.horizon.start
  const n = network.yearCount
  const names = [
    driverName('population'),
    driverName('gdp'),
    'Primary Energy',
    `Emissions|CO2|${CHAPTERS[0]![1]}`,
    KYOTO,
    ...CHAPTERS.map(([, chapter]) => `${KYOTO}|${chapter}`),
  ]
  const known = names.filter((name) => variablesOf(network).has(name))
  const values = valuesOfMany(network, run, known)
  const read = (name: string, missing: number): number => {
    const at = known.indexOf(name)
    return at < 0 ? missing : values[at * n + t]!
  }
  const storedBiogenic = network.technologies.reduce(
    (sum, node) => sum + (isEnergy(node) ? run.capturedBiogenic[node.index * n + t]! * 1e-3 : 0),
    0,
  )
  const [population = '', gdp = '', primary = '', energyCo2 = ''] = names
  return {
    scenario: network.resolved.id,
    year,
    population: read(population, NaN),
    gdp: read(gdp, NaN),
    primaryEnergy: read(primary, NaN),
    energyCo2: read(energyCo2, 0) + storedBiogenic,
    storedBiogenic,
    total: read(KYOTO, 0),
    chapters: new Map(CHAPTERS.map(([, chapter]) => [chapter, read(`${KYOTO}|${chapter}`, 0)])),
    sectors: sectorAccounts(network, run, t),
  }
}

interface Draft {
  readonly products: Map<string, { volume: number; energy: number }>
  readonly fuels: Map<string, { energy: number; co2: number }>
  electricity: number
}

function sectorAccounts(network: Network, run: Run, t: number): SectorAccount[] {
  const n = network.yearCount
  const co2 = network.gases.indexOf('CO2')
  const current = electricityOf(network)
  const drafts = network.sectors.map((): Draft => ({ products: new Map(), fuels: new Map(), electricity: 0 }))
  let plants = 0
  let delivered = 0
  for (const node of network.technologies) {
    const { index: l, technology, sector, output, flows } = node
    // Fossil alone: what is stored of biomass may outweigh it, and sums below nought have no logarithms.
    const emitted = isEnergy(node)
      ? (run.combustion[(l * network.gases.length + co2) * n + t]! + run.capturedBiogenic[l * n + t]!) * 1e-3
      : 0
    if (technology.kind === 'plant') {
      plants += emitted
      continue
    }
    if (technology.kind === 'grid' || technology.kind === 'storage') continue
    const draft = drafts[sector]!
    const burnt = flows.map((f) => network.flows[f]!)
    const shares = carbonShares(network, run, flows, burnt, t)
    let energy = 0
    for (const [i, f] of flows.entries()) {
      const { commodity, use } = burnt[i]!
      const node = network.commodities[commodity]!
      if (use !== 'combustion' || node.commodity.kind !== 'carrier') continue
      const taken = run.inflow[f * n + t]!
      energy += taken
      if (current.has(commodity)) {
        draft.electricity += taken
        delivered += taken
        continue
      }
      const { id } = node.commodity
      const before = draft.fuels.get(id) ?? { energy: 0, co2: 0 }
      draft.fuels.set(id, { energy: before.energy + taken, co2: before.co2 + emitted * shares[i]! })
    }
    const product = network.commodities[output]!.commodity.id
    const before = draft.products.get(product) ?? { volume: 0, energy: 0 }
    draft.products.set(product, { volume: before.volume + run.activity[l * n + t]!, energy: before.energy + energy })
  }
  const factor = delivered === 0 ? 0 : plants / delivered
  return network.sectors.map(({ id }, s) => {
    const { products, fuels, electricity } = drafts[s]!
    return { id, products, fuels, electricity: { energy: electricity, co2: electricity * factor } }
  })
}

const isEnergy = ({ combustionCategory }: TechnologyNode): boolean => combustionCategory.startsWith('1.A')

/** The bus and what lines deliver of it. */
function electricityOf({ grid, technologies }: Network): ReadonlySet<number> {
  if (grid === null) return new Set()
  return new Set([grid.bus, ...grid.lines.map((l) => technologies[l]!.output)])
}

/** Shares of a technology's carbon by flow: by fossil carbon taken in, or by energy where there is none. */
function carbonShares(
  { commodities, yearCount: n }: Network,
  run: Run,
  places: readonly number[],
  flows: readonly Flow[],
  t: number,
): readonly number[] {
  const burnt = flows.map(({ use, commodity }) => use === 'combustion' && commodities[commodity]!.carbon >= 0)
  const carbon = flows.map(({ commodity }, i) => {
    const { carbon: row, fossil } = commodities[commodity]!
    return burnt[i] && fossil ? run.inflow[places[i]! * n + t]! * run.rows[row * n + t]! : 0
  })
  const total = carbon.reduce((sum, one) => sum + one, 0)
  if (total > 0) return carbon.map((one) => one / total)
  const energy = flows.map(({ use }, i) => (use === 'combustion' ? run.inflow[places[i]! * n + t]! : 0))
  const all = energy.reduce((sum, one) => sum + one, 0)
  return energy.map((one) => (all > 0 ? one / all : 0))
}
