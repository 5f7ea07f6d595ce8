import type { Problem } from '../domain/problem.ts'
import { ok, type Result } from '../domain/result.ts'
import { type StatedPolicy, withoutPolicy, withPolicy } from './edit-policy.ts'
import { type StatedScenario, withoutScenario, withScenario } from './edit-scenario.ts'
import type { StudyFile } from './study-file.ts'

/** What is stated beside, or instead of, what the files of a study say, by id; null takes it away. */
export interface StudyEdits {
  readonly policies: Readonly<Record<string, StatedPolicy | null>>
  readonly scenarios: Readonly<Record<string, StatedScenario | null>>
}

/** The files with all edits. What is wrong with their contents is found when the study is loaded. */
export function withEdits(
  files: readonly StudyFile[],
  { policies, scenarios }: StudyEdits,
): Result<readonly StudyFile[], readonly Problem[]> {
  let edited: Result<readonly StudyFile[], readonly Problem[]> = ok(files)
  for (const [id, policy] of Object.entries(policies)) {
    if (!edited.ok) return edited
    edited = policy === null ? withoutPolicy(edited.value, id) : withPolicy(edited.value, policy)
  }
  for (const [id, scenario] of Object.entries(scenarios)) {
    if (!edited.ok) return edited
    edited = scenario === null ? ok(withoutScenario(edited.value, id)) : withScenario(edited.value, scenario)
  }
  return edited
}
