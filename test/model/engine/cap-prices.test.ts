import { describe, expect, it } from 'vitest'
import { createWorkspace, type Network, runYears, shortagesOf } from '#model'
import { HIGHEST_PRICE } from '../../../model/engine/cap-prices.ts'
import { valuesOf } from '../../../model/results/variable-registry.ts'
import { describeProblem } from '../../../renderer/messages/describe-problem.ts'
import { buildStudy } from '../../support/networks/build-study.ts'
import { networkOf, scenarioOf } from '../../support/networks/run-study.ts'
import type { PolicyOutline, StudyOutline } from '../../support/networks/study-outline.ts'

/** Heat from gas or from clean devices, by logit; what stands lives four years, so that prices move the stock soon. */
const town: StudyOutline = {
  years: [2020, 2030],
  commodities: {
    gas: { imported: true, co2: 56, carbon: 'fossil', supply: { import_price: 8 } },
    wood: { imported: true, supply: { import_price: 12 } },
    heat: { demand: { base: 100 }, gamma: 4 },
  },
  technologies: {
    boiler: {
      kind: 'device',
      output: 'heat',
      input: { gas: 1.1 },
      lifetime: 4,
      capitalCost: 10,
      stockShare: 0.8,
      salesShare: 0.8,
    },
    stove: {
      kind: 'device',
      output: 'heat',
      input: { wood: 1.2 },
      lifetime: 4,
      capitalCost: 12,
      stockShare: 0.2,
      salesShare: 0.2,
    },
  },
}

const cap = (level: PolicyOutline['level'], more: Partial<PolicyOutline> = {}): PolicyOutline => ({
  kind: 'emission-cap',
  level,
  gases: ['CO2'],
  start: 2024,
  ...more,
})

const networkWith = (policies: Readonly<Record<string, PolicyOutline>>): Network =>
  networkOf(scenarioOf(buildStudy({ ...town, policies }), { rule: 'logit' }))

function runOf(policies: Readonly<Record<string, PolicyOutline>>) {
  const network = networkWith(policies)
  const workspace = createWorkspace(network)
  const told: number[] = []
  const years = runYears(network, network.slots.initial, workspace)
  for (;;) {
    const step = years.next()
    if (step.done !== true) {
      told.push(step.value.year)
      continue
    }
    if (!step.value.ok) throw new Error(JSON.stringify(step.value.failure))
    break
  }
  const { run } = workspace
  const values = (name: string) => [...(valuesOf(network, run, name) ?? [])]
  return { network, run, told, values, warnings: shortagesOf(network, run) }
}

const yearly = (values: readonly number[], year: number) => values[year - 2020]!

describe('a cap under logit', () => {
  it('is met by a price of each year that is just high enough', () => {
    const free = runOf({})
    const { values, told } = runOf({ cap: cap(4200) })
    expect(yearly(free.values('Emissions|CO2'), 2030)).toBeGreaterThan(4.2)
    const emitted = values('Emissions|CO2')
    const prices = values('Price|Emissions|cap')
    expect(told).toEqual(Array.from({ length: 11 }, (_, t) => 2020 + t))
    expect(prices.slice(0, 4)).toEqual([0, 0, 0, 0])
    for (let year = 2024; year <= 2030; year++) {
      expect(yearly(emitted, year)).toBeLessThanOrEqual(4.2 * (1 + 1e-9))
      // Where a price is needed it leaves no room: a cent less would emit more.
      if (yearly(prices, year) > 0) expect(yearly(emitted, year)).toBeGreaterThan(4.2 * 0.999)
    }
    expect(Math.max(...prices)).toBeGreaterThan(0)
    expect(values('Emissions above Cap|cap')).toEqual(prices.map(() => 0))
  })

  it('has the emissions of a tax as high as its prices, and its revenue stands among the transfers', () => {
    const capped = runOf({ cap: cap(4200) })
    const prices = capped.values('Price|Emissions|cap')
    const path = Object.fromEntries(prices.map((price, t) => [2020 + t, price / 1e3]))
    const taxed = runOf({ tax: { kind: 'carbon-tax', level: path, gases: ['CO2'], start: 2020 } })
    for (const name of ['Emissions|CO2', 'Cost|Transfers|Emission Taxes', 'Cost|Resource']) {
      const own = capped.values(name)
      for (const [t, value] of taxed.values(name).entries()) expect(value).toBeCloseTo(own[t]!, 9)
    }
  })

  it('keeps within its collar: the floor is paid though less would do', () => {
    const prices = runOf({ cap: cap(1e6, { priceFloor: 25 }) }).values('Price|Emissions|cap')
    expect(prices.slice(4)).toEqual(prices.slice(4).map(() => 25))
    expect(prices.slice(0, 4)).toEqual([0, 0, 0, 0])
  })

  it('keeps within its collar: where the ceiling does not suffice the run says by how much', () => {
    const { values, warnings } = runOf({ cap: cap(1000, { priceCeiling: 40 }) })
    expect(yearly(values('Price|Emissions|cap'), 2030)).toBeCloseTo(40, 9)
    const excess = values('Emissions above Cap|cap')
    const emitted = values('Emissions|CO2')
    for (let year = 2024; year <= 2030; year++) {
      expect(yearly(excess, year)).toBeCloseTo(yearly(emitted, year) - 1, 9)
    }
    expect(warnings).toEqual([
      expect.objectContaining({
        kind: 'cap-missed',
        severity: 'warning',
        detail: { policy: 'cap', year: 2024, others: 6, price: '40', limit: 'ceiling' },
      }),
    ])
    expect(excess.filter((kt) => kt > 0)).toHaveLength(7)
    const [words] = warnings.map((problem) => describeProblem(problem, 'en'))
    expect(words).toMatch(/and in 6 other years above it, too: no price within its collar, at most 40 USD\/t/)
    expect(words).not.toContain('no result')
  })

  it('without a collar is missed at the end of the search, and what is paid there is no result', () => {
    const { values, warnings } = runOf({ cap: cap(1) })
    expect(yearly(values('Price|Emissions|cap'), 2024)).toBeCloseTo(HIGHEST_PRICE, 6)
    expect(warnings).toMatchObject([{ kind: 'cap-missed', detail: { policy: 'cap', limit: 'search', price: '10000' } }])
    const [words] = warnings.map((problem) => describeProblem(problem, 'en'))
    expect(words).toContain('no price up to 10000 USD/t, where the search ends, meets it')
    expect(words).toContain('transfers, is no result')
    expect(words).not.toContain('collar')
  })

  it('is met beside a second cap that is looser, which then costs nothing', () => {
    const { values } = runOf({ tight: cap(4200), wide: cap(4900) })
    const alone = runOf({ cap: cap(4200) }).values('Price|Emissions|cap')
    for (const [t, price] of values('Price|Emissions|tight').entries()) expect(price).toBeCloseTo(alone[t]!, 1)
    expect(values('Price|Emissions|wide')).toEqual(alone.map(() => 0))
  })

  it('gives the same bits when it is run again in the same workspace', () => {
    const network = networkWith({ cap: cap(4200) })
    const workspace = createWorkspace(network)
    const once = () => {
      const years = runYears(network, network.slots.initial, workspace)
      while (years.next().done !== true);
      return [...workspace.run.capPrice, ...workspace.run.activity]
    }
    expect(once()).toEqual(once())
  })
})
