import { describe, expect, it } from 'vitest'
import type { LpSolver } from '../../model/choice/lp-solver.ts'
import { effectsWork } from '../../model/analysis/attribution/effects-work.ts'
import { policyGame } from '../../model/analysis/attribution/policy-game.ts'
import { solver } from '../support/least-cost/solver.ts'
import { vietNamStudy } from '../support/networks/viet-nam-network.ts'

/** The ceiling of the Viet Nam pack binds from 2036 on: a few years of it show what all of them would. */
const END = 2038
const whole = vietNamStudy()
const study = { ...whole, country: { ...whole.country, endYear: END } }

/** A ceiling that counts all sectors, practices on fields, and the rest: forests, wetlands and methane. */
const REST = [
  'methane-full',
  'fuel-methane-full',
  'forest-planting-full',
  'long-rotation-half',
  'natural-forest-closed',
  'degradation-ended',
  'wetlands-restored',
]
const groups = new Map([
  ['ceiling', ['net-emission-ceiling']],
  ['fields', ['fertiliser-practice']],
  ['rest', REST],
])
const made = policyGame(study, 'cost-optimal-net-zero', 'current-policies', groups)
if (!made.ok) throw new Error(JSON.stringify(made.error))
const game = made.value
const work = effectsWork(game, { method: 'shapley', pairs: 1, seed: 1 })
const runs = Array.from({ length: work.total }, (_, run) => run)

/** A solver that counts the programmes it opens. */
function counting(): LpSolver & { readonly opened: () => number } {
  let opened = 0
  return { opened: () => opened, open: (programme) => (opened++, solver.open(programme)) }
}

const counted = counting()
const once = work.runner(counted)
const answers = runs.map((run) => {
  const before = counted.opened()
  const found = once(run)
  return { found, opened: counted.opened() - before }
})

describe('coalitions under least cost', () => {
  it('have the bits of runs that are each made by themselves', () => {
    for (const run of runs) expect(answers[run]!.found).toEqual(work.runner(solver)(run))
  })
  it('choose the energy system once for all that differ outside it, but where a ceiling counts what is outside', () => {
    // Four without the ceiling, four with it, and the scenario that is compared with, which goes by logit.
    expect(answers.map(({ opened }) => opened > 0)).toEqual([true, false, false, false, true, true, true, true, false])
    expect(work.stretches()).toEqual([0, 4, 5, 6, 7, 8])
  })
  it('and there it moves: what forests take up, plants may emit', () => {
    const steps = work.report(
      Float64Array.from(answers.flatMap(({ found }) => (found.ok ? [...found.value.values] : []))),
      [],
    )
    let step = steps.next()
    while (step.done !== true) step = steps.next()
    const { players, outcomes } = step.value
    const used = outcomes.find(({ variable }) => variable === 'Primary Energy|Coal')
    const [ceiling, rest] = ['ceiling', 'rest'].map((id) => players.findIndex((player) => player.name === id))
    expect(Math.abs(used?.interactions?.[ceiling!]?.[rest!]?.at(-1) ?? 0)).toBeGreaterThan(0.1)
  })
})
