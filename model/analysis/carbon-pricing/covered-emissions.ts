import type { Run } from '../../engine/run.ts'
import type { Network } from '../../network/network.ts'

/** Mt from kt. */
const MT = 1e-3

/** What technologies emit of some gases in a run, Mt CO2e, `[technology * N + t]`; nought for those that are not named. */
export function emissionsOf(
  network: Network,
  run: Run,
  technologies: ReadonlySet<string>,
  gases: ReadonlySet<string>,
): Float64Array {
  const n = network.yearCount
  const counted = network.gases.flatMap((gas, g) => (gases.has(gas) ? [g] : []))
  const emitted = new Float64Array(network.technologies.length * n)
  for (const { index, technology } of network.technologies) {
    if (!technologies.has(technology.id)) continue
    for (const g of counted) {
      const weight = network.priced[g]! * MT
      const from = (index * network.gases.length + g) * n
      for (let t = 0; t < n; t++) {
        const at = index * n + t
        emitted[at] = emitted[at]! + weight * (run.combustion[from + t]! + run.process[from + t]!)
      }
    }
  }
  return emitted
}

/** Sums of a matrix over technologies by sector, `[sector * N + t]`. */
export function bySector({ technologies, sectors, yearCount: n }: Network, matrix: Float64Array): Float64Array {
  const sums = new Float64Array(sectors.length * n)
  for (const { index, sector } of technologies) {
    for (let t = 0; t < n; t++) sums[sector * n + t] = sums[sector * n + t]! + matrix[index * n + t]!
  }
  return sums
}

/** Sum over the items of a matrix `[item * N + t]`, by year. */
export function totalByYear(matrix: Float64Array, yearCount: number): Float64Array {
  const sums = new Float64Array(yearCount)
  for (let at = 0; at < matrix.length; at++) sums[at % yearCount] = sums[at % yearCount]! + matrix[at]!
  return sums
}
