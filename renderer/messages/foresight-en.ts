import type { NamedConflict, NamedOpponent } from '#model'

/** A number of a limit or of what it is missed by: six digits, years never among them. */
const amount = (value: number, unit: string): string =>
  `${Number(value.toPrecision(6))}${unit === '' ? '' : ` ${unit}`}`

/** What is missed, and by how much, as the end of a sentence. */
const missed = ({ missedBy, unit }: NamedConflict, verb: string): string => `${verb} ${amount(missedBy, unit)}`
const limit = ({ limit: value, unit }: NamedConflict): string => amount(value, unit)

const conflicts: Readonly<Record<NamedConflict['family'], (conflict: NamedConflict) => string>> = {
  'slice-balance': (one) =>
    `${one.subject} in slice ${one.slice ?? ''}: ${limit(one)} is asked for; ${missed(one, 'short by')}`,
  'yearly-balance': (one) => `${one.subject}: ${limit(one)} is asked for over the year; ${missed(one, 'short by')}`,
  'load-floor': (one) =>
    `${one.subject} has to run in slice ${one.slice ?? ''}; ${missed(one, 'what runs is less by')}`,
  'group-floor': (one) => `${one.subject} together at least ${limit(one)}; ${missed(one, 'short by')}`,
  'group-ceiling': (one) => `${one.subject} together at most ${limit(one)}; ${missed(one, 'needed beyond that:')}`,
  'horizon-group-ceiling': (one) =>
    `${one.subject} together at most ${limit(one)} over the horizon; ${missed(one, 'needed beyond that:')}`,
  'capacity-floor': (one) =>
    `capacity of ${one.subject} must be at least ${limit(one)}; ${missed(one, 'it falls short by')}`,
  'capacity-ceiling': (one) =>
    `capacity of ${one.subject} may be at most ${limit(one)}; ${missed(one, 'what stands or is needed exceeds it by')}`,
  'build-floor': (one) => `at least ${limit(one)} of ${one.subject} must be built; ${missed(one, 'too much by')}`,
  'build-ceiling': (one) =>
    `at most ${limit(one)} of ${one.subject} may be built; ${missed(one, 'needed beyond that:')}`,
  'activity-floor': (one) => `${one.subject} must run at least ${limit(one)}; ${missed(one, 'what it can is less by')}`,
  'activity-ceiling': (one) => `${one.subject} may run at most ${limit(one)}; ${missed(one, 'needed beyond that:')}`,
  'horizon-activity-floor': (one) =>
    `${one.subject} must run at least ${limit(one)} over the horizon; ${missed(one, 'what it can is less by')}`,
  'horizon-activity-ceiling': (one) =>
    `${one.subject} may run at most ${limit(one)} over the horizon; ${missed(one, 'needed beyond that:')}`,
  'reserve-margin': (one) => `reserve in slice ${one.slice ?? ''}: ${missed(one, 'firm capacity is short by')}`,
  'renewable-target': (one) => `renewable target: ${missed(one, 'tagged production is short by')}`,
  'emission-limit': (one) =>
    `${one.subject}: at most ${limit(one)} beside what comes from outside; ${missed(one, 'emitted beyond that:')}`,
  'horizon-emission-limit': (one) =>
    `${one.subject} over the horizon: at most ${limit(one)}; ${missed(one, 'emitted beyond that:')}`,
  'non-negative-account': (one) =>
    `costs, emissions and ratios of ${one.subject} may not be negative; ${missed(one, 'missed by')}`,
  'storage-start': (one) => `storage ${one.subject} starts at ${limit(one)}; ${missed(one, 'that does not fit by')}`,
  'storage-charge': (one) =>
    `storage ${one.subject} may be charged at most at ${limit(one)}; ${missed(one, 'beyond:')}`,
  'storage-discharge': (one) =>
    `storage ${one.subject} may be discharged at most at ${limit(one)}; ${missed(one, 'beyond:')}`,
  'storage-floor': (one) => `storage ${one.subject} falls below its least level; ${missed(one, 'by')}`,
  'storage-ceiling': (one) => `storage ${one.subject} holds more than it can; ${missed(one, 'by')}`,
}

/** A limit that is kept, in a few words. */
const opponents: Readonly<Record<NamedOpponent['family'], string>> = {
  'slice-balance': 'demand for',
  'yearly-balance': 'demand for',
  'load-floor': 'least load of',
  'group-floor': 'least of',
  'group-ceiling': 'most of',
  'horizon-group-ceiling': 'most over the horizon of',
  'capacity-floor': 'least capacity of',
  'capacity-ceiling': 'most capacity of',
  'build-floor': 'least new build of',
  'build-ceiling': 'most new build of',
  'activity-floor': 'least activity of',
  'activity-ceiling': 'most activity of',
  'horizon-activity-floor': 'least activity over the horizon of',
  'horizon-activity-ceiling': 'most activity over the horizon of',
  'reserve-margin': 'reserve of',
  'renewable-target': 'renewable target of',
  'emission-limit': 'emission limit',
  'horizon-emission-limit': 'emission limit over the horizon',
  'non-negative-account': 'costs and emissions that may not be negative of',
  'storage-start': 'start level of storage',
  'storage-charge': 'most charge of storage',
  'storage-discharge': 'most discharge of storage',
  'storage-floor': 'least level of storage',
  'storage-ceiling': 'most level of storage',
}

function against(one: NamedOpponent): string {
  const years = one.from === null ? '' : one.from === one.to ? ` (${one.to})` : ` (${one.from}–${one.to})`
  const isNone = one.limit === 0 && !/^(build|activity|capacity)-/.test(one.family)
  const value = isNone ? '' : `: ${amount(one.limit, one.unit)}${one.from === one.to ? '' : ` in ${one.to}`}`
  return `${opponents[one.family]} ${one.subject}${years}${value}`
}

/** Most conflicts that one sentence lists. */
const MOST = 8

const where = ({ region, year }: NamedConflict): string => (year === null ? region : `${year}, ${region}`)

export const foresightEn = {
  objective: (facts: { value: number; unit: string }) =>
    `Total discounted cost: ${Number(facts.value.toPrecision(12))} ${facts.unit}`,
  osemosysStudy: (facts: { command: string }) =>
    `This study holds an OSeMOSYS model: \`shirube run\` and \`shirube check\` read it, "${facts.command}" does not.`,
  ruleNotForStudy: (facts: { rule: string }) =>
    `This study holds an OSeMOSYS model, which is planned over its whole horizon: the rule is foresight, not ${facts.rule}.`,
  ruleNotForCommand: (facts: { rule: string; command: string }) =>
    `The rule ${facts.rule} plans a whole horizon at once; "${facts.command}" goes year by year. Use \`shirube run\`.`,
  unknownFormat: (facts: { found: string; known: readonly string[] }) =>
    `Models in "${facts.found}" cannot be imported. Known formats: ${facts.known.join(', ')}.`,
  noPlan: (facts: { scenario: string; reason: 'unbounded' | 'time-limit' | 'numerical' | 'no-years' }) =>
    ({
      unbounded: `${facts.scenario} has no least cost: something earns money without limit. Look for negative costs without a ceiling.`,
      'time-limit': `${facts.scenario} could not be solved within the time limit.`,
      numerical: `${facts.scenario} could not be solved: its numbers differ too much in size.`,
      'no-years': `${facts.scenario} has no years behind its nowcast to be planned, or its nowcast could not be run.`,
    })[facts.reason],
  infeasible: (facts: { scenario: string; conflict: readonly NamedConflict[]; against: readonly NamedOpponent[] }) => {
    const { scenario, conflict } = facts
    const kept = facts.against.slice(0, MOST).map((one) => `\n  ${against(one)}`)
    const rest = kept.length === 0 ? '' : `\nThey stand against:${kept.join('')}`
    const lines = conflict.slice(0, MOST).map((one) => `  ${where(one)}: ${conflicts[one.family](one)}`)
    const more = conflict.length > MOST ? [`  and ${conflict.length - MOST} more`] : []
    return conflict.length === 0
      ? `${scenario} has no solution: its limits contradict one another.`
      : `${scenario} has no solution. With everything else kept, these limits are missed at least:\n${[...lines, ...more].join('\n')}${rest}`
  },
}

export type ForesightText = typeof foresightEn
