import { isGreenhouseGas } from '../../../domain/gas.ts'
import type { Problem } from '../../../domain/problem.ts'
import { technologiesReached } from '../../../policies/technologies-reached.ts'
import { shown } from '../../report.ts'
import { isCountedInPower } from '../../assemble/catalogue.ts'
import type { Point, Policy, Study, Technology } from '../../study.ts'
import { doubtAt, type PolicyDoubt } from './doubt.ts'
import { asWritten } from '../../text/as-written.ts'

type Known = Pick<Study, 'policyPaths' | 'technologies' | 'technologyPaths' | 'commodities'>

/**
 * The most that a number of a policy may be, in canonical units, without a question whether its figure or unit is a slip;
 * null where its bounds say all there is to say. The limits are judged and no finding: each lies so far above what is known
 * (taxes of carbon, prices of fuels, the plants of a country) that a unit or a digit is the likelier reason.
 */
function mostPlausible({ kind, gases }: Policy, first: Technology | undefined, { commodities }: Known): Most | null {
  const isOfEnergy = (id: string | undefined) => commodities.find((commodity) => commodity.id === id)?.unit === 'PJ'
  if (kind === 'fuel-tax' || kind === 'fuel-subsidy-reform') return OF_ENERGY
  if (kind === 'feed-in-premium') return isOfEnergy(first?.output) ? OF_ENERGY : null
  if (kind === 'carbon-tax') return gases.every(isGreenhouseGas) ? OF_GAS : null
  return kind === 'capacity-target' && first !== undefined && isCountedInPower(first) ? OF_POWER : null
}

interface Most {
  readonly most: number
  readonly text: string
}

const OF_GAS: Most = { most: 10, text: '<= 10000 USD_2020/t' }
const OF_POWER: Most = { most: 10_000, text: '<= 10000 GW' }
const OF_ENERGY: Most = { most: 1000, text: '-1000..1000 USD_2020/GJ' }

/** Numbers of a policy with which it does nothing, or more than there is to do. Expressions are left out. */
export function levelDoubts(policy: Policy, study: Known): Problem[] {
  const series = study.policyPaths.find((path) => path.policy === policy.id)?.series
  const points = series?.points ?? []
  const [first] = points
  if (series === undefined || first === undefined || series.method === 'expression') return []
  const doubt = (point: Point, kind: PolicyDoubt, allowed = ''): Problem => {
    const { value, unit } = point.given
    return doubtAt({ ...point.cell, column: 'value' }, policy.id, kind, asWritten(value, unit), allowed)
  }
  // A cap of nought is a ceiling, and no absence of one.
  if (policy.kind !== 'emission-cap' && points.every(({ value }) => value === 0)) return [doubt(first, 'no-level')]
  const reached = technologiesReached(policy, study.technologies).map((l) => study.technologies[l]!)
  const plausible = mostPlausible(policy, reached[0], study)
  const slip = plausible === null ? undefined : points.find(({ value }) => Math.abs(value) > plausible.most)
  if (plausible !== null && slip !== undefined) return [doubt(slip, 'implausible-level', plausible.text)]
  const highest = policy.kind === 'hurdle-rate-reduction' ? highestRate(reached, study) : Infinity
  const beyond = points.find(({ value }) => value > highest)
  return beyond === undefined ? [] : [doubt(beyond, 'beyond-rate', `<= ${shown(100 * highest)} %`)]
}

/** Of the hurdle rates that are stated for technologies the highest; Infinity where none is known. */
function highestRate(technologies: readonly Technology[], { technologyPaths }: Known): number {
  const ids = new Set(technologies.map(({ id }) => id))
  const paths = technologyPaths.filter(
    ({ technology, parameter }) => parameter === 'hurdle_rate' && ids.has(technology),
  )
  const rates = paths.flatMap(({ series }) => series.points.map(({ value }) => value))
  const isKnown = rates.length > 0 && paths.every(({ series }) => series.method !== 'expression')
  return isKnown ? Math.max(...rates) : Infinity
}
