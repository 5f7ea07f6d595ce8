import type { CliText } from '#messages'
import type { Result } from '#model'
import { differenceLines } from './difference-lines.ts'
import type { Engine } from './engine.ts'
import type { Failure } from './failure.ts'
import type { Host, Output } from './host.ts'
import type { Invocation } from './invocation.ts'
import { openScenarios, twoScenarios } from './open-scenarios.ts'
import { studyNames } from './study-names.ts'

/** `shirube diff`: in what the second scenario differs from the first, as lines or as `shirube.diff/1`. */
export async function diffCommand(
  asked: Invocation,
  host: Host,
  text: CliText,
  engine: Engine,
): Promise<Result<Output, Failure>> {
  const opened = await openScenarios(engine, asked, host, twoScenarios)
  if (!opened.ok) return opened
  const { study, warnings, chosen } = opened.value
  const [from, to] = chosen
  for (const id of [from, to]) {
    const resolved = engine.resolveScenario(study, id)
    if (!resolved.ok) return { ok: false, error: { kind: 'study-has-problems', problems: resolved.error } }
  }
  const differences = engine.differenceBetween(study, from, to)
  return {
    ok: true,
    value: {
      document: () => ({
        schema: 'shirube.diff/1',
        ok: true,
        study: { id: study.id, formatVersion: study.formatVersion },
        from,
        to,
        differences,
        problems: warnings,
      }),
      exitCode: 0,
      notices: [],
      text: () => {
        const lines = differenceLines(differences, text)
        const called = studyNames(study, asked.lang).scenario
        const body = lines.length === 0 ? [text.noDifference] : lines
        return `${[text.differsFrom({ from: called(from), to: called(to) }), ...body.map((line) => `  ${line}`)].join('\n')}\n`
      },
    },
  }
}
