import type { LineChartSpec, StackedAreaSpec, StudyChart } from '#charts'
import type { LiveNumbers } from '../../../renderer/charts/index.ts'

type Listener = (values: Float64Array) => void

/** Numbers that a hand could have dragged: between those of two runs of the same study. */
export interface Blend {
  readonly live: LiveNumbers
  /** Hands out the numbers at `share` of the way from the first run to the second; it may lie beyond both. */
  readonly move: (share: number) => void
}

function blendOf(from: readonly ArrayLike<number>[], to: readonly ArrayLike<number>[], years: number): Blend {
  const listeners = new Set<Listener>()
  const values = new Float64Array(from.length * years)
  return {
    live: {
      from,
      subscribe: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    move: (share) => {
      from.forEach((row, index) => {
        for (let t = 0; t < years; t++) {
          const [a, b] = [row[t] ?? 0, to[index]?.[t] ?? 0]
          values[index * years + t] = a + (b - a) * share
        }
      })
      for (const listener of listeners) listener(values)
    },
  }
}

/** Bends the scenario at a place of a line chart towards another one. */
export function blendLines(spec: LineChartSpec, moving: number, towards: number): Blend {
  const [from, to] = [spec.scenarios[moving], spec.scenarios[towards]]
  if (!from || !to) throw new RangeError('No such scenario')
  return blendOf([from.values], [to.values], from.years.length)
}

/** Moves a stack towards that of another run; layers are matched by their names. */
export function blendStack(from: StackedAreaSpec, to: StackedAreaSpec): Blend {
  const match = (label: string): ArrayLike<number> => to.layers.find((layer) => layer.label === label)?.values ?? []
  const rows = [...from.layers.map(({ values }) => values), ...(from.net ? [from.net.values] : [])]
  const goals = [...from.layers.map(({ label }) => match(label)), ...(from.net ? [to.net?.values ?? []] : [])]
  return blendOf(rows, goals, from.years.length)
}

export function stackOf(charts: readonly StudyChart[], name: string): StackedAreaSpec {
  const chart = charts.find((one) => one.name === name)
  if (chart?.kind !== 'stack') throw new RangeError(`No stack ${name}`)
  return chart.spec
}

export function linesOf(charts: readonly StudyChart[], name: string): LineChartSpec {
  const chart = charts.find((one) => one.name === name)
  if (chart?.kind !== 'lines') throw new RangeError(`No lines ${name}`)
  return chart.spec
}
