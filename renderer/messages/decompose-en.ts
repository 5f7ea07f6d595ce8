/** Texts of what moves emissions, in English. */
export const decomposeEn = {
  heading: (facts: { country: string; from: string; to: string; rule: string; gwp: string; method: string }) =>
    `${facts.country} · from ${facts.from} to ${facts.to} · rule ${facts.rule} · GWP-100 ${facts.gwp}\n${facts.method}`,
  methods: {
    kaya: 'LMDI-I of CO2 from energy: population × GDP per head × primary energy per GDP × CO2 per primary energy',
    sector:
      'LMDI-I of CO2 from burning, by sector and carrier: activity × structure × intensity × fuel mix × carbon of fuels, or of the grid',
  },
  side: (facts: { scenario: string; year: number }) => `${facts.scenario} ${facts.year}`,
  factors: {
    population: 'Population',
    'gdp-per-capita': 'GDP per head',
    'energy-intensity': 'Energy per GDP',
    'carbon-intensity': 'CO2 per energy',
    activity: 'Activity',
    structure: 'Structure',
    intensity: 'Intensity',
    'fuel-mix': 'Fuel mix',
    'fuel-carbon': 'Carbon of fuels, capture',
    grid: 'Grid',
  } as Readonly<Record<string, string>>,
  separate: {
    sinks: 'Sinks and changes of sign in energy',
    'biogenic-stored': 'Biogenic CO2 captured and stored',
    'energy-rest': 'Energy: other gases, and CO2 not of burning',
    'Industrial Processes': 'Industrial processes',
    Agriculture: 'Agriculture',
    LULUCF: 'Land use and forestry',
    Waste: 'Waste',
  } as Readonly<Record<string, string>>,
  heads: {
    part: 'Part',
    sector: 'Sector',
    change: 'Change (Mt CO2e)',
    ofExplained: 'CO2 of factors',
    ofTotal: 'All gases',
    sum: 'Together',
  },
  product: 'Product',
  ratiosNote: (facts: { to: string; from: string }) =>
    `Ratios, ${facts.to} over ${facts.from}; in each column they multiply to the last row. CO2 of factors: what the factors explain. All gases: all greenhouse gases, in which sinks, changes of sign and what has no factors are terms of their own.`,
  noRatioOfSink:
    'All greenhouse gases are nought or a sink on a side, and what is not above nought has no ratio: see the additive form.',
  noRatioNearNought:
    'All greenhouse gases are so near nought on a side that no ratio of a factor can be written: see the additive form.',
  nothingToCompare:
    'Name two years of one scenario, --scenario A --between 2018,2030, or two scenarios, --scenario A --against B --year 2050.',
  comparedWithItself: (facts: { scenario: string; year: number }) =>
    `${facts.scenario} in ${facts.year} would be compared with itself: there is nothing to take apart. Name two different years with --between, or another scenario with --against.`,
  noKaya: (facts: { missing: readonly string[] }) =>
    `Kaya's factors need population, GDP and primary energy above nought in both years; missing: ${facts.missing.join(', ')}. Ask for --by sector.`,
}

export type DecomposeText = typeof decomposeEn
