import type { CliText } from '#messages'
import {
  compileNetwork,
  networkHorizon,
  planNetwork,
  planSeries,
  type Problem,
  resolveScenario,
  type Result,
  type Study,
  systemHash,
} from '#model'
import { HORIZON_TIME_LIMIT, loadHighs } from '../solver/load-highs.ts'
import type { Failure } from './failure.ts'
import { planOutput } from './horizon-output.ts'
import type { Host, Output } from './host.ts'
import type { Invocation } from './invocation.ts'

/** `shirube run --rule foresight` on the study of a country: its network over the horizon behind the nowcast. */
export async function planScenario(
  study: Study,
  scenario: string,
  warnings: readonly Problem[],
  asked: Invocation,
  host: Host,
  text: CliText,
): Promise<Result<Output, Failure>> {
  const resolved = resolveScenario(study, scenario)
  if (!resolved.ok) return { ok: false, error: { kind: 'study-has-problems', problems: resolved.error } }
  const compiled = compileNetwork(resolved.value, gwpOf(asked.gwp))
  if (!compiled.ok) return { ok: false, error: { kind: 'study-has-problems', problems: compiled.error } }
  host.progress?.(scenario)
  const made = planNetwork(compiled.value, await loadHighs(HORIZON_TIME_LIMIT))
  host.progress?.('')
  if (made === null) return { ok: false, error: { kind: 'no-plan', scenario, reason: 'no-years' } }
  const plan = {
    study: { id: study.id, formatVersion: study.formatVersion },
    scenario,
    gwp: compiled.value.gwpSet,
  }
  const more = made.outcome.ok ? planSeries(made, made.outcome.plan) : []
  return planOutput({ ...made, plan, title: study.id, warnings, more }, asked, host, text)
}

/** Version of what a plan of the scenario would be made of now; null where there is nothing to plan. */
export async function planVersion(study: Study, scenario: string, gwp: Gwp | null): Promise<string | null> {
  const resolved = resolveScenario(study, scenario)
  const compiled = resolved.ok ? compileNetwork(resolved.value, gwpOf(gwp)) : resolved
  const horizon = compiled.ok ? networkHorizon(compiled.value, await loadHighs(HORIZON_TIME_LIMIT)) : null
  return horizon === null ? null : systemHash(horizon.system, scenario)
}

type Gwp = NonNullable<Invocation['gwp']>

/** The study's own potentials where none are named. */
const gwpOf = (gwp: Gwp | null) => (gwp === null ? {} : { gwp })
