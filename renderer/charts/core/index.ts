export { abatementCurve, abatementCurveCsv } from './abatement-curve.ts'
export { barChart, barCsv } from './bar-chart.ts'
export { toCsv } from './chart-csv.ts'
export type {
  AbatementCurveSpec,
  Across,
  BarSpec,
  ChartFrame,
  LineChartSpec,
  SankeyFlow,
  SankeySpec,
  StackedAreaSpec,
  TargetMark,
  WaterfallSpec,
  YearSeries,
} from './chart-spec.ts'
export { isWide, isZeroWidth } from './character-width.ts'
export { cleanText, shownMarks } from './clean-text.ts'
export { csvText, tabbedText } from './csv.ts'
export { formatFixed, formatSignificant, formatYear } from './format-number.ts'
export { lineChart } from './line-chart.ts'
export { type LayerKind, layerRank } from './palette.ts'
export { sankeyChart, sankeyCsv } from './sankey-chart.ts'
export { stackedArea } from './stacked-area.ts'
export { type Handout, handoutPage } from './study/handout.ts'
export { measureCostChart, type MeasureNames, potentialChart, type PotentialWords } from './study/measure-charts.ts'
export { pricingCharts, type PricingCharts, type PricingChartTexts } from './study/pricing-charts.ts'
export { priceSweepChart, type SweptSector } from './study/price-sweep-chart.ts'
export { convertUnit } from './study/convert-unit.ts'
export type { RunFigures, StudyChartTexts, StudyFigures } from './study/study-figures.ts'
export {
  type ChartRow,
  linesOf,
  linesOfVariable,
  stackOf,
  type StudyChart,
  type StudyChartInput,
  studyCharts,
} from './study/study-specs.ts'
export type { ThemeName } from './theme.ts'
export { lineCharts, stackCharts } from './study/chart-list.ts'
export { escapeXml } from './svg.ts'
export { waterfall, waterfallCsv } from './waterfall.ts'
export { countryInTitle } from './frame.ts'
