import type { Problem } from '../../../domain/problem.ts'
import type { ScenarioFile } from '../../documents/read-scenario.ts'
import { resolveScenario } from '../../inheritance.ts'
import { errorAt, type Place } from '../../report.ts'
import type { Study } from '../../study.ts'
import { yearDoubts } from './years.ts'

/** The years that scenarios give policies, together with those that they leave as they were. */
export function checkTiming(study: Study, files: readonly ScenarioFile[]): Problem[] {
  return files.flatMap(({ whole, document }) => {
    const resolved = whole === null ? null : resolveScenario(study, whole.id)
    if (whole === null || !resolved?.ok) return []
    const { policies, country } = resolved.value.study
    return Object.keys(whole.timing).flatMap((id): Problem[] => {
      const policy = policies.find((one) => one.id === id)
      if (policy === undefined) return []
      const placeOf = (field: string): Place => {
        const path = ['timing', id, field]
        return { file: document.file, row: document.lineOf(path), column: path.join('.') }
      }
      const { start, end } = policy
      if (end === null || end >= start) return yearDoubts(policy, country, placeOf)
      return [errorAt('out-of-range', placeOf('end'), { found: String(end), allowed: `>= ${start}` })]
    })
  })
}
