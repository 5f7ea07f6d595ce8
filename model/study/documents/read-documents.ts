import type { Problem } from '../../domain/problem.ts'
import type { CountryFile } from '../assemble/country.ts'
import { errorAt, wholeFile } from '../report.ts'
import { countrySchema } from './country.ts'
import { type Document, valueAt } from './document.ts'
import { readDocument } from './read-document.ts'
import { policyListSchema, policySchema } from './policy-list.ts'
import { readScenario, type ScenarioFile } from './read-scenario.ts'
import { readYaml } from './read-yaml.ts'
import type { z } from 'zod'

export const SCENARIO_FILE = /^scenarios\/[^/]+\.yaml$/

export interface PolicyEntry {
  readonly index: number
  readonly entry: z.output<typeof policySchema>
}

export interface PolicyFile {
  readonly document: Document
  /** The policies that have the form of one, with their places in the list of the file. */
  readonly entries: readonly PolicyEntry[]
}

/** The YAML files of a study. */
export interface Documents {
  readonly country: CountryFile | null
  readonly policies: PolicyFile | null
  /** Why `policies` is null, where it is. */
  readonly policyState: 'absent' | 'unreadable'
  readonly scenarios: readonly ScenarioFile[]
  /** Ids of all scenarios by file name, unreadable ones included. */
  readonly scenarioFiles: readonly string[]
}

export function readDocuments(textOf: ReadonlyMap<string, string>, problems: Problem[]): Documents {
  // By their stems: a scenario comes before those whose names go on where its own ends.
  const scenarioFiles = [...textOf.keys()]
    .filter((path) => SCENARIO_FILE.test(path))
    .map((path) => path.slice(0, -'.yaml'.length))
    .sort()
    .map((stem) => `${stem}.yaml`)
  if (scenarioFiles.length === 0) problems.push(errorAt('missing-file', wholeFile('scenarios/*.yaml')))
  return {
    country: readCountry(textOf.get('country.yaml'), problems),
    policies: readPolicies(textOf.get('policies.yaml'), problems),
    policyState: textOf.has('policies.yaml') ? 'unreadable' : 'absent',
    scenarios: scenarioFiles.flatMap((file) => {
      const document = readYaml(file, textOf.get(file) ?? '', problems)
      return document === null ? [] : [readScenario(document, problems)]
    }),
    scenarioFiles,
  }
}

function readCountry(text: string | undefined, problems: Problem[]): CountryFile | null {
  const file = 'country.yaml'
  if (text === undefined) {
    problems.push(errorAt('missing-file', wholeFile(file)))
    return null
  }
  const document = readYaml(file, text, problems)
  const entry = document === null ? null : readDocument(countrySchema, document, problems)
  return document === null || entry === null ? null : { document, entry }
}

function readPolicies(text: string | undefined, problems: Problem[]): PolicyFile | null {
  const document = text === undefined ? null : readYaml('policies.yaml', text, problems)
  if (document === null) return null
  readDocument(policyListSchema, document, problems)
  const list = valueAt(document.value, ['policies'])
  const entries = (Array.isArray(list) ? list : []).flatMap((item: unknown, index) => {
    const entry = policySchema.safeParse(item)
    return entry.success ? [{ index, entry: entry.data }] : []
  })
  return { document, entries }
}
