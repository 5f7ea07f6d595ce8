import type { ChartFrame, StudyChartTexts } from '#charts'
import { ENGINE } from '#model'
import type { StudyOutline } from '#worker'
import type { ScenarioRun } from '../state/state.ts'
import { labelIn } from './label-in.ts'
import { movedNote } from './moved-note.ts'

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
  const label = labelIn(outline.scenarios.find(({ id }) => id === scenario)?.label, language, scenario)
  const { resultHash, prepared } = run
  const { lastObservedYear } = outline.country
  return {
    title,
    unit: text.unit(unit),
    fileUnit: unit,
    lang: language,
    subtitle: label,
    source: text.source({ engine: ENGINE, study: outline.id, observed: [] }),
    ...(prepared === null
      ? {}
      : {
          note: movedNote(
            text.note({ choices: [{ rule: prepared.rule, scenarios: [label] }], gwp: prepared.gwp }),
            run.isMoved ? [label] : [],
            language,
          ),
        }),
    results: resultHash === null ? [] : [{ scenario, label, resultHash }],
    yearMark: { year: lastObservedYear, label: text.lastObserved({ year: lastObservedYear }) },
  }
}
