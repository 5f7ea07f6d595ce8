import { cpus } from 'node:os'

/** What one benchmark found: the median of its samples against its limit. */
export interface Measurement {
  readonly name: string
  readonly unit: 'ms' | 'MB' | 'kB' | 'ns' | '%'
  readonly samples: readonly number[]
  /** Null where the figure is for information. */
  readonly limit: number | null
}

/** How far above its limit a median may lie before a check fails: room for slow and busy machines. */
export const HEADROOM = 3

export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

export function exceeds({ samples, limit }: Measurement): boolean {
  return limit !== null && median(samples) > HEADROOM * limit
}

/** The machine that figures were measured on, in one line. */
export function machine(): string {
  const [first] = cpus()
  return `${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}`
}

/** A Markdown table, which is as good on a terminal. */
export function tableOf(measurements: readonly Measurement[]): string {
  const rows = measurements.map(({ name, unit, samples, limit }) => {
    const figure = median(samples)
    const spread = `${format(Math.min(...samples))} to ${format(Math.max(...samples))}`
    const ratio = limit === null ? '' : (figure / limit).toFixed(2)
    return `| ${name} | ${format(figure)} ${unit} | ${samples.length} | ${spread} | ${limit === null ? '' : `${limit} ${unit}`} | ${ratio} |`
  })
  return ['| what | median | of | spread | limit | ratio |', '|---|---|---|---|---|---|', ...rows].join('\n')
}

function format(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3)
}
