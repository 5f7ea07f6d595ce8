import type { CliText } from '#messages'
import { compileSystem, planModel, type Problem, readOsemosysStudy, type Result, systemHash } from '#model'
import type { StudyFolder } from '../files/study-folder.ts'
import { HORIZON_TIME_LIMIT, loadHighs } from '../solver/load-highs.ts'
import { checked } from './checked.ts'
import type { Failure } from './failure.ts'
import type { Host, Output } from './host.ts'
import { planOutput } from './horizon-output.ts'
import type { Invocation } from './invocation.ts'
import { judgedResults } from './judged-results.ts'

/** An OSeMOSYS model has one scenario, itself. */
const SCENARIO = 'imported'

/** `shirube run` on a study that holds an OSeMOSYS model. */
export async function runOsemosys(
  { files, problems }: StudyFolder,
  asked: Invocation,
  host: Host,
  text: CliText,
): Promise<Result<Output, Failure>> {
  if (asked.rule !== null && asked.rule !== 'foresight') {
    return { ok: false, error: { kind: 'rule-not-for-study', rule: asked.rule } }
  }
  if (asked.scenario !== null && asked.scenario !== SCENARIO) {
    return { ok: false, error: { kind: 'unknown-scenario', found: asked.scenario, near: [], known: [SCENARIO] } }
  }
  const read = readOsemosysStudy(files)
  const found: readonly Problem[] = [...problems, ...(read.ok ? read.value.warnings : read.error)]
  if (!read.ok || problems.length > 0) return { ok: false, error: { kind: 'study-has-problems', problems: found } }
  const { study, warnings } = read.value
  host.progress?.(SCENARIO)
  const { system, outcome } = planModel(study.model, await loadHighs(HORIZON_TIME_LIMIT))
  host.progress?.('')
  const plan = { study: { id: study.id, formatVersion: study.formatVersion }, scenario: SCENARIO, gwp: null }
  return planOutput({ system, outcome, plan, title: study.title, warnings }, asked, host, text)
}

/** `shirube check` on such a study; with `--results`, of results of earlier too. */
export async function checkOsemosys(
  { files, problems }: StudyFolder,
  asked: Invocation,
  host: Host,
  text: CliText,
): Promise<Result<Output, Failure>> {
  const read = readOsemosysStudy(files)
  const found = [...problems, ...(read.ok ? read.value.warnings : read.error)]
  if (!read.ok || problems.length > 0 || asked.results === null)
    return checked(found, read.ok ? read.value.study : null, asked, text)
  const { study } = read.value
  const judged = await judgedResults(asked.results, host, ({ scenario, rule }) => {
    const isOurs = scenario === SCENARIO && rule === 'foresight'
    return Promise.resolve(isOurs ? systemHash(compileSystem(study.model), SCENARIO) : null)
  })
  return judged.ok ? checked(found, study, asked, text, judged.value) : judged
}
