import { type CSSProperties, type ReactElement, useRef, useState } from 'react'
import { answersText, unitText } from '#messages'
import type { OutcomeEffects, PolicyEffects } from '#model'
import { TableTools, useAnswer } from '../../figures/AnswerFiles.tsx'
import type { TableFile } from '../../figures/table-file.ts'
import { useLanguage, useNumbers } from '../../ui/language/LanguageProvider.tsx'
import { moveAmongCells } from '../../ui/roving-cells.ts'
import { useHiddenEdges } from '../../ui/use-hidden-edges.ts'
import type { Words } from './effects-words.ts'
import { madeOf } from './explained-effect.ts'
import { interactionOf, matrixDecimals, type Side, sideOf, strongestPairs } from './interaction-pairs.ts'
import { InteractionMark } from './InteractionMark.tsx'
import { playerLabels } from './player-labels.ts'
import '../../ui/hidden-edges.css'
import './interaction-matrix.css'

/** Pairs that are said in words. */
const MOST_SENTENCES = 3

interface Props {
  readonly effects: PolicyEffects
  readonly outcome: OutcomeEffects
  readonly year: number
  readonly words: Words
}

/** Every policy by every other: whether they compete or help each other in a year, and by how much. */
export function InteractionMatrix({ effects, outcome, year, words }: Props): ReactElement {
  const language = useLanguage()
  const numbers = useNumbers()
  const text = answersText(language)
  const { onExplain } = useAnswer()
  const [focused, setFocused] = useState<string | null>(null)
  const region = useRef<HTMLDivElement>(null)
  useHiddenEdges(region)
  if (outcome.interactions === null) return <p>{words.text.noInteractions}</p>
  const t = effects.years.indexOf(year)
  const called = playerLabels(effects.players, words)
  const names = effects.players.map(({ id }) => called(id))
  const pairs = strongestPairs(outcome, names.length, t)
  const [strongest] = pairs
  const largest = Math.abs(strongest?.value ?? 0)
  const decimals = matrixDecimals(largest)
  const least = 0.5 * 10 ** -decimals
  const told = pairs.slice(0, MOST_SENTENCES).filter(({ value }) => sideOf(value, least) !== 'nothing')
  const entrance = focused ?? (strongest === undefined ? null : `${strongest.first} ${strongest.second}`)
  const unit = unitText(outcome.unit, language)
  const caption = text.matrix({ year, unit })
  const file = (): TableFile => ({
    title: words.text.interactionsTable({ year }),
    heads: [`${words.text.policy} (${outcome.unit})`, ...names],
    rows: names.map((name, i) => [name, ...names.map((_, j) => (i === j ? null : interactionOf(outcome, i, j, t)))]),
  })
  const sentence = (first: number, second: number, value: number): string => {
    const said = {
      first: names[first] ?? '',
      second: names[second] ?? '',
      value: numbers.change(value, outcome.unit, decimals),
    }
    return text.pairWords[sideOf(value, least)](said)
  }
  const explain = (first: number, second: number, value: number): void => {
    // It is made of the runs of all combinations; the effects of the two are no part of it.
    const made = madeOf(sentence(first, second, value), { year, value, unit: outcome.unit }, text.how.interaction)
    if (made !== null) onExplain(made)
  }
  return (
    <div className="interactions" onKeyDown={moveAmongCells}>
      <TableTools id={`interactions-${String(year)}`} table={file} />
      <ul className="interaction-key">
        {(['compete', 'help', 'nothing'] as const).map((side) => (
          <li key={side} data-side={side}>
            {side === 'nothing' ? '0' : <InteractionMark side={side} />} {text.matrixKey[side]}
          </li>
        ))}
      </ul>
      <div className="hidden-edges">
        <div className="table-region" role="group" aria-label={caption} tabIndex={0} ref={region}>
          <table className="table interaction-matrix">
            <caption>{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.text.policy}</th>
                {names.map((name, j) => (
                  <th key={name} scope="col">
                    <span className="interaction-head">
                      {j + 1} {name}
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {names.map((name, i) => (
                <tr key={name}>
                  <th scope="row">
                    {i + 1} {name}
                  </th>
                  {names.map((other, j) => {
                    if (i === j) return <td key={other} className="interaction-self" />
                    const value = interactionOf(outcome, i, j, t)
                    const side: Side = sideOf(value, least)
                    const place = `${i} ${j}`
                    const weight = { '--weight': largest > 0 ? Math.abs(value) / largest : 0 } as CSSProperties
                    return (
                      <td key={other} data-side={side} style={weight}>
                        <button
                          type="button"
                          className="explained-figure"
                          aria-label={sentence(i, j, value)}
                          tabIndex={place === entrance ? 0 : -1}
                          onFocus={() => setFocused(place)}
                          onClick={() => explain(i, j, value)}
                        >
                          {side === 'nothing' ? (
                            '0'
                          ) : (
                            <>
                              <InteractionMark side={side} />
                              {numbers.change(value, '', decimals)}
                            </>
                          )}
                        </button>
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      {told.length === 0 ? (
        <p className="answer-note">{words.text.noInteraction}</p>
      ) : (
        <section className="answer-note">
          <h3>{text.strongest}</h3>
          <ul className="answer-list">
            {told.map(({ first, second, value }) => (
              <li key={`${first} ${second}`}>{sentence(first, second, value)}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
