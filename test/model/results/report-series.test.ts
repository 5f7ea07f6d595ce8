import { describe, expect, it } from 'vitest'
import { reportSeries } from '../../../model/results/report-series.ts'
import { everyVariableOf, valueAt, valuesOf, variablesOf } from '../../../model/results/variable-registry.ts'
import { replayOf } from '../../../model/results/replay.ts'
import { miniNetwork } from '../../support/networks/mini-network.ts'
import { answersOf } from '../../support/networks/run-study.ts'

const { network, run } = answersOf(miniNetwork('net-zero', 'logit'))

describe('reports', () => {
  it('list what is reported, sorted by name', () => {
    const names = reportSeries(network, run).map(({ variable }) => variable)
    expect(names).toEqual([...names].sort())
    expect(new Set(names).size).toBe(names.length)
    expect(names).toContain('Emissions|Kyoto Gases')
    expect(names.filter((name) => name.startsWith('Technology|'))).toEqual([])
  })

  it.each([
    ['Emissions|CO2', ['Emissions|CO2']],
    ['Technology|lamp-led|Sales*', ['Technology|lamp-led|Sales Share']],
    ['*|lamp-led|*|2022 New', ['Technology|lamp-led|Stock|2022 New', 'Technology|lamp-led|Surviving|2022 New']],
    ['Policy|carbon-*l', ['Policy|carbon-tax|Level']],
    ['Parameter|drivers/gdp', []],
    ['GDP*', ['GDP|MER']],
    ['nothing*', []],
  ])('list with %s what matches it, detail too', (pattern, expected) => {
    expect(reportSeries(network, run, pattern).map(({ variable }) => variable)).toEqual(expected)
  })

  it('list everything with *', () => {
    const all = reportSeries(network, run, '*')
    expect(all.length).toBe(everyVariableOf(network).size)
    expect(all.length).toBeGreaterThan(variablesOf(network).size)
  })
})

describe('variables', () => {
  it('have one value a year, whether asked for one year or for all', () => {
    const replay = replayOf(network, run)
    for (const name of everyVariableOf(network).keys()) {
      const values = valuesOf(network, run, name)
      expect(values.length).toBe(network.yearCount)
      for (const t of [0, 5, 12]) expect(valueAt(replay, name, t), name).toBe(values[t])
    }
  })

  it('of detail are in the units of the engine', () => {
    const details = [...everyVariableOf(network).values()].filter(({ level }) => level === 'detail')
    const units = new Set(details.map(({ unit }) => unit))
    for (const unit of ['EJ/yr', 'Mt CO2/yr', '%', 'MUSD_2020/PJ']) expect(units).not.toContain(unit)
  })

  it('rest on variables that exist', () => {
    const variables = everyVariableOf(network)
    for (const { name, definition } of variables.values()) {
      if (definition.kind !== 'sum') continue
      for (const { variable } of definition.terms) expect(variables.has(variable), `${name} of ${variable}`).toBe(true)
    }
  })

  it('that nobody defines are a bug', () => {
    expect(() => valuesOf(network, run, 'Emissions|Nothing')).toThrow('No variable "Emissions|Nothing"')
  })
})

describe('a replay', () => {
  it('gives the bits of the run, and is kept until the slots are others', () => {
    const replay = replayOf(network, run)
    for (const cube of ['activity', 'capacity', 'price', 'generation', 'combustion', 'annuityHurdle'] as const) {
      expect(replay.run[cube]).toEqual(run[cube])
    }
    expect(replayOf(network, run)).toBe(replay)
    const slots = network.slots.initial.slice()
    slots[0] = slots[0]! * 1.01
    const other = answersOf(network, slots)
    expect(replayOf(network, other.run)).not.toBe(replay)
    expect(replayOf(network, other.run).run.activity).toEqual(other.run.activity)
  })
})
