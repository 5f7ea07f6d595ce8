import type { Network } from '../../network/network.ts'
import type { Replay } from '../replay.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { activityName, capacityUnit, newBuildName, technologyName } from '../variable-names.ts'
import { leavingName, standingName, survivingUnits, yearlySurvival } from './batch-survival.ts'
import { type Batch, batchesOf, steadyCohorts, stockName, survivingName } from './batches.ts'
import { builtAtLeastCostFrom } from './least-cost-units.ts'
import { difference, product, quotient, sum } from './formula-text.ts'
import type { Page } from './page.ts'

/** Stock by batch: at the end of the year, and as it survived into it. */
export function stockDetails(network: Network, builder: VariableBuilder): void {
  for (const { index: l } of network.technologies) {
    const unit = capacityUnit(network, l)
    for (const batch of batchesOf(network, l)) {
      builder.quantity(stockName(network, l, batch), unit, {
        value: (replay, t) => standingUnits(replay, l, batch, t),
        explain: (page) => explainStock(page, l, batch),
      })
      builder.quantity(survivingName(network, l, batch), unit, {
        value: (replay, t) => survivingUnits(replay, l, batch, t),
        explain: (page) => writeStanding(page, survivingText(page, l, batch)),
      })
    }
  }
}

export function standingUnits({ network, cohort, base, vintage }: Replay, l: number, batch: Batch, t: number): number {
  const n = network.yearCount
  if (batch.kind === 'base') return base[l * n + t]!
  return batch.kind === 'cohort' ? cohort[batch.index * n + t]! : vintage[(l * n + batch.index) * n + t]!
}

/** What survives, what entered, less what was scrapped of it: the oldest goes first. */
function explainStock(page: Page, l: number, batch: Batch): void {
  const { network, replay, t } = page
  const enters = entryText(page, l, batch)
  if (replay.run.scrapped[l * network.yearCount + t] === 0) {
    writeStanding(page, enters ?? survivingText(page, l, batch))
    return
  }
  const own = enters ?? page.of('surviving', survivingName(network, l, batch))
  const older: string[] = []
  for (const other of batchesOf(network, l)) {
    if (other === batch) break
    const entering = entryText(page, l, other)
    if (entering !== null) older.push(entering)
    else if (survivingUnits(replay, l, other, t) > 0) {
      older.push(page.of(`surviving_${other.key}`, survivingName(network, l, other)))
    }
  }
  const scrapped = page.of('scrapped', technologyName(network, l, 'Scrapped'))
  page.write(`max(0, ${own} - max(0, ${difference(scrapped, sum(older))}))`, 'oldest-first')
}

/** Text of what enters this year; null for a batch that is here already, or not yet. */
function entryText(page: Page, l: number, batch: Batch): string | null {
  const { network, t } = page
  if (batch.kind === 'new') return batch.index === t ? page.of('new_build', newBuildName(network, l)) : null
  if (batch.kind === 'base' || t === 0) return null
  const enters = network.cohorts.installed[batch.index] === network.horizon.start + t
  return enters ? page.slot('commissioned', network.cohorts.amount[batch.index]!) : null
}

function survivingText(page: Page, l: number, batch: Batch): string {
  const { network, t } = page
  if (batch.kind === 'base') return survivingBaseText(page, l, batch)
  const year = network.horizon.start + t
  const entry = batch.kind === 'new' ? network.horizon.start + batch.index : network.cohorts.installed[batch.index]!
  if (entry > year || (entry === year && (t > 0 || batch.kind === 'new'))) return '0'
  if (t > 0) return product(page.of('before', stockName(network, l, batch), t - 1), yearlySurvival(page, l, batch))
  const retires = network.cohorts.retires[batch.index]!
  const amount = page.slot('stock', network.cohorts.amount[batch.index]!)
  return retires > 0 ? `(${year} < ${retires} ? ${amount} : 0)` : amount
}

function survivingBaseText(page: Page, l: number, batch: Batch): string {
  const { network, replay, t } = page
  if (t === 0) return baseStockText(page, l)
  const before = network.yearCount * l
  const isWhole = replay.run.scrapped.subarray(before, before + t).every((scrapped) => scrapped === 0)
  if (isWhole) {
    const base = page.of(`in_${network.horizon.start}`, stockName(network, l, batch), 0)
    return product(base, page.of('standing', standingName(network, l)))
  }
  return product(page.of('before', stockName(network, l, batch), t - 1), page.of('survival', leavingName(network, l)))
}

/** The base year's stock of unknown age: what the study states, or what its devices needed for their activity. */
function baseStockText(page: Page, l: number): string {
  const { network } = page
  const stated = steadyCohorts(network, l)
  if (stated.length > 0) return sum(stated.map((c) => page.slot('stock', network.cohorts.amount[c]!)))
  const { availability } = network.technologies[l]!
  if (page.replay.run.rows[availability * network.yearCount]! <= 0) return '0'
  if (builtAtLeastCostFrom(network, l) === 0) return '0'
  return quotient(page.of('activity', activityName(network, l)), page.row('availability', availability))
}

function writeStanding(page: Page, text: string): void {
  if (text === '0') page.write(text, 'nothing-stands')
  else page.write(text)
}

/** Sum of what survives of every batch. */
export function explainSurviving(page: Page, l: number): void {
  const { network, replay, t } = page
  const batches = batchesOf(network, l).filter((batch) => survivingUnits(replay, l, batch, t) > 0)
  writeStanding(page, sum(batches.map((batch) => page.of(`from_${batch.key}`, survivingName(network, l, batch)))))
}

/** What stands at the end of the year. Lines and conversions without stock are as large as their activity. */
export function explainCapacity(page: Page, l: number): void {
  const { network } = page
  if (network.technologies[l]!.builtToNeed) {
    page.write(page.of('activity', activityName(network, l)))
    return
  }
  const part = (hint: string, what: string) => page.of(hint, technologyName(network, l, what))
  page.write(difference(sum([part('surviving', 'Surviving'), part('built', 'Built')]), part('scrapped', 'Scrapped')))
}
