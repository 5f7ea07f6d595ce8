import { fullOutput, standing, type Year } from './year.ts'

/**
 * Operation within capacity, for what is not dispatched by slice:
 *
 *     X_new <= h r                    what is new runs in a block of its own
 *     X <= h (surviving + r)          where new and standing units are alike
 *
 * with h the output of a unit of capacity in a year. Standing classes are bounds of their columns.
 */
export function writeCapacity(year: Year): void {
  const { state, writer } = year
  for (const [u, unit] of state.layout.units.entries()) {
    if (unit.isRented || unit.kind === 'plant' || unit.kind === 'storage') continue
    const l = unit.technology
    const h = fullOutput(year, l)
    const stands = unit.hasNewBlock ? 0 : h * standing(year, l)
    const row = writer.row('capacity', l, 0, -Infinity, stands)
    const last = unit.firstBlock + (unit.hasNewBlock ? unit.classes : 0)
    writer.entry(row, state.columns.activity[last]!, 1)
    writer.entry(row, state.columns.build[u]!, -h)
  }
}
