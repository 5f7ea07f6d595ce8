import { type ReactElement, useId } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useLanguage, useText } from '../../ui/language/LanguageProvider.tsx'
import type { FrameActions, OpenStudy } from './frame-view.ts'
import { runFailureView } from './run-failure-view.ts'

interface Props {
  readonly study: OpenStudy
  readonly actions: FrameActions
}

/** Why the scenario in sight has no result: the year, the limits that contradict one another, and the ways on. */
export function RunFailurePanel({ study, actions }: Props): ReactElement | null {
  const text = useText().frame
  const language = useLanguage()
  const heading = useId()
  const { run, rule, rules, policies } = study
  if (run.kind !== 'failed') return null
  const scenario = study.scenarios.find(({ id }) => id === study.scenario)?.label ?? study.scenario
  const view = runFailureView(run.failure, { scenario, rule, rules, policies }, language)
  return (
    <section className="run-failure" data-tone="bad" aria-labelledby={heading}>
      <h2 id={heading}>
        <Icon name="bad" />
        {view.heading}
      </h2>
      <p>{view.why}</p>
      {view.limits.length === 0 ? null : (
        <ul>
          {view.limits.map((limit) => (
            <li key={limit} dir="auto">
              {limit}
            </li>
          ))}
        </ul>
      )}
      <p>
        <strong>{text.failure.remedy}</strong> {view.remedy}
      </p>
      <div className="run-failure-ways">
        {view.policies.map(({ id, label }) => (
          <Button key={id} onClick={() => actions.showPolicy(id)}>
            {text.failure.openPolicy({ name: label })}
          </Button>
        ))}
        {view.rules.map((other) => (
          <Button key={other} onClick={() => actions.chooseRule(other)}>
            {text.failure.chooseRule({ name: text.rules[other] })}
          </Button>
        ))}
        {study.undo === null ? null : (
          <Button icon="undo" onClick={actions.undo}>
            {text.undoWhat({ what: study.undo })}
          </Button>
        )}
        <Button icon="run" onClick={actions.calculate}>
          {text.failure.again}
        </Button>
      </div>
      <p className="run-failure-shown">
        {run.shown === null ? text.failure.nothingShown : text.failure.shown({ rule: text.rules[run.shown] })}
      </p>
    </section>
  )
}
