import type { Rule } from '../../model/study/study.ts'
import { resolveScenario } from '../../model/study/inheritance.ts'
import { loadStudy, type StudyFile } from '../../model/study/load-study.ts'
import type { Study } from '../../model/study/study.ts'
import type { CompileOptions } from '../../model/network/compile-network.ts'
import { compileNetwork } from '../../model/network/compile-network.ts'
import { reportedResults } from '../../electron/hosts/cli/reported-results.ts'
import { createWorkspace } from '../../model/engine/workspace.ts'
import { solver } from '../support/least-cost/solver.ts'
import { Answers, drain } from '../support/networks/run-study.ts'
import { readText, repositoryFiles } from '../support/repository.ts'

const FOLDERS = [
  ['scenarios/viet-nam/', ''],
  ['scenarios/library/', 'library/'],
] as const

/** The files of the pack as a host hands them to the loader. */
export const vietNamFiles: readonly StudyFile[] = FOLDERS.flatMap(([folder, prefix]) =>
  repositoryFiles()
    .filter((path) => path.startsWith(folder))
    .map((path) => ({ path: prefix + path.slice(folder.length), text: readText(path) })),
)

export const vietNam: Study = studyOf(vietNamFiles)

const ruleOf = (id: string): Rule | null => {
  const { rule, parent } = found(vietNam.scenarios.find((scenario) => scenario.id === id))
  return rule ?? (parent === null ? null : ruleOf(parent))
}

export const allScenarioIds: readonly string[] = vietNam.scenarios.map(({ id }) => id)

/** Scenarios whose services are split by logit or by prescribed shares: those at least cost choose their nowcast, too. */
export const scenarioIds = allScenarioIds.filter((id) => ruleOf(id) !== 'least-cost')

function studyOf(files: readonly StudyFile[]): Study {
  const loaded = loadStudy(files)
  if (!loaded.ok) throw new Error(`Viet Nam does not load: ${JSON.stringify(loaded.error.slice(0, 3))}`)
  return loaded.value.study
}

/** A scenario under its own rule, or under the one asked for. */
export function runOf(scenario: string, options: CompileOptions = {}): Answers {
  const resolved = resolveScenario(vietNam, scenario)
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.error))
  const compiled = compileNetwork(resolved.value, options)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  const workspace = createWorkspace(compiled.value, solver)
  const outcome = drain(compiled.value, compiled.value.slots.initial, workspace)
  if (!outcome.ok) throw new Error(`${scenario} stopped: ${JSON.stringify(outcome.failure)}`)
  return new Answers(compiled.value, workspace)
}

/** What a test looks for and must be there. */
export function found<T>(item: T | undefined): T {
  if (item === undefined) throw new Error('It is not there')
  return item
}

const reported = new Map<string, ReturnType<typeof reportedResults>>()

/** Reported results of a scenario, computed once. */
export function resultsOf(scenario: string, observed: CompileOptions['observed'] = 'nowcast', rule?: Rule) {
  const key = `${scenario} ${observed} ${rule ?? ''}`
  const known = reported.get(key)
  if (known !== undefined) return known
  const { network, run } = runOf(scenario, { observed, ...(rule === undefined ? {} : { rule }) })
  const results = reportedResults(network, run, null)
  reported.set(key, results)
  return results
}

/** A reported value; an unknown variable is a mistake of the test. */
export function valueOf(scenario: string, variable: string, year: number, rule?: Rule): number {
  const { series, years } = resultsOf(scenario, 'nowcast', rule)
  const value = series.find((one) => one.variable === variable)?.values[years.indexOf(year)]
  if (value === undefined || value === null) throw new Error(`${scenario} has no ${variable} in ${year}`)
  return value
}

export const RULES: readonly Rule[] = ['logit', 'prescribed']
