import { resolve } from 'node:path'
import { csvText } from '#charts'
import { cliText } from '#messages'
import type { Result } from '#model'
import { makeFolder, writeFiles } from '../files/write-file.ts'
import type { Engine, Results, RunDocument, StudyView } from './engine.ts'
import type { Failure } from './failure.ts'
import type { Host } from './host.ts'
import type { Invocation } from './invocation.ts'
import { chartFiles } from './chart-files.ts'

/** What was written, and where. */
export interface Written {
  readonly folder: string
  readonly files: readonly string[]
}

/** A run as asked for, and whole: tables hold what was asked for, charts need every year and variable. */
export interface RunToWrite {
  readonly selected: Results
  readonly whole: RunDocument
}

/**
 * Writes results into the folder of `--out`: `results.csv`, the wide table of the scenario community (one row a scenario
 * and variable, one column a year), `scaled.csv` with those that a factor of the study brings to an inventory, and each
 * chart as SVG and CSV. Files of the same name are replaced, others left.
 */
export async function writeResults(
  runs: readonly RunToWrite[],
  study: StudyView,
  asked: Invocation,
  host: Host,
  engine: Engine,
): Promise<Result<Written, Failure>> {
  const folder = resolve(host.folder, asked.out ?? '.')
  const made = await makeFolder(folder)
  if (!made.ok) return { ok: false, error: { kind: 'cannot-write', failure: made.error } }
  const whole = runs.map((run) => run.whole)
  const text = cliText(asked.lang).charts
  const charts = chartFiles({ study, runs: whole, lang: asked.lang, text, convert: engine.convert })
  const scaled = scaledCsv(runs)
  const files = [{ name: 'results.csv', text: resultsCsv(runs) }, ...scaled, ...charts]
  const written = await writeFiles(folder, files)
  if (!written.ok) return { ok: false, error: { kind: 'cannot-write', failure: written.error } }
  return { ok: true, value: { folder, files: files.map(({ name }) => name) } }
}

/** Model, Scenario, Region, Variable, Unit and the years: the layout that IAMC tools read. */
export function resultsCsv(runs: readonly RunToWrite[]): string {
  const years = [...new Set(runs.flatMap(({ selected }) => selected.years))].sort((a, b) => a - b)
  const rows = runs.flatMap(({ selected, whole }) =>
    selected.series.map(({ variable, region, unit, values }) => [
      whole.engine,
      whole.scenario,
      region,
      variable,
      unit,
      ...years.map((year) => values[selected.years.indexOf(year)] ?? null),
    ]),
  )
  return csvText([['Model', 'Scenario', 'Region', 'Variable', 'Unit', ...years.map(String)], ...rows])
}

/** Variables that a factor of the study brings to an inventory in part, in a table beside: IAMC has no column for it. */
function scaledCsv(runs: readonly RunToWrite[]): { readonly name: string; readonly text: string }[] {
  const rows = runs.flatMap(({ selected, whole }) =>
    selected.series.flatMap(({ variable, region, scaled }) =>
      scaled === true ? [[whole.engine, whole.scenario, region, variable]] : [],
    ),
  )
  if (rows.length === 0) return []
  return [{ name: 'scaled.csv', text: csvText([['Model', 'Scenario', 'Region', 'Variable'], ...rows]) }]
}
