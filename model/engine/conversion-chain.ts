import { factorise, solveFactorised } from '../numerics/linear-solve.ts'
import { statedTerm } from './stated-uses.ts'
import type { Workspace } from './workspace.ts'

const FREE = 0
const CAPPED = 1
const AT_LEAST = 2

/** Rounds of the active set before a chain counts as not converging; each changes the status of a unit. */
const MOST_ROUNDS = 60

/**
 * Reads what the chain is this year: specific inputs, shares, and how much each unit may and must make.
 *
 * Domestic supply, by extraction technologies or without any, makes between `production_min` and `domestic_limit` of its
 * carrier, divided by the shares of the extractions; a conversion with stock of its own at most what that stock can;
 * other conversions follow the need.
 */
export function readChain(workspace: Workspace, t: number): void {
  const { network, run, supply } = workspace
  const n = network.yearCount
  const { units } = supply
  supply.net.fill(0)
  for (let i = 0; i < units.length; i++) {
    const { commodity, technology: l, isDomestic } = units[i]!
    const { domesticLimit, productionMin } = network.commodities[commodity]!
    const share = shareOfPeers(workspace, i, t)
    let cap = Infinity
    if (l >= 0) {
      const node = network.technologies[l]!
      if (node.hasStock) cap = run.capacity[l * n + t]! * run.rows[node.availability * n + t]!
      readNetUse(workspace, i)
    }
    if (isDomestic && domesticLimit >= 0) cap = Math.min(cap, share * statedTerm(workspace, domesticLimit, t))
    supply.share[i] = share
    supply.cap[i] = cap
    supply.least[i] = isDomestic ? Math.min(cap, share * statedTerm(workspace, productionMin, t)) : 0
  }
  readAsked(supply)
  supply.factorisedFor.fill(-1)
}

/** Share of a unit among those that make the same in the same way: as the study states, else in equal parts. */
function shareOfPeers({ network, run, supply }: Workspace, i: number, t: number): number {
  const n = network.yearCount
  const { peers, shareRow } = supply.units[i]!
  if (peers.length === 1) return 1
  let total = 0
  let isStated = false
  for (const j of peers) {
    const row = supply.units[j]!.shareRow
    if (row < 0) continue
    isStated = true
    total += run.rows[row * n + t]!
  }
  if (!isStated) return 1 / peers.length
  return shareRow < 0 || total <= 0 ? 0 : run.rows[shareRow * n + t]! / total
}

/** Net use of the chain's own commodities by one unit of activity. */
function readNetUse({ network, supply, flows }: Workspace, i: number): void {
  const count = supply.units.length
  const node = network.technologies[supply.units[i]!.technology]!
  for (const f of node.flows) {
    const row = supply.rowOf[network.flows[f]!.commodity]!
    if (row >= 0) supply.net[row * count + i] = supply.net[row * count + i]! + flows.input[f]!
  }
  for (const b of node.byproducts) {
    const row = supply.rowOf[network.byproducts[b]!.commodity]!
    if (row >= 0) supply.net[row * count + i] = supply.net[row * count + i]! - flows.yield[b]!
  }
}

/**
 * Activity of every unit for given uses of carriers (less by-products and contracted imports), loops included:
 *
 *     x_i = clamp(share_i R_i, least_i, cap_i),   R_i = use_c + sum_j (input_cj - by-product_cj) x_j - domestic_c
 *
 * where domestic supply of c comes before its conversions: it is taken off their R and not off its own. For a known set
 * of units at a bound the free ones follow from one direct solve; the set is revised until it agrees with its own
 * solution. Returns false where it does not settle or the loop uses more than it makes.
 */
export function solveChain(workspace: Workspace): boolean {
  const { supply } = workspace
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (!solveRound(workspace)) return false
    let settled = true
    for (let i = 0; i < supply.units.length; i++) {
      const wanted = supply.share[i]! * requirement(workspace, i)
      const slack = 1e-12 * (1 + Math.abs(wanted))
      const status = wanted > supply.cap[i]! + slack ? CAPPED : wanted < supply.least[i]! - slack ? AT_LEAST : FREE
      if (status === supply.status[i]) continue
      // A bound is kept while the solution lies on it: only a clear crossing changes the status.
      if (supply.status[i] === CAPPED && wanted >= supply.cap[i]! - slack) continue
      if (supply.status[i] === AT_LEAST && wanted <= supply.least[i]! + slack) continue
      supply.status[i] = status
      settled = false
    }
    if (settled) {
      keepWithinBounds(supply)
      return true
    }
  }
  return false
}

/** Takes the rounding of the solution off: no activity is below its least or above its cap, not by a bit. */
function keepWithinBounds({ units, activity, least, cap }: Workspace['supply']): void {
  for (let i = 0; i < units.length; i++) activity[i] = Math.min(cap[i]!, Math.max(least[i]!, activity[i]!))
}

/** What is asked of unit i at the present activities. */
function requirement({ supply }: Workspace, i: number): number {
  const { units, asked, activity, givenUse } = supply
  let sum = givenUse[units[i]!.commodity]!
  for (let j = 0; j < units.length; j++) sum += asked[i * units.length + j]! * activity[j]!
  return sum
}

/** How much more is asked of each unit for each unit of activity of another, `[i * X + j]`. */
function readAsked({ units, net, rowOf, asked }: Workspace['supply']): void {
  for (let i = 0; i < units.length; i++) {
    const { commodity, isDomestic } = units[i]!
    const row = rowOf[commodity]! * units.length
    for (let j = 0; j < units.length; j++) {
      const other = units[j]!
      const comesFirst = !isDomestic && other.isDomestic && other.commodity === commodity
      asked[i * units.length + j] = net[row + j]! - (comesFirst ? 1 : 0)
    }
  }
}

function solveRound({ supply }: Workspace): boolean {
  const { units, status, share, cap, least, givenUse, matrix, pivot, right, activity } = supply
  if (!isFactorised(supply) && !factoriseChain(supply)) return false
  for (let i = 0; i < units.length; i++) {
    if (status[i] === FREE) right[i] = share[i]! * givenUse[units[i]!.commodity]!
    else right[i] = status[i] === CAPPED ? cap[i]! : least[i]!
  }
  solveFactorised(matrix, units.length, pivot, right)
  activity.set(right)
  return true
}

/** Whether the matrix at hand is of this year and of the present set of free units. */
function isFactorised({ units, status, factorisedFor }: Workspace['supply']): boolean {
  for (let i = 0; i < units.length; i++) if (status[i] !== factorisedFor[i]) return false
  return true
}

function factoriseChain({ units, status, share, asked, matrix, pivot, factorisedFor }: Workspace['supply']): boolean {
  const count = units.length
  for (let i = 0; i < count; i++) {
    const free = status[i] === FREE ? share[i]! : 0
    for (let j = 0; j < count; j++) {
      matrix[i * count + j] = (i === j ? 1 : 0) - (free === 0 ? 0 : free * asked[i * count + j]!)
    }
  }
  factorisedFor.set(status)
  return factorise(matrix, count, pivot)
}
