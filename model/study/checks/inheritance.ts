import type { Problem } from '../../domain/problem.ts'
import { idOfScenarioFile } from '../assemble/scenarios.ts'
import { chainOf, resolveScenario } from '../inheritance.ts'
import type { Study } from '../study.ts'

/**
 * Resolves every scenario and gives what is wrong, each problem once. A parent whose file exists but cannot be read is no
 * further problem. Problems that the study has without overrides are not told again.
 */
export function checkInheritance(study: Study, scenarioFiles: readonly string[]): Problem[] {
  const existing = new Set(scenarioFiles.map(idOfScenarioFile))
  const problems = study.scenarios.flatMap((scenario) => {
    const chain = chainOf(study.scenarios, scenario.id)
    if (!chain.ok) {
      const isUnreadable = chain.error.kind === 'dangling-reference' && existing.has(chain.error.found ?? '')
      return isUnreadable ? [] : [chain.error]
    }
    const resolved = resolveScenario(study, scenario.id)
    return resolved.ok ? [] : resolved.error
  })
  const unique = new Map(problems.map((problem) => [JSON.stringify(problem), problem]))
  return [...unique.values()]
}
