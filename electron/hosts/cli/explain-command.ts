import type { CliText } from '#messages'
import type { Result } from '#model'
import { fold, terminalText } from './display-width.ts'
import type { Engine, ExplainedInput, Explanation } from './engine.ts'
import type { Failure } from './failure.ts'
import type { Host, Output } from './host.ts'
import type { Invocation } from './invocation.ts'
import { plainNumber } from './number-cell.ts'
import { askedScenario, openScenarios } from './open-scenarios.ts'
import { runScenario } from './run-scenario.ts'
import { renderTable } from './table.ts'

const columns = 100

/** `shirube explain`: how one number was made, one level at a time, as lines or as `shirube.explain/1`. */
export async function explainCommand(
  asked: Invocation,
  host: Host,
  text: CliText,
  engine: Engine,
): Promise<Result<Output, Failure>> {
  const opened = await openScenarios(engine, asked, host, askedScenario)
  if (!opened.ok) return opened
  const { study, chosen: scenario } = opened.value
  const finished = await runScenario(engine, study, scenario, asked, host)
  if (!finished.ok) return finished
  const { network, run, document } = finished.value
  const [variable = ''] = asked.operands
  const year = asked.year ?? 0
  const explained = engine.explain(network, run, variable, year)
  if (!explained.ok) {
    if (explained.error.kind === 'unknown-variable') {
      return { ok: false, error: { kind: 'no-such-variable', found: variable, near: explained.error.near } }
    }
    const { first, last } = explained.error
    return { ok: false, error: { kind: 'no-such-year', found: year, first, last } }
  }
  return {
    ok: true,
    value: {
      document: () => {
        const { study: name, rule, gwp } = document()
        const head = { schema: 'shirube.explain/1', ok: true, study: name, scenario, rule, gwp }
        return { ...head, ...explained.value, problems: [] }
      },
      exitCode: 0,
      notices: [],
      text: () => explanationText(explained.value, text, asked, scenario),
    },
  }
}

/** The formula with names, the same with numbers, what decides beside it, and what each input is and comes from. */
export function explanationText(explanation: Explanation, text: CliText, asked: Invocation, scenario: string): string {
  const { variable, year, value, unit, formula, inputs, algorithm } = explanation
  const numbers = new Map(inputs.map((input) => [input.name, input.value]))
  const decides = algorithm === null ? null : (text.algorithms[algorithm] ?? algorithm)
  const lines = [
    `${terminalText(variable)}, ${year}: ${plainNumber(value)} ${terminalText(unit)}`,
    '',
    ...fold(`= ${terminalText(formula, 4000)}`, columns).map((line, index) =>
      index === 0 ? `  ${line}` : `    ${line}`,
    ),
    ...fold(`= ${terminalText(substituted(formula, numbers), 4000)}`, columns).map((line, index) =>
      index === 0 ? `  ${line}` : `    ${line}`,
    ),
    ...(decides === null ? [] : ['', ...fold(decides, columns).map((line) => `  ${line}`)]),
    ...(inputs.length === 0 ? [] : ['', inputTable(explanation, text)]),
    ...scalingLines(explanation, text),
    ...furtherLines(explanation, text, asked, scenario),
  ]
  return `${lines.join('\n')}\n`
}

/** What of the number is brought to an inventory, with the factor, its source and the reason. */
function scalingLines({ scalings }: Explanation, text: CliText): string[] {
  const lines = scalings.flatMap(({ source, gas, categories, factor, figure }) => {
    const origin = figureOrigin(figure, text)
    const facts = { source: terminalText(source), gas, categories: categories.join(' '), factor: plainNumber(factor) }
    return fold(text.scaled({ ...facts, origin }), columns).map((line, at) => (at === 0 ? `  ${line}` : `    ${line}`))
  })
  return lines.length === 0 ? [] : ['', ...lines]
}

function inputTable({ year, inputs }: Explanation, text: CliText): string {
  const { name, value, unit, label, origin } = text.inputHeads
  const rows = inputs.map((input) => [
    terminalText(input.name),
    plainNumber(input.value),
    terminalText(input.unit),
    terminalText(input.label) + (input.year === year ? '' : `, ${input.year}`),
    originOf(input, text),
  ])
  const heads = [name, value, unit, label, origin]
  return renderTable(
    heads.map((head) => ({ head, align: head === value ? 'right' : 'left' })),
    rows,
    '  ',
  )
}

/** The commands that explain the inputs which can be explained, asked in the same way as this one. */
function furtherLines({ inputs }: Explanation, text: CliText, asked: Invocation, scenario: string): string[] {
  const study = asked.study === null ? '' : `${asked.study} `
  const rule = asked.rule === null ? '' : ` --rule ${asked.rule}`
  const gwp = asked.gwp === null ? '' : ` --gwp ${asked.gwp}`
  const commands = inputs.flatMap(({ variable, year }) =>
    variable === null
      ? []
      : [`  shirube explain ${study}"${variable}" --year ${year} --scenario ${scenario}${rule}${gwp}`],
  )
  return commands.length === 0 ? [] : ['', text.explainFurther, ...new Set(commands)]
}

/** The formula with each name replaced by its number; negative ones in brackets. */
export function substituted(formula: string, numbers: ReadonlyMap<string, number>): string {
  return formula.replace(/(?<![\w.])[A-Za-z_]\w*/g, (name) => {
    const value = numbers.get(name)
    if (value === undefined) return name
    return value < 0 ? `(${plainNumber(value)})` : plainNumber(value)
  })
}

function originOf({ variable, figure }: ExplainedInput, text: CliText): string {
  if (figure === null) return variable === null ? '' : text.computed
  return figureOrigin(figure, text)
}

function figureOrigin(figure: NonNullable<ExplainedInput['figure']>, text: CliText): string {
  const year = figure.dataYear === null ? '' : ` ${figure.dataYear}`
  const quality = text.qualities[figure.quality] ?? figure.quality
  const place = `${figure.cell.file}:${figure.cell.row}`
  const note = figure.note === '' ? '' : ` — ${figure.note}`
  return terminalText(`${figure.source}${year}, ${quality}, ${place}${note}`, 400)
}
