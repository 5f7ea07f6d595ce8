import type { HorizonTechnology, NonNegativeAccount } from '../../choice/foresight/horizon-system.ts'
import { countedVariableCost } from './compile-technologies.ts'
import type { ModelReader } from './model-reader.ts'

/**
 * What the long formulation declares non-negative beside the decisions themselves, where a negative ratio, cost or penalty
 * could turn it: production and use by mode, emissions by mode, penalties by emission and by technology, variable and
 * fixed costs, capital investment and the sum of operating costs.
 */
export function compileAccounts(
  reader: ModelReader,
  technologies: readonly HorizonTechnology[],
): readonly NonNegativeAccount[] {
  const accounts: NonNegativeAccount[] = []
  for (const [technology, { region: r, modes }] of technologies.entries()) {
    const t = technology % reader.size('TECHNOLOGY')
    for (let period = 0; period < reader.years.length; period++) {
      const add = (perActivity: readonly number[], perNewCapacity = 0, perCapacity = 0): void => {
        const least = Math.min(...perActivity, perNewCapacity, perCapacity)
        if (least < 0) accounts.push({ technology, period, perActivity, perNewCapacity, perCapacity })
      }
      const penalties = modes.map(() => 0)
      for (const [m, { inputs, outputs, emissions }] of modes.entries()) {
        const alone = (value: number): number[] => modes.map((_, mode) => (mode === m ? value : 0))
        for (const { ratio } of [...inputs, ...outputs, ...emissions]) {
          if (ratio[period]! < 0) add(alone(ratio[period]!))
        }
        for (const { emission, ratio } of emissions) {
          const e = emission % reader.size('EMISSION')
          penalties[m]! += ratio[period]! * reader.value('EmissionsPenalty', r, e, period)
        }
      }
      for (let e = 0; e < reader.size('EMISSION'); e++) {
        const penalty = reader.value('EmissionsPenalty', r, e, period)
        if (penalty >= 0) continue
        const index = r * reader.size('EMISSION') + e
        add(modes.map(({ emissions }) => penalty * (emissions.find((f) => f.emission === index)?.ratio[period] ?? 0)))
      }
      add(penalties)
      add(modes.map((_, m) => countedVariableCost(reader, r, t, m, period)))
      add(
        modes.map(() => 0),
        reader.value('CapitalCost', r, t, period),
      )
      add(
        modes.map(() => 0),
        0,
        reader.value('FixedCost', r, t, period),
      )
    }
  }
  return accounts
}
