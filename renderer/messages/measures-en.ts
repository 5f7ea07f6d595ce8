import type { CostPart, WhyNegative } from '#model'

/** Why what pays is not taken without the measure. */
function untaken(rule: string): string {
  if (rule === 'prescribed') return 'shares are prescribed, and nobody chooses by cost'
  if (rule === 'least-cost')
    return 'each year is solved for itself, and bounds, taxes and earlier purchases keep it out without the measure'
  return 'not all buyers take the cheapest, as weights for habit and access have it'
}

/** Why what pays is not built without a target. */
const unbuilt = (rule: string): string =>
  rule === 'least-cost'
    ? untaken(rule)
    : 'capacity is built to targets, and beyond them to what is asked for; it takes no place of what stands, though it would pay'

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
  costCovers: { none: 'its cost is not in the model', part: 'the cost of part of it is not in the model' },
  remarks: (all: readonly string[]) => all.join('; '),
  otherSectors: 'Other sectors',
  belowNought: 'below nought: reason below',
  negativeTitle: 'Why costs are below nought, USD of 2020 per t CO2e',
  views: { alone: 'alone', 'on-top': 'on top of the cheaper ones', 'at-hurdle-rates': 'at hurdle rates' },
  negativeSentence: (facts: { measure: string; views: readonly string[]; whys: readonly string[] }) =>
    `${facts.measure}: ${facts.views.join('; ')}. ${facts.whys.join(' ')}`,
  negativeView: (facts: { view: string; cost: string; falls: readonly string[]; rises: readonly string[] }) =>
    `${facts.view} ${facts.cost}: ${facts.falls.join(', ')}${facts.rises.length === 0 ? '' : `, against ${facts.rises.join(', ')}`}`,
  negativeAlike: (facts: { view: string; cost: string }) => `${facts.view} ${facts.cost}, from the same`,
  negativeAtHurdle: (facts: { view: string; cost: string; capital: string; social: string; other: string }) =>
    `${facts.view} ${facts.cost}: capital ${facts.capital} instead of ${facts.social}, all else ${facts.other}`,
  costLine: (facts: { part: CostPart; name: string; cost: string; imports: string | null }) =>
    facts.part === 'supply'
      ? `${facts.name} ${facts.cost}${facts.imports === null ? '' : ` (net imports ${facts.imports} GJ/t)`}`
      : `${facts.part} in ${facts.name} ${facts.cost}`,
  otherCosts: (facts: { cost: string }) => `others ${facts.cost}`,
  negatives: {
    'less-service': () => 'Less is asked for, and what people forgo is not counted.',
    'cost-not-stated': () => 'What the saving costs to make is in no figure of the study.',
    'only-when-mandated': () => 'It pays, and without the measure what it mixes in is on offer to nobody.',
    'built-to-targets': ({ rule }) => `It pays at hurdle rates too: ${unbuilt(rule)}.`,
    'pays-for-buyers': ({ rule }) => `It pays at hurdle rates too: ${untaken(rule)}.`,
    'pays-for-society': () => 'It pays at the social rate alone; buyers reckon at their hurdle rates.',
    'saves-capital': () => 'It pays at hurdle rates alone, at which the capital that it spares weighs more.',
    'after-cheaper': () => 'Alone it costs: on top of the cheaper ones, what it takes the place of is dearer.',
  } as Readonly<Record<WhyNegative, (facts: { rule: string }) => string>>,
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
    /** `Mt`, as the variable of the target has it. */
    mass: string
    before: string
    after: string
    isMet: boolean
    isMetWithout: boolean
  }) =>
    facts.isMet
      ? `${facts.year}: the target “${facts.target}” (${facts.most} ${facts.mass}) is met with ${facts.after} ${facts.mass} to spare; without these policies ${facts.isMetWithout ? `there would be ${facts.before} ${facts.mass} to spare` : `${facts.before} ${facts.mass} would be missing`}.`
      : `${facts.year}: ${facts.after} ${facts.mass} are missing to the target “${facts.target}” (${facts.most} ${facts.mass}) with all measures, ${facts.isMetWithout ? `while ${facts.before} ${facts.mass} would be to spare without any` : `${facts.before} ${facts.mass} without any`}.`,
  unreadTarget: (facts: { year: number; target: string; unit: string; wanted: string }) =>
    `${facts.year}: the target “${facts.target}” is in ${facts.unit}, and what it limits in ${facts.wanted}; state it so in targets.csv.`,
  gapsOfParts: 'Targets of sectors and gases',
  noTarget: (facts: { year: number }) => `${facts.year}: the study has no target on emissions for this year.`,
  potentialTitle: (facts: { country: string; year: number }) => `${facts.country}: where to act until ${facts.year}`,
  target: (facts: { target: string; most: string }) => `Target: ${facts.target} (${facts.most} Mt)`,
  less: 'Abates',
  more: 'Adds',
  source: 'Shirube',
}

export type MeasuresText = typeof measuresEn
