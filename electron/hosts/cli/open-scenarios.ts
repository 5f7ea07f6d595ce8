import type { Result } from '#model'
import type { Engine, StudyView } from './engine.ts'
import type { Failure } from './failure.ts'
import type { Host } from './host.ts'
import type { Invocation } from './invocation.ts'
import { nearest } from './nearest.ts'
import { openStudy, type OpenStudy } from './open-study.ts'

/** A study with those of its scenarios that a command is about, as `choose` gives them. */
export interface OpenScenarios<Chosen> extends OpenStudy {
  readonly chosen: Chosen
}

/** Opens the study of an invocation and chooses among its scenarios; a study that does not load is told first. */
export async function openScenarios<Chosen>(
  engine: Engine,
  asked: Invocation,
  host: Host,
  choose: (study: StudyView, asked: Invocation) => Result<Chosen, Failure>,
): Promise<Result<OpenScenarios<Chosen>, Failure>> {
  const opened = await openStudy(engine, asked, host)
  if (!opened.ok) return opened
  const chosen = choose(opened.value.study, asked)
  return chosen.ok ? { ok: true, value: { ...opened.value, chosen: chosen.value } } : chosen
}

/** Those of `--scenarios`, in that order; without it, all. */
export const severalScenarios = (study: StudyView, { scenarios }: Invocation): Result<readonly string[], Failure> =>
  knownScenarios(study, scenarios ?? idsOf(study))

/** That of `--scenario`; without it, the only one of the study. */
export const askedScenario = (study: StudyView, { scenario }: Invocation): Result<string, Failure> =>
  oneScenario(study, scenario)

/** That of `--scenario`; without it, the first that inherits from none: all share the observed years. */
export function observedScenario(study: StudyView, { scenario }: Invocation): Result<string, Failure> {
  const root = study.scenarios.find(({ parent }) => parent === null)?.id
  return oneScenario(study, scenario ?? root ?? null)
}

/** Those of `--scenario` and `--against`, each as `oneScenario` has it. */
export function scenarioAndOther(
  study: StudyView,
  asked: Pick<Invocation, 'scenario' | 'against'>,
): Result<{ readonly scenario: string; readonly against: string }, Failure> {
  const scenario = oneScenario(study, asked.scenario)
  if (!scenario.ok) return scenario
  const against = oneScenario(study, asked.against, '--against')
  return against.ok ? { ok: true, value: { scenario: scenario.value, against: against.value } } : against
}

/** The scenario that the first operand names. */
export const operandScenario = (study: StudyView, { operands: [id = ''] }: Invocation): Result<string, Failure> =>
  oneScenario(study, id)

/** The two operands; both may be the same. */
export function twoScenarios(study: StudyView, { operands }: Invocation): Result<readonly [string, string], Failure> {
  const [from = '', to = ''] = operands
  const known = knownScenarios(study, [...new Set([from, to])])
  return known.ok ? { ok: true, value: [from, to] } : known
}

const idsOf = ({ scenarios }: StudyView): readonly string[] => scenarios.map(({ id }) => id)

/** The ids asked for, each known to the study and named once. */
function knownScenarios(study: StudyView, asked: readonly string[]): Result<readonly string[], Failure> {
  const known = idsOf(study)
  const found = asked.find((id) => !known.includes(id))
  if (found !== undefined) {
    return { ok: false, error: { kind: 'unknown-scenario', found, near: nearest(found, known), known } }
  }
  const twice = asked.find((id, at) => asked.indexOf(id) !== at)
  return twice === undefined
    ? { ok: true, value: asked }
    : { ok: false, error: { kind: 'scenario-twice', found: twice } }
}

/** The scenario that an option asks for; without one, the only one of the study. */
function oneScenario(
  study: StudyView,
  asked: string | null,
  option: '--scenario' | '--against' = '--scenario',
): Result<string, Failure> {
  const known = idsOf(study)
  const [first] = known
  if (asked === null) {
    if (first !== undefined && known.length === 1) return { ok: true, value: first }
    return { ok: false, error: { kind: 'scenario-missing', option, known } }
  }
  const found = knownScenarios(study, [asked])
  return found.ok ? { ok: true, value: asked } : found
}
