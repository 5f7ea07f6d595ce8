import type { Network } from '../../../model/network/network.ts'
import type { Run } from '../../../model/engine/run.ts'
import { sum, TOLERANCE, type View } from './balance-view.ts'

const PJ_PER_GW_HOUR = 0.0036

export function checkSlices({ network, run, t, close, atMost }: View): void {
  const { grid } = network
  if (grid === null) return
  const n = network.yearCount
  const slices = network.slices.ids.length
  const hours = Array.from(network.slices.hours, (slot) => run.slots[slot]!)
  const imports = run.imports[grid.bus * n + t]!
  const spilled: number[] = []
  for (const [k, slice] of network.slices.ids.entries()) {
    const units = [...grid.plants.technologies, ...grid.storages]
    const generated = units.map((l) => run.generation[(l * slices + k) * n + t]!)
    const charged = grid.storages.map((l) => run.charge[(l * slices + k) * n + t]!)
    const arriving = (imports * hours[k]!) / sum(hours)
    const unserved = run.unserved[k * n + t]!
    const given = [...generated, arriving, unserved]
    const asked = [run.load[k * n + t]!, ...charged]
    const spill = sum(given) - sum(asked)
    if (spill <= TOLERANCE * sum(given)) {
      close('load by slice', slice, given, asked)
      spilled.push(0)
    } else spilled.push(spill)
    atMost('more spilled than contracted', slice, spill, arriving + TOLERANCE * sum(given))
    if (unserved > TOLERANCE * sum(asked)) {
      for (const l of grid.plants.technologies) {
        const able = ableIn(network, run, l, k, t)
        close('idle while load is unserved', slice, [run.generation[(l * slices + k) * n + t]!], [able])
      }
    }
  }
  close('spilled over the year', 'bus', [run.surplus[grid.bus * n + t]!, imports], [...spilled, imports])
}

/** PJ that a plant can make in a slice. */
function ableIn(network: Network, run: Run, l: number, k: number, t: number): number {
  const n = network.yearCount
  const { availability, maxLoad, sliceAvailability, technology } = network.technologies[l]!
  const slot = sliceAvailability[k] ?? -1
  const available = run.rows[availability * n + t]! * (slot < 0 ? 1 : run.slots[slot]!)
  const most = technology.dispatch === 'dispatchable' ? run.rows[maxLoad * n + t]! : 1
  const hours = run.slots[network.slices.hours[k]!]!
  return run.capacity[l * n + t]! * hours * PJ_PER_GW_HOUR * Math.min(most, available)
}

export function checkPlants({ network, run, t, close, atMost }: View): void {
  const n = network.yearCount
  const slices = network.slices.ids.length
  for (const l of network.grid?.plants.technologies ?? []) {
    const { id } = network.technologies[l]!.technology
    const bySlice = network.slices.ids.map((_, k) => run.generation[(l * slices + k) * n + t]!)
    for (const [k, output] of bySlice.entries()) {
      atMost('a plant above what it can', id, output, ableIn(network, run, l, k, t))
      atMost('output below nought', id, -output, 0)
    }
    close('output over the year', id, bySlice, [run.activity[l * n + t]!])
  }
}

export function checkStorage({ network, run, t, close, atMost }: View): void {
  const n = network.yearCount
  const slices = network.slices.ids.length
  for (const l of network.grid?.storages ?? []) {
    const { technology, flows } = network.technologies[l]!
    const loss = run.intensity[flows[0]! * n + t]!
    const total: number[] = []
    for (const season of network.slices.seasons) {
      const given = season.map((k) => run.generation[(l * slices + k) * n + t]!)
      const taken = season.map((k) => run.charge[(l * slices + k) * n + t]!)
      total.push(...taken)
      if (sum(given) > 0)
        close(
          'storage by season',
          technology.id,
          taken,
          given.map((output) => output * loss),
        )
      atMost('given without being taken', technology.id, sum(given), sum(taken) / Math.max(loss, 1) + TOLERANCE)
    }
    close('taken over the year', technology.id, total, [run.inflow[flows[0]! * n + t]!])
  }
}
