/** Texts of the Overview, in English. */
export const overviewEn = {
  year: 'Year',
  baseline: 'Against',
  emissions: 'Greenhouse gas emissions',
  charts: ['Emissions by sector', 'Electricity generation by source', 'Final energy by carrier'],
  levers: 'Policies to try',
  gaps: 'Gap to the targets',
  keyFigures: (facts: { year: number }) => `Key figures in ${facts.year}`,
  figures: {
    netEmissions: 'Net emissions',
    energyCo2: 'CO₂ from energy',
    finalEnergy: 'Final energy',
    generation: 'Electricity generated',
    cost: 'Resource cost a year',
    pm25: 'PM2.5 emitted',
  },
  against: (facts: { change: string; against: string }) => `${facts.change} against ${facts.against}`,
  noTargets: 'The study names no target that its results can be compared with.',
  met: 'Met',
  missed: 'Missed',
  referenceLevel: 'Reference level',
  goal: {
    above: (facts: { year: number; amount: string; goal: string }) =>
      `In ${facts.year} the scenario is ${facts.amount} above the ${facts.goal} promised.`,
    below: (facts: { year: number; amount: string; goal: string }) =>
      `In ${facts.year} the scenario is ${facts.amount} below the ${facts.goal} promised.`,
  },
  reference: {
    above: (facts: { year: number; amount: string; goal: string }) =>
      `In ${facts.year} the scenario is ${facts.amount} above ${facts.goal}, a projection that targets are reckoned from, not a promise.`,
    below: (facts: { year: number; amount: string; goal: string }) =>
      `In ${facts.year} the scenario is ${facts.amount} below ${facts.goal}, a projection that targets are reckoned from, not a promise.`,
  },
}

export type OverviewText = typeof overviewEn
