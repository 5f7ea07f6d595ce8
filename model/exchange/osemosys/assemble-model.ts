import type { Problem } from '../../domain/problem.ts'
import { nearestTo } from '../../study/checks/nearest.ts'
import { errorAt, warningAt } from '../../study/report.ts'
import { combination, type ModelParameter, type ModelSet, type OsemosysModel } from './osemosys-model.ts'
import { IGNORED_PARAMETERS, isParameter, PARAMETER_NAMES, type ParameterName, PARAMETERS } from './parameter-list.ts'
import { MOST_ENTRIES, type RawData, type RawParameter } from './raw-data.ts'
import { IGNORED_SETS, memberOf, NEEDED_SETS, SET_NAMES, type SetName } from './set-names.ts'

/** Sets and parameters that raw data name, their symbols looked up; what does not fit is reported, all of it. */
export function assembleModel(raw: RawData, source: string, problems: Problem[]): OsemosysModel {
  const sets = Object.fromEntries(SET_NAMES.map((name) => [name, setOf(raw, name, source, problems)]))
  reportUnknown(raw, problems)
  const model = { sets: sets as Record<SetName, ModelSet> }
  const entries = raw.parameters.reduce((sum, parameter) => sum + parameter.entries.length, 0)
  const tooMany = entries > MOST_ENTRIES
  if (tooMany) {
    const facts = { found: String(entries), allowed: String(MOST_ENTRIES) }
    problems.push(errorAt('model-too-large', { file: source, row: null, column: null }, facts))
  }
  const parameters = Object.fromEntries(
    PARAMETER_NAMES.map((name) => [
      name,
      parameterOf(tooMany ? [] : raw.parameters, name, model.sets, source, problems),
    ]),
  )
  return { ...model, parameters: parameters as Record<ParameterName, ModelParameter> }
}

function setOf(raw: RawData, name: SetName, source: string, problems: Problem[]): ModelSet {
  const [stated, ...again] = raw.sets.filter((set) => set.name === name)
  for (const { file, line } of again) {
    problems.push(errorAt('duplicate-id', { file, row: line, column: name }, { found: name }))
  }
  const lineOf = new Map<string, number>()
  for (const { text, line } of stated?.members ?? []) {
    const member = memberOf(text)
    const place = { file: stated?.file ?? source, row: line, column: name }
    if (lineOf.has(member)) problems.push(errorAt('duplicate-id', place, { found: member }))
    else if (name === 'YEAR' && !/^\d{4}$/.test(member)) {
      problems.push(errorAt('not-a-number', place, { found: text, allowed: '2030' }))
    } else lineOf.set(member, line)
  }
  const file = stated?.file ?? source
  if (lineOf.size === 0 && NEEDED_SETS.includes(name)) {
    problems.push(errorAt('missing-value', { file, row: stated?.line ?? null, column: name }, { allowed: name }))
  }
  const members = inOrder(name, [...lineOf.keys()])
  const index = new Map(members.map((member, at) => [member, at]))
  return { members, index, lines: members.map((member) => lineOf.get(member) ?? 0), file }
}

/** Members of what has an order in time by their numbers, as the formulation compares them; others as they are stated. */
function inOrder(name: SetName, members: readonly string[]): readonly string[] {
  if (!TIMES.has(name) || members.some((member) => Number.isNaN(Number(member)))) return members
  return members.toSorted((a, b) => Number(a) - Number(b))
}

const TIMES: ReadonlySet<SetName> = new Set(['YEAR', 'SEASON', 'DAYTYPE', 'DAILYTIMEBRACKET'])

/**
 * Names that the formulation does not have. An unknown parameter without a value does no harm, but for a default under a
 * name that is near to one that nothing else is said of.
 */
function reportUnknown(raw: RawData, problems: Problem[]): void {
  for (const { name, file, line, members } of raw.sets) {
    if ((SET_NAMES as readonly string[]).includes(name) || IGNORED_SETS.has(name)) continue
    const report = members.length > 0 ? errorAt : warningAt
    problems.push(report('unknown-set', { file, row: line, column: name }, withNearest(name, SET_NAMES)))
  }
  const stated = new Set(raw.parameters.map(({ name }) => name))
  for (const { name, file, line, entries, fallback } of raw.parameters) {
    if (isParameter(name) || IGNORED_PARAMETERS.has(name)) continue
    const facts = withNearest(name, PARAMETER_NAMES)
    const { nearest } = facts.detail
    const isSlip = fallback !== null && nearest !== undefined && !stated.has(nearest)
    const report = entries.length === 0 && !isSlip ? warningAt : errorAt
    problems.push(report('unknown-parameter', { file, row: line, column: name }, facts))
  }
}

function withNearest(
  found: string,
  names: readonly string[],
): { found: string; detail: { readonly nearest?: string } } {
  const nearest = nearestTo(found, names)
  return { found, detail: nearest === null ? {} : { nearest } }
}

function parameterOf(
  raw: readonly RawParameter[],
  name: ParameterName,
  sets: OsemosysModel['sets'],
  source: string,
  problems: Problem[],
): ModelParameter {
  const { indices, absent } = PARAMETERS[name]
  const sizes = indices.map((set) => sets[set].members.length)
  const [stated, ...again] = raw.filter((parameter) => parameter.name === name)
  for (const { file, line } of again) {
    problems.push(errorAt('duplicate-id', { file, row: line, column: name }, { found: name }))
  }
  if (stated === undefined) {
    const place = { file: source, line: 0 }
    return { name, sizes, fallback: absent, isStated: false, values: new Map(), lines: new Map(), ...place }
  }
  const values = new Map<number, number>()
  const lines = new Map<number, number>()
  for (const { indices: texts, value, line } of stated.entries) {
    const place = { file: stated.file, row: line, column: name }
    if (texts.length !== indices.length) {
      const facts = { found: String(texts.length + 1), allowed: [...indices, 'VALUE'].join(', ') }
      problems.push(errorAt('index-count', place, facts))
      continue
    }
    const numbers = texts.map((text, at) => sets[indices[at]!].index.get(memberOf(text)) ?? -1)
    const unknown = numbers.indexOf(-1)
    if (unknown >= 0) {
      const set = indices[unknown]!
      const { found, detail } = withNearest(texts[unknown]!, sets[set].members)
      problems.push(errorAt('dangling-reference', place, { found, allowed: set, detail }))
      continue
    }
    const number = combination(sizes, numbers)
    if (values.has(number)) {
      problems.push(
        errorAt('duplicate-id', place, { found: texts.join(', '), detail: { first: lines.get(number) ?? 0 } }),
      )
      continue
    }
    values.set(number, value)
    lines.set(number, line)
  }
  const { fallback, file, line } = stated
  return { name, sizes, fallback, isStated: true, values, lines, file, line }
}
