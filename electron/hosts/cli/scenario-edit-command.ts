import { join, resolve } from 'node:path'
import { type CliText, windowText } from '#messages'
import { ID_PATTERN, type Result, type StatedScenario, type StudyEdits, withEdits } from '#model'
import { removeFile } from '../files/remove-file.ts'
import type { Engine, StudyView } from './engine.ts'
import type { Failure } from './failure.ts'
import type { Host, Output } from './host.ts'
import type { Invocation } from './invocation.ts'
import { openScenarios, operandScenario } from './open-scenarios.ts'
import { loadStudy } from './open-study.ts'
import { writeStudy } from './write-study.ts'

type Edits = StudyEdits['scenarios']

/**
 * `shirube duplicate`, `rename` and `remove`: one scenario of a study is made, takes another name or goes, by the edits
 * of the window's package editor. The edited study is loaded before anything is written; then one file changes, whole.
 */
export async function scenarioEditCommand(
  asked: Invocation,
  host: Host,
  text: CliText,
  engine: Engine,
): Promise<Result<Output, Failure>> {
  const opened = await openScenarios(engine, asked, host, operandScenario)
  if (!opened.ok) return opened
  const { study, chosen, files } = opened.value
  const made = editsOf(asked, study, chosen)
  if (!made.ok) return made
  const edited = withEdits(files, { policies: {}, scenarios: made.value })
  if (!edited.ok) return { ok: false, error: { kind: 'study-has-problems', problems: edited.error } }
  const loaded = loadStudy(engine, { files: edited.value, problems: [] })
  if (!loaded.ok) return loaded

  const folder = resolve(host.folder, asked.study ?? '.')
  const before = new Map(files.map(({ path, text: content }) => [path, content]))
  const after = new Set(edited.value.map(({ path }) => path))
  const changed = edited.value.filter(({ path, text: content }) => before.get(path) !== content)
  const gone = [...before.keys()].filter((path) => !after.has(path))
  const written = await writeStudy(folder, changed)
  if (!written.ok) return written
  for (const path of gone) {
    const removed = await removeFile(join(folder, path))
    if (!removed.ok) return { ok: false, error: { kind: 'cannot-write', failure: removed.error } }
  }

  const [scenario = chosen] = Object.keys(made.value)
  const paths = [...changed.map(({ path }) => path), ...gone]
  const facts = { scenario, of: chosen, file: `scenarios/${scenario}.yaml` }
  return {
    ok: true,
    value: {
      document: () => ({
        schema: 'shirube.edit/1',
        ok: true,
        study: { id: study.id, formatVersion: study.formatVersion },
        edit: asked.command,
        scenario,
        folder,
        files: paths,
      }),
      exitCode: 0,
      notices: [],
      text: () => `${sentenceOf(asked, facts, text)}\n`,
    },
  }
}

function sentenceOf(
  { command }: Invocation,
  facts: { readonly scenario: string; readonly of: string; readonly file: string },
  { scenarios }: CliText,
): string {
  if (command === 'duplicate') return scenarios.duplicate(facts)
  return command === 'rename' ? scenarios.rename(facts) : scenarios.remove(facts)
}

function editsOf(asked: Invocation, study: StudyView, id: string): Result<Edits, Failure> {
  const { command } = asked
  if (command === 'duplicate') return duplicateOf(asked, study, id)
  const { parent, label } = scenarioIn(study, id)
  if (command === 'rename') {
    if (asked.name === null && asked.nameJa === null) return { ok: false, error: { kind: 'name-missing' } }
    return { ok: true, value: { [id]: { id, label: named(asked, label), parent: parent ?? '' } } }
  }
  const heirs = study.scenarios.filter((one) => one.parent === id).map((one) => one.id)
  if (heirs.length > 0) return { ok: false, error: { kind: 'scenario-inherited', scenario: id, heirs } }
  return { ok: true, value: { [id]: null } }
}

/** A child of the scenario that differs from it in nothing; without a name it is called a copy. */
function duplicateOf(asked: Invocation, study: StudyView, of: string): Result<Edits, Failure> {
  const id = asked.as ?? ''
  if (!ID_PATTERN.test(id)) {
    const problem = { kind: 'value-wrong', option: '--as', found: id, allowed: 'a-z 0-9 -' } as const
    return { ok: false, error: { kind: 'usage', problem } }
  }
  if (study.scenarios.some((one) => one.id === id)) return { ok: false, error: { kind: 'scenario-there', found: id } }
  const { label } = scenarioIn(study, of)
  const { copyOf } = windowText(asked.lang).policies.package
  const copy = { en: copyOf.en({ name: label.en }), ja: label.ja === '' ? '' : copyOf.ja({ name: label.ja }) }
  const isNamed = asked.name !== null || asked.nameJa !== null
  return { ok: true, value: { [id]: { id, label: isNamed ? named(asked, { ...copy, ja: '' }) : copy, parent: of } } }
}

const named = ({ name, nameJa }: Invocation, before: StatedScenario['label']): StatedScenario['label'] => ({
  en: name ?? before.en,
  ja: nameJa ?? before.ja,
})

function scenarioIn(study: StudyView, id: string): StudyView['scenarios'][number] {
  const found = study.scenarios.find((one) => one.id === id)
  if (found === undefined) throw new RangeError(`No scenario ${id}`)
  return found
}
