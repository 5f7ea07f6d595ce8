import { describe, expect, test } from 'vitest'
import { everyVariableOf } from '../../model/results/variable-registry.ts'
import { inputLabel } from '../../renderer/figures/variable-label.ts'
import { cliText, windowText } from '#messages'
import { explained } from '../support/explanations/check-explanation.ts'
import { miniNetwork } from '../support/networks/mini-network.ts'
import { answersOf } from '../support/networks/run-study.ts'

const { network, run } = answersOf(miniNetwork('net-zero', 'logit'))
const inputs = [...everyVariableOf(network).keys()].flatMap((variable) =>
  [2018, 2030].flatMap((year) => explained(network, run, variable, year).inputs),
)

/** What is the same in every language: numbers and years, substances, categories of inventories, ids of the study. */
const NO_WORD =
  /^[\d(). ]+$|^(\d{4} New|Installed \d{4})$|^[A-Z]+[a-z]?\d(O|\.\d)?(-\w+)?$|^(NOx|BC|OC|CO|NMVOC|HFC|PFC|CRT)$|^\d\.[A-Z\da-z.]*$/
const { study } = network.resolved
/** Names that the study gives in one language alone, or not at all. */
const ofStudy = new Set([
  ...study.drivers.map(({ label }) => label),
  ...study.slices.map(({ id }) => id),
  ...study.slices.map(({ season }) => season),
  ...study.removals.map(({ removal }) => removal),
])

describe('the inputs of an explanation', () => {
  test('are in Japanese as far as the study and the model have words', () => {
    const words = { ...windowText('ja').variables, ...cliText('ja').charts.parts }
    const found = new Set(inputs.flatMap(({ parts }) => parts.filter((part) => typeof part === 'string')))
    const without = [...found].filter((word) => words[word] === undefined && !NO_WORD.test(word) && !ofStudy.has(word))
    expect(without).toEqual([])
  })

  test('say the names of the study and the steps between them', () => {
    const of = (start: string) => {
      const found = inputs.find(({ label }) => label.startsWith(start))
      if (found === undefined) throw new Error(`No input is called ${start}`)
      return [inputLabel(found, null, 'en'), inputLabel(found, null, 'ja')]
    }
    expect(of('LED lamp, Capital Recovery Factor')).toEqual([
      'LED lamp, Capital Recovery Factor',
      'LED電球・資本回収係数',
    ])
    expect(of('technology paths, LED lamp, input')).toEqual([
      'technology paths, LED lamp, input, Electricity delivered, 2018',
      '技術の数値・LED電球・投入・電力（需要端）・2018',
    ])
  })
})
