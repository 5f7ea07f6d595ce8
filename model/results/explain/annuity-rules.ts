import { MAX_AGE } from '../../engine/survival.ts'
import type { Network } from '../../network/network.ts'
import type { Replay } from '../replay.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { technologyName } from '../variable-names.ts'
import { batchesOf, stockName } from './batches.ts'
import { recoveryName, socialRecoveryName } from './capital-recovery.ts'
import { difference, product, sum } from './formula-text.ts'
import { isAveragedByOperation } from './least-cost-rules.ts'
import type { Page } from './page.ts'
import { effectOf } from './policy-effects.ts'
import { policiesOn } from './policy-reach.ts'
import { removalCapitalText, removalSpendingTexts } from './removal.ts'

/** Share of a base-year stock of unknown age whose annuities still run. */
export function annuityDetails(network: Network, builder: VariableBuilder): void {
  for (const { index: l } of network.technologies) {
    if (batchesOf(network, l)[0]?.kind !== 'base') continue
    builder.quantity(payingName(network, l), '1', {
      value: (replay, t) => payingAt(replay, l, t),
      explain: (page) => explainPaying(page, l),
    })
  }
}

function payingName(network: Network, l: number): string {
  return technologyName(network, l, 'Base Stock Still Paid')
}

/** Units younger than the life less the years gone. */
function payingAt({ workspace }: Replay, l: number, t: number): number {
  const left = Math.min(Math.ceil(workspace.finance.life[l]!) - t, MAX_AGE)
  if (left <= 0) return 0
  return workspace.stock.tail[l * MAX_AGE]! - (left < MAX_AGE ? workspace.stock.tail[l * MAX_AGE + left]! : 0)
}

function explainPaying(page: Page, l: number): void {
  const { lifetime, weibullShape, technology } = page.network.technologies[l]!
  const life = lifetime < 0 ? '1' : page.slot('lifetime', lifetime)
  if (technology.survival !== 'weibull' && lifetime >= 0) {
    return page.write(`max(0, ceil(${life}) - ${page.t}) / ceil(${life})`, 'steady-stock')
  }
  page.slot('shape', weibullShape)
  page.decide('paying', 'steady-stock')
}

/** What was spent in the year, at the capital cost of the year: on units, and on removal processes on them. */
export function explainInvestment(page: Page, l: number): void {
  const { capitalCost } = page.network.technologies[l]!
  const units = product(built(page, l, page.t), page.row('capital_cost', capitalCost))
  page.write(sum([units, ...removalSpendingTexts(page, l, built(page, l, page.t))]))
}

/** Annuities of removal processes: capacity x what they cost per unit of it. Under least cost, of what it fitted. */
export function explainRemovalAnnuity(page: Page, l: number, rate: 'social' | 'hurdle'): void {
  if (isAveragedByOperation(page.replay, l, page.t)) return page.decide('chosen', 'least-cost')
  const { network } = page
  const recovery = page.of('recovery', rate === 'social' ? socialRecoveryName(network, l) : recoveryName(network, l))
  const capacity = page.of('capacity', technologyName(network, l, 'Capacity'))
  page.write(product(capacity, recovery, removalCapitalText(page, l)))
}

/** The part of it that policies pay, and what they pay for output. */
export function explainSubsidy(page: Page, l: number): void {
  const { capitalCost } = page.network.technologies[l]!
  const premium = effectOf(page, 'outputPaid', l, 'premium', '0')
  const made = premium === '0' ? '0' : product(page.of('output', technologyName(page.network, l, 'Activity')), premium)
  if (policiesOn(page.network, 'capitalPaid', l).length === 0) return page.write(made)
  const paid = effectOf(page, 'capitalPaid', l, 'paid', '1')
  const bought = product(built(page, l, page.t), page.row('capital_cost', capitalCost), difference('1', paid))
  page.write(sum([bought, made]))
}

/**
 * Annuities of all vintages within their life: units x capital cost x capital recovery of their year (x what the buyer
 * pays of it, at the hurdle rate). What is built to need carries that of the year's capacity.
 */
export function explainAnnuity(page: Page, l: number, rate: 'social' | 'hurdle'): void {
  const { network, replay, t } = page
  const node = network.technologies[l]!
  if (node.builtToNeed) {
    const capacity = page.of('capacity', technologyName(network, l, 'Capacity'))
    return page.write(product(capacity, unitAnnuity(page, l, rate, t)))
  }
  const years = Math.ceil(replay.workspace.finance.life[l]!)
  const base = sum(baseTexts(page, l, years))
  const terms = base === '0' ? [] : [product(base, unitAnnuity(page, l, rate, 0))]
  for (let v = Math.max(0, t - years + 1); v <= t; v++) {
    if (replay.run.built[l * network.yearCount + v]! === 0) continue
    terms.push(product(built(page, l, v), unitAnnuity(page, l, rate, v)))
  }
  page.write(sum(terms), terms.length === 0 ? 'nothing-stands' : undefined)
}

/** Units of the base year that still pay. */
function baseTexts(page: Page, l: number, years: number): string[] {
  const { network, t } = page
  return batchesOf(network, l).flatMap((batch) => {
    if (batch.kind === 'base') {
      const units = page.of(`in_${network.horizon.start}`, stockName(network, l, batch), 0)
      return [product(units, page.of('paying', payingName(network, l)))]
    }
    if (batch.kind === 'new') return []
    const age = network.horizon.start - network.cohorts.installed[batch.index]!
    return age < 0 || age + t >= years ? [] : [page.slot(`from_${batch.key}`, network.cohorts.amount[batch.index]!)]
  })
}

function unitAnnuity(page: Page, l: number, rate: 'social' | 'hurdle', v: number): string {
  const { network } = page
  const year = network.horizon.start + v
  const capital = page.row(`capital_cost_${year}`, network.technologies[l]!.capitalCost, v)
  if (capital === '0') return '0'
  if (rate === 'social') return product(capital, page.of('recovery', socialRecoveryName(network, l), v))
  const isPaid = policiesOn(network, 'capitalPaid', l).length > 0
  const paid = isPaid ? page.of(`paid_${year}`, technologyName(network, l, 'Capital Cost Paid'), v) : '1'
  return product(capital, page.of(`recovery_${year}`, recoveryName(network, l), v), paid)
}

function built(page: Page, l: number, v: number): string {
  return page.of(`built_${page.network.horizon.start + v}`, technologyName(page.network, l, 'Built'), v)
}
