import { errorAt } from '../report.ts'
import type { Policy, PolicyPath } from '../study.ts'
import { policyPathsTable } from '../tables/policy-paths.ts'
import { ANY, NOT_NEGATIVE, SHARE, type Bounds } from './bounds.ts'
import { isCountedInPower, type Catalogue } from './catalogue.ts'
import { measure, type Measure } from './measure.ts'
import type { Loading } from './loading.ts'
import { gatherSeries, seriesOf } from './series.ts'
import { fromBaseYear } from './year-spans.ts'

export function policyPathsOf(loading: Loading, policies: readonly Policy[], catalogue: Catalogue): PolicyPath[] {
  const byId = new Map(policies.map((policy) => [policy.id, policy]))
  const paths: PolicyPath[] = []
  const given = new Set<string>()
  for (const group of gatherSeries(policyPathsTable, loading.readings.policyPaths.rows, loading)) {
    const { policy: id } = group.first
    given.add(id)
    const policy = byId.get(id)
    const of = policy === undefined ? null : policyMeasure(policy, catalogue)
    if (of === null) {
      loading.spoiled.add(group.address)
      continue
    }
    const series = seriesOf(policyPathsTable.file, group, of, fromBaseYear(loading.country), loading)
    if (series !== null) paths.push({ policy: id, series })
  }
  for (const { id, cell } of policies) {
    if (given.has(id) || loading.spoiled.has(`policy_paths/${id}`)) continue
    loading.problems.push(
      errorAt('missing-value', { ...cell, column: null }, { allowed: `${policyPathsTable.file} ${id}` }),
    )
  }
  return paths
}

/** Demand may go either way: down to nothing, and at most threefold up. */
const CHANGE: Bounds = { least: -1, most: 2, text: '-1..2' }

/** What an abatement takes away: at most the whole of it; less than nothing makes a sink larger. */
const ABATEMENT: Bounds = { least: -10, most: 1, text: '-10..1' }

/** Unit of a policy's number by kind; null where it depends on what the policy names and that is missing. */
function policyMeasure(policy: Policy, { technology, commodity, unitOf }: Catalogue): Measure | null {
  switch (policy.kind) {
    case 'carbon-tax':
      return measure(NOT_NEGATIVE, 'MUSD_2020/kt')
    case 'emission-cap':
      return measure(ANY, 'kt')
    case 'fuel-tax':
      return measure(ANY, 'MUSD_2020/PJ')
    case 'capacity-target': {
      const first = policy.technologies.map(technology).find((item) => item !== null)
      if (first !== null && first !== undefined && isCountedInPower(first)) return measure(NOT_NEGATIVE, 'GW')
      const output = first?.output ?? policy.services.find((id) => commodity(id) !== null)
      const unit = output === undefined ? null : unitOf(output)
      return unit === null ? null : measure(NOT_NEGATIVE, unit)
    }
    case 'fuel-subsidy-reform':
      return measure(NOT_NEGATIVE, 'MUSD_2020/PJ')
    case 'feed-in-premium': {
      const outputs = policy.technologies.map((id) => technology(id)?.output ?? null)
      const output = [...outputs, ...policy.services].find((id) => id !== null && commodity(id) !== null)
      const unit = output === undefined || output === null ? null : unitOf(output)
      return unit === null ? null : measure(NOT_NEGATIVE, `MUSD_2020/${unit}`)
    }
    case 'demand-change':
      return measure(CHANGE, '1')
    case 'process-abatement':
      return measure(ABATEMENT, '1')
    case 'capital-subsidy':
    case 'performance-standard':
    case 'technology-mandate':
    case 'electrification-target':
    case 'clean-electricity-standard':
    case 'phase-out':
    case 'ban':
    case 'blending-mandate':
    case 'pollution-control':
    case 'methane-recovery':
    case 'nitrous-oxide-abatement':
    case 'f-gas-phase-down':
    case 'refrigerant-recovery':
    case 'landfill-diversion':
    case 'landfill-gas-capture':
    case 'waste-water-treatment':
    case 'livestock-practice':
    case 'rice-practice':
    case 'fertiliser-practice':
    case 'efficiency-programme':
    case 'carbon-capture-mandate':
    case 'co-firing-mandate':
    case 'hurdle-rate-reduction':
    case 'jcm-programme':
    case 'deforestation-reduction':
    case 'degradation-reduction':
    case 'forest-planting':
    case 'wetland-restoration':
    case 'longer-rotation':
      return measure(SHARE, '1')
  }
}
