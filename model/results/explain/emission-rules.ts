import { GASES } from '../../domain/gas.ts'
import type { CarbonBalance, CarbonPath } from '../../engine/emission-sources.ts'
import type { Network } from '../../network/network.ts'
import { activityName, byproductName, inputName } from '../variable-names.ts'
import { difference, product, sum } from './formula-text.ts'
import type { Page } from './page.ts'
import { effectOf } from './policy-effects.ts'
import { passText } from './removal.ts'
import { averageOf } from './stock-average.ts'

const CO2 = GASES.indexOf('CO2')

/** Burning: the balance of carbon for CO2, inflow x factor for every other gas; less what removal takes, of biomass too. */
export function explainCombustion(page: Page, item: number): void {
  const { l, g } = technologyAndGas(page.network, item)
  if (g === CO2) {
    const passing = product(burntText(page, l), passText(page, l, CO2))
    const stored = captured(page, l, carbonText(page, l, 'biogenic'))
    return page.write(stored === '0' ? passing : difference(passing, stored))
  }
  const { flows } = page.network.technologies[l]!
  const burnt = flows.map((f) => {
    const { use, factor } = page.network.flows[f]!
    if (use !== 'combustion' || factor[g]! < 0) return '0'
    return product(inflow(page, f), page.row(`factor_${carrier(page, f)}`, factor[g]!))
  })
  page.write(product(sum(burnt), passText(page, l, g)))
}

/** Processes: activity x factor, and for CO2 the carbon of feedstock and reductants; less what removal takes. */
export function explainProcess(page: Page, item: number): void {
  const { l, g } = technologyAndGas(page.network, item)
  const freed = mineralText(page, l, g)
  const carbon = g === CO2 ? processedText(page, l) : '0'
  page.write(product(sum([carbon, freed]), passText(page, l, g)))
}

export function explainBiogenic(page: Page, l: number): void {
  page.write(product(carbonText(page, l, 'biogenic'), passText(page, l, CO2)))
}

/** Fossil carbon captured: the share that does not pass, of what burning and feedstock would emit. */
export function explainCapturedFossil(page: Page, l: number): void {
  page.write(captured(page, l, sum([burntText(page, l), processedText(page, l)])))
}

export function explainCapturedMineral(page: Page, l: number): void {
  page.write(captured(page, l, mineralText(page, l, CO2)))
}

export function explainCapturedBiogenic(page: Page, l: number): void {
  page.write(captured(page, l, carbonText(page, l, 'biogenic')))
}

/** Fossil carbon that products keep. */
export function explainStoredCarbon(page: Page, l: number): void {
  const inputs = balanceOf(page, l)?.inputs ?? []
  page.write(
    sum(
      inputs.map(({ flow, carbon, stored, goes }) => {
        if (goes === 'biogenic') return '0'
        const keeps = averageOf(page, l, stored, `stored_${carrier(page, flow)}`)
        return product(inflow(page, flow), page.row(`carbon_${carrier(page, flow)}`, carbon), keeps)
      }),
    ),
  )
}

/** An activity outside energy: level x factor x what policies leave. */
export function explainOutside(page: Page, item: number): void {
  const { activities, gases } = page.network
  const { row, factor } = activities[Math.floor(item / gases.length)]!
  const kept = effectOf(page, 'kept', item, 'kept', '1')
  page.write(product(page.row('level', row), page.row('factor', factor[item % gases.length]!), kept))
}

function captured(page: Page, l: number, carbon: string): string {
  const passes = passText(page, l, CO2)
  return passes === '1' ? '0' : product(carbon, difference('1', passes))
}

function mineralText(page: Page, l: number, g: number): string {
  const row = page.network.technologies[l]!.processEmission[g]!
  if (row < 0) return '0'
  return product(page.of('activity', activityName(page.network, l)), averageOf(page, l, row, 'process_factor'))
}

/**
 * Carbon of outputs is that of transformed inputs; where these have less, that of feedstock, and only then that of fuel.
 * Fuel, and what transformed inputs do not pass on.
 */
function burntText(page: Page, l: number): string {
  const burnt = carbonText(page, l, 'burnt')
  const passing = carbonText(page, l, 'passed')
  const feedstock = carbonText(page, l, 'processed')
  if (passing === '0') return burnt
  if (feedstock === '0') return sum([burnt, passing])
  return sum([burnt, `max(0, ${passing})`, `min(0, ${sum([feedstock, `min(0, ${passing})`])})`])
}

/** Feedstock and reductants, less what outputs have beyond the carbon of transformed inputs. */
function processedText(page: Page, l: number): string {
  const feedstock = carbonText(page, l, 'processed')
  const passing = carbonText(page, l, 'passed')
  if (feedstock === '0' || passing === '0') return feedstock
  return `max(0, ${sum([feedstock, `min(0, ${passing})`])})`
}

/** Carbon that goes one way: inflow x carbon x (1 - share that products keep), less the carbon of outputs. */
function carbonText(page: Page, l: number, path: CarbonPath): string {
  const balance = balanceOf(page, l)
  if (balance === undefined) return '0'
  const taken = balance.inputs.flatMap(({ flow, carbon, stored, goes }) => {
    if (goes !== path) return []
    const kept = path === 'biogenic' ? '0' : averageOf(page, l, stored, `stored_${carrier(page, flow)}`)
    const left = kept === '0' ? '1' : difference('1', kept)
    return [product(inflow(page, flow), page.row(`carbon_${carrier(page, flow)}`, carbon), left)]
  })
  const given = balance.outputs.flatMap(({ byproduct, carbon, goes }) =>
    goes === path ? [product(outflow(page, l, byproduct), page.row(`carbon_${made(page, l, byproduct)}`, carbon))] : [],
  )
  return difference(sum(taken), ...given)
}

function balanceOf(page: Page, l: number): CarbonBalance | undefined {
  return page.replay.workspace.sources.carbon.find(({ technology }) => technology === l)
}

function inflow(page: Page, f: number): string {
  return page.of(`${carrier(page, f)}_in`, inputName(page.network, f))
}

/** The main output for a by-product of -1. */
function outflow(page: Page, l: number, b: number): string {
  const { network } = page
  return page.of(`${made(page, l, b)}_out`, b < 0 ? activityName(network, l) : byproductName(network, b))
}

function made({ network }: Page, l: number, b: number): string {
  const c = b < 0 ? network.technologies[l]!.output : network.byproducts[b]!.commodity
  return network.commodities[c]!.commodity.id
}

function carrier({ network }: Page, f: number): string {
  return network.commodities[network.flows[f]!.commodity]!.commodity.id
}

function technologyAndGas({ gases }: Network, item: number): { readonly l: number; readonly g: number } {
  return { l: Math.floor(item / gases.length), g: item % gases.length }
}
