import type { LayerKind } from './palette.ts'
import type { ThemeName } from './theme.ts'

/** What stands around every chart. Texts come ready in the reader's language and may be of any origin. */
export interface ChartFrame {
  readonly title: string
  readonly subtitle?: string
  /** Unit of the vertical axis: `Mt CO2-equiv/yr`. */
  readonly unit: string
  /** The unit as files of numbers state it, in every language the same; `unit` where absent. */
  readonly fileUnit?: string
  /** Where the numbers come from. */
  readonly source: string
  /** How they were made: rule of choice, warming potentials, what is left out. */
  readonly note?: string
  /** Which results are drawn, to be told from others by: metadata of the picture, never drawn. */
  readonly results?: readonly ResultMark[]
  /** Language of the texts; it chooses the words `Source` and `Note` and is told to screen readers. */
  readonly lang?: 'en' | 'ja'
  /** Paper of the exported picture; light where absent. */
  readonly theme?: ThemeName
  /** Whole width in pixels, 640 to 1600; 880 where absent. */
  readonly width?: number
  /** A year to be marked by an upright line: the last one with observed drivers. */
  readonly yearMark?: { readonly year: number; readonly label: string }
}

/** The result of one scenario by the hash of its document. */
export interface ResultMark {
  readonly scenario: string
  readonly label: string
  readonly resultHash: string
}

/** Values by year; a value that is not finite is a gap. Years ascend. */
export interface YearSeries {
  readonly label: string
  readonly years: readonly number[]
  readonly values: ArrayLike<number>
  /**
   * Which scenario this is in the order of colours, marks and hatches, so that it looks the same in every chart; where
   * absent its place in the chart decides. Of an observed series likewise, in the order of greys and dashes.
   */
  readonly look?: number
}

/** A number someone has promised for a year, drawn as a diamond with its label. */
export interface TargetMark {
  readonly label: string
  readonly year: number
  readonly value: number
}

/** Scenarios as lines, observations as greys, targets as diamonds. */
export interface LineChartSpec extends ChartFrame {
  readonly scenarios: readonly YearSeries[]
  readonly history?: readonly YearSeries[]
  readonly targets?: readonly TargetMark[]
}

/** What lies along the horizontal axis where that is not time. */
export interface Across {
  readonly label: string
  readonly unit: string
}

/** Parts of a total over the years, stacked in the order given from zero outwards. */
export interface StackedAreaSpec extends ChartFrame {
  readonly years: readonly number[]
  /** Years, where absent; else `years` holds whole numbers of this. */
  readonly across?: Across
  readonly kind: LayerKind
  readonly layers: readonly { readonly label: string; readonly values: ArrayLike<number>; readonly style?: string }[]
  /** Sum of sources and sinks, drawn as a line. */
  readonly net?: { readonly label: string; readonly values: ArrayLike<number> }
}

/** Where energy, or anything that is kept, comes from and goes to in one year. */
export interface SankeySpec extends ChartFrame {
  readonly year: number
  readonly kind: LayerKind
  /** Columns from left to right; within one the drawing chooses the order. */
  readonly nodes: readonly { readonly id: string; readonly label: string; readonly column: number }[]
  /** `style` is the name that decides the colour: that of the carrier. Flows that are not above zero are left out. */
  readonly flows: readonly SankeyFlow[]
}

export interface SankeyFlow {
  readonly from: string
  readonly to: string
  readonly style: string
  readonly value: number
}

/** The same numbers of several scenarios side by side, in one year: values or differences. */
export interface BarSpec extends ChartFrame {
  /** What is compared, from top to bottom. */
  readonly groups: readonly string[]
  /** A bar in each group for each scenario; a value that is not finite has none. */
  readonly scenarios: readonly {
    readonly label: string
    readonly values: ArrayLike<number>
    /** As of a line: which scenario this is in the order of looks. */
    readonly look?: number
  }[]
  /** Year of the numbers; the last one of a sum over years. */
  readonly year: number
}

/** How one total becomes another, step by step, in one year. */
export interface WaterfallSpec extends ChartFrame {
  readonly from: { readonly label: string; readonly value: number }
  /** From top to bottom; they sum to the difference of the two totals. */
  readonly steps: readonly {
    readonly label: string
    readonly value: number
    /** Standard error of a sampled value; null where it is exact. */
    readonly error: number | null
  }[]
  readonly to: { readonly label: string; readonly value: number }
  /** Totals that are aimed at: an upright line each, named in the legend. */
  readonly targets?: readonly { readonly label: string; readonly value: number }[]
  readonly year: number
  /** What a step to the left and one to the right are called. */
  readonly words: { readonly less: string; readonly more: string }
}

/** Measures in the order of their cost: how much each abates, and what a tonne costs. */
export interface AbatementCurveSpec extends ChartFrame {
  readonly measures: readonly {
    readonly label: string
    /** In the unit of `abatementUnit`, above nought. */
    readonly abatement: number
    /** In the unit of the chart, per tonne; below nought where the measure pays for itself. */
    readonly cost: number
    /** Decides the colour; `sectorName` is what it is called. */
    readonly sector: string
    readonly sectorName: string
  }[]
  readonly abatementUnit: string
  /** As `fileUnit`, of what is abated. */
  readonly abatementFileUnit?: string
  readonly year: number
}
