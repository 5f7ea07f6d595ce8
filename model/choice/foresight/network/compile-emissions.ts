import { isGreenhouseGas, massUnit } from '../../../domain/gas.ts'
import type { EmissionFlow, HorizonEmission } from '../horizon-system.ts'
import type { Planning } from './planning.ts'

/** A price as people quote it: USD per tonne from million USD per kt. */
const PRICE = { unit: 'USD_2020/t', factor: 1000 } as const

/** What runs of years tell in Mt, a plan does too. */
const REPORTED: Readonly<Partial<Record<string, Pick<HorizonEmission['report'], 'unit' | 'factor'>>>> = {
  CO2: { unit: 'Mt CO2/yr', factor: 1e-3 },
  'Kyoto Gases': { unit: 'Mt CO2-equiv/yr', factor: 1e-3 },
}

/**
 * What is emitted, with what comes from outside the energy system: every gas by itself, greenhouse gases together
 * (weighted by their warming potentials), and what each cap counts, under its limit of the milestone year:
 *
 *     sum_l sum_m weight_m q_lm X_l + exogenous <= cap        l counted, m among the gases of the cap
 */
export function compileEmissions(planning: Planning): readonly HorizonEmission[] {
  const { workspace, at } = planning
  const { network, effects } = workspace
  const all = new Set(network.sectors.keys())
  const entry = (id: string, unit: string, exogenous: Float64Array, limit?: Float64Array): HorizonEmission => ({
    id,
    unit,
    report: { ...(REPORTED[id] ?? { unit, factor: 1 }), own: 'Emissions of Technologies', all: 'Emissions' },
    price: PRICE,
    region: 0,
    exogenous,
    limit: limit ?? exogenous.map(() => Infinity),
    horizonExogenous: 0,
    horizonLimit: Infinity,
  })
  const together = outside(planning, all, [...network.gases.keys()], network.gwp, 'weighted')
  return [
    ...network.gases.map((gas, g) =>
      entry(
        gas,
        massUnit(gas),
        outside(
          planning,
          all,
          [g],
          network.gwp.map(() => 1),
          'plain',
        ),
      ),
    ),
    entry('Kyoto Gases', 'kt CO2e/yr', together),
    ...capsInForce(planning).map((i) => {
      const { policy, sectors, gases } = network.effects.caps[i]!
      const isWarming = gases.some((g) => isGreenhouseGas(network.gases[g]!))
      const limit = Float64Array.from(at, (t) => effects.cap[i * network.yearCount + t]!)
      const counted = outside(planning, new Set(sectors), gases, network.priced, 'weighted')
      return entry(policy.id, isWarming ? 'kt CO2e/yr' : 'kt/yr', counted, limit)
    }),
  ]
}

/** Emissions of one unit of activity, `q[g]` by period: as gases, together, and under each cap that counts the technology. */
export function emissionFlows(
  planning: Planning,
  technology: number,
  gases: readonly { readonly g: number; readonly ratio: Float64Array }[],
): readonly EmissionFlow[] {
  const { workspace, periods } = planning
  const { network } = workspace
  const sum = (emission: number, weightOf: (g: number) => number): EmissionFlow[] => {
    const ratio = Float64Array.from(periods, (_, period) =>
      gases.reduce((total, { g, ratio: own }) => total + weightOf(g) * own[period]!, 0),
    )
    return ratio.every((value) => value === 0) ? [] : [{ emission, ratio }]
  }
  const first = network.gases.length + 1
  return [
    ...gases.map(({ g, ratio }) => ({ emission: g, ratio })),
    ...sum(network.gases.length, (g) => network.gwp[g]!),
    ...capsInForce(planning).flatMap((i, place) => {
      const { technologies, gases: counted } = network.effects.caps[i]!
      return technologies.includes(technology)
        ? sum(first + place, (g) => (counted.includes(g) ? network.priced[g]! : 0))
        : []
    }),
  ]
}

/**
 * Weight with which a kt of a gas from a sector counts in the emission at a place of `compileEmissions`; 0 where it does
 * not.
 */
export function countedBy(planning: Planning): (emission: number, sector: number, gas: number) => number {
  const { network } = planning.workspace
  const caps = capsInForce(planning)
  const gases = network.gases.length
  return (emission, sector, gas) => {
    if (emission < gases) return emission === gas ? 1 : 0
    if (emission === gases) return network.gwp[gas]!
    const cap = network.effects.caps[caps[emission - gases - 1]!]!
    return cap.sectors.includes(sector) && cap.gases.includes(gas) ? network.priced[gas]! : 0
  }
}

/** Caps that limit some milestone year. */
function capsInForce({ workspace: { network, effects }, at }: Planning): readonly number[] {
  const { caps } = network.effects
  return [...caps.keys()].filter((i) => at.some((t) => effects.cap[i * network.yearCount + t]! < Infinity))
}

/**
 * What activities outside energy emit, and sector modules beside what follows from the energy system (`linked-flows.ts`).
 * What the study states as CO2e already counts only among weighted gases.
 */
function outside(
  { workspace: { network, run }, at }: Planning,
  sectors: ReadonlySet<number>,
  gases: readonly number[],
  weights: Float64Array,
  form: 'plain' | 'weighted',
): Float64Array {
  const n = network.yearCount
  return Float64Array.from(at, (t) => {
    let sum = 0
    for (const { index, sector, asCo2e } of network.activities) {
      if (!sectors.has(sector)) continue
      for (const g of gases) {
        const weight = asCo2e[g] === 0 ? weights[g]! : form === 'weighted' ? 1 : 0
        sum += weight * run.outside[(index * network.gases.length + g) * n + t]!
      }
    }
    for (const { quantity, gas, sector } of network.sectorModel.emissions) {
      if (network.sectorModel.equations.quantities[quantity]!.isLinked) continue
      if (sectors.has(sector) && gases.includes(gas)) sum += weights[gas]! * run.quantity[quantity * n + t]!
    }
    return sum
  })
}
