import { shareOf, slicesOf } from './columns.ts'
import type { HorizonFlow, HorizonSystem } from './horizon-system.ts'
import type { HorizonProgramme } from './horizon-programme.ts'

/** One flow of one mode, as a balance sees it. */
export interface PlacedFlow {
  readonly technology: number
  readonly mode: number
  readonly flow: HorizonFlow
  /** 1 made, -1 used. */
  readonly sign: 1 | -1
}

/** Flows by commodity, in the order of technologies, modes, and outputs before inputs. */
export function flowsByCommodity(system: HorizonSystem): readonly (readonly PlacedFlow[])[] {
  const flows: PlacedFlow[][] = system.commodities.map(() => [])
  for (const [technology, { modes }] of system.technologies.entries()) {
    for (const [mode, { inputs, outputs }] of modes.entries()) {
      for (const flow of outputs) flows[flow.commodity]!.push({ technology, mode, flow, sign: 1 })
      for (const flow of inputs) flows[flow.commodity]!.push({ technology, mode, flow, sign: -1 })
    }
  }
  return flows
}

/** Puts the energy of a flow in one slice into the open row, times a factor. */
export function enterSliceFlow(
  { system, columns, builder }: HorizonProgramme,
  { technology: index, mode, flow }: PlacedFlow,
  slice: number,
  period: number,
  factor: number,
): void {
  const technology = system.technologies[index]!
  const slices = slicesOf(system, technology)
  const own = technology.isSliced ? slice : 0
  const column = columns.activity[index]![(mode * slices + own) * system.years.length + period]!
  const share = technology.isSliced ? shareOf(system, technology, slice, period) : (flow.profile?.[slice] ?? 0)
  if (column >= 0) builder.entry(column, factor * flow.ratio[period]! * share)
}

/** Puts the energy of a flow in the whole year into the open row, times a factor. */
export function enterYearFlow(programme: HorizonProgramme, placed: PlacedFlow, period: number, factor: number): void {
  const { system, columns, builder } = programme
  const technology = system.technologies[placed.technology]!
  const slices = slicesOf(system, technology)
  for (let slice = 0; slice < slices; slice++) {
    const column = columns.activity[placed.technology]![(placed.mode * slices + slice) * system.years.length + period]!
    const share = shareOf(system, technology, slice, period)
    if (column >= 0) builder.entry(column, factor * placed.flow.ratio[period]! * share)
  }
}
