import type { ResolvedScenario } from '../study/resolved-scenario.ts'
import type { Rule } from '../study/study.ts'
import type { CompileContext } from './compile-commodities.ts'
import type { PolicyParts } from './compile-policies.ts'
import type { TechnologyParts } from './compile-technologies.ts'
import type { CommodityNode, Contest, ElectricityGrid, ServiceGroup, TechnologyNode } from './network.ts'

/** Services with a demand, and the devices that compete for their sales. */
export function compileServices(
  context: CompileContext,
  commodities: readonly CommodityNode[],
  parts: TechnologyParts,
  policies: PolicyParts,
  resolved: ResolvedScenario,
  rule: Rule,
): ServiceGroup[] {
  return commodities.flatMap((node) => {
    if (node.demand === null) return []
    const { id } = node.commodity
    const devices = node.producers.filter((l) => parts.technologies[l]?.technology.kind === 'device')
    const dated = context.study.shares.some(
      (share) => share.commodity === id && share.of === 'stock' && share.series.points.length > 1,
    )
    return [
      {
        commodity: node.index,
        ...contestRule(context, resolved, rule, id),
        technologies: devices,
        shareRows: shareRows(parts.technologies, devices),
        mandates: mandatesOn(policies, node.index, devices),
        targets: targetsOn(policies, parts.technologies, ({ output }) => output === node.index),
        electricity: electricityOf(context, parts, devices),
        sharesOf: dated ? ('stock' as const) : ('sales' as const),
      },
    ]
  })
}

/** What devices take of the bus and of what lines deliver. */
function electricityOf(
  { study, commodityIndex }: CompileContext,
  parts: TechnologyParts,
  devices: readonly number[],
): ServiceGroup['electricity'] {
  const lines = study.technologies.filter(({ kind }) => kind === 'grid')
  const ids = new Set([study.country.bus, ...lines.map(({ output }) => output)])
  const flows = devices.flatMap((l) => parts.technologies[l]?.flows ?? [])
  return [...ids]
    .map((id) => commodityIndex.get(id ?? '') ?? -1)
    .map((commodity) => ({ commodity, flows: flows.filter((f) => parts.flows[f]?.commodity === commodity) }))
    .filter((use) => use.flows.length > 0)
}

/** Sales are prescribed by shares of sales, or, where the study has none for any of them, as the stock is. */
function shareRows(technologies: readonly TechnologyNode[], members: readonly number[]): Int32Array {
  const nodes = members.flatMap((l) => technologies[l] ?? [])
  const hasSales = nodes.some(({ salesShare }) => salesShare >= 0)
  return Int32Array.from(nodes, ({ salesShare, stockShare }) => (hasSales ? salesShare : stockShare))
}

function mandatesOn(
  { mandates }: PolicyParts,
  commodity: number,
  technologies: readonly number[],
): Contest['mandates'] {
  return mandates.flatMap((mandate, index) => {
    if (mandate.commodity !== commodity) return []
    return [{ index, members: technologies.flatMap((l, i) => (mandate.technologies.includes(l) ? [i] : [])) }]
  })
}

/** Capacity targets by the first technology that they name. */
function targetsOn(
  { capacityTargets }: PolicyParts,
  technologies: readonly TechnologyNode[],
  isMeant: (first: TechnologyNode) => boolean,
): number[] {
  return capacityTargets.flatMap(({ technologies: [first = -1] }, m) => {
    const node = technologies[first]
    return node !== undefined && isMeant(node) ? [m] : []
  })
}

export function conversionTargets(policies: PolicyParts, technologies: readonly TechnologyNode[]): number[] {
  return targetsOn(
    policies,
    technologies,
    ({ hasStock, technology: { kind } }) => hasStock && (kind === 'conversion' || kind === 'extraction'),
  )
}

/** Without an exponent there is no logit: such a contest goes by prescribed shares, or by least cost. */
function contestRule(
  { study, slots }: CompileContext,
  resolved: ResolvedScenario,
  rule: Rule,
  commodity: string,
): Pick<Contest, 'rule' | 'gamma'> {
  const own = resolved.rules[commodity] ?? rule
  const choice = study.choices.find((row) => row.commodity === commodity)
  if (choice === undefined) return { rule: own === 'least-cost' ? own : 'prescribed', gamma: -1 }
  const gamma = slots.add(`choices/${commodity}/gamma`, choice.figure.value)
  return { rule: own, gamma }
}

/** The bus with its plants, storages and lines; null where the study has no electricity by slice. */
export function compileGrid(
  context: CompileContext,
  commodities: readonly CommodityNode[],
  technologies: readonly TechnologyNode[],
  policies: PolicyParts,
  resolved: ResolvedScenario,
  rule: Rule,
): ElectricityGrid | null {
  const busId = context.study.country.bus
  const bus = busId === null ? undefined : context.commodityIndex.get(busId)
  if (busId === null || bus === undefined || commodities[bus] === undefined) return null
  const ofKind = (kind: string) => technologies.flatMap((node) => (node.technology.kind === kind ? [node.index] : []))
  const plants = ofKind('plant')
  return {
    bus,
    plants: {
      commodity: bus,
      technologies: plants,
      shareRows: shareRows(technologies, plants),
      mandates: mandatesOn(policies, bus, plants),
      targets: targetsOn(policies, technologies, ({ output }) => output === bus),
      ...contestRule(context, resolved, rule, busId),
    },
    storages: ofKind('storage'),
    lines: ofKind('grid'),
  }
}
