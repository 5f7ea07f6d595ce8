import type { Problem } from '../domain/problem.ts'
import { canonicalJson, type JsonValue } from '../numerics/canonical-json.ts'
import { Sha256 } from '../numerics/sha256.ts'
import type { HorizonSystem } from '../choice/foresight/horizon-system.ts'
import type { ProgrammeSize, HorizonSolution } from '../choice/foresight/solve-horizon.ts'
import { horizonSeries } from './horizon-series.ts'
import type { ReportedSeries } from './report-series.ts'
import { type DocumentSeries, documentSeries, ENGINE, resultHash } from './run-document.ts'

/** A plan over a horizon as a document: what `run --rule foresight --json` prints. */
export interface HorizonDocument {
  readonly schema: 'shirube.run/1'
  readonly ok: true
  readonly engine: string
  readonly study: { readonly id: string; readonly formatVersion: number }
  readonly scenario: string
  readonly rule: 'foresight'
  /** Null where the system counts each gas by itself. */
  readonly gwp: string | null
  /** First year of each period. */
  readonly years: readonly number[]
  readonly series: readonly DocumentSeries[]
  /** Present value of all costs over the horizon, with what no decision changes. */
  readonly objective: number
  readonly programme: ProgrammeSize
  readonly inputHash: string
  readonly resultHash: string
  readonly problems: readonly Problem[]
}

/** What a plan is told with. */
export interface PlanOf {
  readonly study: HorizonDocument['study']
  readonly scenario: string
  readonly gwp: string | null
}

/** The document of a plan; `more` are series beside those that every system has. */
export function horizonDocument(
  plan: HorizonSolution,
  { study, scenario, gwp }: PlanOf,
  more: readonly ReportedSeries[] = [],
): HorizonDocument {
  const place = ({ region, variable }: ReportedSeries) => `${region ?? ''}\n${variable}`
  const series = [...horizonSeries(plan), ...more].sort((a, b) => (place(a) < place(b) ? -1 : 1))
  const { system } = plan.programme
  return {
    schema: 'shirube.run/1',
    ok: true,
    engine: ENGINE,
    study,
    scenario,
    rule: 'foresight',
    gwp,
    years: system.years,
    series: series.map(documentSeries),
    objective: plan.objective,
    programme: plan.size,
    inputHash: systemHash(system, scenario),
    resultHash: resultHash(series),
    problems: [],
  }
}

/** SHA-256 of the whole system: engine, scenario and every number that the programme is made of. */
export function systemHash(system: HorizonSystem, scenario: string): string {
  const plain = JSON.parse(JSON.stringify({ engine: ENGINE, scenario, system }, plainNumbers)) as JsonValue
  return new Sha256().updateText(canonicalJson(plain)).digest()
}

/** Arrays of numbers as lists; what has no JSON form (no upper limit) by its name. */
function plainNumbers(_name: string, value: unknown): unknown {
  if (value instanceof Float64Array || value instanceof Uint8Array) return Array.from(value, named)
  return typeof value === 'number' ? named(value) : value
}

const named = (value: number): number | string => (Number.isFinite(value) ? value : String(value))
