import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runYears } from '../../../model/engine/run-years.ts'
import { createWorkspace } from '../../../model/engine/workspace.ts'
import { hindcastView } from '../../../model/network/hindcast-view.ts'
import { resolveScenario } from '../../../model/study/inheritance.ts'
import { loadStudy } from '../../../model/study/load-study.ts'
import { everyVariableOf, valuesOf } from '../../../model/results/variable-registry.ts'
import { explained, faultsOf } from '../../support/explanations/check-explanation.ts'
import { answersOf, drain, networkOf } from '../../support/networks/run-study.ts'
import { readPack } from '../../support/read-pack.ts'

const loaded = loadStudy(readPack('viet-nam'))
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error[0]))
const { study } = loaded.value
const resolved = resolveScenario(study, 'net-zero-2050')
if (!resolved.ok) throw new Error(JSON.stringify(resolved.error[0]))
const network = networkOf(resolved.value)

/** Slots with some of the figures of modules and strengths of policies moved. */
const MOVES = [...network.slots.addresses.entries()]
  .filter(([, address]) => /^(waste|agriculture|strength|drivers)\//.test(address))
  .map(([slot]) => slot)

describe('sector modules in a run of Viet Nam', () => {
  it('give in a workspace that was used the bits of a fresh one, whatever moved before', () => {
    const used = createWorkspace(network)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...MOVES), fc.double({ min: 0.9, max: 1, noNaN: true })), { maxLength: 4 }),
        fc.option(fc.integer({ min: 1, max: 40 })),
        (moves, leave) => {
          const slots = Float64Array.from(network.slots.initial)
          for (const [slot, factor] of moves) slots[slot] = slots[slot]! * factor
          // A run may have been left in the middle, with the same numbers or with those of the study.
          if (leave !== null) {
            const left = runYears(network, leave % 2 === 0 ? slots : network.slots.initial, used)
            for (let year = 0; year < leave; year++) left.next()
          }
          expect(drain(network, slots, used).ok).toBe(true)
          expect([...used.run.quantity]).toEqual([...answersOf(network, slots).run.quantity])
        },
      ),
      { numRuns: 25 },
    )
  })

  it('explain every quantity down to figures, in the base year, the year after, and later', () => {
    const { run } = answersOf(network)
    const names = [...everyVariableOf(network).keys()].filter((name) =>
      /^(Sector Module|Waste|Agriculture)\|/.test(name),
    )
    expect(names.length).toBeGreaterThan(250)
    for (const name of names) {
      for (const year of [2018, 2019, 2041])
        expect(faultsOf(network, run, explained(network, run, name, year))).toEqual([])
    }
  })

  it('know of observed years only drivers in a hindcast, and give the base year of the nowcast', () => {
    const hindcast = networkOf(hindcastView(resolved.value, 'hindcast'))
    const of = (which: typeof network, name: string) => valuesOf(which, answersOf(which).run, name)
    for (const name of ['Emissions|CH4|Waste', 'Emissions|CH4|Agriculture', 'Emissions|N2O|Agriculture']) {
      expect(of(hindcast, name)[0]).toBe(of(network, name)[0])
    }
    expect(of(hindcast, 'Waste|Generated')[5]).toBe(of(network, 'Waste|Generated')[5])
    const rice = of(hindcast, 'Agriculture|Rice Area|irrigated-rice')
    expect(rice[5]).toBe(rice[0])
  })

  it('lose nothing on the way to the total: chapters are sums of the modules and of activities', () => {
    const { run } = answersOf(network)
    const total = valuesOf(network, run, 'Emissions|CH4|Waste')
    const { emissions } = network.sectorModel
    for (const t of [0, 12, 42]) {
      const own = emissions
        .filter(({ module, gas }) => module === 'waste' && network.gases[gas] === 'CH4')
        .reduce((sum, { quantity }) => sum + run.quantity[quantity * network.yearCount + t]!, 0)
      expect(total[t]).toBeCloseTo(own, 9)
    }
  })
})
