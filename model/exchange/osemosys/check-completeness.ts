import type { Problem } from '../../domain/problem.ts'
import { errorAt, warningAt } from '../../study/report.ts'
import type { ModelReader } from './model-reader.ts'
import { indicesOf, type ModelParameter } from './osemosys-model.ts'
import { PARAMETER_NAMES, PARAMETERS } from './parameter-list.ts'
import { SET_NAMES, type SetName } from './set-names.ts'

/** Parameters that the formulation itself falls back from: to the discount rate of the region. */
const RATES: ReadonlySet<string> = new Set(['DiscountRateIdv', 'DiscountRateStorage'])

/** Parameters that are left out or lack values without a default, and members of sets that nothing is said about. */
export function checkCompleteness(reader: ModelReader, source: string, problems: Problem[]): void {
  for (const name of PARAMETER_NAMES) {
    const parameter = reader.model.parameters[name]
    const count = parameter.sizes.reduce((product, size) => product * size, 1)
    if (count === 0) continue
    if (parameter.isStated) reportHoles(reader, parameter, count, problems)
    else {
      const place = { file: source, row: null, column: name }
      const { absent } = PARAMETERS[name]
      if (name === 'DiscountRateIdv') continue
      if (name === 'DiscountRateStorage') problems.push(warningAt('assumed-value', place, { found: 'DiscountRate' }))
      else if (absent === null) problems.push(errorAt('missing-value', place, { allowed: name }))
      else problems.push(warningAt('assumed-value', place, { found: String(absent) }))
    }
  }
  reportSilentMembers(reader, problems)
}

function reportHoles(reader: ModelReader, parameter: ModelParameter, count: number, problems: Problem[]): void {
  const { name, values, fallback, file, line } = parameter
  const missing = count - values.size
  if (fallback !== null || missing === 0 || RATES.has(name)) return
  let first = 0
  while (values.has(first)) first++
  const facts = { allowed: `${name}[${reader.membersOf(parameter, first).join(', ')}]`, detail: { count: missing } }
  problems.push(errorAt('missing-value', { file, row: line, column: name }, facts))
}

/** Sets whose members mean nothing before a parameter speaks of them. */
const SPOKEN_OF: ReadonlySet<SetName> = new Set(['REGION', 'TECHNOLOGY', 'FUEL', 'EMISSION', 'TIMESLICE', 'STORAGE'])

function reportSilentMembers(reader: ModelReader, problems: Problem[]): void {
  const spoken = new Map(SET_NAMES.map((set) => [set, new Set<number>()]))
  for (const name of PARAMETER_NAMES) {
    const { sizes, values } = reader.model.parameters[name]
    const { indices } = PARAMETERS[name]
    for (const number of values.keys()) {
      for (const [position, member] of indicesOf(sizes, number).entries()) spoken.get(indices[position]!)?.add(member)
    }
  }
  for (const set of SPOKEN_OF) {
    const { members, lines, file } = reader.model.sets[set]
    for (const [at, member] of members.entries()) {
      if (spoken.get(set)?.has(at)) continue
      const place = { file, row: lines[at] ?? null, column: set }
      problems.push(warningAt('member-without-data', place, { found: member }))
    }
  }
}
