import type { ReactElement } from 'react'
import { cliText } from '#messages'
import type { PolicyEffects } from '#model'
import { labelIn } from '../../figures/label-in.ts'
import { Notice } from '../../ui/Notice.tsx'
import type { Words } from './effects-words.ts'
import { warningSentence } from './warning-sentence.ts'

interface Props {
  readonly effects: PolicyEffects
  readonly words: Words
}

/**
 * What is to be known of an answer beside its numbers: policies that move no purchase under the rule, what the scenarios
 * themselves cannot have, and how many of the combinations between them lack something or missed a limit.
 */
export function EffectsNotices({ effects, words }: Props): ReactElement {
  const { outline, language, text } = words
  const { short, penalised, unweighed, runs } = effects
  const nameOf = (id: string): string =>
    labelIn(outline.scenarios.find((scenario) => scenario.id === id)?.label, language, id)
  const everybody = effects.players.length
  const ends = short.flatMap(({ members, shortages }) => {
    if (members !== null && members.length < everybody) return []
    const scenario = nameOf(members === null ? effects.against : effects.scenario)
    return shortages.map((problem) => text.inScenario({ scenario, what: warningSentence(problem, words) }))
  })
  const said = [
    ...unweighed.map((problem) => warningSentence(problem, words)),
    ...ends,
    ...(short.length === 0 ? [] : [text.short({ count: short.length, runs })]),
    ...(penalised.length === 0 ? [] : [cliText(language).measures.penalised({ count: penalised.length, runs })]),
  ]
  return (
    <>
      {said.map((sentence) => (
        <Notice key={sentence} tone="warning">
          {sentence}
        </Notice>
      ))}
    </>
  )
}
