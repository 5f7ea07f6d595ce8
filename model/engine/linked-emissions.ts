import { runSteps } from '../sectors/tape.ts'
import type { Workspace } from './workspace.ts'

/** Step by which a slope is measured, as a share of the level (of 1 where that is nought). */
const STEP = 1e-3

/** An emission of a sector module that rests on the energy system, in some years. */
export interface LinkedEmission {
  /** Place in `network.sectorModel.emissions`. */
  readonly place: number
  /** kt by year, with the energy system as it was. */
  readonly levels: Float64Array
  /** kt per unit of a row of `tape.energy`, at `row * years + year`. */
  readonly slopes: Float64Array
}

export interface LinkedEmissions {
  readonly emissions: readonly LinkedEmission[]
  /** What each row of `tape.energy` was, where the levels hold. */
  readonly at: Float64Array
}

/**
 * Emissions of sector modules that rest on what the energy system does, in years behind `now`, before it is chosen:
 *
 *     Q(x) = Q(x0) + sum_i (dQ/dx_i) (x_i - x0_i)        x0: as in year `now`, and held; 0 where `now` is -1
 *
 * Exact in the year behind `now` where the equations are linear in what the energy system does, as those of tier 1 are,
 * but where a largest or a smallest takes another side. `years` rise; years up to `now` are as they were chosen.
 */
export function linkedEmissions(
  { network, run, sectors }: Workspace,
  now: number,
  years: readonly number[],
): LinkedEmissions {
  const { tape, modules, from } = sectors
  const { emissions, equations } = network.sectorModel
  const n = network.yearCount
  const first = tape.history + now + 1
  const end = tape.history + Math.max(now, ...years) + 1
  const linked = modules.flatMap((own) => own.linked)
  const compute = (since: number) => {
    for (const q of linked) runSteps(tape, q, since, end)
  }
  const at = Float64Array.from(tape.energy, ({ cube, index }) => (now < 0 ? 0 : run[cube][index * n + now]!))
  for (const [i, { cube, index, row }] of tape.energy.entries()) {
    for (let t = 0; t <= now; t++) row[tape.history + t] = run[cube][index * n + t]!
    row.fill(at[i]!, first, end)
  }
  compute(from === 0 ? 0 : tape.history)
  const valueOf = (place: number, t: number) => tape.quantities[emissions[place]!.quantity]![tape.history + t]!
  const found = emissions.flatMap(({ quantity }, place): LinkedEmission[] => {
    if (!equations.quantities[quantity]!.isLinked) return []
    const levels = Float64Array.from(years, (t) => valueOf(place, t))
    return [{ place, levels, slopes: new Float64Array(tape.energy.length * years.length) }]
  })
  for (const [i, { row }] of tape.energy.entries()) {
    const step = STEP * (at[i] === 0 ? 1 : Math.abs(at[i]!))
    row.fill(at[i]! + step, first, end)
    compute(first)
    for (const { place, levels, slopes } of found)
      for (const [y, t] of years.entries()) slopes[i * years.length + y] = (valueOf(place, t) - levels[y]!) / step
    row.fill(at[i]!, first, end)
  }
  return { emissions: found, at }
}
