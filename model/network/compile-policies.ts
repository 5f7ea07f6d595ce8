import { GASES, isGreenhouseGas } from '../domain/gas.ts'
import type { Problem } from '../domain/problem.ts'
import { electricTechnologies } from '../study/electric-technologies.ts'
import type { Policy, Study, Technology } from '../study/study.ts'
import type { EffectLayout } from '../policies/effects.ts'
import type { PolicyBinding } from '../policies/instrument.ts'
import type { PolicyTargets } from '../policies/policy-targets.ts'
import { INSTRUMENTS } from '../policies/registry.ts'
import { technologiesReached } from '../policies/technologies-reached.ts'
import type { SectorMeasure } from '../sectors/module-sheet.ts'
import { type CompileContext, rowOr } from './compile-commodities.ts'
import { factorRows, type TechnologyParts } from './compile-technologies.ts'
import type { Flow, RemovalNode } from './network.ts'
import { ZERO_ROW } from './path-table.ts'

export interface PolicyParts {
  readonly bindings: readonly PolicyBinding[]
  readonly mandates: EffectLayout['mandates']
  readonly standards: EffectLayout['standards']
  readonly capacityTargets: EffectLayout['capacityTargets']
  readonly cleanStandards: EffectLayout['cleanStandards']
  readonly caps: EffectLayout['caps']
  readonly taxRow: Int32Array
  readonly taxRowCount: number
}

/**
 * Binds every policy of the scenario, in the order of their ids so that the file's order is of no consequence, and adds
 * the companion flows that blending mandates need to `parts.flows`.
 */
export function compilePolicies(
  context: CompileContext,
  parts: TechnologyParts,
  removals: readonly RemovalNode[],
  measures: readonly SectorMeasure[],
  strengths: Readonly<Record<string, number>>,
  problems: Problem[],
): PolicyParts {
  const mandates: { commodity: number; technologies: readonly number[] }[] = []
  const capacityTargets: { technologies: readonly number[] }[] = []
  const cleanStandards: { technologies: readonly number[] }[] = []
  const standards = new Set<number>()
  const caps: EffectLayout['caps'][number][] = []
  const { study } = context
  const electric = electricTechnologies(study)
  const all = study.sectors.map((_, index) => index)
  const greenhouse = GASES.flatMap((gas, g) => (isGreenhouseGas(gas) ? [g] : []))
  const indexesOf = (ids: readonly string[], index: ReadonlyMap<string, number>) => ids.map((id) => index.get(id) ?? -1)
  const { taxRow, taxRowCount } = taxRowsOf(study, context.sectorIndex, strengths)
  const inSectors = (policy: Policy): readonly number[] => {
    const sectors = targets.sectors(policy)
    return study.technologies.flatMap(({ sector }, l) =>
      sectors.includes(context.sectorIndex.get(sector) ?? -1) ? [l] : [],
    )
  }
  const activityIndex = new Map(study.activities.map((activity, a) => [activity.id, a]))
  const targets: PolicyTargets = {
    sectors: (policy) => (policy.sectors.length === 0 ? all : indexesOf(policy.sectors, context.sectorIndex)),
    greenhouseGases: (policy) =>
      policy.gases.length === 0 ? greenhouse : policy.gases.map((gas) => GASES.indexOf(gas)),
    gas: (gas) => GASES.indexOf(gas),
    gasesOf: (policy) => (policy.gases.length === 0 ? greenhouse : policy.gases.map((gas) => GASES.indexOf(gas))),
    commodities: (policy) => indexesOf(policy.commodities, context.commodityIndex),
    services: (policy) => indexesOf(policy.services, context.commodityIndex),
    activities: (policy) => policy.activities.flatMap((id) => activityIndex.get(id) ?? []),
    measures: (policy) => measures.flatMap((measure, m) => (isReached(measure, policy) ? [m] : [])),
    unreached: (policy) =>
      policy.activities.filter(
        (id) =>
          !(policy.kind === 'process-abatement' && activityIndex.has(id)) &&
          !measures.some(({ kind, target }) => kind === policy.kind && target === id),
      ),
    abatable: (policy) =>
      GASES.filter(
        (gas) =>
          study.activityFactors.some((factor) => factor.gas === gas && policy.activities.includes(factor.activity)) ||
          measures.some((measure) => measure.gas === gas && isReached(measure, { ...policy, gases: [] })),
      ),
    removals: (policy) => removals.flatMap((node, r) => (servesPolicy(node, policy, study.technologies) ? [r] : [])),
    technologies: (policy) => technologiesReached(policy, study.technologies),
    blends: (policy) => companions(context, parts, policy),
    addMandate: (commodity, technologies) => mandates.push({ commodity, technologies }) - 1,
    addStandard(technologies) {
      for (const l of technologies) standards.add(l)
    },
    taxRows: (policy) => {
      const own = (namesTechnologies(policy) ? technologiesReached(policy, study.technologies) : inSectors(policy)).map(
        (l) => taxRow[l]!,
      )
      return namesTechnologies(policy) ? own : [...new Set([...targets.sectors(policy), ...own])]
    },
    addCap(policy, gases) {
      const isNamed = namesTechnologies(policy)
      const technologies = isNamed ? technologiesReached(policy, study.technologies) : inSectors(policy)
      return caps.push({ policy, technologies, sectors: isNamed ? [] : targets.sectors(policy), gases }) - 1
    },
    addCapacityTarget: (technologies) => capacityTargets.push({ technologies }) - 1,
    plants: () => study.technologies.flatMap(({ kind }, l) => (kind === 'plant' ? [l] : [])),
    idOf: (l) => study.technologies[l]?.id ?? '',
    addCleanStandard: (technologies) => cleanStandards.push({ technologies }) - 1,
    isElectric: (l) => electric.has(study.technologies[l]?.id ?? ''),
    removes: (r, gas) => (removals[r]?.removal[GASES.indexOf(gas)] ?? -1) >= 0,
    unitOfOutput: (l) => study.commodities[parts.technologies[l]?.output ?? -1]?.unit ?? '',
    outputOf: (l) => parts.technologies[l]?.output ?? -1,
  }
  const bindings: PolicyBinding[] = []
  for (const policy of study.policies.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const strength = strengths[policy.id]
    if (strength === undefined) continue
    const bound = INSTRUMENTS[policy.kind].bind(policy, targets)
    if (!bound.ok) {
      problems.push(...bound.error)
      continue
    }
    bindings.push({
      policy,
      strength: context.slots.add(`strength/${policy.id}`, strength),
      start: context.slots.add(`start/${policy.id}`, policy.start),
      end: context.slots.add(`end/${policy.id}`, policy.end ?? study.country.endYear),
      rampYears: context.slots.add(`ramp/${policy.id}`, policy.rampYears),
      row: rowOr(context, ZERO_ROW, 'policy_paths', policy.id),
      apply: bound.value,
    })
  }
  return { bindings, mandates, standards: [...standards], capacityTargets, cleanStandards, caps, taxRow, taxRowCount }
}

const namesTechnologies = ({ technologies, services }: Policy): boolean => technologies.length + services.length > 0

const PRICES_EMISSIONS: ReadonlySet<Policy['kind']> = new Set(['carbon-tax', 'emission-cap'])

/** The sectors have a row each; so has every technology that a price of the scenario names by itself. */
function taxRowsOf(
  { sectors, technologies, policies }: Study,
  sectorIndex: ReadonlyMap<string, number>,
  strengths: Readonly<Record<string, number>>,
): Pick<PolicyParts, 'taxRow' | 'taxRowCount'> {
  const taxRow = Int32Array.from(technologies, ({ sector }) => sectorIndex.get(sector) ?? -1)
  let taxRowCount = sectors.length
  const named = policies.filter(
    (policy) => PRICES_EMISSIONS.has(policy.kind) && namesTechnologies(policy) && strengths[policy.id] !== undefined,
  )
  for (const l of new Set(named.flatMap((policy) => technologiesReached(policy, technologies))))
    taxRow[l] = taxRowCount++
  return { taxRow, taxRowCount }
}

function isReached({ kind, target, gas }: SectorMeasure, policy: Policy): boolean {
  const isOfGas = gas === null || policy.gases.length === 0 || policy.gases.includes(gas)
  return kind === policy.kind && policy.activities.includes(target) && isOfGas
}

/** A removal process that the policy names, on the hosts that it names (all of them where it names none). */
function servesPolicy({ id, technology }: RemovalNode, policy: Policy, hosts: readonly Technology[]): boolean {
  const host = hosts[technology]
  if (host === undefined || !policy.removals.includes(id)) return false
  const isNamed = policy.technologies.length === 0 || policy.technologies.includes(host.id)
  return isNamed && (policy.sectors.length === 0 || policy.sectors.includes(host.sector))
}

/** The flows a blending mandate reaches, each with its companion; policies that blend alike share companions. */
function companions(
  context: CompileContext,
  parts: TechnologyParts,
  policy: Policy,
): { companion: number; replaced: number }[] {
  const by = policy.by
  const commodity = by === null ? undefined : context.commodityIndex.get(by)
  if (by === null || commodity === undefined) return []
  const found: { companion: number; replaced: number }[] = []
  for (const [replaced, flow] of parts.flows.entries()) {
    const node = parts.technologies[flow.technology]
    const carrier = context.study.commodities[flow.commodity]
    if (node === undefined || carrier === undefined || flow.replaces >= 0 || flow.use !== 'combustion') continue
    if (!policy.commodities.includes(carrier.id)) continue
    if (policy.technologies.length > 0 && !policy.technologies.includes(node.technology.id)) continue
    if (policy.sectors.length > 0 && !policy.sectors.includes(node.technology.sector)) continue
    const known = parts.flows.findIndex((other) => other.replaces === replaced && other.commodity === commodity)
    found.push({
      companion: known >= 0 ? known : addCompanion(context, parts, replaced, flow, commodity, by),
      replaced,
    })
  }
  return found
}

function addCompanion(
  context: CompileContext,
  parts: TechnologyParts,
  replaced: number,
  flow: Flow,
  commodity: number,
  by: string,
): number {
  const node = parts.technologies[flow.technology]!
  const index =
    parts.flows.push({
      technology: flow.technology,
      commodity,
      use: flow.use,
      intensity: flow.intensity,
      storedCarbon: flow.storedCarbon,
      factor: factorRows(context, node.technology, by),
      replaces: replaced,
    }) - 1
  parts.flowsOf[flow.technology]?.push(index)
  return index
}
