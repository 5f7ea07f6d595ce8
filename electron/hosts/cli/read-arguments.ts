import type { Result } from '#model'
import { commandNames, commands, type CommandName, type OptionName, optionNames, options } from './command-line.ts'
import type { Invocation, Language, UsageProblem } from './invocation.ts'
import { nearest } from './nearest.ts'
import { readOptionValue } from './option-value.ts'

/** Words and options as they stand in the arguments, before anything is known of the command. */
interface Spoken {
  readonly words: readonly string[]
  readonly given: ReadonlyMap<OptionName, string | null>
}

const isOption = (name: string): name is OptionName => (optionNames as readonly string[]).includes(name)
const isCommand = (name: string): name is CommandName => (commandNames as readonly string[]).includes(name)

const shortOptions: Readonly<Record<string, OptionName>> = { '-h': 'help', '-v': 'version', '-V': 'version' }

/** Options without which a command has nothing to do. */
const NEEDED: Readonly<Partial<Record<CommandName, readonly OptionName[]>>> = {
  explain: ['year'],
  duplicate: ['as'],
  import: ['out'],
  template: ['region', 'climate', 'between', 'out'],
}

/**
 * Reads the arguments after the program's name. Options stand anywhere, as `--name value` or `--name=value`; after `--`
 * all is operands. Of a command that takes a study, the study is the word more than its operands.
 */
export function readArguments(args: readonly string[]): Result<Invocation, UsageProblem> {
  const spoken = split(args)
  if (!spoken.ok) return spoken
  const { words, given } = spoken.value
  const [name, ...rest] = words
  if (name === undefined && !given.has('help') && !given.has('version')) return problem({ kind: 'no-command' })
  if (name !== undefined && !isCommand(name)) {
    return problem({ kind: 'unknown-command', found: name, near: nearest(name, commandNames) })
  }
  const command = name ?? 'help'
  const usage = commands[command]
  const named = severalFor(usage.options, given)
  if (named === null) return problem({ kind: 'given-twice', option: '--scenarios' })
  for (const option of named.keys()) {
    if (option === 'help' || option === 'version' || usage.options.includes(option)) continue
    const near = nearest(option, usage.options)
    return problem({ kind: 'unknown-option', found: `--${option}`, command, near: near.map((one) => `--${one}`) })
  }
  return invocationOf(command, rest, named)
}

/** Whoever may name several scenarios may name one: `--scenario` then says the same. null: both are said. */
function severalFor(
  options: readonly OptionName[],
  given: ReadonlyMap<OptionName, string | null>,
): ReadonlyMap<OptionName, string | null> | null {
  if (!given.has('scenario') || !options.includes('scenarios')) return given
  if (given.has('scenarios')) return null
  return new Map([...given].map(([name, value]) => [name === 'scenario' ? 'scenarios' : name, value]))
}

/** The language asked for, even by arguments that cannot be understood otherwise. */
export function languageOf(args: readonly string[]): Language {
  const at = args.indexOf('--lang')
  return args.includes('--lang=ja') || (at >= 0 && args[at + 1] === 'ja') ? 'ja' : 'en'
}

const problem = (error: UsageProblem): { ok: false; error: UsageProblem } => ({ ok: false, error })

function split(args: readonly string[]): Result<Spoken, UsageProblem> {
  const words: string[] = []
  const given = new Map<OptionName, string | null>()
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? ''
    if (argument === '--') {
      words.push(...args.slice(index + 1))
      break
    }
    if (!argument.startsWith('-') || argument === '-') {
      words.push(argument)
      continue
    }
    const [head = '', ...tail] = argument.split('=')
    const name = shortOptions[head] ?? head.slice(2)
    if (!isOption(name)) {
      const near = nearest(head.replace(/^-+/, ''), optionNames)
      return problem({ kind: 'unknown-option', found: head, command: null, near: near.map((one) => `--${one}`) })
    }
    if (given.has(name)) return problem({ kind: 'given-twice', option: head })
    const attached = tail.length > 0 ? tail.join('=') : null
    if (options[name].kind === 'switch') {
      if (attached !== null) return problem({ kind: 'value-unexpected', option: head, found: attached })
      given.set(name, null)
      continue
    }
    const value = attached ?? args[index + 1]
    if (attached === null) index += 1
    if (value === undefined || value === '' || (attached === null && value.startsWith('--'))) {
      return problem({ kind: 'value-missing', option: head })
    }
    given.set(name, value)
  }
  return { ok: true, value: { words, given } }
}

function invocationOf(
  command: CommandName,
  words: readonly string[],
  given: ReadonlyMap<OptionName, string | null>,
): Result<Invocation, UsageProblem> {
  const usage = commands[command]
  const help = given.has('help')
  // A scenario has neither stroke nor point in its id, so a word with one is the study even where an operand is missing.
  const isPath = usage.operands[0] === 'SCENARIO' && /[/\\.]/.test(words[0] ?? '')
  const isStudyNamed = usage.study && (words.length > usage.required || isPath)
  const operands = isStudyNamed ? words.slice(1) : words
  const extra = operands[usage.operands.length]
  if (extra !== undefined) return problem({ kind: 'operand-unexpected', command, found: extra })
  const missing = operands.length < usage.required ? usage.operands[operands.length] : undefined
  if (missing !== undefined && !help) {
    return problem({ kind: 'operand-missing', command, operand: missing, given: operands.length })
  }
  const unsaid = NEEDED[command]?.find((option) => !given.has(option))
  if (unsaid !== undefined && !help) return problem({ kind: 'option-missing', command, option: `--${unsaid}` })
  const values = readOptionValue(given)
  if (!values.ok) return values
  return {
    ok: true,
    value: {
      command,
      study: isStudyNamed ? (words[0] ?? null) : null,
      operands,
      ...values.value,
      figures: given.has('figures'),
      json: given.has('json'),
      help,
      version: given.has('version'),
    },
  }
}
