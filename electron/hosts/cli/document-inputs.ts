import type { z } from 'zod'
import type { input } from './document-parts.ts'
import type { Engine, EngineOptions, StudyView } from './engine.ts'

export type DocumentInput = z.infer<typeof input>

/**
 * The versions of the scenarios that an answer is of, each once, without what the question adds to them; a scenario that the
 * study cannot run has none.
 */
export function inputsOf(
  engine: Engine,
  study: StudyView,
  scenarios: readonly string[],
  options: EngineOptions,
): readonly DocumentInput[] {
  return [...new Set(scenarios)].flatMap((scenario): DocumentInput[] => {
    const resolved = engine.resolveScenario(study, scenario)
    const compiled = resolved.ok ? engine.compileNetwork(resolved.value, options) : resolved
    if (!compiled.ok) return []
    const { rule, gwpSet: gwp } = compiled.value
    return [{ scenario, rule, gwp, inputHash: engine.inputHash(compiled.value) }]
  })
}
