import type { Problem } from '../domain/problem.ts'
import { ok, type Result } from '../domain/result.ts'
import { setYaml } from './edit-yaml.ts'
import type { Text } from './label-text.ts'
import type { StudyFile } from './study-file.ts'
import { flowText } from './text/yaml-text.ts'

/** A scenario by its name and the one it differs from; what it does otherwise is added to its file. */
export interface StatedScenario {
  readonly id: string
  readonly label: Text
  /** Of one that is there already, its own. */
  readonly parent: string
}

export const scenarioFile = (id: string): string => `scenarios/${id}.yaml`

/** The files with a scenario that differs in nothing from its parent; one that is there already takes the name alone. */
export function withScenario(
  files: readonly StudyFile[],
  { id, label, parent }: StatedScenario,
): Result<readonly StudyFile[], readonly Problem[]> {
  const path = scenarioFile(id)
  if (!files.some((file) => file.path === path)) {
    const text = `id: ${id}\nname: ${flowText({ ...label })}\nparent: ${parent}\n`
    return ok([...files, { path, text }])
  }
  const english = setYaml(files, { path, keys: ['name', 'en'] }, label.en)
  return english.ok ? setYaml(english.value, { path, keys: ['name', 'ja'] }, label.ja) : english
}

export function withoutScenario(files: readonly StudyFile[], id: string): readonly StudyFile[] {
  return files.filter(({ path }) => path !== scenarioFile(id))
}
