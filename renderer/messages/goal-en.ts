const near = (names: readonly string[]): string => (names.length === 0 ? '' : ` Did you mean ${names.join(' or ')}?`)

/** Texts of the way back from a target, in English. */
export const goalEn = {
  heading: (facts: { country: string; scenario: string; rule: string; gwp: string; means: string; runs: number }) =>
    `${facts.country} · ${facts.scenario} · rule ${facts.rule} · GWP-100 ${facts.gwp}\n${facts.means} (${facts.runs} runs)`,
  means: {
    strengths: (facts: { least: string }) => `Strengths of policies, ${facts.least}`,
    price: (facts: { least: string }) => `One price on greenhouse gases in every sector, ${facts.least}`,
  },
  byCap: 'Ceilings on emissions, in straight lines from the last observed year to each target',
  leasts: { change: 'with the least change', cost: 'at the least present value of resource cost' },
  met: 'The targets are met.',
  missed: 'The targets were not met within the bounds. The nearest that was found, every lever tried by itself too:',
  unmet: 'not every target is met',
  isMet: 'met',
  heads: {
    target: 'Target',
    lever: 'Lever',
    cap: 'Ceiling',
    year: 'Year',
    price: 'Implied price (USD_2020/t)',
    unit: 'Unit',
    before: 'Before',
    after: 'After',
    most: 'At most',
    missing: 'Missing',
    bounds: 'Bounds',
  },
  unmoved: (facts: { count: number }) =>
    facts.count === 0
      ? 'Every lever moved.'
      : `${facts.count} ${facts.count === 1 ? 'lever stays' : 'levers stay'} where the scenario has ${facts.count === 1 ? 'it' : 'them'}.`,
  binding: (facts: { levers: readonly string[]; more: number }) =>
    `These stand at a bound and hold the targets off, the weightiest first: ${facts.levers.join(', ')}${facts.more === 0 ? '' : `, and ${facts.more} more`}.`,
  stopped: (facts: { why: string; share: string }) =>
    `With the ceilings themselves: ${facts.why} A run goes ${facts.share} % of the way from the scenario to the ceilings.`,
  highestPrice: (facts: { years: readonly number[]; share: string }) =>
    `In ${facts.years.join(', ')} the price stands at the highest that is sought and holds the ceiling off: emissions go ${facts.share} % of the way from the scenario to it.`,
  cost: (facts: { before: string; change: string }) =>
    `Present value of resource cost: ${facts.before} million USD_2020 before, change ${facts.change}.`,
  targetForm: (facts: { found: string }) =>
    `--target does not understand "${facts.found}": use net=0@2050, gross=150@2050, SECTOR=20@2040, VARIABLE=100@2050, net=9000@2025-2050 for a budget, peak@2030, or the id of a row of targets.csv.`,
  targetUnknown: (facts: { found: string; near: readonly string[]; known: readonly string[] }) =>
    `--target: there is no "${facts.found}".${near(facts.near)}${facts.known.length === 0 ? '' : ` Known: ${facts.known.join(', ')}; and every variable that a run reports.`}`,
  targetYear: (facts: { found: string; first: number; last: number }) =>
    `--target "${facts.found}": years go from ${facts.first} to ${facts.last}, the first before the last, and a peak lies before the last.`,
  targetUnit: (facts: { found: string; unit: string; wanted: string }) =>
    `The target ${facts.found} is in ${facts.unit}, its variable in ${facts.wanted}: correct targets.csv.`,
  targetTwice: (facts: { found: string }) => `The target "${facts.found}" is given twice.`,
  leverUnknown: (facts: { found: string; near: readonly string[] }) =>
    `--levers: there is no policy "${facts.found}" that could be moved here.${near(facts.near)} policies.yaml lists them; a cap is asked for by --by cap.`,
  leverTwice: (facts: { found: string }) => `--levers names "${facts.found}" twice.`,
  priceMovesNothing: (facts: { rule: string }) =>
    `A price moves nothing under the rule ${facts.rule}: shares are given, and no one chooses. Ask with --rule logit or least-cost, or for --by strengths.`,
  capHoldsNothing: (facts: { rule: string }) =>
    `Under the rule ${facts.rule} nothing holds emissions to a ceiling. Ask with --rule least-cost or logit, or for --by strengths.`,
  capCannotHold: (facts: { found: string }) =>
    `A ceiling of a year cannot stand for "${facts.found}": it holds emissions of greenhouse gases in a year, all of them or those of a sector. Ask for --by price or --by strengths.`,
  noLever: 'The study has no policy that could be moved.',
}

export type GoalText = typeof goalEn
