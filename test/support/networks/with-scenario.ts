import type { Rule, Scenario, Study } from '../../../model/study/study.ts'
import { NO_CELL } from './outline-series.ts'

/** The study with scenarios of policies at strengths, 0 to 1; what is not named is off. */
export function withScenarios(
  study: Study,
  scenarios: Readonly<Record<string, Readonly<Record<string, number>>>>,
  rule: Rule = 'prescribed',
): Study {
  return {
    ...study,
    scenarios: Object.entries(scenarios).map(([id, strengths]): Scenario => ({
      id,
      label: { en: id, ja: id },
      parent: null,
      rule,
      rules: {},
      measures: 'none',
      strengths: { ...Object.fromEntries(study.policies.map((policy) => [policy.id, 0])), ...strengths },
      freezeAfter: null,
      overrides: [],
      timing: {},
      narrative: { en: '', ja: '' },
      cell: NO_CELL,
    })),
  }
}
