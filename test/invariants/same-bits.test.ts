import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runYears } from '../../model/engine/run-years.ts'
import type { Run } from '../../model/engine/run.ts'
import { createWorkspace } from '../../model/engine/workspace.ts'
import type { Network } from '../../model/network/network.ts'
import { overrideStudy } from '../../model/study/override-study.ts'
import type { Point, Study } from '../../model/study/study.ts'
import { buildStudy } from '../support/networks/build-study.ts'
import { randomOutline } from '../support/networks/random-outline.ts'
import { answersOf, drain, networkOf, scenarioOf, type Options } from '../support/networks/run-study.ts'

const study = randomOutline.map(buildStudy)
const rule = fc.constantFrom('prescribed' as const, 'logit' as const)

/** Names of the cubes whose bits differ; of flows only those that both runs have. */
function differing(a: Run, b: Run, names: readonly string[] = Object.keys(a)): string[] {
  const ofA = new Map<string, Float64Array>(Object.entries(a))
  const ofB = new Map<string, Float64Array>(Object.entries(b))
  return names.filter((name) => {
    const [one, other] = [ofA.get(name), ofB.get(name)]
    if (one === undefined || other === undefined) return one !== other
    const shared = Math.min(one.length, other.length)
    return Buffer.compare(bytes(one.subarray(0, shared)), bytes(other.subarray(0, shared))) !== 0
  })
}

const bytes = (values: Float64Array): Uint8Array => new Uint8Array(values.buffer, values.byteOffset, values.byteLength)

/** Cubes that do not depend on how slots and rows are numbered. */
function physical(run: Run): string[] {
  return Object.keys(run).filter((name) => name !== 'rows' && name !== 'slots')
}

function runOf(of: Study, options: Options): Run {
  return answersOf(networkOf(scenarioOf(of, options))).run
}

describe('the same question has the same bits', () => {
  it('from a used workspace as from a fresh one', () => {
    fc.assert(
      fc.property(study, rule, fc.nat(), (of, by, salt) => {
        const network = networkOf(scenarioOf(of, { rule: by }))
        const fresh = answersOf(network).run
        const used = createWorkspace(network)
        drain(network, shaken(network, salt), used)
        expect(drain(network, network.slots.initial, used).ok).toBe(true)
        expect(differing(fresh, used.run)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('after levers alone have moved as from a fresh workspace', () => {
    fc.assert(
      fc.property(study, rule, fc.nat(), (of, by, salt) => {
        const network = networkOf(scenarioOf(of, { rule: by }))
        const moved = network.slots.initial.slice()
        for (const [i, { strength }] of network.policies.entries()) {
          moved[strength] = ((Math.imul(i + 1, salt | 1) >>> 8) % 5) / 4
        }
        const used = createWorkspace(network)
        drain(network, network.slots.initial, used)
        drain(network, moved, used)
        expect(differing(answersOf(network, moved).run, used.run)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('after a walk of levers, their first years among them, some runs left in the middle', () => {
    const move = fc.record({ salt: fc.nat(), leave: fc.option(fc.integer({ min: 1, max: 5 })) })
    fc.assert(
      fc.property(study, rule, fc.array(move, { minLength: 2, maxLength: 6 }), (of, by, moves) => {
        const network = networkOf(scenarioOf(of, { rule: by }))
        const used = createWorkspace(network)
        const slots = network.slots.initial.slice()
        for (const { salt, leave } of moves) {
          for (const [i, { strength, start }] of network.policies.entries()) {
            const draw = Math.imul(i + 1, salt | 1) >>> 8
            if (draw % 3 === 0) slots[strength] = (draw % 5) / 4
            if (draw % 7 === 0) slots[start] = network.horizon.start + (draw % network.yearCount)
          }
          if (leave !== null) {
            const left = runYears(network, slots, used)
            for (let year = 0; year < leave; year++) left.next()
            continue
          }
          const fresh = answersOf(network, slots)
          expect(drain(network, slots, used).ok).toBe(true)
          expect(differing(fresh.run, used.run)).toEqual([])
        }
      }),
      { numRuns: 150 },
    )
  })

  it('from a workspace whose last run was left in the middle', () => {
    fc.assert(
      fc.property(study, rule, fc.nat(), fc.integer({ min: 1, max: 5 }), (of, by, salt, years) => {
        const network = networkOf(scenarioOf(of, { rule: by }))
        const used = createWorkspace(network)
        const left = runYears(network, shaken(network, salt), used)
        for (let year = 0; year < years; year++) left.next()
        drain(network, network.slots.initial, used)
        expect(differing(answersOf(network).run, used.run)).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it('whatever the order of the policies in their file', () => {
    fc.assert(
      fc.property(study, rule, fc.nat(), (of, by, salt) => {
        const order = (id: string) =>
          (Math.imul(
            salt | 1,
            [...id].reduce((sum, char) => sum * 31 + char.charCodeAt(0), 7),
          ) >>>
            0) %
          9973
        const shuffled = {
          ...of,
          policies: of.policies.toSorted((a, b) => order(a.id) - order(b.id)),
          policyPaths: of.policyPaths.toSorted((a, b) => order(b.policy) - order(a.policy)),
        }
        const [one, other] = [runOf(of, { rule: by }), runOf(shuffled, { rule: by })]
        expect(differing(one, other, physical(one))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('where policies have strength 0 as where there are none', () => {
    fc.assert(
      fc.property(study, rule, (of, by) => {
        const off = Object.fromEntries(of.policies.map(({ id }) => [id, 0]))
        const without = runOf({ ...of, policies: [], policyPaths: [] }, { rule: by })
        expect(differing(without, runOf(of, { rule: by, strengths: off }), physical(without))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('from a number written into its slot as from a study with that number', () => {
    fc.assert(
      fc.property(study, rule, fc.nat(), fc.constantFrom(0.5, 0.9, 1.1), (of, by, which, factor) => {
        const network = networkOf(scenarioOf(of, { rule: by }))
        const { addresses, initial } = network.slots
        const slot = which % addresses.length
        const address = addresses[slot]!
        fc.pre(!address.startsWith('stocks/'))
        const value = initial[slot]! * factor
        const slots = initial.slice()
        slots[slot] = value
        const written = createWorkspace(network)
        // The slot is written between two runs, as a lever does.
        drain(network, initial, written)
        drain(network, slots, written)
        const compiled = recompiled(of, address, value, { rule: by })
        expect(differing(compiled, written.run)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

/** Numbers of the study, each up to a tenth off. */
function shaken(network: Network, salt: number): Float64Array {
  return network.slots.initial.map((value, i) => value * (1 - 0.1 * ((Math.imul(i + 1, salt | 1) >>> 8) / 2 ** 24)))
}

function recompiled(of: Study, address: string, value: number, options: Options): Run {
  const [series = '', year] = address.split('@')
  if (series.startsWith('strength/')) {
    const strengths = Object.fromEntries(of.policies.map(({ id }) => [id, 1]))
    return runOf(of, { ...options, strengths: { ...strengths, [series.slice('strength/'.length)]: value } })
  }
  const time = /^(start|end|ramp)\/(.*)$/.exec(series)
  if (time !== null) {
    const [, what, id] = time
    const field = what === 'ramp' ? 'rampYears' : what
    const policies = of.policies.map((policy) => (policy.id === id ? { ...policy, [field ?? '']: value } : policy))
    return runOf({ ...of, policies }, options)
  }
  const point: Point = {
    year: Number(year ?? 2000),
    value,
    low: null,
    high: null,
    source: '',
    dataYear: null,
    quality: 'assumption',
    note: '',
    given: { value: String(value), unit: '' },
    cell: { file: 'outline', row: 1 },
  }
  return runOf(overrideStudy(of, [{ series, point }]), options)
}
