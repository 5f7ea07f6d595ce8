import type { Rule } from '../../model/study/study.ts'
import { resolveScenario } from '../../model/study/inheritance.ts'
import { loadStudy, type StudyFile } from '../../model/study/load-study.ts'
import type { Study } from '../../model/study/study.ts'
import type { CompileOptions } from '../../model/network/compile-network.ts'
import { compileNetwork } from '../../model/network/compile-network.ts'
import { reportedResults } from '../../electron/hosts/cli/reported-results.ts'
import { answersOf, type Answers } from '../support/networks/run-study.ts'
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

export const scenarioIds: readonly string[] = vietNam.scenarios.map(({ id }) => id)

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
  return answersOf(compiled.value)
}

/** What a test looks for and must be there. */
export function found<T>(item: T | undefined): T {
  if (item === undefined) throw new Error('It is not there')
  return item
}

const reported = new Map<string, ReturnType<typeof reportedResults>>()

/** Reported results of a scenario, computed once. */
export function resultsOf(scenario: string, observed: CompileOptions['observed'] = 'nowcast') {
  const key = `${scenario} ${observed}`
  const known = reported.get(key)
  if (known !== undefined) return known
  const { network, run } = runOf(scenario, { observed })
  const results = reportedResults(network, run, null)
  reported.set(key, results)
  return results
}

/** A reported value; an unknown variable is a mistake of the test. */
export function valueOf(scenario: string, variable: string, year: number): number {
  const { series, years } = resultsOf(scenario)
  const value = series.find((one) => one.variable === variable)?.values[years.indexOf(year)]
  if (value === undefined || value === null) throw new Error(`${scenario} has no ${variable} in ${year}`)
  return value
}

export const RULES: readonly Rule[] = ['logit', 'prescribed']
