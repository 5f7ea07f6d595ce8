import type { Network } from '../../network/network.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { activityName, byproductName, inputName, technologyName } from '../variable-names.ts'
import { product, sum } from './formula-text.ts'
import type { Page } from './page.ts'
import { effectOf } from './policy-effects.ts'
import { penaltyText } from './removal.ts'
import { averageOf, inputAverageOf } from './stock-average.ts'

/** Inflows and by-products of every technology. */
export function flowDetails(network: Network, builder: VariableBuilder): void {
  const unitOf = (c: number) => `${network.commodities[c]!.commodity.unit}/yr`
  for (const [f, { commodity }] of network.flows.entries()) {
    builder.cell(inputName(network, f), unitOf(commodity), { cube: 'inflow', index: f })
  }
  for (const [b, { commodity }] of network.byproducts.entries()) {
    builder.cell(byproductName(network, b), unitOf(commodity), { cube: 'byflow', index: b })
  }
}

/** activity x stock-average specific input x share after blending x fuel for removal; what storage takes, by slice. */
export function explainInflow(page: Page, f: number): void {
  const { network } = page
  const { technology: l } = network.flows[f]!
  if (network.technologies[l]!.technology.kind === 'storage') {
    return page.write(sum(network.slices.ids.map((id, k) => page.of(`in_${id}`, chargeName(network, l, k)))))
  }
  page.write(product(page.of('activity', activityName(network, l)), inputPerActivityText(page, f, 'specific_input')))
}

/** What one unit of activity takes: stock-average specific input x share after blending x fuel for removal. */
export function inputPerActivityText(page: Page, f: number, hint: string): string {
  const { intensity, replaces } = page.network.flows[f]!
  const share = effectOf(page, 'flowShare', f, `share_of_${hint}`, replaces < 0 ? '1' : '0')
  return product(inputAverageOf(page, f, intensity, hint), share, penaltyText(page, f))
}

/** activity x stock-average yield */
export function explainByflow(page: Page, b: number): void {
  const { technology: l, yield: made } = page.network.byproducts[b]!
  page.write(product(page.of('activity', activityName(page.network, l)), averageOf(page, l, made, 'yield')))
}

export function generationName(network: Network, l: number, k: number): string {
  return technologyName(network, l, `Generation|${network.slices.ids[k]!}`)
}

export function chargeName(network: Network, l: number, k: number): string {
  return technologyName(network, l, `Charge|${network.slices.ids[k]!}`)
}
