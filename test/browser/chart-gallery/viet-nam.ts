import { convertUnit, type StudyChart, studyCharts } from '#charts'
import { cliText } from '#messages'
import {
  compileNetwork,
  createWorkspace,
  loadStudy,
  resolveScenario,
  runDocument,
  type RunDocument,
  runYears,
  type Study,
  type StudyFile,
} from '#model'

/** The study's charts of some scenarios, computed where this runs. */
export function vietNamCharts(
  files: readonly StudyFile[],
  scenarios: readonly string[],
  lang: 'en' | 'ja',
): StudyChart[] {
  const loaded = loadStudy(files)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error.slice(0, 5)))
  const { study } = loaded.value
  const runs = scenarios.map((id) => documentOf(study, id))
  return studyCharts({ study, runs, lang, text: cliText(lang).charts, convert: convertUnit })
}

function documentOf(study: Study, id: string): RunDocument {
  const resolved = resolveScenario(study, id)
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.error))
  const compiled = compileNetwork(resolved.value)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  const network = compiled.value
  const years = runYears(network, network.slots.initial, createWorkspace(network))
  for (;;) {
    const turn = years.next()
    if (!turn.done) continue
    if (!turn.value.ok) throw new Error(JSON.stringify(turn.value.failure))
    return runDocument(network, turn.value.run)
  }
}
