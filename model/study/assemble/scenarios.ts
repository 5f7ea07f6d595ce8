import type { ScenarioFile } from '../documents/read-scenario.ts'
import type { IdLists } from '../checks/id-lists.ts'
import { danglingReference } from '../checks/references.ts'
import { nearestTo } from '../checks/nearest.ts'
import { errorAt, type Place } from '../report.ts'
import type { Override, PolicyTiming, Scenario } from '../study.ts'
import { figureOf } from './figure.ts'
import type { Loading } from './loading.ts'

type Entry = NonNullable<ScenarioFile['whole']>

export function idOfScenarioFile(file: string): string {
  return file.slice('scenarios/'.length).replace(/\.yaml$/, '')
}

/** A scenario; null, with what is wrong in meaning in the rest of it, where its file is wrong in shape somewhere. */
export function scenarioOf(scenario: ScenarioFile, lists: IdLists, loading: Loading): Scenario | null {
  const { document, entry, whole } = scenario
  const { problems, country } = loading
  const { file } = document
  const place = (...path: readonly (string | number)[]): Place => ({
    file,
    row: document.lineOf(path),
    column: path.join('.'),
  })
  const name = idOfScenarioFile(file)
  if (entry.id !== undefined && entry.id !== name)
    problems.push(errorAt('schema', place('id'), { found: entry.id, allowed: name }))
  const refer = (id: string, list: 'commodities' | 'policies', at: Place): void => {
    const problem = danglingReference(id, [list], lists, at)
    if (problem !== null) problems.push(problem)
  }
  for (const id of Object.keys(entry.rules ?? {})) refer(id, 'commodities', place('rules', id))
  for (const id of Object.keys(entry.policies ?? {})) refer(id, 'policies', place('policies', id))
  for (const id of Object.keys(entry.timing ?? {})) refer(id, 'policies', place('timing', id))
  const freezeAfter = entry.freeze_after
  if (typeof freezeAfter === 'number' && (freezeAfter < country.baseYear || freezeAfter > country.endYear)) {
    const facts = { found: String(freezeAfter), allowed: `${country.baseYear}..${country.endYear}` }
    problems.push(errorAt('year-outside-horizon', place('freeze_after'), facts))
  }
  const overrides = overridesOf(scenario, loading)
  if (whole === null) return null
  return {
    id: whole.id,
    label: whole.name,
    parent: whole.parent,
    rule: whole.rule,
    rules: whole.rules,
    measures: whole.measures,
    strengths: Object.fromEntries(Object.entries(whole.policies).map(([id, percent]) => [id, percent / 100])),
    timing: Object.fromEntries(Object.entries(whole.timing).map(([id, given]) => [id, timingOf(given)])),
    freezeAfter: whole.freeze_after,
    overrides,
    narrative: whole.narrative,
    cell: { file, row: 1 },
  }
}

const timingOf = ({ start, end, ramp_years: rampYears }: Entry['timing'][string]): PolicyTiming => ({
  ...(start === undefined ? {} : { start }),
  ...(end === undefined ? {} : { end }),
  ...(rampYears === undefined ? {} : { rampYears }),
})

function overridesOf({ document, entry, overrides }: ScenarioFile, loading: Loading): Override[] {
  const seen = new Set<string>()
  return (entry.set ?? []).flatMap((item, at) => {
    const index = overrides[at] ?? at
    const line = document.lineOf(['set', index]) ?? 1
    const place = (column: string): Place => ({
      file: document.file,
      row: document.lineOf(['set', index, column]),
      column: `set[${index}].${column}`,
    })
    const override = overrideOf(item, line, place, loading)
    if (override === null) return []
    const key = `${override.series}@${override.point.year}`
    if (seen.has(key)) loading.problems.push(errorAt('duplicate-id', place('series'), { found: key }))
    seen.add(key)
    return [override]
  })
}

/** An override at an address that exists, in canonical units; null with the reasons reported. */
function overrideOf(
  item: Entry['set'][number],
  line: number,
  place: (column: string) => Place,
  loading: Loading,
): Override | null {
  const { problems, addresses, spoiled, country } = loading
  const { series, year } = item
  const target = addresses.get(series)
  if (target === undefined) {
    if (spoiled.has(series)) return null
    const nearest = nearestTo(series, addresses.keys())
    problems.push(
      errorAt('dangling-reference', place('series'), { found: series, detail: nearest === null ? {} : { nearest } }),
    )
    return null
  }
  const before = problems.length
  const { of, span, method } = target
  if (method === 'expression')
    problems.push(
      errorAt('conflicting-row', place('series'), { found: series, allowed: 'linear step growth logistic' }),
    )
  if (span === null && year !== null)
    problems.push(errorAt('schema', place('year'), { found: String(year), allowed: '' }))
  if (span !== null && year === null) problems.push(errorAt('missing-value', place('year')))
  if (span !== null && year !== null && (year < span.first || year > span.last))
    problems.push(
      errorAt('year-outside-horizon', place('year'), { found: String(year), allowed: `${span.first}..${span.last}` }),
    )
  const found: typeof problems = []
  const row = { ...item, line, given: String(item.value) }
  const figure = figureOf(row, place('series').file, of, { money: loading.money, problems: found })
  for (const problem of found) problems.push({ ...problem, ...place(problem.column ?? 'series') })
  if (figure === null || problems.length > before) return null
  return { series, point: { ...figure, year: year ?? country.baseYear } }
}
