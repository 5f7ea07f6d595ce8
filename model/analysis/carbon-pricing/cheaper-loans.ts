import { capitalRecoveryFactor } from '../../choice/capital-recovery.ts'
import type { Workspace } from '../../engine/workspace.ts'
import type { Network } from '../../network/network.ts'
import { emissionCells } from '../../results/emission-variables.ts'
import type { Coverage } from './coverage.ts'

/**
 * Technologies that cheaper loans are for: they emit nothing that the price is on, and compete with one that does for the
 * same output. Of the covered sectors, what is exempt left out.
 */
export function cleanCompetitors(network: Network, { technologies, gases }: Coverage): readonly string[] {
  const covered = new Set(technologies)
  const emitting = new Set(emissionCells(network).flatMap(({ l, g }) => (gases.includes(network.gases[g]!) ? [l] : [])))
  const contested = new Set([...emitting].map((l) => network.technologies[l]!.output))
  return network.technologies
    .filter(
      ({ index, technology, output, hurdleRate }) =>
        covered.has(technology.id) && hurdleRate >= 0 && contested.has(output) && !emitting.has(index),
    )
    .map(({ technology }) => technology.id)
}

/** The most that can be taken off any of their rates before the lender would take less than society's own. */
export function mostTakenOff({ network, run }: Workspace, technologies: ReadonlySet<string>): number {
  const social = run.slots[network.settings.socialDiscountRate]!
  let most = 0
  for (const { technology, hurdleRate } of network.technologies) {
    if (!technologies.has(technology.id)) continue
    for (let t = 0; t < network.yearCount; t++)
      most = Math.max(most, run.rows[hurdleRate * network.yearCount + t]! - social)
  }
  return most
}

/**
 * What lending at a rate lower by `points` costs, million USD of 2020 by year of investment: the present value, at the social
 * rate, of the annuities that borrowers are spared.
 *
 *     cost = sum_l I_l (CRF(h_l, T_l) - CRF(h_l - x, T_l)) / CRF(r, T_l)
 *
 * @param workspace of a finished run in which the rates are lower
 */
export function costOfLoans(
  { network, run, finance, effects }: Workspace,
  technologies: ReadonlySet<string>,
  points: number,
  from: number,
): Float64Array {
  const n = network.yearCount
  const cost = new Float64Array(n)
  for (const { index: l, technology, hurdleRate } of network.technologies) {
    if (!technologies.has(technology.id)) continue
    const life = finance.life[l]!
    for (let t = from; t < n; t++) {
      const invested = run.investment[l * n + t]! * effects.capitalPaid[l * n + t]!
      if (invested === 0) continue
      const others = effects.rateTaken[l * n + t]! - points
      const rate = Math.max(0, run.rows[hurdleRate * n + t]! - others)
      const spared = capitalRecoveryFactor(rate, life) - finance.hurdleRecovery[l * n + t]!
      cost[t] = cost[t]! + (invested * spared) / finance.socialRecovery[l]!
    }
  }
  return cost
}
