import type { Network } from '../../network/network.ts'
import type { VariableBuilder } from '../variable-builder.ts'
import { commodityName, flowName, outputUnit, technologyName } from '../variable-names.ts'
import { difference, product, sum } from './formula-text.ts'
import type { Page } from './page.ts'
import { levelOf } from './policy-level.ts'
import { type EffectName, policiesOn, reachOf } from './policy-reach.ts'

/** What policies together do to one thing: how their levels combine, its name, and its unit. */
interface EffectKind {
  readonly nameOf: (network: Network, item: number) => string
  readonly unitOf: (network: Network, item: number) => string
  /** The combined effect as text, from the levels in the order in which they apply. */
  readonly combine: (levels: readonly string[], page: Page, item: number) => string
}

const added = (levels: readonly string[]) => sum(levels)
const kept = (levels: readonly string[]) => product(...levels.map((level) => difference('1', level)))
const highest = (levels: readonly string[]) => `max(0, ${levels.join(', ')})`
const share = () => '1'

/** How each matrix of effects combines. */
const KINDS: Readonly<Record<EffectName, EffectKind>> = {
  emissionTax: {
    nameOf: (network, item) => {
      const { gases, sectors } = network
      const row = Math.floor(item / gases.length)
      const tax = `Emission Tax|${gases[item % gases.length]!}`
      if (row < sectors.length) return `Sector|${sectors[row]!.id}|${tax}`
      return technologyName(network, network.effects.taxRow.indexOf(row), tax)
    },
    unitOf: () => 'million USD_2020/kt',
    combine: added,
  },
  fuelTax: {
    nameOf: ({ commodities, sectors }, item) => {
      const { id } = commodities[Math.floor(item / sectors.length)]!.commodity
      return `Sector|${sectors[item % sectors.length]!.id}|Fuel Tax|${id}`
    },
    unitOf: ({ commodities, sectors }, item) =>
      `million USD_2020/${commodities[Math.floor(item / sectors.length)]!.commodity.unit}`,
    combine: added,
  },
  capitalPaid: { nameOf: named('Capital Cost Paid'), unitOf: share, combine: kept },
  outputPaid: {
    nameOf: named('Premium on Output'),
    unitOf: (network, l) => `million USD_2020/${outputUnit(network, l).replace('/yr', '')}`,
    combine: added,
  },
  rateTaken: { nameOf: named('Hurdle Rate Taken Off'), unitOf: share, combine: added },
  inputFactor: { nameOf: named('Standard of New Units'), unitOf: share, combine: kept },
  allowed: { nameOf: named('New Build Allowed'), unitOf: share, combine: allowed },
  ceiling: {
    nameOf: named('Stock Ceiling'),
    unitOf: share,
    combine: (levels) => `min(1, ${levels.map((level) => difference('1', level)).join(', ')})`,
  },
  mandate: {
    nameOf: (network, item) => groupName(network, 'mandate', item, 'Sales Mandate'),
    unitOf: share,
    combine: highest,
  },
  capacity: {
    nameOf: (network, item) => groupName(network, 'capacity', item, 'Capacity Target'),
    unitOf: ({ effects, technologies }, item) => {
      const [l = 0] = effects.capacityTargets[item]!.technologies
      const kind = technologies[l]?.technology.kind
      return kind === 'plant' || kind === 'storage' ? 'GW' : '1'
    },
    combine: highest,
  },
  cleanShare: {
    nameOf: (network, item) => groupName(network, 'cleanShare', item, 'Clean Share'),
    unitOf: share,
    combine: highest,
  },
  flowShare: { nameOf: (network, item) => flowName(network, item, 'Share of Input'), unitOf: share, combine: blended },
  demand: {
    nameOf: (network, item) => commodityName(network, item, 'Demand after Policies'),
    unitOf: share,
    combine: (levels) => product(...levels.map((level) => sum(['1', level]))),
  },
  kept: {
    nameOf: ({ activities, gases }, item) =>
      `Activity|${activities[Math.floor(item / gases.length)]!.activity.id}|Emissions Kept|${gases[item % gases.length]!}`,
    unitOf: share,
    combine: kept,
  },
  measure: {
    nameOf: ({ sectorModel }, item) => {
      const { module, kind, target, gas } = sectorModel.equations.measures[item]!
      return ['Sector Module', module, 'Left by Policies', kind, target, ...(gas === null ? [] : [gas])].join('|')
    },
    unitOf: share,
    combine: kept,
  },
  penetration: {
    nameOf: ({ removals, technologies }, item) => {
      const { id, technology } = removals[item]!
      return `Removal|${id}|${technologies[technology]!.technology.id}|Required Penetration`
    },
    unitOf: share,
    combine: highest,
  },
}

/** A variable for every effect that some policy has. */
export function effectDetails(network: Network, builder: VariableBuilder): void {
  for (const [name, items] of reachOf(network)) {
    for (const [item, policies] of items) {
      const { nameOf, unitOf, combine } = KINDS[name]
      builder.quantity(nameOf(network, item), unitOf(network, item), {
        value: ({ workspace }, t) => workspace.effects[name][item * network.yearCount + t]!,
        explain: (page) =>
          page.write(
            combine(
              policies.map((p) => levelOf(page, p)),
              page,
              item,
            ),
          ),
      })
    }
  }
}

/** An effect in a formula, of the page's year unless said otherwise; `absent` where no policy of the scenario has it. */
export function effectOf(
  page: Page,
  name: EffectName,
  item: number,
  hint: string,
  absent: '0' | '1',
  t = page.t,
): string {
  if (policiesOn(page.network, name, item).length === 0) return absent
  return page.of(hint, KINDS[name].nameOf(page.network, item), t)
}

function named(what: string): EffectKind['nameOf'] {
  return (network, l) => technologyName(network, l, what)
}

/** Mandates, capacity targets and clean-electricity standards are each of one policy. */
function groupName(network: Network, matrix: EffectName, item: number, what: string): string {
  const [p] = policiesOn(network, matrix, item)
  const { id } = network.policies[p ?? 0]!.policy
  if (matrix !== 'mandate') return `Policy|${id}|${what}`
  const { commodity } = network.effects.mandates[item]!
  return `Policy|${id}|${what}|${network.commodities[commodity]!.commodity.id}`
}

/** A ban leaves a share, a phase-out nothing once it has begun. */
function allowed(levels: readonly string[], page: Page, l: number): string {
  const policies = policiesOn(page.network, 'allowed', l)
  const left = levels.map((level, i) => {
    const isPhaseOut = page.network.policies[policies[i]!]!.policy.kind === 'phase-out'
    return isPhaseOut && level !== '0' ? `(${level} > 0 ? 0 : 1)` : difference('1', level)
  })
  return product(...left)
}

/** Each mandate moves its level of what the ones before it left, from the flow that it replaces to its companion. */
function blended(_levels: readonly string[], page: Page, f: number): string {
  const { network } = page
  const replaced = network.flows[f]!.replaces < 0 ? f : network.flows[f]!.replaces
  const before: string[] = []
  const own: string[] = []
  for (const p of policiesOn(network, 'flowShare', replaced)) {
    const level = levelOf(page, p)
    if (level !== '0' && policiesOn(network, 'flowShare', f).includes(p)) {
      own.push(before.length === 0 ? `min(1, ${level})` : `min(max(0, ${difference('1', ...before)}), ${level})`)
    }
    before.push(level)
  }
  return replaced === f ? `max(0, ${difference('1', ...before)})` : sum(own)
}
