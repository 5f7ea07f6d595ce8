/** Texts of the place that compares scenarios, in English. */
export const compareEn = {
  scenarios: 'Scenarios',
  atLeastTwo: 'Choose two to six scenarios.',
  mode: 'Show',
  modes: { absolute: 'Values', difference: 'Difference', index: 'Index' },
  reference: 'Against',
  year: 'Year',
  view: 'Charts',
  views: { large: 'Large', small: 'Small multiples' },
  minus: (facts: { title: string; reference: string }) => `${facts.title}, difference from ${facts.reference}`,
  indexed: (facts: { title: string }) => `${facts.title}, index`,
  indexUnit: (facts: { year: number }) => `${facts.year} = 100`,
  table: (facts: { year: number; against: string }) =>
    `Indicators in ${facts.year}, with the change against “${facts.against}”`,
  indicators: 'Indicators',
  indicator: 'Indicator',
  sectors: (facts: { title: string; year: number }) => `${facts.title} (${facts.year})`,
  waiting: 'The scenarios are being calculated.',
}

export type CompareText = typeof compareEn
