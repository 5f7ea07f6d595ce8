import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SECTOR_MODULES } from '../../../model/sectors/modules.ts'
import { type ModuleFigures, runModule } from '../../support/sectors/run-module.ts'
import { tierOneFigures } from '../../support/sectors/tier-one-figures.ts'

const YEARS = 8
/** What the energy system wins; the modules ask for no more in a template. */
const won = (level: number): ModuleFigures =>
  Object.fromEntries(['coal', 'crude-oil', 'natural-gas'].map((fuel) => [`domestic/${fuel}`, level]))
const SHARE = fc.double({ min: 0, max: 1, noNaN: true })

describe.each(SECTOR_MODULES.map((module) => [module.id, module] as const))('%s with tier-1 defaults', (id, module) => {
  const { measures } = runModule(module, tierOneFigures(id, 0.1), 1)

  it('has something that measures act on', () => expect(measures.length).toBeGreaterThan(0))

  it('has no activity below nought and, but for land, no emission, whatever all measures do', () => {
    fc.assert(
      fc.property(
        fc.array(SHARE, { minLength: measures.length, maxLength: measures.length }),
        fc.double({ min: 0.001, max: 0.3, noNaN: true }),
        (shares, level) => {
          const left = Object.fromEntries(measures.map((measure, m) => [measure, shares[m] ?? 1]))
          const run = runModule(module, tierOneFigures(id, level), YEARS, { left, energy: won(level), history: 30 })
          const isSigned = (name: string): boolean => id === 'land' && /Emissions|Soil Carbon|Wood Decay/.test(name)
          for (const name of run.names.filter((one) => !isSigned(one))) {
            const values = run.of(name)
            const size = Math.max(1, ...values.map(Math.abs))
            for (const value of values) if (!(value >= -1e-9 * size)) expect([name, value]).toEqual([name, 0])
          }
        },
      ),
      { numRuns: 30 },
    )
  })

  it('does nothing without activity, whatever all measures do', () => {
    const left = Object.fromEntries(measures.map((measure) => [measure, 0.3]))
    const run = runModule(module, tierOneFigures(id, 0), YEARS, { left, energy: won(0), history: 30 })
    for (const { category, gas, values } of run.emissions)
      expect([category, gas, ...values.map(Math.abs)]).toEqual([category, gas, ...values.map(() => 0)])
  })
})
