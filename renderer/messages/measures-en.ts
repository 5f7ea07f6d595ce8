/** Texts of cost and potential by measure, in English. */
export const measuresEn = {
  measure: 'Measure',
  alone: 'Alone (Mt)',
  onTop: 'On top (Mt)',
  costAlone: 'Alone (USD/t)',
  costOnTop: 'On top (USD/t)',
  costAtHurdle: 'At hurdle rates (USD/t)',
  remark: 'Remark',
  heading: (facts: {
    country: string
    scenario: string
    against: string | null
    year: number
    rule: string
    gwp: string
    runs: number
  }) =>
    `${facts.country} · cost and abatement by measure in ${facts.year} · ${facts.scenario} against ${facts.against ?? 'itself without any policy'} · rule ${facts.rule} · GWP-100 ${facts.gwp}\nAlone: the measure against none (partial). On top: on top of the cheaper ones above it (retrospective); these add up. Resource cost of the year at the social rate, USD of 2020 (${facts.runs} runs).`,
  standings: {
    'with-others': 'alone it abates nothing, on top of those above it does',
    dominated: 'cheaper measures leave it next to nothing',
    'adds-on-top': 'alone it abates; on top of those above it keeps out what is cleaner, and adds',
    'abates-nothing': 'abates nothing alone under this rule',
  },
  lacksCost: 'its cost is not in the model',
  negatives: {
    'less-service': 'below nought: less is asked for, and what people forgo is not counted',
    'cost-not-stated': 'below nought: what the saving costs to make is in no figure of the study',
    'pays-for-buyers': 'below nought: it pays at hurdle rates too; the rule does not have buyers take the cheapest',
    'pays-for-society': 'below nought: it pays at the social rate alone; buyers reckon at their hurdle rates',
  },
  penalised: (facts: { count: number; runs: number }) =>
    `In ${facts.count} of ${facts.runs} runs limits of policies were missed, as little as could be, for want of a solution at least cost.`,
  curveTitle: (facts: { country: string; year: number }) =>
    `${facts.country}: abatement cost by measure in ${facts.year}`,
  tooSmall: (facts: { count: number }) =>
    `${facts.count} measures that abate less than a thousandth of all are in the table alone.`,
  curveAxes:
    'Steps from left to right: abatement of each measure on top of those that are cheaper alone; height: what a tonne of it costs, USD of 2020',
  potentialHeading: (facts: {
    country: string
    scenario: string
    against: string | null
    years: string
    rule: string
    gwp: string
  }) =>
    `${facts.country} · potential by sector and measure in ${facts.years} · ${facts.scenario} against ${facts.against ?? 'itself without any policy'} · rule ${facts.rule} · GWP-100 ${facts.gwp}\nEach measure on top of the cheaper ones, Mt CO2-equiv: rows add up from the emissions without these policies, in which the other assumptions of the scenario stay, to those with all.`,
  inYear: (facts: { year: number }) => String(facts.year),
  total: 'Total',
  credits: 'Credits to partners',
  before: 'Without these policies',
  after: 'With all measures',
  others: (facts: { count: number }) => `${facts.count} smaller measures`,
  gap: (facts: {
    year: number
    target: string
    most: string
    before: string
    after: string
    isMet: boolean
    isMetWithout: boolean
  }) =>
    facts.isMet
      ? `${facts.year}: the target “${facts.target}” (${facts.most} Mt) is met with ${facts.after} Mt to spare; without these policies ${facts.isMetWithout ? `there would be ${facts.before} Mt to spare` : `${facts.before} Mt would be missing`}.`
      : `${facts.year}: ${facts.after} Mt are missing to the target “${facts.target}” (${facts.most} Mt) with all measures, ${facts.isMetWithout ? `while ${facts.before} Mt would be to spare without any` : `${facts.before} Mt without any`}.`,
  noTarget: (facts: { year: number }) => `${facts.year}: the study has no target on net emissions for this year.`,
  potentialTitle: (facts: { country: string; year: number }) => `${facts.country}: where to act until ${facts.year}`,
  target: (facts: { target: string; most: string }) => `Target: ${facts.target} (${facts.most} Mt)`,
  less: 'Abates',
  more: 'Adds',
  source: 'Shirube',
}

export type MeasuresText = typeof measuresEn
