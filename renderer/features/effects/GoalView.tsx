import { type ReactElement, useCallback, useMemo } from 'react'
import { useStore } from 'zustand'
import { answersText, unitText } from '#messages'
import type { GoalRequest } from '#worker'
import { AnswerFiles } from '../../figures/AnswerFiles.tsx'
import type { AboutFile } from '../../figures/table-file.ts'
import { labelIn } from '../../figures/label-in.ts'
import { leversOf } from '../../state/edit-levers.ts'
import { Button } from '../../ui/Button.tsx'
import { useLanguage, useNumbers, useText } from '../../ui/language/LanguageProvider.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { PanelGrid } from '../../ui/PlaceFrame.tsx'
import { Select } from '../../ui/Select.tsx'
import { aboutAnswer } from './about-answer.ts'
import { answerState, isSame } from './answer-state.ts'
import { startOfGoal } from './answer-runs.ts'
import { Asking } from './Asking.tsx'
import { yearShown, yearsOffered } from '../../figures/years-offered.ts'
import type { EffectsProps } from './effects-props.ts'
import { GoalLevers } from './GoalLevers.tsx'
import { GoalTargets, targetYear } from './GoalTargets.tsx'
import { onceTaken, strengthsFound } from './strengths-found.ts'
import { useForm } from './use-form.ts'

/** USD of 2020 per tonne: above what any study of the field needs. */
const MOST_PRICE = 1000
const BYS = ['strengths', 'price'] as const
const LEASTS = ['change', 'cost'] as const
/** A target of one's own: so much in a year. */
const OWN = ''

/** Strengths of policies, or a price, that bring the scenario to a target. */
export function GoalView({ store, conductor, outline, scenario, save, onExplain }: EffectsProps): ReactElement {
  const { effects: text, goal } = useText()
  const language = useLanguage()
  const numbers = useNumbers()
  const question = useStore(store, ({ questions }) => questions.goal)
  const levers = useStore(store, (state) => leversOf(state.levers, scenario))
  const rule = useStore(store, (state) => state.rule)
  const gwp = useStore(store, (state) => state.gwp)
  const [{ target, amount, year, by, least }, change] = useForm(store, 'goal', () => ({
    target: null,
    amount: 0,
    year: yearShown(outline.country),
    by: 'strengths',
    least: 'change',
  }))
  const request = useMemo((): GoalRequest => {
    const targets = [target ?? `net=${String(amount)}@${String(year)}`]
    return { rule, gwp, levers, question: { scenario, targets, by, least, levers: null, mostPrice: MOST_PRICE } }
  }, [scenario, rule, gwp, levers, target, amount, year, by, least])
  const { answered } = question
  // With the levers that it found the answer stands as it did.
  const isTaken = answered !== null && isSame(onceTaken(answered.request, answered.answer), request)
  const standing = isTaken ? answered.request : request
  const state = answerState(answered, standing, text.olderAnswer)
  const found = answered?.answer ?? null
  const subject = labelIn(outline.scenarios.find(({ id }) => id === scenario)?.label, language, scenario)
  const stated = outline.targets.find(({ role }) => role === 'goal')
  const own = `net=${String(amount)}@${String(year)}`
  const example =
    stated === undefined
      ? { target: null, of: own, label: text.targetIn({ year }) }
      : { target: stated.id, of: stated.id, label: labelIn(stated.label, language, stated.id) }
  const about = useCallback(async () => {
    if (answered === null) return []
    const { answer, request: asked } = answered
    const { facts: names } = answersText(language)
    const facts: AboutFile = [
      [names.targets, asked.question.targets.join(' ')],
      [names.method, goal.means[answer.by]({ least: goal.leasts[answer.least] })],
      [names.isMet, answer.isMet ? goal.met : goal.missed],
      [names.cost, `${String(answer.cost.before)}; ${String(answer.cost.after)}`],
      [names.runs, String(answer.runs)],
    ]
    return aboutAnswer(conductor, { scenario: startOfGoal(asked), baseline: null, facts }, outline, language)
  }, [answered, goal, conductor, outline, language])
  const strengths = found === null ? [] : strengthsFound(found)
  const take = (): void => {
    if (found !== null) conductor.setStrengths(found.scenario, strengths)
  }
  return (
    <>
      <Asking
        question={question}
        request={standing}
        label={text.ask.goal}
        promise={text.promises.goal}
        example={{
          question: text.examples.goal({ target: example.label, scenario: subject }),
          onAsk: () => {
            change({ target: example.target })
            void conductor.askGoal({ ...request, question: { ...request.question, targets: [example.of] } })
          },
        }}
        working={text.working.goal}
        subject={subject}
        onAsk={() => void conductor.askGoal(request)}
        onStop={() => conductor.stopAsking('goal')}
      >
        <Select
          label={text.target}
          value={target ?? OWN}
          options={[
            { value: OWN, label: text.ownTarget },
            ...outline.targets.map(({ id, label }) => ({ value: id, label: labelIn(label, language, id) })),
          ]}
          onChange={(value) => change({ target: value === OWN ? null : value })}
        />
        {target === null ? (
          <>
            <NumberField
              label={text.atMost}
              value={amount}
              onCommit={(value) => change({ amount: value })}
              unit={unitText('Mt CO2e', language)}
              step={10}
            />
            <Select
              label={text.year}
              value={String(year)}
              options={yearsOffered(outline.country).map((one) => ({ value: String(one), label: String(one) }))}
              onChange={(value) => change({ year: Number(value) })}
            />
          </>
        ) : null}
        <Select
          label={text.means}
          value={by}
          options={BYS.map((value) => ({ value, label: text.meansBy[value] }))}
          onChange={(value) => change({ by: value })}
        />
        <Select
          label={text.least}
          value={least}
          options={LEASTS.map((value) => ({ value, label: text.leasts[value] }))}
          onChange={(value) => change({ least: value })}
        />
      </Asking>
      {answered === null || found === null ? null : (
        <AnswerFiles
          name={`goal-${found.scenario}`}
          isOld={state.kind === 'stale'}
          about={about}
          save={save}
          onExplain={onExplain}
        >
          <Notice
            tone={found.isMet ? 'good' : 'warning'}
            actions={
              strengths.length > 0 ? (
                <Button icon="check" disabled={state.kind === 'stale'} onClick={take}>
                  {text.takeLevers}
                </Button>
              ) : undefined
            }
          >
            {found.isMet ? goal.met : goal.missed}
          </Notice>
          <PanelGrid>
            <Panel
              span="all"
              heading={text.targets}
              note={text.goalCost({
                before: numbers.quantity(found.cost.before / 1000, 'billion USD_2020'),
                change: numbers.change((found.cost.after - found.cost.before) / 1000, 'billion USD_2020'),
              })}
            >
              <GoalTargets answer={found} outline={outline} start={startOfGoal(answered.request)} />
            </Panel>
            <Panel heading={text.levers} span="all" note={text.leversNote({ runs: found.runs })}>
              <GoalLevers answer={found} outline={outline} year={Math.max(...found.targets.map(targetYear))} />
            </Panel>
          </PanelGrid>
        </AnswerFiles>
      )}
    </>
  )
}
