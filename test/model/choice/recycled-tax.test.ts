import { describe, expect, it } from 'vitest'
import { createWorkspace } from '../../../model/engine/workspace.ts'
import { solver } from '../../support/least-cost/solver.ts'
import { buildStudy } from '../../support/networks/build-study.ts'
import { Answers, drain, networkOf, scenarioOf } from '../../support/networks/run-study.ts'
import type { PolicyOutline } from '../../support/networks/study-outline.ts'

/**
 * The early result of the AIM/Enduse model for Japan (Kainuma, Matsuoka and Morita, eds., Climate Policy Assessment,
 * Springer 2003, part 1), on a system of two devices: a low tax on carbon alone does not hold emissions, since those who
 * buy ask for a quick return; the same tax with its revenue paid back as a subsidy on efficient devices does.
 */

const TAX = 0.015
const FIRST = 2021
const LAST = 2026
const years = Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i)

const device = { kind: 'device' as const, output: 'heat', lifetime: 10, hurdleRate: 0.3 }

function town(policies: Readonly<Record<string, PolicyOutline>>): Answers {
  const study = buildStudy({
    years: [2020, LAST],
    sectors: ['homes'],
    commodities: {
      coal: { imported: true, co2: 95, supply: { import_price: 3 } },
      current: { imported: true, supply: { import_price: 10 } },
      heat: { demand: { base: 100, trend: 0.03 } },
    },
    technologies: {
      boiler: { ...device, input: { coal: 1.25 }, capitalCost: 5, stockShare: 1, salesShare: 1 },
      pump: { ...device, input: { current: 0.3 }, capitalCost: 20, stockShare: 0, salesShare: 0 },
    },
    policies,
  })
  const network = networkOf(scenarioOf(study, { rule: 'least-cost' }))
  const workspace = createWorkspace(network, solver)
  const outcome = drain(network, network.slots.initial, workspace)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return new Answers(network, workspace)
}

const tax: PolicyOutline = { kind: 'carbon-tax', level: TAX, start: FIRST }
const grant: PolicyOutline = { kind: 'capital-subsidy', level: 0.4, technologies: ['pump'], start: FIRST }
const co2 = (answers: Answers, year: number): number => answers.emission('combustion', 'boiler', 'CO2', year)
const revenue = (answers: Answers): number =>
  years.reduce((sum, year) => sum + answers.of('emissionTax', 'boiler', year), 0)

describe('a low tax on carbon', () => {
  const free = town({})
  const taxed = town({ tax })
  const recycled = town({ tax, grant })

  it('alone moves nothing: the dearer device is not bought, and emissions rise with demand', () => {
    for (const year of years) {
      expect(taxed.of('built', 'pump', year)).toBe(0)
      expect(co2(taxed, year)).toBeCloseTo(co2(free, year), 9)
    }
    expect(co2(taxed, LAST)).toBeGreaterThan(co2(taxed, 2020))
  })

  it('with its revenue paid as a subsidy holds emissions below those of the base year', () => {
    for (const year of years) expect(co2(recycled, year)).toBeLessThan(co2(recycled, 2020))
    expect(co2(recycled, LAST)).toBeLessThan(0.6 * co2(taxed, LAST))
  })

  it('pays for what is given: over the years the grants are no more than the revenue', () => {
    const given = years.reduce((sum, year) => sum + 0.4 * 20 * recycled.of('built', 'pump', year), 0)
    expect(given).toBeGreaterThan(0)
    expect(given).toBeLessThan(revenue(recycled))
  })

  it('of the height at which it would do alone is a multiple', () => {
    // 5 x 0.32346 + 1.25 x 3 + 118.75 p = 20 x 0.32346 + 0.3 x 10: p = 0.0346 MUSD a kt, 2.3 times the tax.
    expect(town({ tax: { ...tax, level: 0.034 } }).of('built', 'pump', LAST)).toBe(0)
    expect(town({ tax: { ...tax, level: 0.035 } }).of('built', 'pump', LAST)).toBeGreaterThan(0)
  })
})
