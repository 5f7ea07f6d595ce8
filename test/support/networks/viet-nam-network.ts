import { loadStudy } from '../../../model/study/load-study.ts'
import { resolveScenario } from '../../../model/study/inheritance.ts'
import type { Network } from '../../../model/network/network.ts'
import type { Study } from '../../../model/study/study.ts'
import { readPack } from '../read-pack.ts'
import { networkOf } from './run-study.ts'

/** The Viet Nam pack as it is read. */
export function vietNamStudy(): Study {
  const loaded = loadStudy(readPack('viet-nam'))
  if (!loaded.ok) throw new Error(`The pack does not load: ${JSON.stringify(loaded.error)}`)
  return loaded.value.study
}

/** A scenario of the pack under its own rule. */
export function vietNamNetwork(study: Study, scenario: string): Network {
  const resolved = resolveScenario(study, scenario)
  if (!resolved.ok) throw new Error(`"${scenario}" does not resolve: ${JSON.stringify(resolved.error)}`)
  return networkOf(resolved.value)
}
