/** Texts of levers and of what instruments do, in English. */
export const leversEn = {
  reset: 'Put levers back',
  ranking: 'Finding the levers that move emissions most…',
  effect: (facts: { year: number; change: string }) => `At its other end: ${facts.change} in ${facts.year}`,
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
  withoutAct: 'Without an act',
  noAct: 'No legal act is on record.',
  moved: 'Moved',
  kinds: {
    'carbon-tax': 'Carbon tax',
    'fuel-tax': 'Fuel tax or subsidy',
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
    'emission-cap': 'Cap on emissions or emissions trading',
    'methane-recovery': 'Methane recovery',
    'nitrous-oxide-abatement': 'Nitrous oxide abatement',
    'f-gas-phase-down': 'F-gas phase-down',
    'refrigerant-recovery': 'Refrigerant recovery',
    'landfill-diversion': 'Landfill diversion',
    'landfill-gas-capture': 'Landfill gas capture',
    'waste-water-treatment': 'Waste water treatment',
    'livestock-practice': 'Livestock practice',
    'rice-practice': 'Rice practice',
    'fertiliser-practice': 'Fertiliser practice',
    'deforestation-reduction': 'Less deforestation',
    'degradation-reduction': 'Less forest degradation',
    'forest-planting': 'Forest planting',
    'wetland-restoration': 'Wetland restoration',
    'longer-rotation': 'Longer rotation',
    'clean-electricity-standard': 'Clean-electricity standard',
    'electrification-target': 'Electrification target',
    'feed-in-premium': 'Feed-in premium',
    'efficiency-programme': 'Efficiency programme',
    'carbon-capture-mandate': 'Carbon capture mandate',
    'co-firing-mandate': 'Co-firing mandate',
    'hurdle-rate-reduction': 'Lower hurdle rate',
    'jcm-programme': 'JCM programme',
    'fuel-subsidy-reform': 'Fuel subsidy reform',
  },
  sentences: {
    'carbon-tax':
      'Puts a price on emissions: dearer where more is emitted, it moves the order in which plants run under every rule, and purchases under logit, least cost and foresight; where shares are prescribed it otherwise only shows as a transfer.',
    'fuel-tax':
      'Adds to, or takes from, the price of a fuel: it moves the order in which plants run under every rule, and purchases under logit, least cost and foresight; where shares are prescribed it otherwise only shows as a transfer.',
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
      'Holds the emissions of its sectors together below a ceiling, as allowances to be traded do: least cost and foresight hold it, logit meets it by a price that keeps within the collar where one is set (at its ceiling the cap gives way, at its floor emissions fall below it); prescribed shares cannot meet it.',
    'methane-recovery':
      'Recovers a share of the methane that mines, oil and gas fields and gas pipes would let out, to use or to flare it.',
    'nitrous-oxide-abatement': 'Destroys a share of the nitrous oxide that nitric acid plants would let out.',
    'f-gas-phase-down':
      'Fills a share of new equipment with a gas that warms less. What stands keeps its filling, so emissions follow years later.',
    'refrigerant-recovery': 'Recovers a share of the gas that would escape as old equipment is scrapped.',
    'landfill-diversion':
      'Takes a share of what would be landfilled to another treatment: composting, digestion, recycling. Waste deposited before goes on decaying.',
    'landfill-gas-capture': 'Captures a share of the methane that a landfill would let out.',
    'waste-water-treatment': 'Leads a share of waste water to well managed plants, which make no methane.',
    'livestock-practice': 'Lowers the methane of animals by feed, herd and manure handling.',
    'rice-practice': 'Brings a share of the flooded rice area under alternate wetting and drying.',
    'fertiliser-practice': 'Saves a share of the nitrogen fertiliser by balanced use.',
    'deforestation-reduction': 'Spares a share of the forest that would be cleared for other uses.',
    'degradation-reduction':
      'Spares a share of what fuelwood, felling and disturbance take from forest that stays. It grows denser, and the sink fades as it ages.',
    'forest-planting':
      'Plants a share of the land that could become forest. Young stands take up most; the sink fades as they age.',
    'wetland-restoration': 'Restores a share of the lost mangroves, or rewets a share of the drained peat.',
    'longer-rotation':
      'Lets a share of the planted forest grow older before it is cut: more carbon stands in it, and less wood comes at first.',
    'clean-electricity-standard':
      'Requires that the named plants give at least so much of the electricity, under every rule: what they lack is built, and those of them that would stand idle are kept running.',
    'electrification-target':
      'Requires a least share of sales for equipment that runs on electricity alone, whichever of it the rule prefers; it has no effect where shares of the stock are prescribed.',
    'feed-in-premium':
      'Pays for each unit of output: the technology becomes cheaper to choose and to run under logit, least cost and foresight; under prescribed shares it only shows as a transfer.',
    'efficiency-programme':
      'Has new units need less energy for the same service, under every rule; what stands already is not touched.',
    'carbon-capture-mandate':
      'Requires a least share of equipment to capture its CO2, with the cost and the energy that this takes, under every rule.',
    'co-firing-mandate': 'Has the named plants burn a share of another fuel with their own, under every rule.',
    'hurdle-rate-reduction':
      'Takes points off the rate at which buyers reckon, as concessional loans do: what costs much at first sells more under logit, least cost and foresight; under prescribed shares it moves no quantity.',
    'jcm-programme':
      'A partner country pays part of the purchase and takes part of the abatement as credits: the technology sells more under logit, least cost and foresight; the inventory of the country counts what is emitted, whoever holds the credits.',
    'fuel-subsidy-reform':
      'Closes the gap between what buyers pay for a fuel and what it is worth: it moves purchases as a tax as high would, and the treasury pays so much less.',
  },
}

export type LeversText = typeof leversEn
