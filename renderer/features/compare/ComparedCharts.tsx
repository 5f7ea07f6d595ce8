import { type ReactElement, useMemo } from 'react'
import type { LineChartSpec, StudyChart } from '#charts'
import type { StudyOutline } from '#worker'
import { LineChart, SmallMultiples } from '../../charts/index.ts'
import { StudyFigure } from '../../figures/StudyFigure.tsx'
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
  /** Place of the reference among the scenarios. */
  readonly reference: number
}

/** The same results of every chosen scenario: as values, as differences from one of them, or as an index. */
export function ComparedCharts({ outline, ids, mode, view, reference, ...props }: Props): ReactElement {
  const text = useText().compare
  const theme = useTheme()
  const language = useLanguage()
  const charts = useAllLines(props.store, ids)
  const { baseYear } = outline.country
  const changed = useMemo(
    () => charts.map((chart) => ({ chart, spec: specIn(mode, chart, reference, baseYear, text) })),
    [charts, mode, reference, baseYear, text],
  )
  if (view === 'small') {
    return (
      <div className="panel">
        <SmallMultiples
          theme={theme}
          language={language}
          axis="own"
          save={props.save}
          charts={changed.map(({ chart, spec }) => ({ fileName: `${chart.name}-${mode}`, spec }))}
        />
      </div>
    )
  }
  return (
    <PanelGrid>
      {changed.map(({ chart, spec }) => (
        <div className="panel" key={chart.name}>
          {mode === 'absolute' ? (
            <StudyFigure {...props} chart={chart} fallbackTitle={chart.spec.title} height={280} />
          ) : (
            <LineChart
              theme={theme}
              language={language}
              fileName={`${chart.name}-${mode}`}
              save={props.save}
              spec={spec}
              height={280}
            />
          )}
        </div>
      ))}
    </PanelGrid>
  )
}

function specIn(
  mode: Mode,
  { spec }: Extract<StudyChart, { kind: 'lines' }>,
  reference: number,
  year: number,
  text: ReturnType<typeof useText>['compare'],
): LineChartSpec {
  const { title, unit } = spec
  if (mode === 'difference') {
    const words = { title: text.minus({ title, reference: spec.scenarios[reference]?.label ?? '' }), unit }
    return differenceSpec(spec, reference, words)
  }
  if (mode === 'index')
    return indexSpec(spec, year, { title: text.indexed({ title, year }), unit: text.indexUnit({ year }) })
  return spec
}
