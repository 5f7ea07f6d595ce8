import { loadStudy } from '../../../model/study/load-study.ts'
import { resolveScenario } from '../../../model/study/inheritance.ts'
import type { Network } from '../../../model/network/network.ts'
import type { Study } from '../../../model/study/study.ts'
import { readText, repositoryFiles } from '../repository.ts'
import { networkOf } from './run-study.ts'

const FOLDERS = [
  ['scenarios/viet-nam/', ''],
  ['scenarios/library/', 'library/'],
] as const

/** The files of the Viet Nam pack with the library beside them, as a host hands them to the loader. */
export const vietNamFiles = () =>
  FOLDERS.flatMap(([folder, prefix]) =>
    repositoryFiles()
      .filter((path) => path.startsWith(folder))
      .map((path) => ({ path: prefix + path.slice(folder.length), text: readText(path) })),
  )

export function vietNamStudy(): Study {
  const loaded = loadStudy(vietNamFiles())
  if (!loaded.ok) throw new Error(`The pack does not load: ${JSON.stringify(loaded.error)}`)
  return loaded.value.study
}

/** A scenario of the pack under its own rule. */
export function vietNamNetwork(study: Study, scenario: string): Network {
  const resolved = resolveScenario(study, scenario)
  if (!resolved.ok) throw new Error(`"${scenario}" does not resolve: ${JSON.stringify(resolved.error)}`)
  return networkOf(resolved.value)
}
