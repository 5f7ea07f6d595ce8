import { describe, expect, it } from 'vitest'
import { resolveScenario } from '../../model/study/inheritance.ts'
import { loadStudy } from '../../model/study/load-study.ts'
import { createWorkspace } from '../../model/engine/workspace.ts'
import { breachesOf } from '../support/networks/balance-check.ts'
import { solver } from '../support/least-cost/solver.ts'
import { answersOf, drain, networkOf } from '../support/networks/run-study.ts'
import { readText, repositoryFiles } from '../support/repository.ts'

const FOLDERS = [
  ['scenarios/viet-nam/', ''],
  ['scenarios/library/', 'library/'],
] as const

const files = FOLDERS.flatMap(([folder, prefix]) =>
  repositoryFiles()
    .filter((path) => path.startsWith(folder))
    .map((path) => ({ path: prefix + path.slice(folder.length), text: readText(path) })),
)

describe('Viet Nam', () => {
  const loaded = loadStudy(files)

  it('loads', () => expect(loaded).toMatchObject({ ok: true }))

  const all = loaded.ok ? loaded.value.study.scenarios : []
  const scenarios = all.map(({ id }) => id)
  // Where shares are given nothing can meet the ceiling of a scenario that is made for least cost.
  const given = all.filter(({ rule }) => rule !== 'least-cost')
  const cases = [
    ...given.map(({ id }) => [id, 'prescribed'] as const),
    ...scenarios.map((id) => [id, 'logit'] as const),
  ]

  it.each(cases)('%s under %s: energy, mass and carbon close to 1e-9 in every year', (id, rule) => {
    if (!loaded.ok) throw new Error('It does not load')
    const resolved = resolveScenario(loaded.value.study, id)
    if (!resolved.ok) throw new Error(JSON.stringify(resolved.error))
    const { network, run } = answersOf(networkOf({ ...resolved.value, rule, rules: {} }))
    expect(breachesOf(network, run)).toEqual([])
  })
  it.each(scenarios)(
    '%s under least-cost: it has a solution in every year, and all closes',
    { timeout: 120_000 },
    (id) => {
      if (!loaded.ok) throw new Error('It does not load')
      const resolved = resolveScenario(loaded.value.study, id)
      if (!resolved.ok) throw new Error(JSON.stringify(resolved.error))
      const network = networkOf({ ...resolved.value, rule: 'least-cost', rules: {} })
      const workspace = createWorkspace(network, solver)
      expect(drain(network, network.slots.initial, workspace)).toMatchObject({ ok: true })
      expect(breachesOf(network, workspace.run)).toEqual([])
    },
  )
})
