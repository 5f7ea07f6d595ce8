import type { Problem } from '../../domain/problem.ts'
import { errorAt } from '../../study/report.ts'
import type { StudyFile } from '../../study/study-file.ts'
import { assembleModel } from './assemble-model.ts'
import { checkModel } from './check-model.ts'
import type { OsemosysModel } from './osemosys-model.ts'
import { readGmpl } from './read-gmpl.ts'
import { readOtoole } from './read-otoole.ts'

export interface ImportedModel {
  readonly model: OsemosysModel
  /** Errors keep the model from being run; there may be warnings alone. */
  readonly problems: readonly Problem[]
}

/**
 * An OSeMOSYS model from one GMPL data file, or from the files of a folder of CSV tables as otoole writes it, with every
 * problem that it has.
 */
export function importOsemosys(given: readonly StudyFile[]): ImportedModel {
  const problems: Problem[] = []
  // Lines may end as on old Macs, too; problems name them.
  const files = given.map(({ path, text }) => ({ path, text: text.replace(/\r\n?/g, '\n') }))
  const [only] = files
  const isGmpl = files.length === 1 && only !== undefined && !/\.csv$/i.test(only.path)
  const source = isGmpl ? only.path : 'config.yaml'
  const raw = isGmpl ? readGmpl(only.path, only.text, problems) : readOtoole(files, problems)
  if (raw.sets.length === 0 && raw.parameters.length === 0) {
    // Whatever would be missed in it is told by that alone.
    if (!problems.some(({ severity }) => severity === 'error'))
      problems.push(errorAt('no-model-data', { file: only?.path ?? source, row: null, column: null }))
    return { model: assembleModel(raw, source, []), problems: problems.toSorted(byPlace) }
  }
  const model = assembleModel(raw, source, problems)
  problems.push(...checkModel(model, source))
  return { model, problems: problems.toSorted(byPlace) }
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return (a.row ?? 0) - (b.row ?? 0)
}
