import { penetration } from '../../../engine/removal.ts'
import type { GroupTerm, HorizonFlow, HorizonGroup, HorizonMode, HorizonTechnology } from '../horizon-system.ts'
import { emissionFlows } from './compile-emissions.ts'
import { investmentCost } from './compile-technologies.ts'
import { type Planning, rowValues } from './planning.ts'
import { lifeLeft, standingShares, standingStock } from './standing-stock.ts'
import { type UnitGroup, vintageIn } from './unit-groups.ts'
import { biogenicOf, emissionOf, inputWithFuel } from './unit-terms.ts'

/** A removal process as it may be fitted to the units of a group, beyond what policies ask. */
export interface RemovalChoice {
  readonly removal: number
  /** Place of the host among the units. */
  readonly host: number
}

/** Processes that touch a gas with a cap or a tax in their host's sector: no other is worth its cost. */
export function removalsOffered(planning: Planning, units: readonly UnitGroup[]): readonly RemovalChoice[] {
  return units.flatMap(({ node }, host): RemovalChoice[] => {
    if (node.builtToNeed) return []
    return node.removals.flatMap((removal) => (isPriced(planning, node.index, removal) ? [{ removal, host }] : []))
  })
}

/**
 * Removal processes as choices of the plan, with y what a process serves of its host's activity X and K its capacity:
 *
 *     y <= h K,   sum of processes that touch one gas: y <= (1 - asked) X        asked: share that policies ask already
 *
 * Of units that stand, the study's pace (`fit_max`, a share a year) bounds what is fitted in a period; new ones may have it
 * from the start: `N <= years pace K_host + N_host`.
 *
 * A process takes energy for what it serves, and changes the host's emissions by what it removes. It lives as long as its
 * host.
 */
export function removalChoices(
  planning: Planning,
  units: readonly UnitGroup[],
  choices: readonly RemovalChoice[],
  firstPlace: number,
): { readonly technologies: readonly HorizonTechnology[]; readonly groups: readonly HorizonGroup[] } {
  const { network } = planning.workspace
  const groups = units.flatMap((unit, host): HorizonGroup[] => {
    const own = choices.flatMap((choice, at) => (choice.host === host ? [{ ...choice, place: firstPlace + at }] : []))
    const rivals = network.gases.map((_, g) => own.filter(({ removal }) => network.removals[removal]!.removal[g]! >= 0))
    const sets = new Map(
      rivals.filter(({ length }) => length > 0).map((set) => [set.map(({ place }) => place).join(), set]),
    )
    return [...sets.values()].map((set) => withinHost(planning, unit, host, set))
  })
  const paces = choices.flatMap((choice, at) => paceOf(planning, choice, firstPlace + at))
  const technologies = choices.map((choice) => processOf(planning, units[choice.host]!, choice))
  return { technologies, groups: [...groups, ...paces] }
}

/** The bound of the pace; none where a period has room for all. */
function paceOf(planning: Planning, { removal, host }: RemovalChoice, place: number): readonly HorizonGroup[] {
  const { network } = planning.workspace
  const own = network.removals[removal]!
  const node = network.technologies[own.technology]!
  const pace = rowValues(planning, own.fitMax)
  const most = planning.periods.map(({ from, to }, p) => pace[p]! * (to - from + 1))
  if (most.every((share) => share >= 1)) return []
  const ones = Float64Array.from(most, () => 1)
  return [
    {
      id: `${own.id} fitted to ${node.technology.id}`,
      region: 0,
      unit: node.technology.kind === 'plant' ? 'GW' : `${network.commodities[node.output]!.commodity.unit}/yr`,
      terms: [
        { technology: place, on: 'build', factor: ones },
        { technology: host, on: 'capacity', factor: Float64Array.from(most, (share) => -share) },
        { technology: host, on: 'build', factor: ones.map(() => -1) },
      ],
      lower: ones.map(() => -Infinity),
      upper: Float64Array.from(most, (share) => (share >= 1 ? Infinity : 0)),
    },
  ]
}

/** Whether a cap or a tax is on a gas of the technology that the process removes. */
function isPriced({ workspace: { network, effects }, at }: Planning, technology: number, removal: number): boolean {
  const n = network.yearCount
  return network.gases.some((_, g) => {
    if (network.removals[removal]!.removal[g]! < 0) return false
    const tax = (network.effects.taxRow[technology]! * effects.gasCount + g) * n
    const caps = network.effects.caps.flatMap(({ technologies, gases }, i) =>
      technologies.includes(technology) && gases.includes(g) ? [i * n] : [],
    )
    return at.some((t) => effects.emissionTax[tax + t]! > 0 || caps.some((first) => effects.cap[first + t]! < Infinity))
  })
}

function withinHost(
  planning: Planning,
  { node }: UnitGroup,
  host: number,
  rivals: readonly (RemovalChoice & { readonly place: number })[],
): HorizonGroup {
  const { workspace, at } = planning
  const { removals, commodities } = workspace.network
  const ones = Float64Array.from(at, () => 1)
  const served = rivals.map(({ place }): GroupTerm => ({ technology: place, on: 'activity', factor: ones }))
  const open = Float64Array.from(at, (t) => {
    const asked = rivals.reduce((sum, { removal }) => sum + penetration(workspace, removal, t), 0)
    return -Math.max(0, 1 - asked)
  })
  return {
    id: `${rivals.map(({ removal }) => removals[removal]!.id).join('+')} of ${node.technology.id}`,
    region: 0,
    unit: `${commodities[node.output]!.commodity.unit}/yr`,
    terms: [...served, { technology: host, on: 'activity', factor: open }],
    lower: ones.map(() => -Infinity),
    upper: ones.map(() => 0),
  }
}

function processOf(planning: Planning, unit: UnitGroup, { removal }: RemovalChoice): HorizonTechnology {
  const { workspace, at, periods, presentValue } = planning
  const { network, costs } = workspace
  const n = network.yearCount
  const { node } = unit
  const own = network.removals[removal]!
  const zeros = new Float64Array(periods.length)
  const none = zeros.map(() => Infinity)
  const isSized = node.technology.kind === 'plant'
  const activityUnit = `${network.commodities[node.output]!.commodity.unit}/yr`
  const fixed = rowValues(planning, own.fixedOm)
  return {
    id: `${own.id}|${node.technology.id}`,
    capacityUnit: isSized ? 'GW' : activityUnit,
    activityUnit,
    region: 0,
    isSliced: false,
    modes: [modeOf(planning, unit, removal)],
    hasCapacity: true,
    activityPerCapacity: 1,
    capacityFactor: Float64Array.from(at, (t) => costs.fullOutput[node.index * n + t]!),
    leastLoad: zeros,
    cycle: null,
    availability: zeros.map(() => 1),
    standing: hostStanding(planning, unit),
    residual: zeros,
    investmentCost: investmentCost(planning, node, rowValues(planning, own.capitalCost), (period) =>
      hostLife(planning, unit, period),
    ),
    fixedCost: fixed.map((value, period) => value * presentValue[period]!),
    leastCapacity: zeros,
    mostCapacity: none,
    leastBuild: zeros,
    // When a process comes; at what pace it is fitted, a bound on its host's stock says.
    mostBuild: rowValues(planning, own.fitMax).map((pace) => (pace > 0 ? Infinity : 0)),
    leastActivity: zeros,
    mostActivity: none,
    leastHorizonActivity: 0,
    mostHorizonActivity: Infinity,
    unitSize: zeros,
    reserveCredit: zeros,
    renewableCredit: zeros,
  }
}

/** What serving one unit of the host's activity takes, costs, and changes of emissions: with the process less without. */
function modeOf(planning: Planning, unit: UnitGroup, removal: number): HorizonMode {
  const { workspace, at, presentValue } = planning
  const { network, run, effects } = workspace
  const n = network.yearCount
  const { node } = unit
  const own = network.removals[removal]!
  const valueAt = (row: number, t: number) => (row < 0 ? 0 : run.rows[row * n + t]!)
  const input = (f: number, period: number, fuel: number) =>
    inputWithFuel(planning, f, vintageIn(planning, unit, period), at[period]!, fuel)
  const fuelWith = (period: number) => 1 + valueAt(own.energyPenalty, at[period]!)
  const burnt = node.flows.filter((f) => network.flows[f]!.use === 'combustion')
  const inputs = burnt.map((f): HorizonFlow => ({
    commodity: network.flows[f]!.commodity,
    ratio: Float64Array.from(at, (_, p) => input(f, p, fuelWith(p)) - input(f, p, 1)),
    profile: null,
  }))
  const amount = (of: typeof emissionOf, g: number, period: number, fuel: number) =>
    of(planning, node, g, vintageIn(planning, unit, period), at[period]!, (f) => input(f, period, fuel))
  const changes = network.gases.flatMap((_, g) => {
    const ratio = Float64Array.from(at, (t, p) => {
      const removed = valueAt(own.removal[g]!, t)
      const stored = removed === 0 ? 0 : removed * amount(biogenicOf, g, p, fuelWith(p))
      return (1 - removed) * amount(emissionOf, g, p, fuelWith(p)) - stored - amount(emissionOf, g, p, 1)
    })
    return ratio.every((value) => value === 0) ? [] : [{ g, ratio }]
  })
  const cost = (t: number, p: number): number => {
    let sum = valueAt(own.variableOm, t)
    for (const [i, f] of burnt.entries()) {
      const { commodity } = network.flows[f]!
      const tax = effects.fuelTax[(commodity * effects.sectorCount + node.sector) * n + t]!
      sum += inputs[i]!.ratio[p]! * (valueAt(network.commodities[commodity]!.margin[node.sector]!, t) + tax)
    }
    for (const { g, ratio } of changes)
      sum +=
        effects.emissionTax[(network.effects.taxRow[node.index]! * effects.gasCount + g) * n + t]! *
        network.priced[g]! *
        ratio[p]!
    return sum
  }
  return {
    id: 'run',
    inputs,
    outputs: [],
    emissions: emissionFlows(planning, node.index, changes),
    charges: [],
    discharges: [],
    variableCost: Float64Array.from(at, (t, p) => cost(t, p) * presentValue[p]!),
  }
}

/** Share of what is fitted in one period that stands in another: as of its host, from that period on. */
function hostStanding(planning: Planning, { node, vintage }: UnitGroup): Float64Array {
  const shares = standingShares(planning, node)
  if (vintage === 'pooled') return shares
  const periods = planning.periods.length
  const stock =
    vintage === 'standing' ? standingStock(planning, node) : shares.slice(vintage * periods, (vintage + 1) * periods)
  return shares.map((_, place) => {
    const [fitted, period] = [Math.floor(place / periods), place % periods]
    return period < fitted || stock[fitted]! <= 0 ? 0 : stock[period]! / stock[fitted]!
  })
}

/** Years that the host lives on from a period. */
function hostLife(planning: Planning, { node, vintage }: UnitGroup, period: number): number {
  const { periods, workspace } = planning
  const life = workspace.finance.life[node.index]!
  if (vintage === 'standing') return lifeLeft(planning, node, period)
  const age = vintage === 'pooled' ? 0 : periods[period]!.from - periods[vintage]!.from
  return Math.max(1, life - age)
}
