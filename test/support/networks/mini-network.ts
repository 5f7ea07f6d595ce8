import type { Rule } from '../../../model/study/study.ts'
import type { Network } from '../../../model/network/network.ts'
import { loadStudy, type StudyFile } from '../../../model/study/load-study.ts'
import { resolveScenario } from '../../../model/study/inheritance.ts'
import { readStudy } from '../read-study.ts'
import { networkOf } from './run-study.ts'

export const MINI_SCENARIOS = ['reference', 'net-zero', 'frozen'] as const

/** A scenario of the small study, as it comes from its files, under one rule for all. */
export function miniNetwork(
  scenario: (typeof MINI_SCENARIOS)[number],
  rule: Rule,
  files: readonly StudyFile[] = readStudy('mini'),
): Network {
  const loaded = loadStudy(files)
  if (!loaded.ok) throw new Error(`The small study does not load: ${JSON.stringify(loaded.error)}`)
  const resolved = resolveScenario(loaded.value.study, scenario)
  if (!resolved.ok) throw new Error(`"${scenario}" does not resolve: ${JSON.stringify(resolved.error)}`)
  return networkOf({ ...resolved.value, rule, rules: {} })
}
