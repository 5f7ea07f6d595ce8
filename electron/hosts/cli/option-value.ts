import type { Result } from '#model'
import { type OptionName, options } from './command-line.ts'
import type { Invocation, UsageProblem } from './invocation.ts'

type Values = Pick<
  Invocation,
  | 'scenario'
  | 'scenarios'
  | 'against'
  | 'method'
  | 'group'
  | 'pairs'
  | 'seed'
  | 'rule'
  | 'gwp'
  | 'variables'
  | 'years'
  | 'year'
  | 'out'
  | 'lang'
>

const firstYear = 1900
const lastYear = 2200

/** Values of the options, each checked for its form; whether a scenario or a year is in the study is seen later. */
export function readOptionValue(given: ReadonlyMap<OptionName, string | null>): Result<Values, UsageProblem> {
  for (const [name, text] of given) {
    const option = options[name]
    const allowed = text === null ? null : wrongForm(name, text)
    if (text !== null && allowed !== null && option.kind !== 'switch') {
      return { ok: false, error: { kind: 'value-wrong', option: `--${name}`, found: text, allowed } }
    }
  }
  const text = (name: OptionName): string | null => given.get(name) ?? null
  const list = (name: OptionName): string[] | null => text(name)?.split(',').map(trimmed) ?? null
  const number = (name: OptionName): number | null => (text(name) === null ? null : Number(text(name)))
  const numbers = list('years')?.map(Number) ?? null
  return {
    ok: true,
    value: {
      scenario: text('scenario'),
      scenarios: list('scenarios'),
      against: text('against'),
      method: oneOf(['shapley', 'first-in', 'last-out'], text('method')),
      group: text('group'),
      pairs: number('pairs'),
      seed: number('seed'),
      rule: oneOf(['prescribed', 'logit', 'least-cost', 'foresight'], text('rule')),
      gwp: oneOf(['AR4', 'AR5', 'AR6'], text('gwp')),
      variables: list('variables'),
      years: numbers,
      year: number('year'),
      out: text('out'),
      lang: oneOf(['en', 'ja'], text('lang')) ?? 'en',
    },
  }
}

const trimmed = (part: string): string => part.trim()

const oneOf = <Name extends string>(names: readonly Name[], text: string | null): Name | null =>
  names.find((name) => name === text) ?? null

/** What would be allowed instead, or null where the text has the form that its option wants. */
function wrongForm(name: OptionName, text: string): string | null {
  const option = options[name]
  switch (option.kind) {
    case 'switch':
    case 'text':
      return null
    case 'list':
      return text.split(',').every((part) => part.trim() !== '') ? null : option.sign
    case 'choice':
      return option.of.includes(text) ? null : option.of.join(', ')
    case 'count':
      return isCount(text, option.least, option.most) ? null : `${option.least}-${option.most}`
    case 'year':
      return isYear(text) ? null : `${firstYear}-${lastYear}`
    case 'years':
      return text.split(',').every(isYear) ? null : '2030,2040,2050'
  }
}

const isCount = (text: string, least: number, most: number): boolean =>
  /^\d{1,10}$/.test(text) && Number(text) >= least && Number(text) <= most

function isYear(text: string): boolean {
  const year = Number(text)
  return /^\s*\d{4}\s*$/.test(text) && year >= firstYear && year <= lastYear
}
