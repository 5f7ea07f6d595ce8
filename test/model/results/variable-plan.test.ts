import { expect, it } from 'vitest'
import type { Run } from '../../../model/engine/run.ts'
import { createWorkspace } from '../../../model/engine/workspace.ts'
import { variablePlan } from '../../../model/results/variable-plan.ts'
import { valuesOfMany, variablesOf } from '../../../model/results/variable-registry.ts'
import { answersOf, drain } from '../../support/networks/run-study.ts'
import { vietNamNetwork, vietNamStudy } from '../../support/networks/viet-nam-network.ts'

const MOVES = [
  ['carbon-price-high', 0.25],
  ['scrap-steel', 0],
  ['fertiliser-practice', 0],
  ['fertiliser-practice', 0],
  ['steel-capture', 0.5],
  ['ethanol-e10', 0],
  ['industrial-coal-exit', 0],
  ['scrap-steel', 1],
  ['clean-cooking', 0],
] as const

it('a plan reads every reported variable of one run after another with the bits of a fresh run read by name', () => {
  const network = vietNamNetwork(vietNamStudy(), 'net-zero-2050')
  const names = [...variablesOf(network).values()].filter(({ level }) => level === 'reported').map(({ name }) => name)
  expect(names.length).toBeGreaterThan(300)
  const workspace = createWorkspace(network)
  const read = variablePlan(network, names)
  const slots = Float64Array.from(network.slots.initial)
  const unmoved: number[] = []
  for (const [turn, [policy, strength]] of MOVES.entries()) {
    const slot = network.slots.indexOf.get(`strength/${policy}`)
    if (slot === undefined) throw new Error(policy)
    slots[slot] = strength
    const outcome = drain(network, slots, workspace)
    if (!outcome.ok) throw new Error('The run stopped')
    unmoved.push(workspace.checkpoints.unmoved)
    const fresh = answersOf(network, slots).run
    const values = read(outcome.run, turn === 0 ? 0 : workspace.checkpoints.unmoved)
    expect(isSame(values, valuesOfMany(network, fresh, names))).toBe(true)
    const cubes = Object.keys(fresh) as (keyof Run)[]
    expect(cubes.filter((cube) => !isSame(outcome.run[cube], fresh[cube]))).toEqual([])
  }
  // A ban from 2038, foreseen five years before; fertiliser from 2025; nothing moved; captured from 2035.
  expect(unmoved.slice(0, 5)).toEqual([0, 15, 7, 43, 17])
})

function isSame(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]))
}

it('what the network does not have is nought', () => {
  const network = vietNamNetwork(vietNamStudy(), 'planned-policies')
  const outcome = drain(network, network.slots.initial, createWorkspace(network))
  expect(variablePlan(network, ['Emissions|Nothing'])(outcome.run, 0)).toEqual(new Float64Array(network.yearCount))
})
