import type { Network, TechnologyNode } from '../network/network.ts'
import { pathOfRow } from '../network/path-table.ts'
import { compileInterpolation, type Interpolation } from '../numerics/interpolate.ts'

/** Values that differ by vintage, and their stock average of the year. */
export interface VintageTable {
  /** Vintage rows that vary, by technology, and 1 for those that a performance standard scales. */
  readonly rowsOf: readonly Int32Array[]
  readonly scaledOf: readonly Uint8Array[]
  /** Technologies with any such row: plants and storage, which are built last, and all others. */
  readonly users: readonly TechnologyNode[]
  readonly units: readonly TechnologyNode[]
  /** Place of each technology's rows in `average` and, times cohorts, in `ofCohort`. */
  readonly firstOf: Int32Array
  readonly count: number
  /** Place of a row in `average`, by row of the path table; -1: the same for every vintage. */
  readonly placeOf: Int32Array
  /** What units of each year are built with, within performance standards, `[place * N + t]`. */
  readonly ofNew: Float64Array
  /** Average over standing stock, `[place * N + t]`. */
  readonly average: Float64Array
  /** `[place of technology's first + i * cohortCount + c]` of study cohorts. */
  readonly ofCohort: Float64Array
  readonly firstOfCohort: Int32Array
  /** How each value of `ofCohort` comes from slots: the series at the cohort's installation year. */
  readonly cohortPlans: readonly CohortPlan[]
}

export interface CohortPlan {
  readonly plan: Interpolation
  readonly firstSlot: number
}

export function createVintages(network: Network): VintageTable {
  const rowsOf = network.technologies.map((node) => varyingRows(network, node))
  const firstOf = new Int32Array(rowsOf.length)
  const firstOfCohort = new Int32Array(rowsOf.length)
  const cohortPlans: CohortPlan[] = []
  const placeOf = new Int32Array(network.paths.rowCount).fill(-1)
  let count = 0
  let cohortValues = 0
  for (const [l, rows] of rowsOf.entries()) {
    firstOf[l] = count
    firstOfCohort[l] = cohortValues
    for (const row of rows) {
      placeOf[row] = count++
      cohortPlans.push(...plansOf(network, network.technologies[l]!, row))
    }
    cohortValues += rows.length * network.technologies[l]!.cohortCount
  }
  const varying = network.technologies.filter(({ index }) => rowsOf[index]!.length > 0)
  return {
    rowsOf,
    scaledOf: rowsOf.map((rows, l) => {
      if (!network.effects.standards.includes(l)) return new Uint8Array(rows.length)
      const intensities = network.technologies[l]!.flows.map((f) => network.flows[f]!.intensity)
      return Uint8Array.from(rows, (row) => (intensities.includes(row) ? 1 : 0))
    }),
    users: varying.filter((node) => !isUnit(node)),
    units: varying.filter(isUnit),
    cohortPlans,
    firstOf,
    count,
    placeOf,
    ofNew: new Float64Array(count * network.yearCount),
    average: new Float64Array(count * network.yearCount),
    ofCohort: new Float64Array(cohortValues),
    firstOfCohort,
  }
}

function isUnit({ technology }: TechnologyNode): boolean {
  return technology.kind === 'plant' || technology.kind === 'storage'
}

/** Rows whose value differs by installation year: with more than one point, or with a standard on new units. */
function varyingRows(network: Network, node: TechnologyNode): Int32Array {
  const isScaled = network.effects.standards.includes(node.index)
  // What is built to need is new each year; only a standard makes it differ from the series.
  if (node.builtToNeed && !isScaled) return new Int32Array(0)
  const rows = [node.fixedOm, node.variableOm, ...node.processEmission]
  const scaled: number[] = []
  for (const f of node.flows) {
    const flow = network.flows[f]!
    rows.push(flow.intensity, flow.storedCarbon)
    if (isScaled) scaled.push(flow.intensity)
  }
  for (const b of node.byproducts) rows.push(network.byproducts[b]!.yield)
  return Int32Array.from(
    new Set(rows.filter((row) => row > 1 && (network.paths.constant[row] === 0 || scaled.includes(row)))),
  )
}

/** The series behind a row at the installation year of each study cohort of a technology; a frozen path stops moving. */
function plansOf(network: Network, node: TechnologyNode, row: number): CohortPlan[] {
  const { series, firstSlot } = pathOfRow(network.paths, row)
  if (series.method === 'expression') throw new Error(`Technology path "${series.id}" is an expression`)
  const { frozen, frozenIndex } = network.paths
  const last = frozenIndex >= 0 && frozen[row] === 1 ? network.horizon.start + frozenIndex : network.horizon.end
  const { method } = series
  const years = series.points.map((point) => point.year)
  return Array.from({ length: node.cohortCount }, (_, c) => {
    const year = Math.min(last, network.cohorts.installed[node.firstCohort + c]!)
    return { plan: compileInterpolation(method, years, { start: year, end: year }), firstSlot }
  })
}
