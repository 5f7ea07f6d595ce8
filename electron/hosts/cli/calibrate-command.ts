import { csvText } from '#charts'
import type { CliText } from '#messages'
import type { BaseYearCalibration, Result } from '#model'
import { calibrationTables } from './calibrate-table.ts'
import type { Engine } from './engine.ts'
import type { Failure } from './failure.ts'
import { studyHeading } from './heading.ts'
import { historyCsv } from './history-table.ts'
import type { Host, Output } from './host.ts'
import type { Invocation } from './invocation.ts'
import { inventoryRowsCsv } from './inventories-command.ts'
import { observedScenario, openScenarios } from './open-scenarios.ts'
import { runScenario } from './run-scenario.ts'
import { writeTables } from './write-tables.ts'

/**
 * `shirube calibrate`: the base year against every inventory of the study at the resolution of each, how far inventories
 * are apart, every factor by which the study brings an emission to one, and the past by gas and sector; as tables or as `shirube.calibrate/1`.
 * Without `--scenario`, of the first that inherits from none: all share the base year.
 */
export async function calibrateCommand(
  asked: Invocation,
  host: Host,
  text: CliText,
  engine: Engine,
): Promise<Result<Output, Failure>> {
  const opened = await openScenarios(engine, asked, host, observedScenario)
  if (!opened.ok) return opened
  const { study, warnings, chosen: scenario } = opened.value
  const finished = await runScenario(engine, study, scenario, asked, host)
  if (!finished.ok) return finished
  const { network, run, results } = finished.value
  const calibration = engine.baseYearCalibration(network, run, results)
  const files = [
    { name: 'calibration-inventories.csv', text: inventoryRowsCsv(calibration.rows) },
    { name: 'calibration-spread.csv', text: scopesCsv(calibration) },
    { name: 'calibration-scalings.csv', text: scalingsCsv(calibration) },
    { name: 'calibration-history.csv', text: historyCsv(calibration.history) },
  ]
  const written = await writeTables(files, asked, host, text)
  if (!written.ok) return written
  return {
    ok: true,
    value: {
      document: () => ({
        schema: 'shirube.calibrate/1',
        ok: true,
        study: { id: study.id, formatVersion: study.formatVersion },
        ...calibration,
        problems: warnings,
      }),
      exitCode: 0,
      notices: written.value,
      text: () =>
        `${studyHeading(study, asked.lang, results, text)}\n${calibrationTables(calibration, study, asked, text)}\n`,
    },
  }
}

function scopesCsv({ scopes }: BaseYearCalibration): string {
  return csvText([
    ['crt', 'gas', 'inventory', 'category', 'gwp', 'gwp kept', 'stated', 'ours', 'spread', 'outside'],
    ...scopes.flatMap(({ crt, gas, keepsGwp, statements, ours, spread, outside }) =>
      statements.map(({ inventory, category, gwp, value }) => [
        crt.join(' '),
        gas,
        inventory,
        category,
        gwp ?? '',
        keepsGwp ? 'yes' : 'no',
        value,
        ours,
        spread,
        outside,
      ]),
    ),
  ])
}

function scalingsCsv({ scalings }: BaseYearCalibration): string {
  return csvText([
    ['crt', 'module', 'of', 'gas', 'factor', 'before', 'after', 'source', 'quality', 'row', 'reason'],
    ...scalings.map(({ categories, module, source, gas, factor, before, after, figure }) => [
      categories.join(' '),
      module,
      source,
      gas,
      factor,
      before,
      after,
      figure.source,
      figure.quality,
      `${figure.cell.file}:${figure.cell.row}`,
      figure.note,
    ]),
  ])
}
