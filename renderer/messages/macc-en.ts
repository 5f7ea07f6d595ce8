/** Texts of a sweep over prices of carbon, in English. */
export const maccEn = {
  price: 'USD/t',
  across: 'Price of carbon',
  emissions: 'Emissions (Mt)',
  abatement: 'Abatement (Mt)',
  cost: 'Cost (MUSD)',
  heading: (facts: { country: string; scenario: string; year: number; rule: string; gwp: string; from: number }) =>
    `${facts.country} · abatement in ${facts.year} by price of carbon · ${facts.scenario} · rule ${facts.rule} · GWP-100 ${facts.gwp}\nThe price is constant in money of 2020 from ${facts.from} on, for all greenhouse gases of all sectors, on top of the scenario’s own; each price is a run of the whole horizon.`,
  monotone: 'No higher price emits more.',
  rises: (facts: { rises: readonly { from: number; to: number; rise: number }[] }) =>
    `A higher price emits more here, since a horizon goes year by year and what was built stays: ${facts.rises
      .map(({ from, to, rise }) => `from ${from} to ${to} USD/t ${Number(rise.toPrecision(3))} Mt`)
      .join('; ')}.`,
  yearBeforePrice: (facts: { found: number; first: number; last: number }) =>
    `No price is paid in ${facts.found}: the price starts in ${facts.first}, behind the last observed year. Choose a year from ${facts.first} to ${facts.last}.`,
  priceFailed: (facts: { price: number; message: string }) => `At ${facts.price} USD/t: ${facts.message}`,
  chartTitle: (facts: { country: string; year: number }) =>
    `${facts.country}: abatement by price of carbon in ${facts.year}`,
  axes: 'From left to right: price of carbon, USD of 2020 per t CO2-equiv',
  chartSource: 'Shirube',
}

export type MaccText = typeof maccEn
