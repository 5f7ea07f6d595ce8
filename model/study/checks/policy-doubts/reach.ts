import { GREENHOUSE_GASES } from '../../../domain/gas.ts'
import type { Problem } from '../../../domain/problem.ts'
import { technologiesReached } from '../../../policies/technologies-reached.ts'
import type { Policy, PolicyKind, Study, TechnologyParameter } from '../../study.ts'
import { doubtAt, fieldOf, type PolicyDoubt } from './doubt.ts'

type Known = Omit<Study, 'scenarios'>

const SUPPORT: ReadonlySet<PolicyKind> = new Set(['capital-subsidy', 'jcm-programme', 'hurdle-rate-reduction'])
const SAVING: ReadonlySet<PolicyKind> = new Set(['performance-standard', 'efficiency-programme'])
const MIXING: ReadonlySet<PolicyKind> = new Set(['blending-mandate', 'co-firing-mandate'])
const ON_FUEL: ReadonlySet<PolicyKind> = new Set(['fuel-tax', 'fuel-subsidy-reform'])
const ON_STACKS: ReadonlySet<PolicyKind> = new Set(['pollution-control', 'carbon-capture-mandate'])
const ON_EMISSIONS: ReadonlySet<PolicyKind> = new Set(['carbon-tax', 'emission-cap'])

/** Things that a policy names, each of which exists, and that together are nothing on which it could act. */
export function reachDoubts(policy: Policy, study: Known): Problem[] {
  const doubt = (column: string, kind: PolicyDoubt, found: readonly string[]): Problem[] =>
    found.length === 0 ? [] : [doubtAt(fieldOf(policy, column), policy.id, kind, found.join(' '))]
  if (!areKnown(policy, study)) return []
  const { kind } = policy
  if (ON_FUEL.has(kind)) return doubt('commodities', 'no-purchase', unbought(policy, study))
  if (kind === 'demand-change') {
    const asked = new Set(study.demands.map(({ service }) => service))
    return doubt(
      'services',
      'no-demand',
      policy.services.filter((id) => !asked.has(id)),
    )
  }
  const outside = doubt('technologies', 'outside-sectors', outsideSectors(policy, study))
  if (outside.length > 0) return outside
  if (MIXING.has(kind)) {
    const itself = policy.commodities.filter((id) => id === policy.by)
    return [...doubt('commodities', 'no-fuel', unburnt(policy, study)), ...doubt('by', 'replaces-itself', itself)]
  }
  if (ON_STACKS.has(kind)) return doubt('removals', 'no-host', hostless(policy, study))
  const emission = ON_EMISSIONS.has(kind) ? doubt('gases', 'no-emission', unemitted(policy, study)) : []
  const named = [...policy.technologies, ...policy.services]
  if (named.length === 0) return emission
  const reached = technologiesReached(policy, study.technologies).map((l) => study.technologies[l]!.id)
  if (reached.length === 0) return [...emission, ...doubt('services', 'no-technology', named)]
  if (SUPPORT.has(kind) && !haveAny(reached, 'capital_cost', study)) return doubt('technologies', 'no-cost', reached)
  if (SAVING.has(kind) && !haveAny(reached, 'input', study)) return doubt('technologies', 'no-input', reached)
  return emission
}

/** A name that does not exist is told as such, and no more is made of it. */
function areKnown(policy: Policy, { technologies, commodities, sectors, removals }: Known): boolean {
  const known = new Set<string>()
  for (const { id } of [...technologies, ...commodities, ...sectors]) known.add(id)
  for (const { removal } of removals) known.add(removal)
  const named = [policy.technologies, policy.services, policy.commodities, policy.sectors, policy.removals].flat()
  return [...named, ...(policy.by === null ? [] : [policy.by])].every((id) => known.has(id))
}

function isWithin({ sectors }: Policy, sector: string | undefined): boolean {
  return sectors.length === 0 || (sector !== undefined && sectors.includes(sector))
}

function outsideSectors(policy: Policy, { technologies }: Known): readonly string[] {
  const named = technologies.filter(({ id }) => policy.technologies.includes(id))
  return named.filter(({ sector }) => !isWithin(policy, sector)).map(({ id }) => id)
}

/** Commodities that no technology in the policy's sectors takes in and no demand asks for as they are. */
function unbought(policy: Policy, { technologies, technologyPaths, demands }: Known): readonly string[] {
  const sectorOf = new Map(technologies.map(({ id, sector }) => [id, sector]))
  const bought = new Set([
    ...demands.map(({ service }) => service),
    ...technologyPaths
      .filter(({ parameter, technology }) => parameter === 'input' && isWithin(policy, sectorOf.get(technology)))
      .map(({ commodity }) => commodity),
  ])
  return policy.commodities.filter((id) => !bought.has(id))
}

function unburnt(policy: Policy, { technologies, technologyPaths }: Known): readonly string[] {
  const sectorOf = new Map(technologies.map(({ id, sector }) => [id, sector]))
  const burnt = new Set(
    technologyPaths
      .filter(({ parameter, use }) => parameter === 'input' && use === 'combustion')
      .filter(({ technology }) => policy.technologies.length === 0 || policy.technologies.includes(technology))
      .filter(({ technology }) => isWithin(policy, sectorOf.get(technology)))
      .map(({ commodity }) => commodity),
  )
  return policy.commodities.filter((id) => !burnt.has(id))
}

function hostless(policy: Policy, { technologies, removals }: Known): readonly string[] {
  const sectorOf = new Map(technologies.map(({ id, sector }) => [id, sector]))
  const hosted = new Set(
    removals
      .filter(({ technology }) => policy.technologies.length === 0 || policy.technologies.includes(technology))
      .filter(({ technology }) => isWithin(policy, sectorOf.get(technology)))
      .map(({ removal }) => removal),
  )
  return policy.removals.filter((id) => !hosted.has(id))
}

/** Gases that nothing in the study emits; sector modules emit greenhouse gases of many kinds and are trusted to. */
function unemitted(policy: Policy, study: Known): readonly string[] {
  const emitted = new Set<string | null>([
    'CO2',
    ...(study.sectorInputs.length > 0 ? GREENHOUSE_GASES : []),
    ...study.emissionFactors.map(({ gas }) => gas),
    ...study.activityFactors.map(({ gas }) => gas),
    ...study.technologyPaths.flatMap(({ parameter, commodity }) => (parameter === 'process_emission' ? commodity : [])),
  ])
  return policy.gases.filter((gas) => !emitted.has(gas))
}

function haveAny(technologies: readonly string[], parameter: TechnologyParameter, { technologyPaths }: Known): boolean {
  return technologyPaths.some((path) => path.parameter === parameter && technologies.includes(path.technology))
}
