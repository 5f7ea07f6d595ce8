import type { StudyFile, Text } from '#model'
import type { StudyOutline } from '#worker'
import type { Levers, State } from './state.ts'

type ScenarioOutline = StudyOutline['scenarios'][number]
type Timing = Record<string, number>

/** Words for the name of a scenario that keeps moved levers. */
export interface SavedNames {
  readonly en: (facts: { name: string }) => string
  readonly ja: (facts: { name: string }) => string
}

/** Longest id of a scenario's file that is not awkward on any system. */
const LONGEST_ID = 56

/**
 * A study with moved levers kept: those of a package made in the window in its own file, those of any other scenario as a
 * child of it that states these policies' strengths and years and nothing else, so that it runs to the same numbers.
 * Every other file stays as it is, to the byte.
 * @param study its files as they were read, and as they are with what the person added
 */
export function withSavedLevers(
  { read, files }: { readonly read: readonly StudyFile[]; readonly files: readonly StudyFile[] },
  scenarios: readonly ScenarioOutline[],
  levers: State['levers'],
  names: SavedNames,
): StudyFile[] {
  const known = new Set(read.map(({ path }) => path))
  const taken = new Set(scenarios.map(({ id }) => id))
  const made = new Map<string, string>()
  for (const scenario of scenarios) {
    const own = levers[scenario.id] ?? {}
    if (Object.keys(own).length === 0) continue
    const { parent, label } = scenario
    if (parent !== null && !known.has(fileOf(scenario.id))) {
      made.set(fileOf(scenario.id), scenarioText(scenario.id, label, parent, own))
      continue
    }
    const id = freeId(scenario.id, taken)
    taken.add(id)
    const name = { en: names.en({ name: label.en }), ja: label.ja === '' ? '' : names.ja({ name: label.ja }) }
    made.set(fileOf(id), scenarioText(id, name, scenario.id, own))
  }
  const kept = files.filter(({ path }) => !made.has(path))
  return [...kept, ...[...made].map(([path, text]) => ({ path, text }))]
}

const fileOf = (scenario: string): string => `scenarios/${scenario}.yaml`

function freeId(of: string, taken: ReadonlySet<string>): string {
  const base = of.replace(/-edited(?:-\d+)?$/, '').slice(0, LONGEST_ID)
  for (let count = 1; ; count++) {
    const id = count === 1 ? `${base}-edited` : `${base}-edited-${count}`
    if (!taken.has(id)) return id
  }
}

/** Written with JSON values, which YAML reads as they are: a name may hold anything. */
function scenarioText(id: string, name: Text, parent: string, levers: Levers): string {
  const strengths: [string, number][] = []
  const timing = new Map<string, Timing>()
  for (const [address, value] of Object.entries(levers)) {
    const at = address.indexOf('/')
    const [part, policy] = [address.slice(0, at), address.slice(at + 1)]
    if (part === 'strength') strengths.push([policy, percentOf(value)])
    else timing.set(policy, { ...timing.get(policy), [part === 'ramp' ? 'ramp_years' : part]: value })
  }
  const section = (head: string, entries: readonly (readonly [string, unknown])[]): string[] =>
    entries.length === 0 ? [] : [`${head}:`, ...entries.map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`)]
  return [
    `id: ${id}`,
    `name: ${JSON.stringify(name)}`,
    `parent: ${parent}`,
    ...section('policies', strengths),
    ...section('timing', [...timing]),
    '',
  ].join('\n')
}

/** A strength in per cent, without the dust of the multiplication. */
const percentOf = (strength: number): number => Number((strength * 100).toPrecision(12))
