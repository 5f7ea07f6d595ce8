import type { CarbonBalance } from '../engine/emission-sources.ts'

/** One unit of activity of one vintage in one year, as the balance of its carbon asks for it. */
export interface CarbonUnit {
  /** What it takes of a flow. */
  readonly input: (flow: number) => number
  /** What it makes of a by-product. */
  readonly made: (byproduct: number) => number
  /** What a vintage row has for it. */
  readonly vintage: (row: number) => number
  /** kt CO2 per unit of the commodity of a row. */
  readonly carbon: (row: number) => number
}

/** kt of CO2 from fossil fuels and minerals, before any removal: the formula of `engine/emissions.ts` for an activity of one. */
export function emittedCarbon({ inputs, outputs, mineral }: CarbonBalance, unit: CarbonUnit): number {
  let burnt = 0
  let passing = 0
  let processed = 0
  for (const { flow, carbon, stored, goes } of inputs) {
    if (goes === 'biogenic') continue
    const mass = unit.input(flow) * unit.carbon(carbon) * (1 - unit.vintage(stored))
    if (goes === 'processed') processed += mass
    else if (goes === 'passed') passing += mass
    else burnt += mass
  }
  for (const { byproduct, carbon, goes } of outputs) {
    if (goes === 'passed') passing -= (byproduct < 0 ? 1 : unit.made(byproduct)) * unit.carbon(carbon)
  }
  if (passing < 0) {
    processed += passing
    passing = 0
  }
  burnt += processed < 0 ? passing + processed : passing
  return burnt + Math.max(0, processed) + (mineral < 0 ? 0 : unit.vintage(mineral))
}

/**
 * kt of CO2 that it frees from biomass: no emission, but removal processes take of it too, and what they take counts as
 * negative.
 */
export function biogenicCarbon({ inputs, outputs }: CarbonBalance, unit: CarbonUnit): number {
  let freed = 0
  for (const { flow, carbon, goes } of inputs) {
    if (goes === 'biogenic') freed += unit.input(flow) * unit.carbon(carbon)
  }
  for (const { byproduct, carbon, goes } of outputs) {
    if (goes === 'biogenic') freed -= (byproduct < 0 ? 1 : unit.made(byproduct)) * unit.carbon(carbon)
  }
  return freed
}
