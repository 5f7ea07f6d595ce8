/** What a person can ask for. The help is printed from these tables, and the arguments are read by them. */
export const commandNames = [
  'run',
  'compare',
  'check',
  'explain',
  'diff',
  'scenarios',
  'duplicate',
  'rename',
  'remove',
  'reconcile',
  'sources',
  'hindcast',
  'sanity',
  'inventories',
  'calibrate',
  'effects',
  'macc',
  'lock-in',
  'pricing',
  'potential',
  'goal',
  'decompose',
  'import',
  'template',
  'schema',
  'help',
] as const
export type CommandName = (typeof commandNames)[number]

export const optionNames = [
  'scenario',
  'scenarios',
  'against',
  'method',
  'group',
  'pairs',
  'seed',
  'prices',
  'price',
  'sectors',
  'gases',
  'exempt',
  'offsets',
  'recycle',
  'collar',
  'target',
  'by',
  'least',
  'levers',
  'most-price',
  'between',
  'region',
  'climate',
  'form',
  'rule',
  'gwp',
  'variables',
  'years',
  'year',
  'figures',
  'as',
  'name',
  'name-ja',
  'results',
  'out',
  'json',
  'lang',
  'help',
  'version',
] as const
export type OptionName = (typeof optionNames)[number]

/** How an option's value is read: `switch` has none. `choice` is checked here, `list` splits at commas. */
export type OptionValue =
  | { readonly kind: 'switch' }
  | { readonly kind: 'text'; readonly sign: string }
  | { readonly kind: 'list'; readonly sign: string }
  | { readonly kind: 'years' | 'year' | 'prices' | 'price-path' | 'percent' | 'collar' }
  | { readonly kind: 'count'; readonly least: number; readonly most: number }
  | { readonly kind: 'choice'; readonly of: readonly string[] }

export const options: Readonly<Record<OptionName, OptionValue>> = {
  scenario: { kind: 'text', sign: 'ID' },
  scenarios: { kind: 'list', sign: 'ID,ID,...' },
  against: { kind: 'text', sign: 'ID' },
  method: { kind: 'choice', of: ['shapley', 'first-in', 'last-out'] },
  group: { kind: 'text', sign: 'sector|kind|NAME=ID+ID,...' },
  pairs: { kind: 'count', least: 2, most: 1000 },
  seed: { kind: 'count', least: 0, most: 2 ** 32 - 1 },
  prices: { kind: 'prices' },
  price: { kind: 'price-path' },
  sectors: { kind: 'list', sign: 'SECTOR,...' },
  gases: { kind: 'list', sign: 'CO2,...' },
  exempt: { kind: 'list', sign: 'TECHNOLOGY|SECTOR,...' },
  offsets: { kind: 'percent' },
  recycle: { kind: 'choice', of: ['lump-sum', 'subsidy', 'tax-cut'] },
  collar: { kind: 'collar' },
  target: { kind: 'list', sign: 'net=0@2050,...' },
  by: { kind: 'choice', of: ['strengths', 'price', 'cap', 'measure', 'kaya', 'sector'] },
  least: { kind: 'choice', of: ['change', 'cost'] },
  levers: { kind: 'list', sign: 'POLICY,...' },
  'most-price': { kind: 'count', least: 1, most: 100_000 },
  between: { kind: 'years' },
  region: { kind: 'text', sign: 'REGION' },
  climate: { kind: 'text', sign: 'CLIMATE' },
  form: { kind: 'choice', of: ['additive', 'multiplicative'] },
  rule: { kind: 'choice', of: ['prescribed', 'logit', 'least-cost', 'foresight'] },
  gwp: { kind: 'choice', of: ['AR4', 'AR5', 'AR6'] },
  variables: { kind: 'list', sign: 'PATTERN,...' },
  years: { kind: 'years' },
  year: { kind: 'year' },
  figures: { kind: 'switch' },
  as: { kind: 'text', sign: 'ID' },
  name: { kind: 'text', sign: 'NAME' },
  'name-ja': { kind: 'text', sign: 'NAME' },
  results: { kind: 'text', sign: 'FILE' },
  out: { kind: 'text', sign: 'FOLDER' },
  json: { kind: 'switch' },
  lang: { kind: 'choice', of: ['en', 'ja'] },
  help: { kind: 'switch' },
  version: { kind: 'switch' },
}

/** One command: names of its positional arguments, the study first where it has one, and its options. */
export interface CommandUsage {
  /** A leading study may be left out inside a study folder. */
  readonly study: boolean
  readonly operands: readonly string[]
  /** How many of the operands must be there. */
  readonly required: number
  readonly options: readonly OptionName[]
}

const shared = ['rule', 'gwp', 'json', 'lang', 'help'] as const

export const commands: Readonly<Record<CommandName, CommandUsage>> = {
  run: {
    study: true,
    operands: [],
    required: 0,
    options: ['scenario', 'variables', 'years', 'out', ...shared],
  },
  compare: {
    study: true,
    operands: [],
    required: 0,
    options: ['scenarios', 'variables', 'years', 'out', ...shared],
  },
  check: { study: true, operands: [], required: 0, options: ['results', 'json', 'lang', 'help'] },
  explain: { study: true, operands: ['VARIABLE'], required: 1, options: ['year', 'scenario', ...shared] },
  diff: { study: true, operands: ['SCENARIO', 'SCENARIO'], required: 2, options: ['json', 'lang', 'help'] },
  scenarios: { study: true, operands: [], required: 0, options: ['json', 'lang', 'help'] },
  duplicate: {
    study: true,
    operands: ['SCENARIO'],
    required: 1,
    options: ['as', 'name', 'name-ja', 'json', 'lang', 'help'],
  },
  rename: { study: true, operands: ['SCENARIO'], required: 1, options: ['name', 'name-ja', 'json', 'lang', 'help'] },
  remove: { study: true, operands: ['SCENARIO'], required: 1, options: ['json', 'lang', 'help'] },
  reconcile: { study: true, operands: [], required: 0, options: ['out', 'json', 'lang', 'help'] },
  sources: { study: true, operands: [], required: 0, options: ['figures', 'out', 'json', 'lang', 'help'] },
  hindcast: { study: true, operands: [], required: 0, options: ['scenario', 'out', ...shared] },
  sanity: { study: true, operands: [], required: 0, options: ['scenarios', 'out', ...shared] },
  inventories: { study: true, operands: [], required: 0, options: ['scenario', 'years', 'out', ...shared] },
  calibrate: { study: true, operands: [], required: 0, options: ['scenario', 'out', ...shared] },
  effects: {
    study: true,
    operands: [],
    required: 0,
    options: ['scenario', 'against', 'method', 'group', 'year', 'pairs', 'seed', 'out', ...shared],
  },
  macc: {
    study: true,
    operands: [],
    required: 0,
    options: ['scenario', 'by', 'year', 'prices', 'against', 'group', 'out', ...shared],
  },
  'lock-in': { study: true, operands: [], required: 0, options: ['scenario', 'years', 'out', ...shared] },
  pricing: {
    study: true,
    operands: [],
    required: 0,
    options: [
      'scenario',
      'price',
      'sectors',
      'gases',
      'exempt',
      'offsets',
      'recycle',
      'collar',
      'years',
      'out',
      ...shared,
    ],
  },
  potential: {
    study: true,
    operands: [],
    required: 0,
    options: ['scenario', 'against', 'group', 'years', 'out', ...shared],
  },
  goal: {
    study: true,
    operands: [],
    required: 0,
    options: ['scenario', 'target', 'by', 'least', 'levers', 'most-price', 'out', ...shared],
  },
  decompose: {
    study: true,
    operands: [],
    required: 0,
    options: ['scenario', 'against', 'between', 'year', 'by', 'form', 'out', ...shared],
  },
  import: { study: false, operands: ['FORMAT', 'PATH'], required: 2, options: ['out', 'json', 'lang', 'help'] },
  template: {
    study: false,
    operands: ['TEMPLATE', 'COUNTRY'],
    required: 2,
    options: ['region', 'climate', 'between', 'out', 'json', 'lang', 'help'],
  },
  schema: { study: false, operands: ['DOCUMENT'], required: 0, options: ['lang', 'help'] },
  help: { study: false, operands: ['COMMAND'], required: 0, options: ['lang'] },
}
