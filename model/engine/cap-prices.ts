import type { Network } from '../network/network.ts'
import { capsInForce } from './caps-in-force.ts'
import type { Workspace } from './workspace.ts'

/** MUSD per kt from USD per t. */
const PER_KT = 1e-3
/** Where a cap has no ceiling of its price the search ends: 10,000 USD per t. */
export const HIGHEST_PRICE = 10_000
/** First step upwards where the year before had no price: 10 USD per t. */
const FIRST_STEP = 10 * PER_KT
/** A price is found when it lies within a cent per t, or within this share of itself, of the least one that meets the cap. */
const CENT = 0.01 * PER_KT
const CLOSE = 1e-4
/** Emissions that are above a cap by no more than this share of it meet it. */
const MET = 1e-9
/** Rounds over several caps that reach the same emissions. */
const MOST_ROUNDS = 4

/** What a pass through the years tells behind each of them. */
interface Passed {
  readonly year: number
  readonly done: number
  readonly total: number
}

/** Whether caps on emissions are met by prices: under logit, where costs move what is chosen, and where a cap has strength. */
export function meetsCapsByPrices(network: Network, slots: Float64Array): boolean {
  return network.supplyRule === 'logit' && capsInForce(network, slots).length > 0
}

/**
 * Caps under logit, year by year: in each year the least price within the cap's collar at which emissions stay under it,
 *
 *     p = min { p in [floor, ceiling] : Q(p) <= cap },
 *
 * by bisection from a bracket around the price of the year before, prices of earlier years standing. Where the ceiling does
 * not suffice, the price is the ceiling and the run says by how much emissions are above the cap. The price is paid as a tax on
 * the emissions that count. Every trial is a run up to its year, `once`; `close` adds up its emissions.
 */
export function* meetCaps<Outcome>(
  workspace: Workspace,
  once: () => Generator<Passed, Outcome>,
  close: (workspace: Workspace, years: number) => void,
): Generator<Passed, Outcome> {
  const { network, run, effects } = workspace
  const { capPrice } = effects
  const n = network.yearCount
  const { caps } = network.effects
  const excess = new Float64Array(caps.length * n)
  capPrice.fill(0)
  for (let t = 0; t < n; t++) {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      let hasMoved = false
      for (const i of caps.keys()) {
        const before = capPrice[i * n + t]!
        const failed = settlePrice(i, t)
        if (failed !== null) return failed
        if (capPrice[i * n + t] !== before) hasMoved = true
      }
      if (!hasMoved || caps.length === 1) break
    }
    yield { year: network.horizon.start + t, done: t + 1, total: n }
  }
  const years = once()
  for (;;) {
    const { done, value } = years.next()
    if (done !== true) continue
    run.capPrice.set(capPrice)
    run.capExcess.set(excess)
    return value
  }

  /** Sets the price of a cap in a year; an outcome where the run failed before it. */
  function settlePrice(i: number, t: number): Outcome | null {
    const at = i * n + t
    const { priceFloor, priceCeiling } = caps[i]!.policy
    const floor = (priceFloor ?? 0) * PER_KT
    const ceiling = Math.max(floor, (priceCeiling ?? HIGHEST_PRICE) * PER_KT)
    let failure: Outcome | null = null
    /** How far emissions are above the cap at a price; nought where they meet it, or there is none. */
    const above = (price: number): number => {
      capPrice[at] = price
      const years = once()
      for (let passed = 0; passed <= t;) {
        const step = years.next()
        if (step.done === true) {
          failure = step.value
          return 0
        }
        passed = step.value.done
      }
      const cap = workspace.effects.cap[at]!
      if (cap === Infinity) return -1
      close(workspace, t + 1)
      const over = emittedUnder(workspace, i, t) - cap
      return over > MET * Math.abs(cap) ? over : 0
    }
    const atFloor = above(floor)
    // Without a cap in the year there is no price either.
    if (atFloor < 0) capPrice[at] = 0
    excess[at] = 0
    if (failure !== null || atFloor <= 0) return failure
    let low = floor
    let high = Math.min(ceiling, Math.max(FIRST_STEP, 2 * floor, 1.25 * (t === 0 ? 0 : capPrice[at - 1]!)))
    let over = above(high)
    while (over > 0 && high < ceiling) {
      low = high
      high = Math.min(ceiling, 2 * high)
      over = above(high)
    }
    if (over > 0) {
      excess[at] = over
      return failure
    }
    while (high - low > Math.max(CENT, CLOSE * high)) {
      const middle = (low + high) / 2
      if (above(middle) > 0) low = middle
      else high = middle
    }
    capPrice[at] = high
    return failure
  }
}

/** Emissions that count under a cap in a year, weighted: of its technologies, and of activities and modules in its sectors. */
function emittedUnder({ network, run }: Workspace, i: number, t: number): number {
  const { technologies, sectors, gases } = network.effects.caps[i]!
  const n = network.yearCount
  const all = network.gases.length
  let sum = 0
  for (const l of technologies) {
    for (const g of gases) {
      const at = (l * all + g) * n + t
      sum += network.priced[g]! * (run.combustion[at]! + run.process[at]!)
    }
  }
  for (const { index, sector, asCo2e } of network.activities) {
    if (!sectors.includes(sector)) continue
    for (const g of gases) sum += (asCo2e[g] === 1 ? 1 : network.priced[g]!) * run.outside[(index * all + g) * n + t]!
  }
  for (const { quantity, gas, sector } of network.sectorModel.emissions) {
    if (sectors.includes(sector) && gases.includes(gas)) sum += network.priced[gas]! * run.quantity[quantity * n + t]!
  }
  return sum
}
