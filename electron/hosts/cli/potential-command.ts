import { waterfall, waterfallCsv } from '#charts'
import type { CliText } from '#messages'
import type { Result } from '#model'
import type { Engine, StudyView } from './engine.ts'
import type { Failure } from './failure.ts'
import type { Host, Output } from './host.ts'
import type { Invocation } from './invocation.ts'
import { measureCurves } from './measure-curves.ts'
import { measuresCsv } from './measures-table.ts'
import { potentialText, potentialWaterfall, warningsOf } from './potential-table.ts'
import { writeTables } from './write-tables.ts'

/**
 * `shirube potential`: where to act. What each measure of a scenario abates by sector in 2030 and 2050, or in the years
 * asked for, and how far all of them take it to the targets of those years; as tables, charts or `shirube.potential/1`.
 */
export async function potentialCommand(
  asked: Invocation,
  host: Host,
  text: CliText,
  engine: Engine,
): Promise<Result<Output, Failure>> {
  const found = await measureCurves(asked, host, engine, (study) => asked.years ?? yearsShown(study))
  if (!found.ok) return found
  const { study, warnings, potentials, runs, ...about } = found.value
  const charts = potentials.map((potential) => ({
    name: `potential-${potential.curve.year}`,
    spec: potentialWaterfall(potential, found.value, asked.lang, text),
  }))
  const files = [
    { name: 'potential.csv', text: measuresCsv(potentials.map(({ curve }) => curve)) },
    ...charts.flatMap(({ name, spec }) => [
      { name: `${name}.svg`, text: waterfall(spec) },
      { name: `${name}.csv`, text: waterfallCsv(spec) },
    ]),
  ]
  const written = await writeTables(files, asked, host, text)
  if (!written.ok) return written
  return {
    ok: true,
    value: {
      document: () => ({
        schema: 'shirube.potential/1',
        ok: true,
        study: { id: study.id, formatVersion: study.formatVersion },
        ...about,
        runs,
        years: potentials.map(
          ({ curve: { year, runs, penalised, measures, before, after }, gaps, unread, credits }) => ({
            year,
            runs,
            penalised,
            before,
            after,
            gaps,
            unread,
            measures: measures.map((measure, i) => ({ ...measure, credits: credits[i] ?? 0 })),
          }),
        ),
        problems: [...warnings, ...warningsOf(potentials)],
      }),
      exitCode: 0,
      notices: written.value,
      text: () => potentialText(found.value, asked.lang, text),
    },
  }
}

/** 2030 and 2050, as far as the study has them; else its last year. */
function yearsShown({ country: { baseYear, endYear } }: StudyView): readonly number[] {
  const years = [2030, 2050].filter((year) => baseYear < year && year <= endYear)
  return years.length > 0 ? years : [endYear]
}
