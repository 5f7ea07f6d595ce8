import { fileURLToPath } from 'node:url'
import { compileNetwork, loadStudy, type Network, resolveScenario, type Rule, type StudyFile } from '#model'
import { readStudyFolder } from '../../electron/hosts/files/study-folder.ts'

/** Benchmarks are started from the root of the repository. */
export const FOLDER = 'scenarios/viet-nam'
/** The scenario of the limits, and the one that strains the engine most: loads and conversions take many rounds to agree. */
export const SCENARIO = 'current-policies'
export const HARDEST = 'net-zero-2050'

export async function readVietNam(): Promise<readonly StudyFile[]> {
  const read = await readStudyFolder(FOLDER)
  if (!read.ok) throw new Error(`${FOLDER} cannot be read: ${JSON.stringify(read.error)}`)
  return read.value.files
}

export function compileVietNam(files: readonly StudyFile[], rule: Rule, scenario: string = SCENARIO): Network {
  const loaded = loadStudy(files)
  if (!loaded.ok) throw new Error(`${FOLDER} has ${loaded.error.length} problems`)
  const resolved = resolveScenario(loaded.value.study, scenario)
  if (!resolved.ok) throw new Error(`${scenario} has ${resolved.error.length} problems`)
  const network = compileNetwork(resolved.value, { rule })
  if (!network.ok) throw new Error(`${scenario} does not compile: ${network.error.length} problems`)
  return network.value
}

/** This bundle, to be started again in a process of its own. */
export const PROGRAM = fileURLToPath(import.meta.url)
