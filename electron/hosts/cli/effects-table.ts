import { csvText } from '#charts'
import { type CliText, describeProblem } from '#messages'
import type { OutcomeEffects, PolicyEffects, Problem } from '#model'
import { terminalText } from './display-width.ts'
import type { GameView, StudyView } from './engine.ts'
import { interactionText } from './interaction-table.ts'
import type { Invocation } from './invocation.ts'
import { lackingNotes } from './lacking-notes.ts'
import { numberCells, significantCells } from './number-cell.ts'
import { problemLines } from './problem-lines.ts'
import { studyNames } from './study-names.ts'
import { renderTable } from './table.ts'

const HEADLINE = 'Emissions|Kyoto Gases'
const TABLED = [HEADLINE, 'Emissions|CO2', 'Cost|Resource', 'Primary Energy', 'Emissions|PM2.5']

/** What cannot be had in the two scenarios themselves, each with its own name. */
export function endShortages({ short, players, scenario, against }: PolicyEffects): readonly Problem[] {
  return short.flatMap(({ members, shortages }) => {
    if (members !== null && members.length < players.length) return []
    const end = members === null ? against : scenario
    return shortages.map((problem) => ({ ...problem, detail: { ...problem.detail, scenario: end } }))
  })
}

/** The effects with all years, or with one alone; warnings of them stand among the problems of the document. */
export function outcomesShown(effects: PolicyEffects, year: number | null): object {
  const { scenario, against, method, players, runs, penalised, short } = effects
  const at = effects.years.flatMap((one, t) => (year === null || one === year ? [t] : []))
  const pick = (values: Float64Array) => at.map((t) => values[t] ?? NaN)
  return {
    ...{ scenario, against, method, players, runs, penalised, short },
    years: at.map((t) => effects.years[t]),
    outcomes: effects.outcomes.map((outcome) => ({
      ...outcome,
      baseline: pick(outcome.baseline),
      assumptions: pick(outcome.assumptions),
      contributions: outcome.contributions.map(pick),
      remainder: pick(outcome.remainder),
      scenario: pick(outcome.scenario),
      errors: outcome.errors?.map(pick) ?? null,
      interactions: outcome.interactions?.map((row) => row.map(pick)) ?? null,
    })),
  }
}

/** From the one scenario to the other in one year, policy by policy, the greatest effect on emissions first. */
export function effectsText(
  effects: PolicyEffects,
  game: GameView,
  study: StudyView,
  { lang, year: wanted }: Invocation,
  text: CliText,
): string {
  const { effects: words } = text
  const year = wanted ?? yearShown(effects)
  const t = effects.years.indexOf(year)
  const shown = TABLED.flatMap((name) => effects.outcomes.filter(({ variable }) => variable === name))
  const head = effects.outcomes.find(({ variable }) => variable === HEADLINE)
  const order = effects.players
    .map((_, i) => i)
    .sort((a, b) => (head?.contributions[a]?.[t] ?? 0) - (head?.contributions[b]?.[t] ?? 0) || a - b)
  const called = studyNames(study, lang)
  const playerOf = called.players(effects.players)
  const columns = shown.map((outcome) => {
    const name = `${outcome.variable} (${outcome.unit})`
    return { head: words.heads[name] ?? name, cells: columnOf(outcome, order, t) }
  })
  const names = [
    called.scenario(effects.against),
    words.assumptions,
    ...order.map((i) => playerOf(effects.players[i]?.id ?? '')),
    words.remainder,
    called.scenario(effects.scenario),
  ]
  const table = renderTable(
    [
      { head: words.policy, align: 'left' },
      ...columns.map(({ head: name }) => ({ head: name, align: 'right' as const })),
    ],
    names.map((name, row) => [name, ...columns.map(({ cells }) => cells[row] ?? '')]),
  )
  const country = terminalText(study.country.name[lang] || study.country.name.en)
  const heading = words.heading({
    country,
    scenario: called.scenario(effects.scenario),
    against: called.scenario(effects.against),
    year,
    method: effects.sample === null ? words.methods[effects.method] : words.sampledMethod(effects.sample),
    rule: game.network.rule,
    gwp: game.network.gwpSet,
    runs: effects.runs,
  })
  const pairs = head === undefined ? null : interactionText(effects, head, t, playerOf, text)
  const notes = [
    ...(pairs === null ? [] : [pairs]),
    ...(effects.sample === null ? [] : [words.sampled(effects.sample)]),
  ]
  const missed =
    effects.penalised.length === 0 ? [] : [words.penalised({ count: effects.penalised.length, runs: effects.runs })]
  const lacking = lackingNotes(effects, words)
  const ends = endShortages(effects).map((problem) =>
    terminalText(`${called.scenario(String(problem.detail['scenario']))}: ${describeProblem(problem, lang)}`, 2000),
  )
  const warnings = [...problemLines(effects.unweighed, lang), ...ends]
  const said = warnings.length === 0 ? [] : [warnings.join('\n')]
  return `${[heading, table, ...notes, ...missed, ...lacking, ...said].join('\n\n')}\n`
}

/** A sampled part has its standard error behind it. */
function columnOf(outcome: OutcomeEffects, order: readonly number[], t: number): readonly string[] {
  const at = (values: Float64Array | undefined): number => values?.[t] ?? NaN
  const { errors } = outcome
  const cells = numberCells([
    at(outcome.baseline),
    at(outcome.assumptions),
    ...order.map((i) => at(outcome.contributions[i])),
    Math.abs(at(outcome.remainder)) < 1e-9 ? 0 : at(outcome.remainder),
    at(outcome.scenario),
  ])
  if (errors === null) return cells
  const spreads = significantCells(order.map((i) => at(errors[i])))
  return cells.map((cell, row) => {
    const spread = spreads[row - 2]
    return spread === undefined ? cell : `${cell} ± ${spread}`
  })
}

/** 2050 where the study reaches it, else its last year. */
const yearShown = ({ years }: PolicyEffects): number => (years.includes(2050) ? 2050 : (years.at(-1) ?? 0))

/**
 * Every contribution of every year as rows. The column `id` tells parts apart: that of a player has a stroke in it, so that a
 * policy may be called as a group is, or `baseline`. Where orders were drawn, `standard-error` rows follow the players.
 */
export function effectsCsv({ players, years, outcomes }: PolicyEffects): string {
  return csvText([
    ['variable', 'unit', 'part', 'id', ...years],
    ...outcomes.flatMap(({ variable, unit, baseline, assumptions, contributions, errors, remainder, scenario }) => [
      [variable, unit, 'baseline', 'baseline', ...baseline],
      [variable, unit, 'assumptions', 'assumptions', ...assumptions],
      ...players.map(({ id, name }, i) => [variable, unit, name, id, ...(contributions[i] ?? [])]),
      ...(errors ?? []).map((own, i) => [
        variable,
        unit,
        'standard-error',
        `standard-error/${players[i]?.id ?? ''}`,
        ...own,
      ]),
      [variable, unit, 'remainder', 'remainder', ...remainder],
      [variable, unit, 'scenario', 'scenario', ...scenario],
    ]),
  ])
}
