import type { CliText } from '#messages'
import type { Problem, Result } from '#model'
import { terminalText } from './display-width.ts'
import type { Difference, Engine, StudyView } from './engine.ts'
import type { Failure } from './failure.ts'
import type { Host, Output } from './host.ts'
import type { Invocation } from './invocation.ts'
import { openStudy } from './open-study.ts'
import { type Column, renderTable } from './table.ts'

/** Digits of a version that a table shows: enough to tell the versions of a study apart. */
const SHOWN = 12

type Scenario = StudyView['scenarios'][number]

/** A scenario as the list has it. */
interface Listed extends Scenario {
  /** In how many things it differs from its parent. */
  readonly differences: { readonly policies: number; readonly numbers: number; readonly others: number }
  /** Hash of all that a run of it is made of, by the scenario's own rule. */
  readonly inputHash: string
}

/** `shirube scenarios`: every scenario, whom it inherits from and in how much it differs, with its version. */
export async function scenariosCommand(
  asked: Invocation,
  host: Host,
  text: CliText,
  engine: Engine,
): Promise<Result<Output, Failure>> {
  const opened = await openStudy(engine, asked, host)
  if (!opened.ok) return opened
  const { study, warnings } = opened.value
  const listed: Listed[] = []
  const problems: Problem[] = []
  for (const scenario of study.scenarios) {
    const made = versionOf(engine, study, scenario.id)
    if (!made.ok) {
      problems.push(...made.error)
      continue
    }
    const { parent } = scenario
    const found = parent === null ? [] : engine.differenceBetween(study, parent, scenario.id)
    listed.push({ ...scenario, differences: counted(found), inputHash: made.value })
  }
  if (problems.length > 0) return { ok: false, error: { kind: 'study-has-problems', problems } }
  return {
    ok: true,
    value: {
      document: () => ({
        schema: 'shirube.scenarios/1',
        ok: true,
        study: { id: study.id, formatVersion: study.formatVersion },
        scenarios: listed.map(({ id, label, parent, measures, differences, inputHash }) => {
          return { id, name: label, parent, measures, differences, inputHash }
        }),
        problems: warnings,
      }),
      exitCode: 0,
      notices: [],
      text: () => `${tableOf(listed, asked, text)}\n\n${text.scenarios.note}\n`,
    },
  }
}

function versionOf(engine: Engine, study: StudyView, id: string): Result<string, readonly Problem[]> {
  const resolved = engine.resolveScenario(study, id)
  const compiled = resolved.ok ? engine.compileNetwork(resolved.value, {}) : resolved
  return compiled.ok ? { ok: true, value: engine.inputHash(compiled.value) } : compiled
}

/** A policy counts once, whether it is its strength that differs or its years. */
function counted(differences: readonly Difference[]): Listed['differences'] {
  const isOfPolicy = ({ kind }: Difference): boolean => kind === 'strength' || kind === 'timing'
  const policies = new Set(differences.filter(isOfPolicy).map(({ address }) => address.replace(/\/.*$/, ''))).size
  const numbers = differences.filter(({ kind }) => kind === 'override').length
  return { policies, numbers, others: differences.filter((one) => !isOfPolicy(one)).length - numbers }
}

function tableOf(listed: readonly Listed[], { lang }: Invocation, { scenarios: text }: CliText): string {
  const { heads } = text
  const left = (head: string): Column => ({ head, align: 'left' })
  const right = (head: string): Column => ({ head, align: 'right' })
  return renderTable(
    [
      left(heads.id),
      left(heads.name),
      left(heads.parent),
      left(heads.measures),
      right(heads.policies),
      right(heads.numbers),
      right(heads.others),
      left(heads.version),
    ],
    listed.map(({ id, label, parent, measures, differences, inputHash }) => {
      const { policies, numbers, others } = differences
      const counts = parent === null ? ['', '', ''] : [policies, numbers, others].map(String)
      const name = terminalText(label[lang] || label.en, 40)
      const kind = measures === null ? (parent === null ? '' : text.asParent) : (text.measures[measures] ?? measures)
      return [terminalText(id), name, terminalText(parent ?? ''), kind, ...counts, inputHash.slice(0, SHOWN)]
    }),
  )
}
