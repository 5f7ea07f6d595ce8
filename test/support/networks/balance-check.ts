import { GASES } from '../../../model/domain/gas.ts'
import type { Network } from '../../../model/network/network.ts'
import type { Run } from '../../../model/engine/run.ts'
import { sum, TOLERANCE, valueOf, type View } from './balance-view.ts'
import { checkPlants, checkSlices, checkStorage } from './electricity-check.ts'

/** An equation of a run that does not hold, or a number that cannot be. */
export interface Breach {
  readonly what: string
  readonly item: string
  readonly year: number
  /** By how much, relative to the size of the terms. */
  readonly by: number
}

const CO2 = GASES.indexOf('CO2')

/**
 * Sums a run's cubes again, apart from the engine: supply and use of every commodity, of electricity by slice, of storage
 * by season, fossil and biogenic carbon of the whole country, demand and shares of each service; and looks for what cannot
 * be: no number, a negative activity or capacity, a plant above what it can, a technology that makes energy of nothing.
 */
export function breachesOf(network: Network, run: Run): Breach[] {
  const n = network.yearCount
  const breaches: Breach[] = []
  for (let t = 0; t < n; t++) {
    const year = network.horizon.start + t
    const close = (what: string, item: string, left: readonly number[], right: readonly number[]): void => {
      const size = [...left, ...right].reduce((most, term) => Math.max(most, Math.abs(term)), 0)
      const gap = Math.abs(sum(left) - sum(right))
      if (!(gap <= TOLERANCE * size)) breaches.push({ what, item, year, by: gap / size })
    }
    const atMost = (what: string, item: string, value: number, limit: number): void => {
      const size = Math.max(Math.abs(value), Math.abs(limit), 1e-9)
      if (!(value <= limit + TOLERANCE * size)) breaches.push({ what, item, year, by: (value - limit) / size })
    }
    const view = { network, run, t, close, atMost }
    checkCommodities(view)
    checkServices(view)
    checkSlices(view)
    checkPlants(view)
    checkStorage(view)
    checkCarbon(view)
    checkTechnologies(view)
  }
  return [...breaches, ...numbersThatAreNone(network, run)]
}

function checkCommodities({ network, run, t, close, atMost }: View): void {
  const n = network.yearCount
  for (const { index: c, commodity, demand, ...rows } of network.commodities) {
    if (demand !== null) continue
    const at = c * n + t
    const stated = [rows.bunker, rows.stockChange, rows.statisticalDifference].map((row) => valueOf(run, row, n, t))
    const made = madeOf(network, run, c, t)
    const used = network.flows.flatMap((flow, f) => (flow.commodity === c ? [run.inflow[f * n + t]!] : []))
    const supply = [...made, run.domestic[at]!, run.imports[at]!, run.shortage[at]!]
    close('supply is use', commodity.id, supply, [...used, ...stated, run.exports[at]!, run.surplus[at]!])
    for (const cube of ['domestic', 'imports', 'exports', 'shortage', 'surplus'] as const)
      atMost(`${cube} below nought`, commodity.id, -run[cube][at]!, 0)
    if (rows.domesticLimit >= 0) {
      const dug = network.technologies
        .filter(({ technology, output }) => technology.kind === 'extraction' && output === c)
        .map(({ index }) => run.activity[index * n + t]!)
      atMost(
        'domestic above its limit',
        commodity.id,
        sum([run.domestic[at]!, ...dug]),
        valueOf(run, rows.domesticLimit, n, t),
      )
    }
    if (commodity.imported && c !== network.grid?.bus)
      atMost('short though imported', commodity.id, run.shortage[at]!, 0)
  }
}

/** Main outputs and by-products of a commodity, one term each. */
function madeOf(network: Network, run: Run, c: number, t: number): number[] {
  const n = network.yearCount
  return [
    ...network.technologies.flatMap(({ output, index }) => (output === c ? [run.activity[index * n + t]!] : [])),
    ...network.byproducts.flatMap((byproduct, b) => (byproduct.commodity === c ? [run.byflow[b * n + t]!] : [])),
  ]
}

function checkServices({ network, run, t, close, atMost }: View): void {
  const n = network.yearCount
  for (const { commodity: c, technologies, sharesOf, rule } of network.services) {
    const { id } = network.commodities[c]!.commodity
    const at = c * n + t
    const activity = technologies.map((l) => run.activity[l * n + t]!)
    close('demand is met or short', id, [...activity, run.shortage[at]!], [run.demand[at]!])
    atMost('shortage below nought', id, -run.shortage[at]!, 0)
    const shares = technologies.map((l) => run.salesShare[l * n + t]!)
    const isShort = run.shortage[at]! > 0
    if (!(rule === 'prescribed' && sharesOf === 'stock') && sum(shares) > 0) close('shares of sales', id, shares, [1])
    if (t > 0 && sum(shares) === 0 && !isShort) {
      const built = technologies.map((l) => run.built[l * n + t]!)
      atMost('built without a share', id, sum(built), 0)
    }
    for (const l of technologies) {
      const { technology, availability } = network.technologies[l]!
      if (t === 0) continue
      const able = run.capacity[l * n + t]! * run.rows[availability * n + t]!
      close('activity and idle stock', technology.id, [run.activity[l * n + t]!, run.idle[l * n + t]!], [able])
    }
  }
}

/** What is supplied is emitted, kept in products or captured. kt CO2. */
function checkCarbon({ network, run, t, close }: View): void {
  const n = network.yearCount
  const gases = network.gases.length
  const supplied = { fossil: [] as number[], biogenic: [] as number[] }
  for (const {
    index: c,
    fossil,
    biogenic,
    carbon,
    bunker,
    stockChange,
    statisticalDifference,
  } of network.commodities) {
    if (!fossil && !biogenic) continue
    const at = c * n + t
    const dug = network.technologies
      .filter(({ technology, output }) => technology.kind === 'extraction' && output === c)
      .map(({ index }) => run.activity[index * n + t]!)
    const gone = [bunker, stockChange, statisticalDifference].map((row) => valueOf(run, row, n, t))
    const terms = [
      ...[run.domestic[at]!, ...dug, run.imports[at]!, run.shortage[at]!],
      ...[...gone, run.exports[at]!, run.surplus[at]!].map((amount) => -amount),
    ]
    supplied[fossil ? 'fossil' : 'biogenic'].push(...terms.map((amount) => amount * run.rows[carbon * n + t]!))
  }
  const all = (cube: Float64Array): number[] => network.technologies.map(({ index }) => cube[index * n + t]!)
  const co2 = (cube: Float64Array): number[] =>
    network.technologies.map(({ index }) => cube[(index * gases + CO2) * n + t]!)
  const minerals = network.technologies.map(({ processEmission, index }) => {
    const row = processEmission[CO2]!
    return row < 0 ? 0 : run.activity[index * n + t]! * run.rows[row * n + t]!
  })
  close(
    'fossil carbon and that of minerals',
    'all',
    [...supplied.fossil, ...minerals],
    [
      ...[run.combustion, run.process].flatMap(co2),
      // Biogenic carbon that is stored counts as negative emission: no fossil carbon went with it.
      ...[run.capturedBiogenic, run.storedCarbon, run.capturedFossil, run.capturedMineral].flatMap(all),
    ],
  )
  close('biogenic carbon', 'all', supplied.biogenic, [run.biogenic, run.capturedBiogenic].flatMap(all))
}

function checkTechnologies({ network, run, t, atMost }: View): void {
  const n = network.yearCount
  const isEnergy = (c: number) => network.commodities[c]!.commodity.kind === 'carrier'
  for (const { technology, index, output, flows, byproducts } of network.technologies) {
    const at = index * n + t
    for (const cube of ['activity', 'capacity', 'surviving', 'built', 'scrapped', 'idle'] as const)
      atMost(`${cube} below nought`, technology.id, -run[cube][at]!, 0)
    const feeds = flows.filter((f) => isEnergy(network.flows[f]!.commodity))
    const makes = technology.kind === 'conversion' || technology.kind === 'grid' || technology.kind === 'storage'
    if (!isEnergy(output) || !makes) continue
    const taken = sum(feeds.map((f) => run.inflow[f * n + t]!))
    const made = byproducts.filter((b) => isEnergy(network.byproducts[b]!.commodity))
    atMost(
      'energy out of nothing',
      technology.id,
      sum([run.activity[at]!, ...made.map((b) => run.byflow[b * n + t]!)]),
      taken,
    )
  }
}

function numbersThatAreNone(network: Network, run: Run): Breach[] {
  return Object.entries(run).flatMap(([cube, values]: [string, Float64Array]) => {
    const at = values.findIndex((value) => !Number.isFinite(value))
    return at < 0
      ? []
      : [{ what: 'no number', item: `${cube}[${at}]`, year: network.horizon.start + (at % network.yearCount), by: NaN }]
  })
}
