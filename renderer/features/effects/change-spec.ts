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

/** From all greenhouse gases of the one side to those of the other: the factors, then what stands beside them. */
export function changeWaterfall(change: ChangeOfEmissions, words: Words): WaterfallSpec {
  const { outline, language, text, decompose } = words
  const side = ({ scenario, year, total }: ChangeOfEmissions['from']) => ({
    label: text.side({
      scenario: labelIn(outline.scenarios.find(({ id }) => id === scenario)?.label, language, scenario),
      year,
    }),
    value: total,
  })
  const steps = [
    ...change.factors.map(({ factor, additive }) => ({ label: decompose.factors[factor] ?? factor, value: additive })),
    ...change.separate.map(({ part, change: value }) => ({ label: decompose.separate[part] ?? part, value })),
  ]
  const size = Math.max(Math.abs(change.from.total), Math.abs(change.to.total), 1e-30)
  return {
    title: text.changeTitle,
    unit: unitText(MT, language),
    fileUnit: MT,
    lang: language,
    source: `${ENGINE}, ${outline.id}`,
    note: decompose.methods[change.by],
    year: change.to.year,
    from: side(change.from),
    steps: steps.filter(({ value }) => Math.abs(value) > 1e-9 * size).map((step) => ({ ...step, error: null })),
    to: side(change.to),
    words: { less: text.less, more: text.more },
  }
}
