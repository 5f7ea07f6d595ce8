import { describe, expect, test } from 'vitest'
import { loadStudy } from '#model'
import { outlineOf } from '../../model/worker/study-outline.ts'
import { groupPolicies } from '../../renderer/features/policies/group-policies.ts'
import { readPack } from '../support/read-pack.ts'
import { readStudy } from '../support/read-study.ts'

/** Ids of policies by sector, as the place groups them. */
function bySector(files: ReturnType<typeof readPack>): ReadonlyMap<string, readonly string[]> {
  const loaded = loadStudy(files)
  if (!loaded.ok) throw new Error('The study does not load')
  const groups = groupPolicies(outlineOf(loaded.value.study), 'sector', () => true)
  return new Map(groups.map(({ id, policies }) => [id, policies.map((policy) => policy.id)]))
}

describe('policies by sector', () => {
  test('a policy that names technologies and no sector is of their sector, each policy in one group', () => {
    const groups = bySector(readPack('viet-nam'))
    const power = groups.get('power') ?? []
    expect(power).toEqual(expect.arrayContaining(['pdp8-onshore-wind', 'pdp8-offshore-wind', 'pdp8-hydro']))
    const all = [...groups.values()].flat()
    expect(new Set(all).size).toBe(all.length)
  })

  test('a policy without a sector, technology or service is of none', () => {
    expect(bySector(readStudy('mini')).get('')).toEqual(['carbon-tax'])
  })
})
