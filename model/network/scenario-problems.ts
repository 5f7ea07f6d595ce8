import type { Problem } from '../domain/problem.ts'
import { errorAt, wholeFile } from '../study/report.ts'
import type { ResolvedScenario } from '../study/resolved-scenario.ts'

/** What only the combination of a study and a scenario shows: a rule or a survival curve that lacks its parameter. */
export function scenarioProblems({ study, rules, id }: ResolvedScenario): Problem[] {
  const exponents = new Set(study.choices.map(({ commodity }) => commodity))
  const shapes = new Set(
    study.technologyPaths.flatMap(({ technology, parameter }) => (parameter === 'weibull_shape' ? [technology] : [])),
  )
  const shared = new Set(study.shares.map(({ commodity }) => commodity))
  const choices = Object.entries(rules).flatMap(([commodity, rule]) => {
    if (rule === 'logit' && !exponents.has(commodity))
      return [missing('choices.csv', 'parameter', `${commodity} gamma`, { scenario: id })]
    // Without any share nothing would be bought, and the service not be served at all.
    if (rule === 'prescribed' && !shared.has(commodity))
      return [missing('shares.csv', 'commodity', commodity, { scenario: id })]
    return []
  })
  const survival = study.technologies.flatMap(({ survival: curve, id: technology }) =>
    curve === 'weibull' && !shapes.has(technology)
      ? [missing('technology_paths.csv', 'parameter', `${technology} weibull_shape`, {})]
      : [],
  )
  return [...choices, ...survival]
}

function missing(file: string, column: string, allowed: string, detail: Problem['detail']): Problem {
  return errorAt('missing-value', { ...wholeFile(file), column }, { allowed, detail })
}
