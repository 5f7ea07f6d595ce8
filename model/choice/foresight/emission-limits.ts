import { enterYearlyActivity, type HorizonProgramme } from './horizon-programme.ts'

/**
 * Emissions of a region, with those from outside the system, stay under a limit each year and over the horizon:
 *
 *     sum_tml ratio x share x a + exogenous[e,p] <= limit[e,p]
 *     sum_p years[p] sum_tml ratio x share x a + exogenous[e] <= limit[e]
 */
export function emissionLimits(programme: HorizonProgramme): void {
  const { system, builder } = programme
  const enter = (emission: number, period: number, years: number): void => {
    for (const [index, { modes }] of system.technologies.entries()) {
      if (!modes.some(({ emissions }) => emissions.some((flow) => flow.emission === emission))) continue
      enterYearlyActivity(programme, index, period, (mode) => {
        let ratio = 0
        for (const flow of modes[mode]!.emissions) if (flow.emission === emission) ratio += flow.ratio[period]!
        return ratio * years
      })
    }
  }
  for (const [index, emission] of system.emissions.entries()) {
    for (let period = 0; period < system.years.length; period++) {
      const most = emission.limit[period]! - emission.exogenous[period]!
      if (most === Infinity) continue
      enter(index, period, 1)
      builder.row({ family: 'emission-limit', subject: index, period, slice: -1 }, -Infinity, most)
    }
    if (emission.horizonLimit === Infinity) continue
    for (const [period, years] of system.yearsIn.entries()) enter(index, period, years)
    const most = emission.horizonLimit - emission.horizonExogenous
    builder.row({ family: 'horizon-emission-limit', subject: index, period: -1, slice: -1 }, -Infinity, most)
  }
}
