import { MAX_AGE } from '../../engine/survival.ts'
import type { Network } from '../../network/network.ts'
import { gammaFunction } from '../../numerics/gamma-function.ts'
import type { Replay } from '../replay.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { technologyName } from '../variable-names.ts'
import { type Batch, batchesOf } from './batches.ts'
import { quotient } from './formula-text.ts'
import type { Page } from './page.ts'

/** Share of a stock below which a difference is the rounding of its terms. */
const ROUNDING = 1e-12

/** Scale of a Weibull survival, and how a stock of unknown age leaves. */
export function survivalDetails(network: Network, builder: VariableBuilder): void {
  for (const { index: l, technology, lifetime, weibullShape } of network.technologies) {
    const batches = batchesOf(network, l)
    if (technology.survival === 'weibull' && batches.length > 0) {
      builder.quantity(scaleName(network, l), 'yr', {
        value: ({ run }) => run.slots[lifetime]! / gammaFunction(1 + 1 / run.slots[weibullShape]!),
        explain: (page) => {
          page.write(quotient(page.slot('lifetime', lifetime), `gamma(1 + 1 / ${page.slot('shape', weibullShape)})`))
        },
      })
    }
    if (batches[0]?.kind !== 'base') continue
    builder.quantity(standingName(network, l), '1', {
      value: ({ workspace }, t) => (t < MAX_AGE ? workspace.stock.tail[l * MAX_AGE + t]! : 0),
      explain: (page) => explainStanding(page, l),
    })
    builder.quantity(leavingName(network, l), '1', {
      value: (replay, t) => ratioOf(replay, l, t),
      explain: (page) => decideByAge(page, l, 'survival'),
    })
  }
}

/** Share of the base year's stock of unknown age that stands after the years gone, nothing having been scrapped. */
export function standingName(network: Network, l: number): string {
  return technologyName(network, l, 'Base Stock Standing')
}

/** Share of last year's base-year stock that still works, counted age by age once something was scrapped. */
export function leavingName(network: Network, l: number): string {
  return technologyName(network, l, 'Base Stock Survival')
}

function scaleName(network: Network, l: number): string {
  return technologyName(network, l, 'Survival Scale')
}

/** With fixed lives a stock in its steady state leaves in equal parts: (T - t) / T. */
function explainStanding(page: Page, l: number): void {
  if (page.network.technologies[l]!.technology.survival === 'weibull') decideByAge(page, l, 'standing')
  else {
    const life = lifeOf(page, l)
    page.write(`max(0, ceil(${life}) - ${page.t}) / ceil(${life})`, 'steady-stock')
  }
}

function decideByAge(page: Page, l: number, hint: string): void {
  lifeOf(page, l)
  page.slot('shape', page.network.technologies[l]!.weibullShape)
  page.decide(hint, 'steady-stock')
}

function lifeOf(page: Page, l: number): string {
  const { lifetime } = page.network.technologies[l]!
  return lifetime < 0 ? String(MAX_AGE) : page.slot('lifetime', lifetime)
}

function ratioOf(replay: Replay, l: number, t: number): number {
  const before = t === 0 ? 0 : replay.base[l * replay.network.yearCount + t - 1]!
  return before > 0 ? survivingBase(replay, l, t) / before : 0
}

/** Base-year stock after retirement: what the year began with, before scrapping. */
export function survivingBase(replay: Replay, l: number, t: number): number {
  const { network, run, base } = replay
  const at = l * network.yearCount + t
  if (run.scrapped[at] === 0) return base[at]!
  let others = 0
  for (const batch of batchesOf(network, l)) if (batch.kind !== 'base') others += survivingUnits(replay, l, batch, t)
  const left = run.surviving[at]! - others
  return left > ROUNDING * run.surviving[at]! ? left : 0
}

/** Units of a batch after retirement in year t, before scrapping; nought before and in its year of entry. */
export function survivingUnits(replay: Replay, l: number, batch: Batch, t: number): number {
  const { network, cohort, vintage, workspace } = replay
  const n = network.yearCount
  const { hazard } = workspace.stock
  const year = network.horizon.start + t
  if (batch.kind === 'base') return survivingBase(replay, l, t)
  if (batch.kind === 'new') {
    const age = t - batch.index
    return age <= 0 ? 0 : vintage[(l * n + batch.index) * n + t - 1]! * hazard[l * MAX_AGE + age]!
  }
  const c = batch.index
  if (t === 0) return cohort[c * n]!
  const age = year - network.cohorts.installed[c]!
  if (age <= 0) return 0
  const retires = network.cohorts.retires[c]!
  if (retires > 0) return year >= retires ? 0 : cohort[c * n + t - 1]!
  return age < MAX_AGE ? cohort[c * n + t - 1]! * hazard[l * MAX_AGE + age]! : 0
}

/** Share of last year's units of a cohort or of new build that still works, as text. */
export function yearlySurvival(page: Page, l: number, batch: Batch): string {
  const { network, t } = page
  const year = network.horizon.start + t
  const retires = batch.kind === 'cohort' ? network.cohorts.retires[batch.index]! : 0
  if (retires > 0) return `(${year} < ${retires} ? 1 : 0)`
  const installed =
    batch.kind === 'cohort' ? network.cohorts.installed[batch.index]! : network.horizon.start + batch.index
  const age = year - installed
  if (network.technologies[l]!.technology.survival !== 'weibull') return `(${age} < ${lifeOf(page, l)} ? 1 : 0)`
  const scale = page.of('scale', scaleName(network, l))
  const shape = page.slot('shape', network.technologies[l]!.weibullShape)
  const passed = (years: number) => `(${years} / ${scale})^${shape}`
  const hazard = `exp(${passed(age - 1)} - ${passed(age)})`
  const isGone = age >= page.replay.workspace.stock.reach[l]!
  // Below a billionth of the vintage the last units are taken as gone.
  return isGone ? `(exp(-${passed(age)}) > 1e-9 ? ${hazard} : 0)` : hazard
}
