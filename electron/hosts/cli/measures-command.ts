import { abatementCurve, abatementCurveCsv } from '#charts'
import type { CliText } from '#messages'
import type { Result } from '#model'
import type { Engine, StudyView } from './engine.ts'
import type { Failure } from './failure.ts'
import type { Host, Output } from './host.ts'
import type { Invocation } from './invocation.ts'
import { measureCurves } from './measure-curves.ts'
import { measuresChart, measuresCsv, measuresText } from './measures-table.ts'
import { writeTables } from './write-tables.ts'

/**
 * `shirube macc --by measure`: what each policy of a scenario, or group of them, abates and costs in one year, alone and
 * on top of the cheaper ones; as a table, a chart or `shirube.measures/1`.
 */
export async function measuresCommand(
  asked: Invocation,
  host: Host,
  text: CliText,
  engine: Engine,
): Promise<Result<Output, Failure>> {
  const found = await measureCurves(asked, host, engine, (study) => [asked.year ?? yearShown(study)])
  if (!found.ok) return found
  const { study, warnings, potentials, ...about } = found.value
  const { curve } = potentials[0]!
  const { warnings: own, ...told } = curve
  const chart = measuresChart(curve, found.value, asked.lang, text)
  const files = [
    { name: 'measures.csv', text: measuresCsv([curve]) },
    { name: 'measures.svg', text: abatementCurve(chart) },
    { name: 'measures-chart.csv', text: abatementCurveCsv(chart) },
  ]
  const written = await writeTables(files, asked, host, text)
  if (!written.ok) return written
  return {
    ok: true,
    value: {
      document: () => ({
        schema: 'shirube.measures/1',
        ok: true,
        study: { id: study.id, formatVersion: study.formatVersion },
        ...about,
        ...told,
        against: about.against,
        problems: [...warnings, ...own],
      }),
      exitCode: 0,
      notices: written.value,
      text: () => measuresText(curve, found.value, asked.lang, text),
    },
  }
}

/** 2030 where the study has it, else its last year. */
function yearShown({ country: { baseYear, endYear } }: StudyView): number {
  return baseYear <= 2030 && 2030 <= endYear ? 2030 : endYear
}
