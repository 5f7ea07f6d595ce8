import type { ThemeName } from './core/theme.ts'

/**
 * The numbers of a chart while a lever moves. `subscribe` calls the listener with one array for each answer of the
 * engine, in the unit of the chart and row by row: `values[row * years + t]`. Which row is which series is said by the
 * chart. The array is read during the call and never kept. Returns what ends the subscription.
 */
export interface LiveNumbers {
  /** The result that they depart from; with another one the lever has been let go and what was live is over. */
  readonly from: object
  readonly subscribe: (listener: (values: Float64Array) => void) => () => void
}

/** How far the numbers of a chart can be trusted now; `why` is a sentence for the reader. */
export type ChartState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'stale'; readonly why: string }
  | { readonly kind: 'failed'; readonly why: string }

/** What a series of a chart is. */
export type SeriesRole = 'scenario' | 'observed' | 'target' | 'layer' | 'net' | 'flow' | 'bar'

/** One point of a chart: the `index`-th series of its role in the specification, in a year. */
export interface ChartPoint {
  readonly role: SeriesRole
  readonly index: number
  readonly label: string
  readonly year: number
  readonly value: number
}

/** A file that a chart gives away. */
export interface ChartFile {
  readonly name: string
  readonly content: Blob
}

/** What every chart of the window is told besides its numbers. */
export interface ChartProps {
  readonly theme: ThemeName
  readonly language: 'en' | 'ja'
  /** Name of its files without ending: `emissions-total`. */
  readonly fileName: string
  readonly state?: ChartState
  /** Height of the plot in pixels; it is reserved before any number comes. */
  readonly height?: number
  /** Called when a reader asks where a number comes from. */
  readonly onExplain?: (point: ChartPoint) => void
  /** Keeps a file; where absent the browser downloads it. Rejects with an Error whose message is shown. */
  readonly save?: (file: ChartFile) => Promise<void>
}
