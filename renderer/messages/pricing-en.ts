const near = (names: readonly string[]): string => (names.length === 0 ? '' : ` Did you mean ${names.join(' or ')}?`)

const inBrackets = (names: readonly string[]): string => (names.length === 0 ? '' : ` (${names.join(', ')})`)

/** Texts of the design of a carbon price, in English. */
export const pricingEn = {
  title: (facts: { country: string }) => `${facts.country}: a price on carbon`,
  heading: (facts: { country: string; scenario: string; rule: string; gwp: string }) =>
    `${facts.country} · price on carbon · ${facts.scenario} · rule ${facts.rule} · GWP-100 ${facts.gwp}`,
  between: ', ',
  design: {
    price: 'Price',
    coverage: 'Who pays',
    exempt: 'Exempt',
    outside: 'Outside',
    offsets: 'Credits',
    recycling: 'Revenue',
    collar: 'Collar',
  },
  pathText: (facts: { points: readonly { year: number; price: number }[] }) =>
    `${facts.points.map(({ year, price }) => `${price} USD/t in ${year}`).join(', ')}; straight lines between, level after; USD of 2020`,
  coverageText: (facts: { sectors: readonly string[]; gases: readonly string[]; technologies: number }) =>
    `${facts.sectors.join(', ')}; ${facts.gases.join(', ')}; ${facts.technologies} technologies`,
  noneExempt: 'nobody',
  outsideText:
    'fields, herds, land, waste and other sources that no technology makes: nothing there answers to a price',
  offsetsText: (facts: { percent: string }) => `for up to ${facts.percent} % of covered emissions`,
  noOffsets: 'none',
  recyclings: {
    'lump-sum': 'the same to every person',
    'tax-cut': 'a cut of the tax on consumption',
    subsidy: 'cheaper loans for technologies without covered emissions',
  },
  collarText: (facts: { floor: number; ceiling: number }) => `${facts.floor} to ${facts.ceiling} USD/t`,
  noCollar: 'none',
  heads: {
    year: 'Year',
    price: 'Price (USD/t)',
    covered: 'Covered (Mt)',
    share: 'Share covered (%)',
    abated: 'Abated, covered (Mt)',
    abatedAll: 'Abated, whole country (Mt)',
    revenue: 'Revenue (million USD)',
    ofGdp: 'Revenue (% of GDP)',
    cost: 'Cost (million USD)',
    credits: 'Credits (Mt)',
    ets: 'ETS (USD/t)',
    collar: 'Collar (USD/t)',
    state: 'Stands at',
    sector: 'Sector',
    paid: (year: number) => `${year} paid`,
    borne: (year: number) => `${year} borne`,
    group: 'Households',
    persons: 'Persons (%)',
    consumption: 'Consumption (%)',
    burden: (year: number) => `${year} burden`,
    weight: (year: number) => `${year} weight`,
    returned: (year: number) => `${year} returned`,
    onStated: (facts: { carriers: readonly string[] }) => `By stated spending${inBrackets(facts.carriers)}`,
    onUnstated: (facts: { carriers: readonly string[] }) => `Carriers without${inBrackets(facts.carriers)}`,
    inOtherPrices: 'In other prices',
  },
  states: { floor: 'floor', between: 'between', ceiling: 'ceiling' },
  nothingMoves:
    'All shares are prescribed, so that no buyer weighs a price: it moves the order in which plants run, and is otherwise only paid. Under logit or least cost it moves what is bought.',
  sectorsTitle:
    'Burden by sector, million USD of 2020: what it pays, and what it bears once plants have passed theirs on',
  groupsTitle:
    'Burden by income group, million USD of 2020; weight: its share of the burden over its share of consumption, above 1 where it weighs more than on average',
  groundsTitle:
    'What the burden of households rests on, % of the year: only what goes by stated spending rests on a survey of what each group spends; all else goes by consumption',
  groupsMethod: (facts: { stated: readonly string[] }) =>
    `Everything is passed on in full and met at home, without change in what is bought: an upper bound. ${
      facts.stated.length === 0
        ? 'No energy has a spending row of its own: all goes by consumption.'
        : `What households bear as buyers of ${facts.stated.join(', ')} goes by what each group spends on it; all else by consumption.`
    }`,
  noGroups:
    'Burden by income group: the study has no expenditure.csv. Add one with a share of persons and of consumption for each group and, where a survey has it, what a group spends on electricity or a fuel; scenarios/README.md has the columns.',
  equivalence: (facts: { priceGap: string; emissionGap: string }) =>
    `Tax and trading system: a cap as high as the emissions under the price gives them back to ${facts.emissionGap} %, at a price that is ${facts.priceGap} USD/t off at most.`,
  stepped:
    'Where emissions answer in steps, every price of a step meets the same cap: the gap of prices is as wide as the step.',
  noEquivalence: 'A cap cannot be met by prescribed shares: there is no trading system under this rule.',
  capFailed: (facts: { why: string }) => `Of the trading system there is no answer: ${facts.why}`,
  collarSummary: (facts: { floor: readonly number[]; ceiling: readonly number[]; above: string; below: string }) =>
    `Under the same cap with the collar the price stands at its floor in ${yearsText(facts.floor)} and at its ceiling in ${yearsText(facts.ceiling)}; ${facts.above} Mt are emitted above the cap at the ceiling and ${facts.below} Mt less than the cap at the floor, over all years.`,
  offsetsSummary:
    'Credits come from technologies that do not pay, at the price of the year; farming, waste and land answer to no price here.',
  loans: (facts: {
    points: string
    count: number
    cost: string
    revenue: string
    saved: string
    last: number
    isMost: boolean
  }) =>
    `Revenue lent on takes ${facts.points} percentage points off the hurdle rates of ${facts.count} technologies, which costs ${facts.cost} of ${facts.revenue} million USD at present value${facts.isMost ? '; more would be lent below the rate of society' : ''}. Covered emissions in ${facts.last} are ${facts.saved} Mt lower still.`,
  noClean: 'No technology without covered emissions competes with one that has them: the revenue cannot be lent on.',
  onTop: 'The price comes on top of what the scenario has already.',
  charts: {
    price: 'Price',
    priceTitle: 'Price on carbon',
    path: 'Path of the price',
    ets: 'Trading system under the same cap',
    collar: 'Trading system with the collar',
    emissionsTitle: 'Covered emissions',
    without: 'Without the price',
    with: 'With the price',
    lent: 'With revenue lent on',
    revenueTitle: 'Revenue a year',
    revenue: 'Revenue',
    sectorsTitle: 'Burden by sector, once plants have passed theirs on',
    all: 'All sectors',
    groupsTitle: (year: number) => `Burden of households by income in ${year}`,
    burden: 'Burden',
    returned: 'Given back',
  },
  units: { price: 'USD_2020/t CO2-equiv', emissions: 'Mt CO2-equiv/yr', money: 'million USD_2020/yr' },
  keyFigures: 'Key figures',
  howMade: 'How it was made',
  source: 'Shirube',
  unknown: {
    'sector-unknown': (facts: { found: string; near: readonly string[]; known: readonly string[] }) =>
      `There is no sector "${facts.found}".${near(facts.near)} Known: ${facts.known.join(', ')}.`,
    'gas-unknown': (facts: { found: string; near: readonly string[]; known: readonly string[] }) =>
      `"${facts.found}" is no greenhouse gas.${near(facts.near)} Known: ${facts.known.join(', ')}.`,
    'exempt-unknown': (facts: { found: string; near: readonly string[]; known: readonly string[] }) =>
      `There is neither a technology nor a sector "${facts.found}" to be exempt.${near(facts.near)}`,
  },
  nothingCovered: 'Nobody is left to pay: the sectors less the exemptions have no technology.',
  priceYear: (facts: { found: number; first: number; last: number }) =>
    `The price has a point in ${facts.found}; it may have them from ${facts.first}, before which all scenarios share what was observed, to ${facts.last}.`,
}

/** `2026-2030, 2041`; "no year" where there is none. */
function yearsText(years: readonly number[]): string {
  const runs: [number, number][] = []
  for (const year of years) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === year - 1) last[1] = year
    else runs.push([year, year])
  }
  return runs.length === 0
    ? 'no year'
    : runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ')
}

export type PricingText = typeof pricingEn
