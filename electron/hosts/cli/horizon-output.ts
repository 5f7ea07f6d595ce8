import type { CliText } from '#messages'
import { horizonDocument, type HorizonOutcome, type Problem, type ReportedSeries, type Result } from '#model'
import { terminalText } from './display-width.ts'
import type { Failure } from './failure.ts'
import type { Host, Output } from './host.ts'
import { planFailure } from './plan-failure.ts'
import type { Invocation } from './invocation.ts'
import { runTable } from './run-table.ts'
import { selectResults } from './select-results.ts'
import { yearsToShow } from './summary-variables.ts'
import { resultsCsv } from './write-results.ts'
import { writeTables } from './write-tables.ts'

/** A plan as it was made, or was not, and what it is told with. */
export interface MadePlan {
  readonly system: Parameters<typeof planFailure>[0]
  readonly outcome: HorizonOutcome
  readonly plan: Parameters<typeof horizonDocument>[1]
  readonly title: string
  /** Series beside those that every system has. */
  readonly more?: readonly ReportedSeries[]
  readonly warnings: readonly Problem[]
}

/** Chapters of a table when nothing is asked for. */
const SUMMARY = ['Emissions', 'Capacity', 'New Capacity', 'Production']

/** What `run --rule foresight` prints and writes. */
export async function planOutput(
  { system, outcome, plan, title, warnings, more = [] }: MadePlan,
  asked: Invocation,
  host: Host,
  text: CliText,
): Promise<Result<Output, Failure>> {
  const { scenario } = plan
  if (!outcome.ok) return { ok: false, error: planFailure(system, outcome.failure, scenario) }
  const made = horizonDocument(outcome.plan, plan, more)
  const document = { ...made, gwp: made.gwp ?? '', series: [...made.series] }
  const selected = selectResults(document, asked)
  if (!selected.ok) return selected
  const notices: string[] = []
  const tables = [{ name: 'results.csv', text: resultsCsv([{ selected: selected.value, whole: document }]) }]
  const written = await writeTables(tables, asked, host, text)
  if (!written.ok) return written
  notices.push(...written.value)
  if (warnings.length > 0) notices.push(text.warnings({ count: warnings.length }))
  return {
    ok: true,
    value: {
      document: () => ({
        ...selected.value,
        gwp: made.gwp,
        problems: [...made.problems, ...warnings],
      }),
      exitCode: 0,
      notices,
      text: () => {
        const years = asked.years ?? yearsToShow(selected.value.years)
        const live = selected.value.series.filter(
          ({ variable, values }) =>
            asked.variables !== null ||
            (SUMMARY.includes(variable.split('|')[0] ?? '') && values.some((value) => (value ?? 0) !== 0)),
        )
        const variables = [...new Set(live.map(({ variable }) => variable))]
        const heading = `${terminalText(title)} (${scenario}) · ${text.rule({ rule: made.rule })}`
        const objective = text.foresight.objective({ value: made.objective, unit: system.units.money })
        return `${heading}\n${objective}\n\n${runTable(selected.value, variables, years, text.heads)}\n`
      },
    },
  }
}
