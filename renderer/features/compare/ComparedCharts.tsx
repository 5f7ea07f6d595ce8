import { type ReactElement, useMemo } from 'react'
import type { LineChartSpec, StudyChart } from '#charts'
import type { StudyOutline } from '#worker'
import { type ChartPoint, LineChart, SmallMultiples } from '../../charts/index.ts'
import { ArrivalPanel } from '../../figures/ArrivalPanel.tsx'
import { changedPoint, explainedPoint } from '../../figures/explained.ts'
import { labelIn } from '../../figures/label-in.ts'
import { StudyFigure } from '../../figures/StudyFigure.tsx'
import { useChartState } from '../../figures/use-chart-state.ts'
import { useAllLines } from '../../figures/use-charts.ts'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import { PanelGrid } from '../../ui/PlaceFrame.tsx'
import { useTheme } from '../../ui/theme/ThemeProvider.tsx'
import type { PlaceProps } from '../place-props.ts'
import { differenceSpec, indexSpec, type Mode } from './compared-spec.ts'

interface Props extends PlaceProps {
  readonly outline: StudyOutline
  readonly ids: readonly string[]
  readonly mode: Mode
  readonly view: 'large' | 'small'
  /** The scenario that differences are from. */
  readonly reference: string
}

/** The same results of every chosen scenario: as values, as differences from one of them, or as an index. */
export function ComparedCharts({ outline, ids, mode, view, reference, ...props }: Props): ReactElement {
  const { compare: text, figures } = useText()
  const explanations = figures.explain
  const theme = useTheme()
  const language = useLanguage()
  // Differences and indexes have no history and no targets beside them, and so cite none.
  const charts = useAllLines(props.store, ids, mode === 'absolute' ? 'with-observed' : 'results-alone')
  const state = useChartState(props.store, ids)
  const { baseYear } = outline.country
  const label = labelIn(outline.scenarios.find(({ id }) => id === reference)?.label, language, reference)
  const { store, onExplain } = props
  const changed = useMemo(
    () =>
      charts.map((chart) => {
        // Scenarios that are still to come are not among the lines.
        const place = chart.rows.findIndex(({ scenario }) => scenario === reference)
        const spec = specIn(mode, chart, { place, label }, baseYear, text)
        const explain = (point: ChartPoint): void => {
          const asked =
            mode === 'absolute'
              ? explainedPoint(
                  chart,
                  point,
                  { outline, runs: store.getState().runs, language, text: explanations },
                  false,
                )
              : mode === 'difference'
                ? changedPoint(chart, point, { reference: place }, spec.unit, explanations.difference)
                : changedPoint(chart, point, { baseYear }, '%', explanations.index({ year: baseYear }))
          if (asked !== null) onExplain(asked)
        }
        return { chart, spec, explain }
      }),
    [charts, mode, reference, label, baseYear, text, outline, store, language, explanations, onExplain],
  )
  const common = { theme, language, state, save: props.save }
  if (view === 'small') {
    return (
      <div className="panel">
        <SmallMultiples
          {...common}
          axis="own"
          charts={changed.map(({ chart, spec, explain }) => ({
            fileName: `${chart.name}-${mode}`,
            spec,
            onExplain: explain,
          }))}
        />
      </div>
    )
  }
  return (
    <PanelGrid narrowest="wide">
      {changed.map(({ chart, spec, explain }) => (
        <ArrivalPanel place="compare" part={chart.name} key={chart.name}>
          {mode === 'absolute' ? (
            <StudyFigure {...props} chart={chart} fallbackTitle={chart.spec.title} height={280} />
          ) : (
            <LineChart {...common} fileName={`${chart.name}-${mode}`} spec={spec} height={280} onExplain={explain} />
          )}
        </ArrivalPanel>
      ))}
    </PanelGrid>
  )
}

function specIn(
  mode: Mode,
  { spec }: Extract<StudyChart, { kind: 'lines' }>,
  reference: { readonly place: number; readonly label: string },
  year: number,
  text: ReturnType<typeof useText>['compare'],
): LineChartSpec {
  const { title, unit } = spec
  if (mode === 'difference') {
    const words = { title: text.minus({ title, reference: reference.label }), unit }
    return differenceSpec(spec, reference.place, words)
  }
  if (mode === 'index') return indexSpec(spec, year, { title: text.indexed({ title }), unit: text.indexUnit({ year }) })
  return spec
}
