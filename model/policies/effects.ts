import type { Horizon } from '../domain/years.ts'
import type { Policy } from '../study/study.ts'
import { yearCount } from '../domain/years.ts'

/** Sizes of the effect matrices, and the groups that mandates and capacity targets speak of. */
export interface EffectLayout {
  readonly sectorCount: number
  readonly gasCount: number
  readonly technologyCount: number
  readonly commodityCount: number
  readonly flowCount: number
  readonly activityCount: number
  readonly measureCount: number
  readonly removalCount: number
  /** Technologies that together must reach a share of the sales of `commodity`. */
  readonly mandates: readonly { readonly commodity: number; readonly technologies: readonly number[] }[]
  /** Technologies whose new units a performance standard may hold to a lower input. */
  readonly standards: readonly number[]
  /** Technologies that together must reach a capacity. */
  readonly capacityTargets: readonly { readonly technologies: readonly number[] }[]
  /** Plants that together must give a share of the load that plants serve. */
  readonly cleanStandards: readonly { readonly technologies: readonly number[] }[]
  /** Ceilings on emissions. */
  readonly caps: readonly CapLayout[]
  /** Technology -> row of `emissionTax`: that of its sector, or behind those one of its own where a price names it. */
  readonly taxRow: Int32Array
  readonly taxRowCount: number
  /** For each companion flow of a blending mandate the flow that it replaces, else -1. */
  readonly replaces: Int32Array
}

/** A ceiling on emissions and what counts under it. */
export interface CapLayout {
  readonly policy: Policy
  readonly technologies: readonly number[]
  /** Sectors whose activities outside energy count as well; none where the policy names technologies. */
  readonly sectors: readonly number[]
  readonly gases: readonly number[]
}

/** What all policies do together, year by year; matrices are `[item * N + t]`. */
export interface Effects {
  readonly yearCount: number
  readonly gasCount: number
  readonly sectorCount: number
  /** MUSD per kt CO2e, by row (`taxRow`) and gas. */
  readonly emissionTax: Float64Array
  /** MUSD per unit, by commodity and buying sector. */
  readonly fuelTax: Float64Array
  /** Share of capital cost that the buyer still pays. */
  readonly capitalPaid: Float64Array
  /** MUSD paid for a unit of output, by technology. */
  readonly outputPaid: Float64Array
  /** Taken off the hurdle rate of new units, by technology. */
  readonly rateTaken: Float64Array
  /** Factor on the specific input of new vintages. */
  readonly inputFactor: Float64Array
  /** 0..1: how far new build is allowed. */
  readonly allowed: Float64Array
  /** 0..1: ceiling of stock, relative to the stock of the year before the phase-out began. */
  readonly ceiling: Float64Array
  /** Least share of sales by mandate group. */
  readonly mandate: Float64Array
  /** Least capacity by target group. */
  readonly capacity: Float64Array
  /** Least share of the load that plants serve, by clean-electricity standard. */
  readonly cleanShare: Float64Array
  /** Most emissions by cap, kt weighted; Infinity without one. */
  readonly cap: Float64Array
  /** Price by which each cap is met where prices meet it, MUSD per kt weighted: found by the run, no effect of a policy. */
  readonly capPrice: Float64Array
  /** Share of an input met by a flow: 1 for own inputs less what blending replaces. */
  readonly flowShare: Float64Array
  /** Factor on demand, by commodity. */
  readonly demand: Float64Array
  /** Share of emissions kept, by activity and gas. */
  readonly kept: Float64Array
  /** Share that is left, by measure of the sector modules. */
  readonly measure: Float64Array
  /** Least penetration of a removal process. */
  readonly penetration: Float64Array
}

export function createEffects(layout: EffectLayout, horizon: Horizon): Effects {
  const n = yearCount(horizon)
  const matrix = (items: number) => new Float64Array(items * n)
  return {
    yearCount: n,
    gasCount: layout.gasCount,
    sectorCount: layout.sectorCount,
    emissionTax: matrix(layout.taxRowCount * layout.gasCount),
    fuelTax: matrix(layout.commodityCount * layout.sectorCount),
    capitalPaid: matrix(layout.technologyCount),
    outputPaid: matrix(layout.technologyCount),
    rateTaken: matrix(layout.technologyCount),
    inputFactor: matrix(layout.technologyCount),
    allowed: matrix(layout.technologyCount),
    ceiling: matrix(layout.technologyCount),
    mandate: matrix(layout.mandates.length),
    capacity: matrix(layout.capacityTargets.length),
    cleanShare: matrix(layout.cleanStandards.length),
    cap: matrix(layout.caps.length),
    capPrice: matrix(layout.caps.length),
    flowShare: matrix(layout.flowCount),
    demand: matrix(layout.commodityCount),
    kept: matrix(layout.activityCount * layout.gasCount),
    measure: matrix(layout.measureCount),
    penetration: matrix(layout.removalCount),
  }
}

/** Whether an item of a matrix is other than nought in any year. */
export function isEverSet(matrix: Float64Array, item: number, yearCount: number): boolean {
  for (let i = item * yearCount; i < (item + 1) * yearCount; i++) if (matrix[i] !== 0) return true
  return false
}

/** Back to "no policy". */
export function clearEffects(effects: Effects, layout: EffectLayout): void {
  for (const taken of [
    effects.emissionTax,
    effects.fuelTax,
    effects.outputPaid,
    effects.rateTaken,
    effects.mandate,
    effects.capacity,
    effects.cleanShare,
    effects.penetration,
  ]) {
    taken.fill(0)
  }
  effects.cap.fill(Infinity)
  for (const kept of [
    effects.capitalPaid,
    effects.inputFactor,
    effects.allowed,
    effects.ceiling,
    effects.demand,
    effects.kept,
    effects.measure,
    effects.flowShare,
  ]) {
    kept.fill(1)
  }
  const n = effects.yearCount
  for (let f = 0; f < layout.flowCount; f++) {
    if (layout.replaces[f]! >= 0) effects.flowShare.fill(0, f * n, (f + 1) * n)
  }
}
