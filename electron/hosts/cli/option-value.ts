import type { Result } from '#model'
import { type OptionName, options } from './command-line.ts'
import type { Invocation, UsageProblem } from './invocation.ts'
import { DEFAULT_PRICES, HIGHEST_ASKED, readPrices } from './price-list.ts'
import { COLLAR, PERCENT, PRICE_PATH, readCollar, readPercent, readPricePath } from './pricing-options.ts'
import { faultsOfCollar, faultsOfPath, faultsOfPrices, type ValueFault } from './value-faults.ts'

type Values = Pick<
  Invocation,
  | 'scenario'
  | 'scenarios'
  | 'against'
  | 'method'
  | 'group'
  | 'pairs'
  | 'seed'
  | 'prices'
  | 'price'
  | 'sectors'
  | 'gases'
  | 'exempt'
  | 'offsets'
  | 'recycle'
  | 'collar'
  | 'target'
  | 'by'
  | 'least'
  | 'levers'
  | 'mostPrice'
  | 'between'
  | 'region'
  | 'climate'
  | 'form'
  | 'rule'
  | 'gwp'
  | 'variables'
  | 'years'
  | 'year'
  | 'as'
  | 'name'
  | 'nameJa'
  | 'results'
  | 'out'
  | 'lang'
>

const firstYear = 1900
const lastYear = 2200

/** Values of the options, each checked for its form; whether a scenario or a year is in the study is seen later. */
export function readOptionValue(given: ReadonlyMap<OptionName, string | null>): Result<Values, UsageProblem> {
  for (const [name, text] of given) {
    const option = options[name]
    if (text === null || option.kind === 'switch') continue
    const about = { option: `--${name}`, found: text }
    const allowed = wrongForm(name, text)
    if (allowed !== null) return { ok: false, error: { kind: 'value-wrong', ...about, allowed } }
    const faulty = faultyPrices(name, text)
    if (faulty !== null)
      return { ok: false, error: { kind: 'value-faults', ...about, ...faulty, highest: HIGHEST_ASKED } }
  }
  const text = (name: OptionName): string | null => given.get(name) ?? null
  const list = (name: OptionName): string[] | null => text(name)?.split(',').map(trimmed) ?? null
  const number = (name: OptionName): number | null => (text(name) === null ? null : Number(text(name)))
  const parsed = <T>(name: OptionName, read: (text: string) => T | null): T | null =>
    text(name) === null ? null : read(text(name) ?? '')
  const numbers = (name: OptionName): number[] | null => list(name)?.map(Number) ?? null
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
      prices: parsed('prices', readPrices),
      price: parsed('price', readPricePath),
      sectors: list('sectors'),
      gases: list('gases'),
      exempt: list('exempt'),
      offsets: parsed('offsets', readPercent),
      recycle: oneOf(['lump-sum', 'subsidy', 'tax-cut'], text('recycle')),
      collar: parsed('collar', readCollar),
      target: list('target'),
      by: oneOf(['strengths', 'price', 'cap', 'measure', 'kaya', 'sector'], text('by')),
      least: oneOf(['change', 'cost'], text('least')),
      levers: list('levers'),
      mostPrice: number('most-price'),
      between: numbers('between'),
      region: text('region'),
      climate: text('climate'),
      form: oneOf(['additive', 'multiplicative'], text('form')),
      rule: oneOf(['prescribed', 'logit', 'least-cost', 'foresight'], text('rule')),
      gwp: oneOf(['AR4', 'AR5', 'AR6'], text('gwp')),
      variables: list('variables'),
      years: numbers('years'),
      year: number('year'),
      as: text('as'),
      name: text('name'),
      nameJa: text('name-ja'),
      results: text('results'),
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
    case 'prices':
    case 'price-path':
    case 'collar':
      return null
    case 'percent':
      return readPercent(text) === null ? PERCENT : null
    case 'years':
      return text.split(',').every(isYear) ? null : '2030,2040,2050'
  }
}

/** Options of several prices: how they are read, what can be wrong with their words, and how they are written. */
const PRICED = {
  prices: { read: readPrices, faultsOf: faultsOfPrices, example: DEFAULT_PRICES },
  'price-path': { read: readPricePath, faultsOf: faultsOfPath, example: PRICE_PATH },
  collar: { read: readCollar, faultsOf: faultsOfCollar, example: COLLAR },
} as const

/** What is wrong with prices; null where they have the form that their option wants. */
function faultyPrices(
  name: OptionName,
  text: string,
): { readonly faults: readonly ValueFault[]; readonly example: string } | null {
  const { kind } = options[name]
  if (kind !== 'prices' && kind !== 'price-path' && kind !== 'collar') return null
  const { read, faultsOf, example } = PRICED[kind]
  return read(text) === null ? { faults: faultsOf(text, HIGHEST_ASKED), example } : null
}

const isCount = (text: string, least: number, most: number): boolean =>
  /^\d{1,10}$/.test(text) && Number(text) >= least && Number(text) <= most

function isYear(text: string): boolean {
  const year = Number(text)
  return /^\s*\d{4}\s*$/.test(text) && year >= firstYear && year <= lastYear
}
