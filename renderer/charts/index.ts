import './charts.css'

/** The only door of the charts of the window; what serves files too is in #charts. */
export type { ChartFile, ChartPoint, ChartProps, ChartState, LiveNumbers, SeriesRole } from './chart-props.ts'
export { AbatementCurve } from './AbatementCurve.tsx'
export { BarChart } from './BarChart.tsx'
export { LineChart } from './LineChart.tsx'
export { SankeyChart } from './SankeyChart.tsx'
export { SmallMultiples } from './SmallMultiples.tsx'
export { StackedAreaChart } from './StackedAreaChart.tsx'
export { Waterfall } from './Waterfall.tsx'
