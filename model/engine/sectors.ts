import type { Network } from '../network/network.ts'
import { fillPaths } from '../network/path-table.ts'
import { runSteps, type Tape } from '../sectors/tape.ts'
import type { SectorState } from './sectors-state.ts'
import type { Workspace } from './workspace.ts'

/** Reads figures of the modules that differ from those of the run before, which `run.slots` still has. */
export function fillSectors({ network, run, sectors }: Workspace, slots: Float64Array): void {
  const { paths, axis, axisRow } = network.sectorModel
  const { tape, rows } = sectors
  if (!pathsMoved(network, run.slots, slots)) return
  fillPaths(paths, axis, slots, run.slots, rows)
  for (let i = 0; i < axisRow.length; i++) copyRow(rows, axisRow[i]! * tape.length, tape.inputs[i]!, 0, tape.length)
  sectors.from = 0
}

/**
 * What rests on drivers and policies alone, for all years, before the years are run. Nothing of a module is computed
 * again until a figure of a module moves or policies act otherwise on its measures; then from the year on in which they do.
 */
export function openSectors({ network, run, effects, sectors, checkpoints }: Workspace): void {
  const { tape, modules, from } = sectors
  sectors.linked = Math.min(sectors.linked, checkpoints.unmoved)
  const first = firstOfAxis(sectors, checkpoints.unmoved)
  const n = network.yearCount
  for (const { driven, measures } of modules) {
    let moved = from === 0
    for (const m of measures) if (readMeasure(tape, effects.measure, m, n)) moved = true
    if (!moved) continue
    for (const q of driven) runSteps(tape, q, first)
    for (const q of driven) copyRow(tape.quantities[q]!, tape.history, run.quantity, q * n, n)
  }
}

/** What rests on the energy system, once its years are run. */
export function closeSectors({ network, run, sectors }: Workspace, years: number): void {
  const { tape, modules } = sectors
  const first = firstOfAxis(sectors, sectors.linked)
  const n = network.yearCount
  for (const { cube, index, row } of tape.energy) copyRow(run[cube], index * n, row, tape.history, n)
  for (const { linked } of modules) {
    for (const q of linked) runSteps(tape, q, first)
    for (const q of linked) copyRow(tape.quantities[q]!, tape.history, run.quantity, q * n, n)
  }
  sectors.from = tape.history
  sectors.linked = years
}

/** First year of the axis to be computed where so many years of the run stand: no equation looks ahead. */
function firstOfAxis({ from, tape }: SectorState, standing: number): number {
  return from === 0 ? 0 : tape.history + standing
}

function pathsMoved({ sectorModel: { paths } }: Network, before: Float64Array, slots: Float64Array): boolean {
  for (let slot = 0; slot < paths.pathOfSlot.length; slot++) {
    if (paths.pathOfSlot[slot]! >= 0 && slots[slot] !== before[slot]) return true
  }
  return false
}

/** Reads what policies leave; whether it differs from the run before. */
function readMeasure({ measures, history }: Tape, left: Float64Array, m: number, years: number): boolean {
  const row = measures[m]!
  let differs = false
  for (let t = 0; t < years; t++) {
    const value = left[m * years + t]!
    if (row[history + t] === value) continue
    row[history + t] = value
    differs = true
  }
  return differs
}

function copyRow(from: Float64Array, first: number, to: Float64Array, place: number, count: number): void {
  for (let i = 0; i < count; i++) to[place + i] = from[first + i]!
}
