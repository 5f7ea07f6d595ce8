import { readStudyFolder } from '../../../electron/hosts/files/study-folder.ts'
import { compileNetwork, createWorkspace, loadStudy, type Network, resolveScenario, type Study } from '#model'
import { overrideStudy } from '../../../model/study/override-study.ts'
import { drain, Answers } from '../networks/run-study.ts'
import { solver } from './solver.ts'

const FOLDER = 'test/oracles/aim-mini'

/** AIM-mini as the loader reads it, rows put behind those of a table where they are given. */
export async function aimMini(rows: Readonly<Record<string, string>> = {}): Promise<Study> {
  const read = await readStudyFolder(FOLDER)
  if (!read.ok) throw new Error(`${FOLDER} cannot be read`)
  const files = read.value.files.map(({ path, text }) => ({ path, text: `${text}${rows[path] ?? ''}` }))
  const loaded = loadStudy(files)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error))
  return loaded.value.study
}

/** The network of a scenario, some points of series set to other values in all years. */
export function networkOf(study: Study, scenario: string, values: Readonly<Record<string, number>> = {}): Network {
  const resolved = resolveScenario(study, scenario)
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.error))
  const points = Object.entries(values).flatMap(([series, value]) =>
    [...study.policyPaths, ...study.technologyPaths, ...study.bounds]
      .filter((path) => path.series.id === series)
      .flatMap((path) => path.series.points.map((point) => ({ series, point: { ...point, value } }))),
  )
  const network = compileNetwork({ ...resolved.value, study: overrideStudy(resolved.value.study, points) })
  if (!network.ok) throw new Error(JSON.stringify(network.error))
  return network.value
}

export function answersOf(network: Network): Answers {
  const workspace = createWorkspace(network, solver)
  const outcome = drain(network, network.slots.initial, workspace)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return new Answers(network, workspace)
}
