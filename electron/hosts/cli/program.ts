import { cliText, type CliText } from '#messages'
import type { Result } from '#model'
import type { CommandName } from './command-line.ts'
import { failureDocument } from './documents.ts'
import type { Engine } from './engine.ts'
import { exitCodes } from './exit-codes.ts'
import { exitCodeOf, type Failure, sentenceOf } from './failure.ts'
import { commandHelp, generalHelp } from './help.ts'
import type { Host, Output } from './host.ts'
import type { Invocation } from './invocation.ts'
import { languageOf, readArguments } from './read-arguments.ts'

/** What the process is to print, and how it is to end. */
export interface Ending {
  readonly stdout: string
  readonly stderr: string
  readonly exitCode: number
}

type Command = (asked: Invocation, host: Host, text: CliText, engine: Engine) => Promise<Result<Output, Failure>>

/** Commands are read from disk when they are asked for, so that help and mistakes cost no start-up. */
const studyCommands: Readonly<Record<Exclude<CommandName, 'help' | 'schema'>, () => Promise<Command>>> = {
  run: async () => (await import('./run-command.ts')).runCommand,
  compare: async () => (await import('./compare-command.ts')).compareCommand,
  check: async () => (await import('./check-command.ts')).checkCommand,
  explain: async () => (await import('./explain-command.ts')).explainCommand,
  diff: async () => (await import('./diff-command.ts')).diffCommand,
  scenarios: async () => (await import('./scenarios-command.ts')).scenariosCommand,
  duplicate: async () => (await import('./scenario-edit-command.ts')).scenarioEditCommand,
  rename: async () => (await import('./scenario-edit-command.ts')).scenarioEditCommand,
  remove: async () => (await import('./scenario-edit-command.ts')).scenarioEditCommand,
  reconcile: async () => (await import('./reconcile-command.ts')).reconcileCommand,
  sources: async () => (await import('./sources-command.ts')).sourcesCommand,
  hindcast: async () => (await import('./hindcast-command.ts')).hindcastCommand,
  inventories: async () => (await import('./inventories-command.ts')).inventoriesCommand,
  calibrate: async () => (await import('./calibrate-command.ts')).calibrateCommand,
  effects: async () => (await import('./effects-command.ts')).effectsCommand,
  goal: async () => (await import('./goal-command.ts')).goalCommand,
  decompose: async () => (await import('./decompose-command.ts')).decomposeCommand,
  sanity: async () => (await import('./sanity-command.ts')).sanityCommand,
  macc: async () => (await import('./macc-command.ts')).maccCommand,
  'lock-in': async () => (await import('./lock-in-command.ts')).lockInCommand,
  pricing: async () => (await import('./pricing-command.ts')).pricingCommand,
  potential: async () => (await import('./potential-command.ts')).potentialCommand,
  import: async () => (await import('./import-command.ts')).importCommand,
  template: async () => (await import('./template-command.ts')).templateCommand,
}

/** The whole program between its arguments and its end; it prints nothing itself and never throws. */
export async function runProgram(args: readonly string[], host: Host): Promise<Ending> {
  const text = cliText(languageOf(args))
  const isJson = args.includes('--json')
  try {
    const asked = readArguments(args)
    if (!asked.ok) return failureEnding({ kind: 'usage', problem: asked.error }, text, isJson)
    return await answer(asked.value, host, text)
  } catch (error) {
    const message = error instanceof Error ? `${error.message}${traceOf(error)}` : String(error)
    return failureEnding({ kind: 'defect', message }, text, isJson)
  }
}

async function answer(asked: Invocation, host: Host, text: CliText): Promise<Ending> {
  if (asked.version) return { stdout: `${host.version()}\n`, stderr: '', exitCode: 0 }
  if (asked.help || asked.command === 'help') return helpEnding(asked, host, text)
  if (asked.command === 'schema') {
    const { schemaText } = await import('./schema-command.ts')
    const schema = schemaText(asked.operands[0] ?? null)
    return schema.ok ? { stdout: schema.value, stderr: '', exitCode: 0 } : failureEnding(schema.error, text, asked.json)
  }
  const [command, engine] = await Promise.all([studyCommands[asked.command](), host.loadEngine()])
  const output = await command(asked, host, text, engine)
  if (!output.ok) return problemEnding(output.error, text, asked)
  const { document, exitCode, notices, text: table } = output.value
  const stdout = asked.json ? `${JSON.stringify(document())}\n` : table()
  return { stdout, stderr: notices.map((notice) => `shirube: ${notice}\n`).join(''), exitCode }
}

function helpEnding(asked: Invocation, host: Host, text: CliText): Ending {
  const topic = asked.command === 'help' ? asked.operands[0] : asked.command
  if (topic === undefined) return { stdout: generalHelp(text, host.version()), stderr: '', exitCode: exitCodes.ok }
  const named = readArguments([topic, '--help'])
  if (!named.ok) return failureEnding({ kind: 'usage', problem: named.error }, text, asked.json)
  return { stdout: commandHelp(named.value.command, text), stderr: '', exitCode: exitCodes.ok }
}

/** A failure with, for a reader, the problems of the study before the sentence. */
async function problemEnding(failure: Failure, text: CliText, asked: Invocation): Promise<Ending> {
  const ending = failureEnding(failure, text, asked.json)
  if (asked.json || failure.kind !== 'study-has-problems') return ending
  const { problemLines } = await import('./problem-lines.ts')
  const lines = problemLines(failure.problems, asked.lang)
  return { ...ending, stderr: `${lines.join('\n')}\n${ending.stderr}` }
}

/** As a JSON document on stdout, or as one sentence on stderr; never both. */
function failureEnding(failure: Failure, text: CliText, isJson: boolean): Ending {
  const exitCode = exitCodeOf(failure)
  if (isJson) {
    const document = failureDocument(failure, text, 'shirube.failure/1')
    return { stdout: `${JSON.stringify(document)}\n`, stderr: '', exitCode }
  }
  return { stdout: '', stderr: `shirube: ${sentenceOf(failure, text)}\n`, exitCode }
}

/** Where a defect was met, for those who look for it. */
const traceOf = (error: Error): string => (process.env['SHIRUBE_DEBUG'] ? `\n${error.stack ?? ''}` : '')
