import type { SankeySpec, StudyChart } from '#charts'
import { stackOf } from './live-blend.ts'

/** Primary sources, electricity and final carriers of current policies in a year, as far as the charts tell them. */
export function flowsOf(charts: readonly StudyChart[], year: number): SankeySpec {
  const final = stackOf(charts, 'final-energy-by-carrier-current-policies')
  const power = stackOf(charts, 'generation-by-source-current-policies')
  const t = final.years.indexOf(year)
  const exajoulesPerTerawattHour = 0.0036
  const intoPower = power.layers.map(({ label, style, values }) => {
    return {
      from: `source ${label}`,
      to: 'power',
      style: style ?? label,
      value: (values[t] ?? 0) * exajoulesPerTerawattHour,
    }
  })
  const intoUse = final.layers.map(({ label, style, values }) => {
    const from = label === 'Electricity' ? 'power' : `source ${label}`
    return { from, to: `use ${label}`, style: style ?? label, value: values[t] ?? 0 }
  })
  const sources = [...new Set([...intoPower, ...intoUse].map(({ from }) => from))].filter((id) => id !== 'power')
  return {
    ...final,
    title: `${final.title} (${year})`,
    year,
    kind: 'fuel',
    nodes: [
      ...sources.map((id) => ({ id, label: id.replace('source ', ''), column: 0 })),
      { id: 'power', label: 'Electricity generation', column: 1 },
      ...final.layers.map(({ label }) => ({ id: `use ${label}`, label, column: 2 })),
    ],
    flows: [...intoPower, ...intoUse],
  }
}
