import type { WaterfallSpec } from '#charts'
import { unitText, type WindowText } from '#messages'
import { type ChangeOfEmissions, ENGINE } from '#model'
import type { StudyOutline } from '#worker'
import { labelIn } from '../../figures/label-in.ts'

const MT = 'Mt CO2-equiv/yr'

interface Words {
  readonly outline: StudyOutline
  readonly language: 'en' | 'ja'
  readonly text: WindowText['effects']
  readonly decompose: WindowText['decompose']
}

/** A side of a change: its scenario and year, and its greenhouse gases. */
export function sideOfChange(
  { scenario, year, total }: ChangeOfEmissions['from'],
  { outline, language, text }: Pick<Words, 'outline' | 'language' | 'text'>,
): WaterfallSpec['from'] {
  const name = labelIn(outline.scenarios.find(({ id }) => id === scenario)?.label, language, scenario)
  return { label: text.side({ scenario: name, year }), value: total }
}

/** From all greenhouse gases of the one side to those of the other: the factors, then what stands beside them. */
export function changeWaterfall(change: ChangeOfEmissions, words: Words): WaterfallSpec {
  const { outline, language, text, decompose } = words
  const steps = [
    ...change.factors.map(({ factor, additive }) => ({ label: decompose.factors[factor] ?? factor, value: additive })),
    ...change.separate.map(({ part, change: value }) => ({ label: decompose.separate[part] ?? part, value })),
  ]
  const size = Math.max(Math.abs(change.from.total), Math.abs(change.to.total), 1e-30)
  return {
    title: change.from.year === change.to.year ? text.differTitle : text.changeTitle,
    unit: unitText(MT, language),
    fileUnit: MT,
    lang: language,
    source: `${ENGINE}, ${outline.id}`,
    note: decompose.methods[change.by],
    year: change.to.year,
    from: sideOfChange(change.from, words),
    steps: steps.filter(({ value }) => Math.abs(value) > 1e-9 * size).map((step) => ({ ...step, error: null })),
    to: sideOfChange(change.to, words),
    words: { less: text.less, more: text.more },
  }
}
