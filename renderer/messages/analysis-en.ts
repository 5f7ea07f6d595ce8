const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

const EQUATIONS: Readonly<Record<string, string>> = {
  balance: 'balance',
  supply: 'supply = production + trade',
  generation: 'generation = its sources',
  final: 'final use = its sectors',
}

/** Texts of the commands that ask questions of studies and results, in English. */
export const analysisEn = {
  heads: {
    gwp: 'GWP',
    equation: 'Equation (PJ)',
    openBefore: 'Open before',
    openAfter: 'After',
    flow: 'Flow',
    fuel: 'Fuel',
    standing: 'Standing',
    before: 'Before',
    after: 'After',
    change: 'Change',
    why: 'Moved by',
    source: 'Source',
    sources: 'Sources',
    figures: 'Figures',
    qualities: 'Of which',
    licence: 'Licence',
    title: 'Title',
    variable: 'What they disagree on',
    years: 'Years',
    spread: 'Widest',
    year: 'Year',
    table: 'Place',
    of: 'Of',
    value: 'Value',
    unit: 'Unit',
    quality: 'Quality',
    meanError: 'mean',
    indicator: 'Indicator',
    range: 'Usual',
    seen: 'Here',
    outside: 'Outside',
    inventory: 'Inventory',
    category: 'Category',
    gas: 'Gas',
    crt: 'CRT',
    stated: 'Stated',
    ours: 'Here',
    apart: 'Apart',
    reason: 'Why more than 5 %',
  },
  reconcile: {
    heading: (facts: { name: string; study: string; year: number }) =>
      `${facts.name} (${facts.study}) · energy balance of ${facts.year}, reconciled`,
    equation: (facts: { kind: string; fuel: string }) => `${facts.fuel}: ${EQUATIONS[facts.kind] ?? facts.kind}`,
    standings: { reported: 'reported', derived: 'derived', estimate: 'estimate' },
    limits: {
      held: 'held at 2 %, others take the rest',
      beyond: 'more than 2 %: nothing else in its equations can take it',
    },
    unmoved: (facts: { count: number }) => `${plural(facts.count, 'entry stays', 'entries stay')} as it was given.`,
    noBalance:
      'The study has no energy balance to reconcile: balance.csv is missing or has no fuel with supply and use.',
    cannotClose: (facts: { equations: readonly { readonly id: string; readonly left: number }[] }) =>
      `The balance cannot be closed: ${facts.equations
        .map(({ id, left }) => `${id} is open by ${Number(left.toPrecision(4))} PJ`)
        .join('; ')}. Give a row that may take it, such as statistical-difference with low and high.`,
  },
  sources: {
    heading: (facts: { name: string; study: string; figures: number; counts: string }) =>
      `${facts.name} (${facts.study}) · ${plural(facts.figures, 'figure', 'figures')}: ${facts.counts}`,
    acts: (facts: { count: number }) => plural(facts.count, 'legal act', 'legal acts'),
    conflicts: 'Where sources disagree (all are kept; widest: greatest less least, over the larger of them):',
    noConflict: 'No two sources disagree.',
    ranges: (facts: { count: number }) =>
      `${plural(facts.count, 'figure has', 'figures have')} a range: what two sources give, or one that gives a span (widest: highest less lowest, over the larger of them):`,
  },
  hindcast: {
    heading: (facts: { scenario: string; first: number; last: number }) =>
      `${facts.scenario}, ${facts.first}-${facts.last}: error against each statistic; mean is of the errors without signs`,
    observed: 'observed',
    names: { nowcast: 'nowcast', hindcast: 'hindcast', withCapacity: 'hindcast, capacity observed' },
    nothing: 'No statistic of the observed years has a variable of the results.',
    little:
      'In brackets: the difference itself, in the unit of the variable, where less than a thousandth of the greatest of its kind was observed; such years are left out of the mean.',
  },
  inventories: {
    heading: (facts: { scenario: string }) =>
      `${facts.scenario} beside emission inventories, Mt CO2e with the warming potentials of each; not added up, since categories hold one another`,
    open: 'no reason is stated',
    noCrosswalk: (facts: { count: number }) =>
      `${plural(facts.count, 'row has', 'rows have')} no CRT category to be compared through (–): see crosswalk.csv.`,
    nothing: 'No inventory of the study is of these years.',
  },
  calibrate: {
    heading: (facts: { scenario: string; year: number }) =>
      `${facts.scenario}, ${facts.year}: the base year beside every inventory, Mt CO2e with the warming potentials of each; not added up, since categories hold one another`,
    spread: (facts: { gwp: string }) =>
      `The same categories and gas in several inventories, Mt CO2e: gases with the potentials of ${facts.gwp}; a mixture (*) keeps those of its source.`,
    noSpread: 'No two inventories state the same categories and gas.',
    outside: 'Beyond them',
    within: 'within',
    factor: 'Factor',
    before: 'Before, kt',
    after: 'After, kt',
    scalings: (facts: { count: number }) =>
      `${plural(facts.count, 'emission is', 'emissions are')} brought to an inventory by a factor of the study:`,
    noScaling: 'No emission is brought to an inventory by a factor.',
    anchors: 'A number of the study is solved so that the run meets an inventory in the base year:',
    statedKt: 'Stated, kt',
    oursKt: 'Ours, kt',
    history:
      'The past by gas and sector, source by source, and what is left between it and the run; sums of gases with the potentials of their source:',
    residual: 'Left',
    noHistory: 'The study has no history of emissions by gas and sector.',
  },
  sanity: {
    indicators: {
      level: 'level',
      growth: 'growth',
      elasticity: 'elasticity to GDP',
      'capacity-factor': 'capacity factor',
      'build-rate': 'build rate',
      'single-year-build': 'build of a single year',
      'idle-years': 'idle years between years of building',
      'share-step': 'change of share in a year',
      'first-share': 'share in the first year',
      shortage: 'shortage',
    },
    summary: (facts: { checks: number; findings: number; open: number }) =>
      `${plural(facts.checks, 'range', 'ranges')}, ${
        facts.findings === 0
          ? 'nothing outside'
          : `${plural(facts.findings, 'finding', 'findings')}, ${facts.open} open`
      }`,
    finding: (facts: {
      indicator: string
      subject: string
      value: string
      year: number
      years: string
      count: number
      range: string
      source: string
      reason: string | null
    }) =>
      `${facts.indicator} of ${facts.subject}: ${facts.value} in ${facts.year}${
        facts.count === 1 ? '' : ` (${facts.count} years of ${facts.years})`
      }; usual ${facts.range} [${facts.source}]${facts.reason === null ? '' : `. ${facts.reason}`}`,
    judged: 'Ranges that no source gives, and what the judgement rests on:',
    notJudged: (facts: { count: number }) =>
      `${plural(facts.count, 'range is', 'ranges are')} of what the study does not have.`,
  },
}

export type AnalysisText = typeof analysisEn
