import { GASES } from '../domain/gas.ts'
import type { CarbonBalance } from './emission-sources.ts'
import { passThrough } from './removal.ts'
import { stockValue } from './vintage-average.ts'
import type { Workspace } from './workspace.ts'

const CO2 = GASES.indexOf('CO2')

/**
 * Step 6: emissions of every technology by gas, kt, for the first `years` years.
 *
 *     Q[m] = X (f0[m] + sum_k f[m,k] e[k] u[k]) d[m]
 *
 * For CO2 the sum over fuels is the balance of carbon: what goes in, less what leaves in outputs and what products keep.
 * The carbon of outputs is that of transformed inputs, where these have less that of feedstock, and only then that of fuel.
 * What is left of feedstock and reductants counts as process emission, the rest as combustion; biogenic CO2 is a memo item.
 */
export function emitGases(workspace: Workspace, years: number): void {
  for (const balance of workspace.sources.carbon) {
    for (let t = 0; t < years; t++) emitCarbon(workspace, balance, t)
  }
  burnFuels(workspace, years)
  runProcesses(workspace, years)
  removeGases(workspace, years)
}

function emitCarbon(
  workspace: Workspace,
  { technology, target, inputs, outputs, mineral }: CarbonBalance,
  t: number,
): void {
  const { network, run } = workspace
  const n = network.yearCount
  const at = technology * n + t
  let burnt = 0
  let passing = 0
  let processed = 0
  let stored = 0
  let biogenic = 0
  for (const { flow, carbon, stored: keeps, goes } of inputs) {
    const mass = run.inflow[flow * n + t]! * run.rows[carbon * n + t]!
    if (goes === 'biogenic') {
      biogenic += mass
      continue
    }
    const kept = mass * stockValue(workspace, keeps, t)
    stored += kept
    if (goes === 'processed') processed += mass - kept
    else if (goes === 'passed') passing += mass - kept
    else burnt += mass - kept
  }
  for (const { byproduct, carbon, goes } of outputs) {
    const made = byproduct < 0 ? run.activity[at]! : run.byflow[byproduct * n + t]!
    const mass = made * run.rows[carbon * n + t]!
    if (goes === 'passed') passing -= mass
    else biogenic -= mass
  }
  if (passing < 0) {
    processed += passing
    passing = 0
  }
  burnt += processed < 0 ? passing + processed : passing
  processed = Math.max(0, processed)
  const freed = mineral < 0 ? 0 : run.activity[at]! * stockValue(workspace, mineral, t)
  run.storedCarbon[at] = stored
  run.combustion[target * n + t] = burnt
  run.process[target * n + t] = processed + freed
  run.biogenic[at] = biogenic
  const node = network.technologies[technology]!
  if (node.removals.length === 0) return
  const passed = passThrough(workspace, node, CO2, t)
  run.combustion[target * n + t] = burnt * passed
  run.process[target * n + t] = (processed + freed) * passed
  run.biogenic[at] = biogenic * passed
  run.capturedFossil[at] = (burnt + processed) * (1 - passed)
  run.capturedMineral[at] = freed * (1 - passed)
  run.capturedBiogenic[at] = biogenic * (1 - passed)
}

/** Every gas but CO2 from fuels: only the pairs of flow and gas that have a factor, those of one target in a row. */
function burnFuels({ network, run, sources }: Workspace, years: number): void {
  const n = network.yearCount
  const { combustion, inflow, rows } = run
  const { flow, row, target } = sources.burning
  for (let i = 0; i < target.length; i++) {
    const to = target[i]! * n
    const from = flow[i]! * n
    const first = row[i]! * n
    if (i === 0 || target[i] !== target[i - 1]) combustion.fill(0, to, to + years)
    if (network.paths.constant[row[i]!] === 1) {
      const factor = rows[first]!
      for (let t = 0; t < years; t++) combustion[to + t] = combustion[to + t]! + inflow[from + t]! * factor
    } else {
      for (let t = 0; t < years; t++) combustion[to + t] = combustion[to + t]! + inflow[from + t]! * rows[first + t]!
    }
  }
}

/** Every gas but CO2 from processes: only the pairs of technology and gas that have a factor. */
function runProcesses(workspace: Workspace, years: number): void {
  const { network, run, sources } = workspace
  const n = network.yearCount
  for (const { technology, row, target } of sources.processes) {
    for (let t = 0; t < years; t++) {
      run.process[target * n + t] = run.activity[technology * n + t]! * stockValue(workspace, row, t)
    }
  }
}

/** What removal processes let pass of every gas but CO2. */
function removeGases(workspace: Workspace, years: number): void {
  const { network, run, sources } = workspace
  const n = network.yearCount
  for (const { technology, gas, target } of sources.removed) {
    const node = network.technologies[technology]!
    for (let t = 0; t < years; t++) {
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
