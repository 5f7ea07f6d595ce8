import { discountFactor, salvageShare } from '../../choice/foresight/present-value.ts'
import { capitalRecoveryFactor } from '../../choice/capital-recovery.ts'
import { PJ_PER_GW_HOUR } from '../../engine/dispatch.ts'
import type { Run } from '../../engine/run.ts'
import type { Network, TechnologyNode } from '../../network/network.ts'
import { valuesOf, variablesOf } from '../../results/variable-registry.ts'
import { type ChoiceAccount, StrandedPlants } from './choice-account.ts'

const KYOTO = 'Emissions|Kyoto Gases'
/** USD per t from million USD per kt. */
const PER_TONNE = 1e3

/** The account of a run that goes year by year, under any rule. */
export function accountOfRun(network: Network, run: Run): ChoiceAccount {
  const n = network.yearCount
  const first = network.lastObserved + 1
  const years = Array.from({ length: n - first }, (_, t) => network.horizon.start + first + t)
  const rate = run.slots[network.settings.socialDiscountRate]!
  const middle = Float64Array.from(years, (_, t) => discountFactor(rate, t + 0.5))
  let capital = 0
  let salvage = 0
  let operation = 0
  for (const node of network.technologies) {
    const life = lifeOf(run, node)
    for (let t = first; t < n; t++) {
      const at = node.index * n + t
      const rent = run.removalSocial[at]! + (node.builtToNeed ? run.annuitySocial[at]! : 0)
      operation += (run.fixedOm[at]! + run.variableOm[at]! + rent) * middle[t - first]!
      if (node.builtToNeed) continue
      const spent = run.built[at]! * run.rows[node.capitalCost * n + t]!
      capital += spent * discountFactor(rate, t - first)
      salvage += spent * salvageShare('sinking-fund', rate, n - t, life) * discountFactor(rate, n - first)
    }
  }
  for (const { index } of network.commodities)
    for (let t = first; t < n; t++) operation += run.supplyCost[index * n + t]! * middle[t - first]!
  const stranded = strandedPlants(network, run, first, rate)
  const emissions = variablesOf(network).has(KYOTO) ? valuesOf(network, run, KYOTO) : new Float64Array(n)
  return {
    years,
    capital,
    salvage,
    operation,
    total: capital - salvage + operation,
    stranded: stranded.families(),
    strandedValue: stranded.value(middle),
    emissions: emissions.slice(first),
    capPrice: Float64Array.from(years, (_, t) =>
      network.effects.caps.reduce((most, _cap, i) => Math.max(most, PER_TONNE * run.capPrice[i * n + first + t]!), 0),
    ),
  }
}

const lifeOf = (run: Run, node: TechnologyNode): number =>
  node.lifetime < 0 ? 1 : Math.max(1, run.slots[node.lifetime]!)

function strandedPlants(network: Network, run: Run, first: number, rate: number): StrandedPlants {
  const n = network.yearCount
  const stranded = new StrandedPlants(n - first)
  for (const l of network.grid?.plants.technologies ?? []) {
    const node = network.technologies[l]!
    if (node.technology.dispatch !== 'dispatchable') continue
    const recovery = capitalRecoveryFactor(rate, lifeOf(run, node))
    const retired = retiredEarly(network, run, node)
    for (let t = first; t < n; t++) {
      const idle = run.capacity[l * n + t]! * (1 - calledShare(network, run, node, t))
      const annuity = run.rows[node.capitalCost * n + t]! * recovery
      stranded.add(node.technology.family, t - first, idle, retired[t]!, annuity)
    }
  }
  return stranded
}

/** Greatest share of what a plant can give that it gives in a slice of the year; all where nothing can be given. */
function calledShare({ slices, yearCount: n }: Network, run: Run, node: TechnologyNode, t: number): number {
  const at = node.index * n + t
  const most = Math.min(run.rows[node.maxLoad * n + t]!, run.rows[node.availability * n + t]!)
  const able = run.capacity[at]! * most * PJ_PER_GW_HOUR
  if (able <= 0) return 1
  let share = 0
  for (const k of slices.ids.keys()) {
    const hours = run.slots[slices.hours[k]!]!
    if (hours > 0)
      share = Math.max(share, run.generation[(node.index * slices.ids.length + k) * n + t]! / (able * hours))
  }
  return Math.min(1, share)
}

/**
 * GW that would still stand by their life but were scrapped, by year. Stock of unknown age leaves in equal parts over its
 * life; of a Weibull survival, whose units leave at any age, only what was scrapped in the year counts.
 */
function retiredEarly(
  network: Network,
  run: Run,
  { index, technology, firstCohort, cohortCount, lifetime }: TechnologyNode,
): Float64Array {
  const { cohorts, horizon, yearCount: n } = network
  const scrapped = run.scrapped.slice(index * n, (index + 1) * n)
  if (scrapped.every((amount) => amount === 0) || technology.survival !== 'fixed') return scrapped
  const life = run.slots[lifetime]!
  let hasScrapped = false
  return scrapped.map((amount, t) => {
    hasScrapped ||= amount > 0
    if (!hasScrapped) return 0
    let stands = 0
    for (let c = firstCohort; c < firstCohort + cohortCount; c++) {
      if (cohorts.installed[c]! > horizon.start) continue
      const units = run.slots[cohorts.amount[c]!]!
      const gone = cohorts.retires[c]! > 0 ? cohorts.retires[c]! : cohorts.installed[c]! + life
      if (cohorts.steady[c] === 1) stands += units * Math.max(0, 1 - t / life)
      else if (horizon.start + t < gone) stands += units
    }
    for (let v = 0; v <= t; v++) if (t - v < life) stands += run.built[index * n + v]!
    return Math.max(0, stands - run.capacity[index * n + t]!)
  })
}
