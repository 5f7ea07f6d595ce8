/** Texts of the view of where to act, in English. Apart from those of its place, so that they come with the view. */
export const whereEn = {
  ask: 'Find where to act',
  promise:
    'You will see how many tonnes each measure abates in the year, alone and on top of the cheaper ones, in which sectors, what a tonne costs and why some cost less than nought, and how far all of them go to the target.',
  example: (facts: { scenario: string; year: number }) =>
    `Where does ${facts.scenario} abate until ${String(facts.year)}, and at what cost?`,
  working: 'Running the scenario with each measure',
  itself: 'Itself without any policy',
  costTable: 'Cost and abatement by measure',
  costCaption: (facts: { year: number }) => `Measures in ${String(facts.year)}`,
  costTableNote: (facts: { year: number; runs: number }) =>
    `Alone: the measure against none (partial). On top: on top of the cheaper ones (retrospective); these add up. Resource cost of ${facts.year} at the social rate, USD of 2020, from ${facts.runs} runs.`,
  otherSectors: (facts: { count: number }) =>
    facts.count === 1 ? '1 other sector' : `${String(facts.count)} other sectors`,
  whyBelow: 'Why below nought',
  sectorTable: 'Potential by sector and measure',
  sectorCaption: (facts: { year: number }) => `Measures by sector in ${String(facts.year)}`,
  sectorTableNote: (facts: { year: number }) =>
    `Mt CO2e in ${facts.year}: rows add up from the emissions without these policies, in which the other assumptions of the scenario stay, to those with all.`,
}

export type WhereText = typeof whereEn
