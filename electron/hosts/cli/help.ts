import type { CliText } from '#messages'
import { type CommandName, commandNames, commands, type OptionName, optionNames, options } from './command-line.ts'
import { fold } from './display-width.ts'
import { renderTable } from './table.ts'

const columns = 96

/** What `shirube --help` prints: commands in one line each, and an example of each. */
export function generalHelp(text: CliText, version: string): string {
  const { help } = text
  const list = commandNames.map((name) => [name, help.summaries[name]])
  const examples = commandNames.filter((name) => name !== 'help').map((name) => `  ${help.exampleLines[name][0] ?? ''}`)
  return [
    `${help.headline} (${version})`,
    '',
    `${help.usage}: shirube COMMAND [STUDY] [...]`,
    '',
    `${help.commands}:`,
    plainTable(list),
    '',
    `${help.examples}:`,
    ...examples,
    '',
    ...fold(help.study, columns),
    ...fold(help.more, columns),
    ...fold(help.exits, columns),
    '',
  ].join('\n')
}

/** What `shirube COMMAND --help` prints: its usage line, options and examples. */
export function commandHelp(command: CommandName, text: CliText): string {
  const { help } = text
  const usage = commands[command]
  const known = optionNames.filter((name) => usage.options.includes(name))
  return [
    `shirube ${command}: ${help.summaries[command]}`,
    '',
    `${help.usage}: ${usageLine(command)} [...]`,
    '',
    `${help.options}:`,
    plainTable(known.map((name) => [signOf(name), help.optionTexts[name]])),
    '',
    `${help.examples}:`,
    ...help.exampleLines[command].map((line) => `  ${line}`),
    '',
  ].join('\n')
}

/** `shirube diff [STUDY] SCENARIO SCENARIO`. */
export function usageLine(command: CommandName): string {
  const usage = commands[command]
  const operands = usage.operands.map((operand, index) => (index < usage.required ? operand : `[${operand}]`))
  return ['shirube', command, ...(usage.study ? ['[STUDY]'] : []), ...operands].join(' ')
}

function signOf(name: OptionName): string {
  const option = options[name]
  switch (option.kind) {
    case 'switch':
      return `--${name}`
    case 'choice':
      return `--${name} ${option.of.join('|')}`
    case 'count':
      return `--${name} N`
    case 'prices':
      return `--${name} P,...`
    case 'price-path':
      return `--${name} YEAR=P,...`
    case 'percent':
      return `--${name} N%`
    case 'collar':
      return `--${name} P..P`
    case 'year':
      return `--${name} YEAR`
    case 'years':
      return `--${name} YEAR,...`
    case 'text':
    case 'list':
      return `--${name} ${option.sign}`
  }
}

const plainTable = (rows: readonly (readonly string[])[]): string =>
  renderTable(
    [
      { head: '', align: 'left' },
      { head: '', align: 'left' },
    ],
    rows,
    '  ',
  )
