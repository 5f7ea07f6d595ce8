import { describe, expect, it } from 'vitest'
import { resolveScenario } from '../../../model/study/inheritance.ts'
import { compileNetwork } from '../../../model/network/compile-network.ts'
import { createWorkspace } from '../../../model/engine/workspace.ts'
import { runYears } from '../../../model/engine/run-years.ts'
import { studyOf, withText } from '../../support/change-study.ts'
import { readPack } from '../../support/read-pack.ts'
import { miniNetwork } from '../../support/networks/mini-network.ts'
import { readStudy } from '../../support/read-study.ts'

/** The small study with another expression for GDP per person, compiled. */
function compiledWith(expression: string) {
  const files = withText(readStudy('mini'), 'drivers.csv', (text) => text.replace('gdp / population', expression))
  const resolved = resolveScenario(studyOf(files), 'reference')
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.error))
  return compileNetwork(resolved.value)
}

describe('an expression that comes to no number', () => {
  it('compiles as it stands', () => {
    expect(compiledWith('gdp / population / 1').ok).toBe(true)
  })

  it('is told where it stands, with the first year, where it divides by nought', () => {
    const compiled = compiledWith('gdp / (population - population)')
    expect(compiled.ok ? [] : compiled.error).toMatchObject([
      { kind: 'not-finite', file: 'drivers.csv', column: 'expression', found: 'Infinity (2018)' },
    ])
  })

  it('and where a driver of demand comes to nought, since its growth would divide by it', () => {
    const compiled = compiledWith('gdp / population * (1 - 1)')
    expect(compiled.ok ? [] : compiled.error).toMatchObject([
      { kind: 'out-of-range', file: 'drivers.csv', found: '0 (2018)', allowed: '> 0' },
    ])
  })
})

describe('an amount of a sector module that an expression makes', () => {
  it('is refused below nought, with the first year, of the history too: towns with more people than the country', () => {
    const rural = (expression: string) =>
      withText(readPack('viet-nam'), 'waste.csv', (text) =>
        text.replaceAll('population - urban_population', expression),
      )
    const problems = (expression: string) => {
      const resolved = resolveScenario(studyOf(rural(expression)), 'frozen-technology')
      if (!resolved.ok) throw new Error(JSON.stringify(resolved.error))
      const compiled = compileNetwork(resolved.value)
      return compiled.ok ? [] : compiled.error
    }
    const found = problems('urban_population - 2 * population')
    expect(found.length).toBeGreaterThan(1)
    for (const problem of found)
      expect(problem).toMatchObject({ kind: 'out-of-range', file: 'waste.csv', column: 'expression', allowed: '>= 0' })
  })
})

describe('a lever that takes demand out of the numbers', () => {
  it('ends the run in its year and names the service', () => {
    const network = miniNetwork('reference', 'logit')
    const slots = network.slots.initial.slice()
    const base = network.slots.indexOf.get('demands/lighting/base@2018')
    slots[base ?? -1] = NaN
    const years = runYears(network, slots, createWorkspace(network))
    const first = years.next()
    expect(first.done ? first.value : null).toMatchObject({ ok: false, failure: { year: 2018, service: 'lighting' } })
  })
})
