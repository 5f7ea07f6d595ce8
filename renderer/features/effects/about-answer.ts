import { ENGINE } from '#model'
import type { RunInput, StudyOutline } from '#worker'
import { answersText, windowText } from '#messages'
import { labelIn } from '../../figures/label-in.ts'
import type { AboutFile } from '../../figures/table-file.ts'
import type { Conductor } from '../../state/conductor.ts'

/** What an answer is of, and how it was made. */
export interface AnswerFacts {
  readonly scenario: RunInput
  /** What it is compared with; null where that is no scenario, and a fact says it. */
  readonly baseline: RunInput | null
  readonly facts: AboutFile
}

/** What files of an answer say of it: engine, study, scenarios with rule, levers and hash, and how it was made. */
export async function aboutAnswer(
  { identify }: Pick<Conductor, 'identify'>,
  { scenario, baseline, facts }: AnswerFacts,
  outline: StudyOutline,
  language: 'en' | 'ja',
): Promise<AboutFile> {
  const text = answersText(language)
  const { rules } = windowText(language).frame
  const linesOf = async (role: 'scenario' | 'baseline', input: RunInput): Promise<AboutFile> => {
    const label = labelIn(outline.scenarios.find(({ id }) => id === input.scenario)?.label, language, input.scenario)
    const found = await identify(input)
    const moved = Object.entries(input.levers).map(([address, value]) => `${address}=${String(value)}`)
    const under = (fact: 'rule' | 'gwp' | 'levers' | 'inputHash', value: string) =>
      [`${text.facts[role]}: ${text.facts[fact]}`, value] as const
    return [
      [text.facts[role], `${label} (${input.scenario})`],
      ...(found.ok
        ? [
            under('rule', rules[found.value.rule]),
            under('gwp', found.value.gwp),
            under('inputHash', found.value.inputHash),
          ]
        : [under('inputHash', text.notKnown)]),
      ...(moved.length === 0 ? [] : [under('levers', moved.join(' '))]),
    ]
  }
  return [
    [text.facts.engine, ENGINE],
    [text.facts.study, `${labelIn(outline.country.name, language, outline.country.iso3)} (${outline.id})`],
    ...(await linesOf('scenario', scenario)),
    ...(baseline === null ? [] : await linesOf('baseline', baseline)),
    ...facts,
  ]
}
