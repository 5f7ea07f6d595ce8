import { POLICY_CONFLICT_KINDS, POLICY_DOUBTS, type Problem, YAML_FAULTS } from '#model'
import { importedEn } from './imported-en.ts'
import { conflictFacts, policyConflictEn } from './policy-conflict-en.ts'
import { doubtFacts, policyDoubtEn } from './policy-doubt-en.ts'
import type { ProblemSentences } from './problem-sentences.ts'
import { yamlFaultEn } from './yaml-fault-en.ts'

const found = (problem: Problem): string => (problem.found === null ? 'nothing' : `“${problem.found}”`)
const fact = ({ detail }: Problem, name: string): string => String(detail[name] ?? '')
const nearest = (problem: Problem): string =>
  problem.detail['nearest'] === undefined ? '' : ` Did you mean “${fact(problem, 'nearest')}”?`

/** ` Allowed: ...`, `Leave it empty`, or nothing where the problem does not say. */
function allowed({ allowed: words }: Problem): string {
  if (words === null) return ''
  return words === '' ? ' It must be empty.' : ` Allowed: ${words}.`
}

export const problemEn: ProblemSentences = {
  place({ file, row, column }) {
    const line = row === null ? '' : `, line ${row}`
    return `${file}${line}${column === null ? '' : `, ${column}`}`
  },
  join: (place, sentence, severity) => `${severity === 'warning' ? 'Warning: ' : ''}${place}: ${sentence}`,
  kinds: {
    ...importedEn,
    'missing-file': ({ severity }) =>
      severity === 'warning'
        ? 'This file is missing; the defaults of otoole’s template are taken.'
        : 'This file is missing.',
    'unknown-file': () => 'The study format has no such file; it is not read.',
    encoding: (problem) =>
      problem.severity === 'warning'
        ? `It is no UTF-8 and is read as ${problem.found}. If it is in another encoding (Latin-1, say), names come out wrong: save it as UTF-8.`
        : 'The text cannot be read. Save it as UTF-8 (UTF-16 with a byte order mark and Shift_JIS are read too).',
    'table-too-large': (problem) => `The file has ${found(problem)} bytes; at most ${problem.allowed} are read.`,
    'malformed-csv': (problem) =>
      problem.detail['reason'] === 'cell-count'
        ? `The row has ${problem.found} cells, the header ${problem.allowed}.`
        : problem.detail['reason'] === 'quotes'
          ? 'A quoted cell does not end as it should: quotes inside quotes are written twice.'
          : 'The table has no header line.',
    'malformed-yaml': yaml,
    'malformed-json': (problem) =>
      `This is not well-formed JSON at character ${fact(problem, 'position')} of the line: ${found(problem)}.`,
    'missing-column': (problem) => `The column “${problem.column ?? ''}” is missing.`,
    'unknown-column': (problem) => `The study format has no column ${found(problem)} here; it is not read.`,
    schema: (problem) => `${capital(found(problem))} cannot stand here.${allowed(problem)}${nearest(problem)}`,
    'newer-format': (problem) =>
      `The study has format ${problem.found}; this version reads up to ${problem.allowed}. A newer version of Shirube is needed.`,
    'older-format': (problem) => `The study has format ${problem.found}; this version reads format ${problem.allowed}.`,
    'missing-value': (problem) =>
      problem.severity === 'warning'
        ? `“${problem.allowed}” is not listed.`
        : `A value is missing.${problem.allowed === null ? '' : ` Needed: ${problem.allowed}.`}`,
    'record-hole': (problem) =>
      `The record says nothing between ${problem.found?.replace('..', ' and ') ?? ''}. State a year at least every ${problem.allowed} years before the base year.`,
    'not-a-number': (problem) => `${capital(found(problem))} is not a number.${numeralForm(problem)}`,
    'not-finite': (problem) => `${capital(found(problem))} is not a finite number.`,
    negative: (problem) => `${capital(found(problem))} is negative.${allowed(problem)}`,
    'out-of-range': (problem) => `${capital(found(problem))} is out of range.${allowed(problem)}`,
    'unknown-unit': (problem) =>
      `The unit ${found(problem)} is not known (“${fact(problem, 'token')}”).${
        problem.allowed === null ? '' : ` It must convert to ${problem.allowed}.`
      }`,
    'wrong-dimension': (problem) =>
      fact(problem, 'dimension') === ''
        ? `The unit ${found(problem)} does not convert to ${problem.allowed}.`
        : `The unit ${found(problem)} measures ${fact(problem, 'dimension')}, which does not convert to ${problem.allowed}.`,
    'year-outside-horizon': (problem) => `The year ${problem.found} is outside ${problem.allowed}.`,
    'missing-provenance': (problem) =>
      `“${problem.column ?? 'provenance'}” is missing: every number says where it comes from${
        problem.detail['quality'] === undefined ? '' : ` (quality ${fact(problem, 'quality')})`
      }.`,
    'duplicate-id': (problem) => `${capital(found(problem))} is there a second time.`,
    'conflicting-row': (problem) =>
      `${capital(found(problem))} contradicts the first row of the series.${allowed(problem)}`,
    'dangling-reference': (problem) =>
      `There is no ${found(problem)}${problem.allowed === null ? '' : ` in ${problem.allowed}`}.${nearest(problem)}`,
    'shares-not-one': (problem) => `${summed(problem)} sum to ${problem.found}, not ${problem.allowed}.`,
    'circular-inheritance': (problem) => `Scenarios inherit in a circle: ${fact(problem, 'cycle')}.`,
    'policy-conflict': (problem) => `${conflict(problem)} (${fact(problem, 'scenarios')})`,
    'doubtful-policy': doubt,
    'expression-syntax': (problem) =>
      `The expression cannot be read at character ${fact(problem, 'position')}: ${found(problem)} (${fact(problem, 'reason')}).${allowed(problem)}`,
    'expression-cycle': (problem) => `Expressions need one another: ${fact(problem, 'cycle')}.`,
    'expression-unit': (problem) =>
      `The units in the expression do not fit at character ${fact(problem, 'position')}: ${found(problem)} where ${problem.allowed} is needed.`,
    'unknown-name': (problem) =>
      `The expression names ${found(problem)}, which there is not (character ${fact(problem, 'position')}).${nearest(problem)}`,
    'unfed-technology': (problem) =>
      `Nothing can feed “${fact(problem, 'technology')}”: ${found(problem)} is made by no technology, not found in the country and not imported.`,
    shortage: (problem) =>
      `In ${fact(problem, 'year')} ${found(problem)} of ${fact(problem, 'commodity')} cannot be had (${fact(problem, 'percent')} % of what is asked).`,
    'cap-missed': (problem) =>
      `In ${fact(problem, 'year')} emissions are ${problem.found} above the cap “${fact(problem, 'policy')}”${otherYears(problem)}: ${
        fact(problem, 'limit') === 'search'
          ? `no price up to ${fact(problem, 'price')} USD/t, where the search ends, meets it. What is paid at that price, revenue and other transfers, is no result.`
          : `no price within its collar, at most ${fact(problem, 'price')} USD/t, meets it.`
      }`,
    'cap-unheld': (problem) =>
      `Shares of supply are prescribed, so that nothing can hold emissions under the cap ${found(problem)}: a run stops there. Under logit a price holds it, under least cost and foresight a constraint.`,
    'several-optima': (problem) =>
      `Of ${fact(problem, 'count') === '1' ? 'one year' : `${fact(problem, 'count')} years`} the least cost can be had in more than one way (${problem.found}); shown is the way of least emissions, then of least activity.`,
    'policies-unweighed': (problem) =>
      `All shares are prescribed, so that no buyer weighs a price. ${
        fact(problem, 'effect') === 'dispatch'
          ? 'Only the order in which plants run, and transfers, follow from'
          : 'Only transfers follow from'
      }: ${problem.found}. Under logit or least cost what is bought follows, too.`,
    'price-unweighed': () =>
      'All shares are prescribed, so that no buyer weighs a price: it moves the order in which plants run, and otherwise only shows as a transfer. Under logit or least cost it moves what is bought, too.',
    'unsupplied-service': (problem) => `Nothing can supply ${found(problem)}: no technology makes it.`,
    'unreachable-source': (problem) => `The source ${found(problem)} cannot be reached.`,
    'carbon-not-conserved': (problem) =>
      `“${fact(problem, 'technology')}” gives ${problem.found} kt of fossil CO2 per unit in its outputs, and takes in ${problem.allowed?.replace('<= ', '') ?? ''}.`,
  },
}

/** In how many years besides the one that is told. */
function otherYears(problem: Problem): string {
  const others = Number(problem.detail['others'] ?? 0)
  return others === 0 ? '' : ` and in ${others === 1 ? 'one other year' : `${others} other years`} above it, too`
}

/** How numbers are written in the table, or what sort of number is wanted. */
function numeralForm(problem: Problem): string {
  return /^0[.,]5$/.test(problem.allowed ?? '') ? ` Numbers are written like ${problem.allowed}.` : allowed(problem)
}

function summed(problem: Problem): string {
  switch (fact(problem, 'sum')) {
    case 'hours':
      return 'The hours of the slices'
    case 'year-split':
      return `The slices of ${fact(problem, 'year')} (YearSplit)`
    case 'demand-profile':
      return `The shares of the demand for “${fact(problem, 'commodity')}” in ${fact(problem, 'year')}`
    case 'load-shape':
      return `The shares in the load shape of “${fact(problem, 'commodity')}”`
    default:
      return `The shares of ${fact(problem, 'of')} in “${fact(problem, 'commodity')}” of ${fact(problem, 'year')}`
  }
}

function conflict(problem: Problem): string {
  const kind = POLICY_CONFLICT_KINDS.find((one) => one === problem.detail['conflict'])
  return kind === undefined
    ? `${capital(found(problem))} contradict one another.`
    : policyConflictEn[kind](conflictFacts(problem))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function doubt(problem: Problem): string {
  const kind = POLICY_DOUBTS.find((one) => one === problem.detail['doubt'])
  return kind === undefined
    ? `“${fact(problem, 'policy')}” may not do what it says.`
    : policyDoubtEn[kind](doubtFacts(problem))
}

/** What is wrong, at which character of which text, and how to put it right. */
function yaml(problem: Problem): string {
  const fault = YAML_FAULTS.find((one) => one === problem.detail['reason']) ?? 'other'
  const place = problem.detail['position'] === undefined ? '' : ` at character ${fact(problem, 'position')} of the line`
  const text = (problem.found ?? '') === '' ? '' : `: ${found(problem)}`
  return `This is not well-formed YAML${place}${text}. ${yamlFaultEn[fault]}`
}
