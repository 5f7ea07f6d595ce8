import type { ResolvedScenario } from '../../study/resolved-scenario.ts'

/** A scenario in which everybody who buys counts with the social discount rate: no technology has a hurdle rate of its own. */
export function atSocialRate(scenario: ResolvedScenario): ResolvedScenario {
  const technologyPaths = scenario.study.technologyPaths.filter(({ parameter }) => parameter !== 'hurdle_rate')
  return { ...scenario, study: { ...scenario.study, technologyPaths } }
}
