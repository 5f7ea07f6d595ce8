/** Texts of ways of choosing side by side, in English. */
export const lockInEn = {
  heading: (facts: { country: string; scenario: string; gwp: string; first: number }) =>
    `${facts.country} · ${facts.scenario} · chosen year by year and over the whole horizon · GWP-100 ${facts.gwp}\nPresent values in billion USD of 2020 at the start of ${facts.first}, at the social discount rate; without taxes and subsidies.`,
  way: (facts: { rule: string; rates: string }) =>
    `${facts.rule}, ${facts.rates === 'social' ? 'social rate' : 'buyers’ rates'}`,
  capital: 'Capital',
  salvage: 'Salvage behind the last year',
  operation: 'Operation and supply',
  total: 'Cost: capital - salvage + operation and supply',
  strandedValue: 'Annuities of stranded plants',
  emissions: (facts: { year: number }) => `${facts.year}: net emissions, Mt CO2e`,
  price: (facts: { year: number }) => `${facts.year}: price that caps imply, USD/t`,
  stranded: (facts: { year: number; family: string }) => `${facts.year}: stranded, GW: ${facts.family}`,
  meaning:
    'Stranded: dispatchable plants that no slice of the year calls, reserve among them, or that were retired before the end of their life; worth the annuity of as many new ones at the social rate. A plan stands for the years of a period by its milestone year. What is chosen year by year is no optimum of the whole: every year inherits the stock of the one before, so its total may fall as a cap tightens.',
}

export type LockInText = typeof lockInEn
