import type { ChartFrame, StudyChartTexts } from '#charts'
import { ENGINE } from '#model'
import type { StudyOutline } from '#worker'
import type { ScenarioRun } from '../state/state.ts'

export interface FrameFacts {
  readonly outline: StudyOutline
  readonly scenario: string
  readonly run: ScenarioRun
  readonly language: 'en' | 'ja'
  readonly text: StudyChartTexts
}

/** What stands around a chart of one scenario: where its numbers come from and how they were made. */
export function runFrame(
  { outline, scenario, run, language, text }: FrameFacts,
  title: string,
  unit: string,
): ChartFrame {
  const label = outline.scenarios.find(({ id }) => id === scenario)?.label
  const { lastObservedYear } = outline.country
  return {
    title,
    unit,
    lang: language,
    subtitle: label?.[language] || label?.en || scenario,
    source: text.source({ engine: ENGINE, study: outline.id, observed: [] }),
    note: text.note({
      rule: run.prepared?.rule ?? '',
      gwp: run.prepared?.gwp ?? '',
      scenarios: [scenario],
      hash: run.resultHash?.slice(0, 12) ?? '',
    }),
    yearMark: { year: lastObservedYear, label: text.lastObserved({ year: lastObservedYear }) },
  }
}
