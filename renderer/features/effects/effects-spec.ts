import type { StackedAreaSpec, WaterfallSpec } from '#charts'
import { unitText } from '#messages'
import { ENGINE, type OutcomeEffects, type Player, type PolicyEffects } from '#model'
import { labelIn } from '../../figures/label-in.ts'
import { variableLabel } from '../../figures/variable-label.ts'
import type { Words } from './effects-words.ts'
import { playerLabels } from './player-labels.ts'

/** Players that do more than this share of the greatest effect have a wedge of their own. */
const MOST_WEDGES = 8

/** The name that decides a wedge's colour, the same in every language: a sector by itself looks as it does elsewhere. */
const styleOf = ({ of, id, name }: Player): string => (of === 'sector' ? name.split(/\s+/).join('+') : `policies+${id}`)

const scenarioName = (id: string, { outline, language }: Words): string =>
  labelIn(outline.scenarios.find((one) => one.id === id)?.label, language, id)

/** From the one scenario to the other in one year, the greatest reduction first. */
export function effectsWaterfall(
  effects: PolicyEffects,
  outcome: OutcomeEffects,
  year: number,
  words: Words,
): WaterfallSpec {
  const { text, language } = words
  const t = effects.years.indexOf(year)
  const at = (values: Float64Array | undefined): number => values?.[t] ?? Number.NaN
  const called = playerLabels(effects.players, words)
  const steps = effects.players
    .map(({ id }, i) => ({
      label: called(id),
      value: at(outcome.contributions[i]),
      error: outcome.errors === null ? null : at(outcome.errors[i]),
    }))
    .sort((a, b) => a.value - b.value)
  const size = Math.max(...[outcome.baseline, outcome.scenario].map((values) => Math.abs(at(values))), 1e-30)
  const beside = [
    { label: text.assumptions, value: at(outcome.assumptions), error: null },
    { label: text.remainder, value: at(outcome.remainder), error: null },
  ].filter(({ value }) => Math.abs(value) > 1e-9 * size)
  return {
    ...frameOf(effects, outcome, words),
    title: text.waterfallTitle({ what: variableLabel(outcome.variable, words.outline, language), year }),
    year,
    from: { label: scenarioName(effects.against, words), value: at(outcome.baseline) },
    steps: [...beside.slice(0, 1), ...steps, ...beside.slice(1)],
    to: { label: scenarioName(effects.scenario, words), value: at(outcome.scenario) },
    words: { less: text.less, more: text.more },
  }
}

/**
 * What each policy takes off, year by year, as wedges upon one another; the smallest go together. A wedge below the line
 * adds.
 */
export function effectsWedges(effects: PolicyEffects, outcome: OutcomeEffects, words: Words): StackedAreaSpec {
  const { text, language } = words
  const called = playerLabels(effects.players, words)
  const ranked = effects.players
    .map((player, i) => {
      const values = (outcome.contributions[i] ?? new Float64Array(effects.years.length)).map((value) => 0 - value)
      const size = values.reduce((sum, v) => sum + Math.abs(v), 0)
      return { label: called(player.id), style: styleOf(player), values, size }
    })
    .sort((a, b) => b.size - a.size)
  const [large, small] = [ranked.slice(0, MOST_WEDGES), ranked.slice(MOST_WEDGES)]
  const rest = effects.years.map((_, t) => small.reduce((sum, { values }) => sum + (values[t] ?? 0), 0))
  const layers = large.map(({ label, style, values }) => ({ label, style, values }))
  return {
    ...frameOf(effects, outcome, words),
    title: text.wedgesTitle({ what: variableLabel(outcome.variable, words.outline, language) }),
    years: effects.years,
    kind: 'sector',
    layers:
      small.length === 0
        ? layers
        : [...layers, { label: text.others({ count: small.length }), style: 'other', values: rest }],
    yearMark: {
      year: words.outline.country.lastObservedYear,
      label: text.lastObserved({ year: words.outline.country.lastObservedYear }),
    },
  }
}

/** How parts are found, in a few words: that they are sampled, where they are. */
export const methodName = (
  { method, sample }: Pick<PolicyEffects, 'method' | 'sample'>,
  { text }: Pick<Words, 'text'>,
): string =>
  sample === null ? text.methods[method] : text.sampledMethod({ orders: 2 * sample.pairs, seed: sample.seed })

function frameOf(effects: PolicyEffects, { unit }: OutcomeEffects, words: Words) {
  const { text, language, outline } = words
  const { runs, scenario, against } = effects
  return {
    unit: unitText(unit, language),
    fileUnit: unit,
    lang: language,
    subtitle: text.between({ scenario: scenarioName(scenario, words), against: scenarioName(against, words) }),
    source: `${ENGINE}, ${outline.id}`,
    note: text.methodNote({ method: methodName(effects, words), runs }),
  } as const
}
