import { yearCount, type Horizon } from '../../domain/years.ts'
import { compileInterpolation, evaluateInterpolation } from '../../numerics/interpolate.ts'
import type { PolicyLevels } from '../../policies/conflicts/conflict.ts'
import { ramp } from '../../policies/ramp.ts'
import type { ResolvedScenario } from '../resolved-scenario.ts'
import type { Series } from '../study.ts'

const known = new WeakMap<Series, Float64Array>()

/** Policies that hold in some year of a scenario: strength x ramp x provision. Expressions are left out. */
export function policyLevels({ study, strengths }: Pick<ResolvedScenario, 'study' | 'strengths'>): PolicyLevels[] {
  const { baseYear, endYear } = study.country
  const horizon = { start: baseYear, end: endYear }
  return study.policies.flatMap((policy) => {
    const strength = strengths[policy.id] ?? 0
    const series = study.policyPaths.find((path) => path.policy === policy.id)?.series
    if (strength === 0 || series === undefined) return []
    const values = valuesOf(series, horizon)
    if (values === null) return []
    const levels = values.map(
      (value, t) => value * strength * ramp(baseYear + t, policy.start, policy.end ?? endYear, policy.rampYears),
    )
    return levels.some((level) => level > 0) ? [{ policy, levels }] : []
  })
}

function valuesOf(series: Series, horizon: Horizon): Float64Array | null {
  const { method, points } = series
  if (method === 'expression' || points.length === 0) return null
  const before = known.get(series)
  if (before !== undefined) return before
  const values = new Float64Array(yearCount(horizon))
  const plan = compileInterpolation(
    method,
    points.map((point) => point.year),
    horizon,
  )
  evaluateInterpolation(
    plan,
    Float64Array.from(points, (point) => point.value),
    0,
    values,
    0,
  )
  known.set(series, values)
  return values
}
