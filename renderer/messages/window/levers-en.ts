/** Texts of levers and of what instruments do, in English. */
export const leversEn = {
  reset: 'Put levers back',
  strength: 'Strength',
  start: 'First year',
  end: 'Last year',
  ramp: 'Years to full strength',
  provision: 'Provision',
  provisionIn: (facts: { year: number; value: string }) => `${facts.year}: ${facts.value}`,
  range: (facts: { low: string; high: string }) => `range ${facts.low} to ${facts.high}`,
  statuses: { implemented: 'In force', adopted: 'Adopted', planned: 'Planned', later: 'After the cut-off' },
  checks: { verified: 'checked against the source', recalled: 'recalled, not yet checked', assumption: 'assumption' },
  document: 'Legal act',
  body: 'Responsible body',
  dates: 'Announced, adopted, in force',
  source: 'Source',
  noAct: 'No legal act is on record.',
  moved: 'Moved',
  kinds: {
    'carbon-tax': 'Carbon tax',
    'fuel-tax': 'Fuel tax or subsidy reform',
    'capital-subsidy': 'Capital subsidy',
    'performance-standard': 'Performance standard',
    'technology-mandate': 'Technology mandate',
    'phase-out': 'Phase-out',
    ban: 'Ban on new build',
    'blending-mandate': 'Blending mandate',
    'capacity-target': 'Capacity target',
    'demand-change': 'Demand change',
    'process-abatement': 'Process abatement',
    'pollution-control': 'Pollution control',
    'emission-cap': 'Cap on emissions',
  },
  sentences: {
    'carbon-tax':
      'Puts a price on emissions: dearer where more is emitted, it moves purchases under logit and the order in which plants run; under prescribed shares it only shows as a transfer.',
    'fuel-tax':
      'Adds to, or takes from, the price of a fuel: it moves purchases under logit; under prescribed shares it only shows as a transfer.',
    'capital-subsidy':
      'Pays part of the purchase: the technology sells more under logit; under prescribed shares it only shows as a transfer.',
    'performance-standard':
      'Requires new units to need less energy for the same service, under every rule; what stands already is not touched.',
    'technology-mandate':
      'Requires a least share of sales for a group of technologies; it has no effect where shares of the stock are prescribed.',
    'phase-out': 'Lowers the ceiling on what stands, so that units are scrapped before their time; under every rule.',
    ban: 'Allows no new unit; what stands runs on to the end of its life; under every rule.',
    'blending-mandate': 'Replaces part of one fuel by another in the same equipment, under every rule.',
    'capacity-target':
      'Has at least so much capacity built, under every rule; whether it runs is decided by its costs.',
    'demand-change':
      'Changes how much of a service is asked for: less travel, lighter buildings, better use of materials.',
    'process-abatement': 'Lowers the emissions of an activity outside the energy system, per unit of activity.',
    'pollution-control':
      'Requires a least share of equipment to carry a filter or capture, with its cost and energy use.',
    'emission-cap':
      'Holds the emissions of its sectors together below a ceiling, as allowances to be traded do; only least cost can meet it.',
  },
}

export type LeversText = typeof leversEn
