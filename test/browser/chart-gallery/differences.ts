import type { BarSpec, StudyChart } from '#charts'
import { stackOf } from './live-blend.ts'

/** Emissions by sector of two scenarios less those of frozen technology in a year. */
export function differencesOf(charts: readonly StudyChart[], year: number): BarSpec {
  const base = stackOf(charts, 'emissions-by-sector-frozen-technology')
  const t = base.years.indexOf(year)
  return {
    ...base,
    title: `${base.title} (${year})`,
    year,
    groups: base.layers.map(({ label }) => label),
    scenarios: ['current-policies', 'net-zero-2050'].map((id, at) => {
      const { subtitle, layers } = stackOf(charts, `emissions-by-sector-${id}`)
      return {
        label: subtitle ?? id,
        look: at + 1,
        values: layers.map(
          ({ values }, index) => (values[t] ?? Number.NaN) - (base.layers[index]?.values[t] ?? Number.NaN),
        ),
      }
    }),
  }
}
