import { lineChart, stackedArea, studyCharts, type StudyChartInput, toCsv } from '#charts'
import type { NamedText } from '../files/write-file.ts'

/** Every chart that the results have the numbers for, each as a drawing and as the table of its numbers. */
export function chartFiles(input: StudyChartInput): NamedText[] {
  return studyCharts(input).flatMap((chart) => [
    { name: `${chart.name}.svg`, text: chart.kind === 'lines' ? lineChart(chart.spec) : stackedArea(chart.spec) },
    { name: `${chart.name}.csv`, text: toCsv(chart.spec) },
  ])
}
