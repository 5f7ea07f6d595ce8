import type { StackedAreaSpec, WaterfallSpec } from '#charts'
import { unitText, type WindowText } from '#messages'
import { ENGINE, type OutcomeEffects, type PolicyEffects } from '#model'
import type { EffectsRequest, StudyOutline } from '#worker'
import { labelIn } from '../../figures/label-in.ts'
import { variableLabel } from '../../figures/variable-label.ts'

export interface Words {
  readonly outline: StudyOutline
  readonly language: 'en' | 'ja'
  readonly text: WindowText['effects']
  /** What kinds of instruments are called. */
  readonly kinds: Readonly<Record<string, string>>
}

/** Players that do more than this share of the greatest effect have a wedge of their own. */
const MOST_WEDGES = 8

/** A policy by its name, a group by what it groups. */
export function playerName(
  id: string,
  grouping: EffectsRequest['grouping'],
  { outline, language, text, kinds }: Words,
): string {
  const policy = outline.policies.find((one) => one.id === id)
  if (policy !== undefined) return labelIn(policy.label, language, id)
  if (grouping === 'kind') return kinds[id] ?? id
  const nameOf = (name: string): string | undefined => {
    const sector = outline.sectors.find((one) => one.id === name)
    return sector === undefined ? text.sectors[name] : labelIn(sector.label, language, name)
  }
  const names = id.split(/\s+/).map((name) => nameOf(name) ?? name)
  return nameOf(id) ?? names.join(language === 'ja' ? '・' : ', ')
}

/** The name that decides a wedge's colour, the same in every language: a sector by itself looks as it does elsewhere. */
const styleOf = (id: string, grouping: EffectsRequest['grouping']): string =>
  grouping === 'sector' ? id.split(/\s+/).join('+') : `policies+${id}`

const scenarioName = (id: string, { outline, language }: Words): string =>
  labelIn(outline.scenarios.find((one) => one.id === id)?.label, language, id)

/** From the one scenario to the other in one year, the greatest reduction first. */
export function effectsWaterfall(
  effects: PolicyEffects,
  outcome: OutcomeEffects,
  year: number,
  { grouping }: EffectsRequest,
  words: Words,
): WaterfallSpec {
  const { text, language } = words
  const t = effects.years.indexOf(year)
  const at = (values: Float64Array | undefined): number => values?.[t] ?? Number.NaN
  const steps = effects.players
    .map(({ id }, i) => ({
      label: playerName(id, grouping, words),
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
export function effectsWedges(
  effects: PolicyEffects,
  outcome: OutcomeEffects,
  { grouping }: EffectsRequest,
  words: Words,
): StackedAreaSpec {
  const { text, language } = words
  const ranked = effects.players
    .map(({ id }, i) => {
      const values = (outcome.contributions[i] ?? new Float64Array(effects.years.length)).map((value) => 0 - value)
      const size = values.reduce((sum, v) => sum + Math.abs(v), 0)
      return { label: playerName(id, grouping, words), style: styleOf(id, grouping), values, size }
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

function frameOf({ method, runs, scenario, against }: PolicyEffects, { unit }: OutcomeEffects, words: Words) {
  const { text, language, outline } = words
  return {
    unit: unitText(unit, language),
    fileUnit: unit,
    lang: language,
    subtitle: text.between({ scenario: scenarioName(scenario, words), against: scenarioName(against, words) }),
    source: `${ENGINE}, ${outline.id}`,
    note: text.methodNote({ method: text.methods[method], runs }),
  } as const
}
