import { GASES } from '../domain/gas.ts'
import type { TechnologyNode } from '../network/network.ts'
import type { CarbonBalance, CarbonInput, CarbonOutput } from './emission-sources.ts'
import { passThrough } from './removal.ts'
import { stockFirst, stockValue, stockValues } from './vintage-average.ts'
import type { Workspace } from './workspace.ts'

const CO2 = GASES.indexOf('CO2')

/**
 * Step 6: emissions of every technology by gas, kt, from year `from` to before `years`.
 *
 *     Q[m] = X (f0[m] + sum_k f[m,k] e[k] u[k]) d[m]
 *
 * For CO2 the sum over fuels is the balance of carbon: what goes in, less what leaves in outputs and what products keep.
 * The carbon of outputs is that of transformed inputs, where these have less that of feedstock, and only then that of fuel.
 * What is left of feedstock and reductants counts as process emission, the rest as combustion. Biogenic CO2 is a memo item;
 * what is captured and stored of it counts as negative where it is captured (IPCC 2006 V2, chapter 2, section 2.3.4).
 */
export function emitGases(workspace: Workspace, from: number, years: number): void {
  for (const balance of workspace.sources.carbon) emitCarbon(workspace, balance, from, years)
  burnFuels(workspace, from, years)
  runProcesses(workspace, from, years)
  removeGases(workspace, from, years)
}

/** The balance of carbon of one technology, by the terms of each year summed up first. */
function emitCarbon(workspace: Workspace, balance: CarbonBalance, from: number, years: number): void {
  const { network, run, sources } = workspace
  const { burnt, processed, passed, biogenic } = sources.carbonTerms
  for (const term of [burnt, processed, passed, biogenic]) term.fill(0, from, years)
  const node = network.technologies[balance.technology]!
  const first = node.index * network.yearCount
  run.storedCarbon.fill(0, first + from, first + years)
  for (const input of balance.inputs) takeCarbon(workspace, node, input, from, years)
  for (const output of balance.outputs) passCarbon(workspace, node, output, from, years)
  closeCarbon(workspace, balance, from, years)
  if (node.removals.length > 0) for (let t = from; t < years; t++) captureCarbon(workspace, balance, t)
}

/** Carbon of one input: what products keep, and where the rest goes. */
function takeCarbon(workspace: Workspace, node: TechnologyNode, input: CarbonInput, from: number, years: number): void {
  const { network, run, sources } = workspace
  const n = network.yearCount
  const { inflow, rows, storedCarbon } = run
  const taken = input.flow * n
  const carbon = input.carbon * n
  const to = sources.carbonTerms[input.goes]
  if (input.goes === 'biogenic') {
    for (let t = from; t < years; t++) to[t] = to[t]! + inflow[taken + t]! * rows[carbon + t]!
    return
  }
  const keeps = stockValues(workspace, input.stored)
  const firstKept = stockFirst(workspace, input.stored)
  const stored = node.index * n
  for (let t = from; t < years; t++) {
    const mass = inflow[taken + t]! * rows[carbon + t]!
    const kept = mass * keeps[firstKept + t]!
    storedCarbon[stored + t] = storedCarbon[stored + t]! + kept
    to[t] = to[t]! + (mass - kept)
  }
}

/** Carbon that leaves in the main output or a by-product. */
function passCarbon(
  { network, run, sources }: Workspace,
  node: TechnologyNode,
  output: CarbonOutput,
  from: number,
  years: number,
): void {
  const n = network.yearCount
  const amount = output.byproduct < 0 ? run.activity : run.byflow
  const made = (output.byproduct < 0 ? node.index : output.byproduct) * n
  const carbon = output.carbon * n
  const of = sources.carbonTerms[output.goes]
  for (let t = from; t < years; t++) of[t] = of[t]! - amount[made + t]! * run.rows[carbon + t]!
}

function closeCarbon(
  workspace: Workspace,
  { technology, target, mineral }: CarbonBalance,
  from: number,
  years: number,
): void {
  const { network, run, sources } = workspace
  const n = network.yearCount
  const { burnt, processed, passed, biogenic } = sources.carbonTerms
  for (let t = from; t < years; t++) {
    // Outputs beyond what was transformed take of the feedstock, and what that lacks of the fuel.
    const rest = processed[t]! + Math.min(0, passed[t]!)
    const over = Math.max(0, passed[t]!)
    const freed = mineral < 0 ? 0 : run.activity[technology * n + t]! * stockValue(workspace, mineral, t)
    run.combustion[target * n + t] = burnt[t]! + (rest < 0 ? over + rest : over)
    run.process[target * n + t] = Math.max(0, rest) + freed
    run.biogenic[technology * n + t] = biogenic[t]!
  }
}

/**
 * What removal processes take of it, all of which is stored: q d - q_biogenic (1 - d). The carbon of biomass was in the air
 * before, so that what does not go back there is less than nothing.
 */
function captureCarbon(workspace: Workspace, { technology, target, mineral }: CarbonBalance, t: number): void {
  const { network, run } = workspace
  const at = technology * network.yearCount + t
  const emitted = target * network.yearCount + t
  const passed = passThrough(workspace, network.technologies[technology]!, CO2, t)
  const freed = mineral < 0 ? 0 : run.activity[at]! * stockValue(workspace, mineral, t)
  run.capturedFossil[at] = (run.combustion[emitted]! + run.process[emitted]! - freed) * (1 - passed)
  run.capturedMineral[at] = freed * (1 - passed)
  run.capturedBiogenic[at] = run.biogenic[at]! * (1 - passed)
  run.combustion[emitted] = run.combustion[emitted]! * passed - run.capturedBiogenic[at]!
  run.process[emitted] = run.process[emitted]! * passed
  run.biogenic[at] = run.biogenic[at]! * passed
}

/** Every gas but CO2 from fuels: only the pairs of flow and gas that have a factor, those of one target in a row. */
function burnFuels({ network, run, sources }: Workspace, from: number, years: number): void {
  const n = network.yearCount
  const { combustion, inflow, rows } = run
  const { flow, row, target } = sources.burning
  for (let i = 0; i < target.length; i++) {
    const to = target[i]! * n
    const burnt = flow[i]! * n
    const first = row[i]! * n
    if (i === 0 || target[i] !== target[i - 1]) combustion.fill(0, to + from, to + years)
    if (network.paths.constant[row[i]!] === 1) {
      const factor = rows[first]!
      for (let t = from; t < years; t++) combustion[to + t] = combustion[to + t]! + inflow[burnt + t]! * factor
    } else {
      for (let t = from; t < years; t++)
        combustion[to + t] = combustion[to + t]! + inflow[burnt + t]! * rows[first + t]!
    }
  }
}

/** Every gas but CO2 from processes: only the pairs of technology and gas that have a factor. */
function runProcesses(workspace: Workspace, from: number, years: number): void {
  const { network, run, sources } = workspace
  const n = network.yearCount
  for (const { technology, row, target } of sources.processes) {
    for (let t = from; t < years; t++) {
      run.process[target * n + t] = run.activity[technology * n + t]! * stockValue(workspace, row, t)
    }
  }
}

/** What removal processes let pass of every gas but CO2. */
function removeGases(workspace: Workspace, from: number, years: number): void {
  const { network, run, sources } = workspace
  const n = network.yearCount
  for (const { technology, gas, target } of sources.removed) {
    const node = network.technologies[technology]!
    for (let t = from; t < years; t++) {
      const passed = passThrough(workspace, node, gas, t)
      run.combustion[target * n + t] = run.combustion[target * n + t]! * passed
      run.process[target * n + t] = run.process[target * n + t]! * passed
    }
  }
}

/**
 * Activities outside the energy system, for the first `years` years.
 *
 *     Q[m] = A f[m] (share that policies leave)
 */
export function emitOutside({ network, run, effects }: Workspace, years: number): void {
  const n = network.yearCount
  const gases = network.gases.length
  for (const node of network.activities) {
    const level = node.row * n
    for (let t = 0; t < years; t++) run.level[node.index * n + t] = run.rows[level + t]!
    for (let g = 0; g < gases; g++) {
      const row = node.factor[g]!
      if (row < 0) continue
      const first = (node.index * gases + g) * n
      for (let t = 0; t < years; t++) {
        run.outside[first + t] = run.rows[level + t]! * run.rows[row * n + t]! * effects.kept[first + t]!
      }
    }
  }
}
