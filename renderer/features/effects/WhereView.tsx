import type { ReactElement } from 'react'
import { useStore } from 'zustand'
import type { PotentialRequest, StudyOutline } from '#worker'
import { whereText } from '#messages'
import { labelIn } from '../../figures/label-in.ts'
import { leversOf } from '../../state/edit-levers.ts'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import { Select } from '../../ui/Select.tsx'
import { answerState } from './answer-state.ts'
import { Asking } from './Asking.tsx'
import type { EffectsProps } from './effects-props.ts'
import { useForm } from './use-form.ts'
import { WhereAnswer } from './WhereAnswer.tsx'

const GROUPINGS = ['none', 'sector', 'kind'] as const
/** Of the choice to compare with no policy at all; ids of scenarios are not empty. */
const ITSELF = ''

/** 2030 and 2050, as far as the study has them; else its last year. */
function yearsToAct({ baseYear, endYear }: StudyOutline['country']): readonly number[] {
  const years = [2030, 2050].filter((year) => baseYear < year && year <= endYear)
  return years.length > 0 ? years : [endYear]
}

/** What each measure of the scenario abates and costs in a year, and how far all of them go to the targets. */
export function WhereView({ store, conductor, outline, scenario, save, onExplain }: EffectsProps): ReactElement {
  const { effects: text } = useText()
  const language = useLanguage()
  const where = whereText(language)
  const question = useStore(store, ({ questions }) => questions.potential)
  const levers = useStore(store, (state) => leversOf(state.levers, scenario))
  const rule = useStore(store, (state) => state.rule)
  const gwp = useStore(store, (state) => state.gwp)
  const years = yearsToAct(outline.country)
  const others = outline.scenarios.filter(({ id }) => id !== scenario)
  const [{ year, against: chosen, grouping }, change] = useForm(store, 'potential', () => ({
    year: years[0] ?? outline.country.endYear,
    against: null,
    grouping: 'none',
  }))
  const against = others.find(({ id }) => id === chosen)?.id ?? null
  const request: PotentialRequest = { scenario, rule, gwp, levers, against, grouping, year }
  const subject = labelIn(outline.scenarios.find(({ id }) => id === scenario)?.label, language, scenario)
  const ask = (): void => void conductor.askPotential(request)
  return (
    <>
      <Asking
        question={question}
        request={request}
        label={where.ask}
        promise={where.promise}
        working={where.working}
        example={{ question: where.example({ scenario: subject, year }), onAsk: ask }}
        subject={subject}
        onAsk={ask}
        onStop={() => conductor.stopAsking('potential')}
      >
        <Select
          label={text.year}
          value={String(year)}
          options={years.map((value) => ({ value: String(value), label: String(value) }))}
          onChange={(value) => change({ year: Number(value) })}
        />
        <Select
          label={text.against}
          value={against ?? ITSELF}
          options={[
            { value: ITSELF, label: where.itself },
            ...others.map(({ id, label }) => ({ value: id, label: labelIn(label, language, id) })),
          ]}
          onChange={(value) => change({ against: value === ITSELF ? null : value })}
        />
        <Select
          label={text.grouping}
          value={grouping}
          options={GROUPINGS.map((value) => ({ value, label: text.groupings[value] }))}
          onChange={(value) => change({ grouping: value })}
        />
      </Asking>
      {question.answered === null ? null : (
        <WhereAnswer
          {...question.answered}
          {...{ conductor, outline, save, onExplain }}
          state={answerState(question.answered, request, text.olderAnswer)}
        />
      )}
    </>
  )
}
