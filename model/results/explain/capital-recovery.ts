import type { Network } from '../../network/network.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { technologyName } from '../variable-names.ts'
import { difference } from './formula-text.ts'
import type { Page } from './page.ts'
import { effectOf } from './policy-effects.ts'

/** Capital recovery factor at the buyers' hurdle rate. */
export function recoveryName(network: Network, l: number): string {
  return technologyName(network, l, 'Capital Recovery Factor')
}

/** Capital recovery factor at the social discount rate. */
export function socialRecoveryName(network: Network, l: number): string {
  return technologyName(network, l, 'Social Capital Recovery Factor')
}

export function capitalRecoveryDetails(network: Network, builder: VariableBuilder): void {
  const n = network.yearCount
  for (const { index: l, hurdleRate } of network.technologies) {
    builder.quantity(recoveryName(network, l), '1/yr', {
      value: ({ workspace }, t) => workspace.finance.hurdleRecovery[l * n + t]!,
      explain: (page) => {
        const { socialDiscountRate } = network.settings
        const rate = hurdleRate < 0 ? page.slot('rate', socialDiscountRate) : page.row('rate', hurdleRate)
        const value =
          hurdleRate < 0 ? page.replay.run.slots[socialDiscountRate]! : page.replay.run.rows[hurdleRate * n + page.t]!
        const taken = effectOf(page, 'rateTaken', l, 'concession', '0')
        if (taken === '0') return page.write(recoveryText(page, l, rate, value))
        const left = Math.max(0, value - page.replay.workspace.effects.rateTaken[l * n + page.t]!)
        page.write(recoveryText(page, l, `max(0, ${difference(rate, taken)})`, left))
      },
    })
    builder.quantity(socialRecoveryName(network, l), '1/yr', {
      value: ({ workspace }) => workspace.finance.socialRecovery[l]!,
      explain: (page) => {
        const { socialDiscountRate } = network.settings
        const value = page.replay.run.slots[socialDiscountRate]!
        page.write(recoveryText(page, l, page.slot('rate', socialDiscountRate), value))
      },
    })
  }
}

/** a / (1 - (1 + a)^-T), 1 / T without interest; a technology without a life is paid back in one year. */
function recoveryText(page: Page, l: number, rate: string, value: number): string {
  const { lifetime } = page.network.technologies[l]!
  const life = lifetime < 0 ? '1' : page.slot('lifetime', lifetime)
  return value === 0 ? `1 / ${life}` : `${rate} / (1 - (1 + ${rate})^(-${life}))`
}
