import type { ImportedKind, Problem } from '#model'

const found = ({ found: words }: Problem): string => (words === null ? 'the end of the file' : `“${words}”`)
const fact = ({ detail }: Problem, name: string): string => String(detail[name] ?? '')
const nearest = (problem: Problem): string =>
  problem.detail['nearest'] === undefined ? '' : ` Did you mean “${fact(problem, 'nearest')}”?`

/** Years of a fuel that nothing makes: all from the first to the last, or so many of them. */
function years({ detail }: Problem): string {
  const { first, last, years: count } = detail
  if (typeof first !== 'number' || typeof last !== 'number') return ''
  if (count === 1) return ` in ${first}`
  return count === last - first + 1 ? ` from ${first} to ${last}` : ` in ${count} years from ${first} to ${last}`
}

/** What can be wrong with a model that somebody else's program wrote. */
export const importedEn: Readonly<Record<ImportedKind, (problem: Problem) => string>> = {
  'malformed-gmpl': (problem) =>
    problem.severity === 'warning'
      ? `The file ends without “${problem.allowed}”: it may have been cut short.`
      : problem.allowed === ';'
        ? `The statement has no semicolon before ${found(problem)}.`
        : `The statement cannot be read at ${found(problem)}. Expected: ${problem.allowed ?? ''}. The rest of the statement is passed over.`,
  'unknown-set': (problem) => `The formulation has no set ${found(problem)}.${nearest(problem)}`,
  'unknown-parameter': (problem) =>
    `The formulation has no parameter ${found(problem)}.${nearest(problem)}${
      problem.severity === 'warning' ? ' It has no values, so nothing is lost.' : ' What its values mean is not known.'
    }`,
  'unknown-keyword': (problem) =>
    problem.severity === 'warning'
      ? `otoole has no keyword ${found(problem)}; it is not read. Keywords: ${problem.allowed}.`
      : `otoole has no keyword ${found(problem)}, and what it says would be lost.${nearest(problem)}`,
  'index-count': (problem) => `The line has ${problem.found} words and numbers where ${problem.allowed} belong.`,
  'model-too-large': (problem) => `The model is too large: ${problem.found}; at most ${problem.allowed} are read.`,
  'assumed-value': (problem) => `The parameter is not stated; ${problem.found} is assumed.`,
  'implausible-rate': (problem) =>
    `${found(problem)} is ${fact(problem, 'percent')} % a year. Rates are shares: 5 % is 0.05. Usual: ${problem.allowed}.`,
  'member-without-data': (problem) => `Nothing is said about ${found(problem)}: no parameter has a value for it.`,
  'unmade-commodity': (problem) =>
    `No technology makes ${found(problem)} in ${fact(problem, 'region')}${years(problem)}. ${
      problem.severity === 'error'
        ? 'What is asked for cannot be had.'
        : 'The run takes it as free and unlimited there, as the formulation does.'
    }`,
  'one-way-trade': (problem) =>
    `The trade route ${found(problem)} leads one way only: what one region receives, no other sends. State it in both directions.`,
  'uneven-trade': (problem) =>
    `The two directions of the trade route ${found(problem)} differ: the run reckons with ${fact(problem, 'there')} one way and ${fact(problem, 'back')} the other, as the formulation does.`,
  'no-model-data': () => 'Nothing of a model is in it: no set and no parameter.',
  'text-after-end': (problem) => `What stands behind “end;” is not read, from ${found(problem)} on.`,
  'sign-restricted': (problem) =>
    `${problem.found} is negative. The formulation declares costs, emissions, production and use of a technology non-negative, so nothing is done that would turn them.`,
}
