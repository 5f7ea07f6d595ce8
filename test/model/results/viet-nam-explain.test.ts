import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadStudy } from '../../../model/study/load-study.ts'
import { resolveScenario } from '../../../model/study/inheritance.ts'
import { everyVariableOf } from '../../../model/results/variable-registry.ts'
import { explained, faultsOf } from '../../support/explanations/check-explanation.ts'
import { answersOf, networkOf } from '../../support/networks/run-study.ts'
import { readText, repositoryFiles } from '../../support/repository.ts'

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
  if (!loaded.ok) throw new Error(`It does not load: ${JSON.stringify(loaded.error[0])}`)
  const { study } = loaded.value
  // A scenario that chooses at least cost by its own rule has ceilings that other rules cannot meet.
  const shared = study.scenarios.filter(({ rule }) => rule !== 'least-cost')
  const cases = shared.flatMap(({ id }) => [[id, 'prescribed'] as const, [id, 'logit'] as const])

  it.each(cases)('%s under %s: 300 random numbers are explained', (id, rule) => {
    const resolved = resolveScenario(study, id)
    if (!resolved.ok) throw new Error(JSON.stringify(resolved.error))
    const { network, run } = answersOf(networkOf({ ...resolved.value, rule, rules: {} }))
    const names = [...everyVariableOf(network).keys()]
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.integer({ min: 2018, max: 2060 }), (variable, year) => {
        expect(faultsOf(network, run, explained(network, run, variable, year))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
