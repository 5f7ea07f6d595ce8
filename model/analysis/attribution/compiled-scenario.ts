import type { Problem } from '../../domain/problem.ts'
import type { Result } from '../../domain/result.ts'
import { compileNetwork, type CompileOptions } from '../../network/compile-network.ts'
import type { Network } from '../../network/network.ts'
import { resolveScenario } from '../../study/inheritance.ts'
import type { Study } from '../../study/study.ts'

/** Networks kept of a study: the two scenarios of a question, and of the one before. */
const MOST_KEPT = 4

const kept = new WeakMap<Study, Map<string, Network>>()

/** A scenario of a study as a network: one and the same for questions that follow one another about the same scenario. */
export function compiledScenario(
  study: Study,
  scenario: string,
  options: CompileOptions,
): Result<Network, readonly Problem[]> {
  const networks = kept.get(study) ?? new Map<string, Network>()
  kept.set(study, networks)
  const key = JSON.stringify([scenario, options.rule, options.gwp, options.observed])
  const known = networks.get(key)
  if (known !== undefined) return { ok: true, value: known }
  const resolved = resolveScenario(study, scenario)
  if (!resolved.ok) return resolved
  const network = compileNetwork(resolved.value, options)
  if (!network.ok) return network
  const [oldest] = networks.keys()
  if (networks.size === MOST_KEPT && oldest !== undefined) networks.delete(oldest)
  networks.set(key, network.value)
  return network
}
