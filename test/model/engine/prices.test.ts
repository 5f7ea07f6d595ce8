import { describe, expect, it } from 'vitest'
import { runOutline } from '../../support/networks/run-study.ts'
import type { CommodityOutline, StudyOutline, TechnologyOutline } from '../../support/networks/study-outline.ts'

const YEAR = 2018

function burning(
  coal: CommodityOutline,
  more: Readonly<Record<string, TechnologyOutline>> = {},
  other: StudyOutline['commodities'] = {},
): StudyOutline {
  return {
    years: [YEAR, YEAR],
    commodities: { coal, ...other, heat: { demand: { base: 40 } } },
    technologies: { stove: { kind: 'device', output: 'heat', lifetime: 9, input: { coal: 1 } }, ...more },
  }
}

describe('the price of a carrier', () => {
  it('is the average of what it costs at home and abroad', () => {
    // 30 at 2 and 10 at 4.
    const coal = { imported: true, supply: { domestic_limit: 30, domestic_price: 2, import_price: 4 } }
    expect(runOutline(burning(coal)).flow('price', 'coal', YEAR)).toBeCloseTo(2.5, 12)
  })

  it('that is made is import parity where it is traded', () => {
    const makers: Readonly<Record<string, TechnologyOutline>> = {
      works: { kind: 'conversion', output: 'coal', input: { raw: 2 } },
    }
    const answers = runOutline(
      burning({ supply: { import_price: 9 } }, makers, { raw: { imported: true, supply: { import_price: 3 } } }),
    )
    expect(answers.flow('price', 'coal', YEAR)).toBeCloseTo(9, 12)
  })

  it('that is made and not traded is what its makers spend, less what by-products earn', () => {
    // Capital 50 x CRF(5 %, 20) = 4.012129, fixed 1, over availability 0.8: 6.265162; variable 0.5; raw 2 x 3; tar 0.1 x 7.
    const works: TechnologyOutline = {
      kind: 'conversion',
      output: 'coal',
      input: { raw: 2 },
      byproduct: { tar: 0.1 },
      capitalCost: 50,
      lifetime: 20,
      availability: 0.8,
      fixedOm: 1,
      variableOm: 0.5,
    }
    const other = {
      raw: { imported: true, supply: { import_price: 3 } },
      tar: { exported: true, supply: { import_price: 7 } },
    }
    expect(runOutline(burning({}, { works }, other)).flow('price', 'coal', YEAR)).toBeCloseTo(12.065162, 6)
  })
})

describe('the price of electricity', () => {
  const plant: TechnologyOutline = {
    kind: 'plant',
    output: 'bus',
    lifetime: 20,
    stock: [{ amount: 2, installed: 2010 }],
    capitalCost: 1000,
    fixedOm: 30,
    variableOm: 0.5,
    input: { coal: 2.5 },
  }
  const outline: StudyOutline = {
    years: [YEAR, YEAR],
    bus: 'bus',
    commodities: {
      coal: { co2: 94.6, imported: true, supply: { import_price: 2 }, margin: 0.4 },
      bus: {},
      power: { margin: 3 },
      light: { demand: { base: 32 } },
    },
    technologies: {
      lamp: { kind: 'device', output: 'light', lifetime: 5, input: { power: 1 } },
      plant,
      lines: { kind: 'grid', output: 'power', input: { bus: 1.25 }, capitalCost: 20, lifetime: 20, variableOm: 0.2 },
    },
  }

  it('on the bus is what all plants cost together over what they serve', () => {
    // 40 served. Fuel 40 x 2.5 x 2.4 = 240; operation 40 x 0.5 = 20; 2 GW x (1000 x 0.080242587 + 30) = 220.485174.
    expect(runOutline(outline).flow('price', 'bus', YEAR)).toBeCloseTo(480.485174 / 40, 7)
  })

  it('at the end of the lines bears losses, the lines and their operation', () => {
    // 1.25 x 12.01212936 + 20 x 0.080242587 + 0.2.
    const bus = 480.485174 / 40
    expect(runOutline(outline).flow('price', 'power', YEAR)).toBeCloseTo(1.25 * bus + 1.604852 + 0.2, 6)
  })

  it('bears a carbon tax on its fuel, less what is captured, and the removal process', () => {
    // 0.02 MUSD a kt on 94.6 x 2.5 a PJ, half of it captured by a process with 500 a GW of capital and 0.3 a PJ.
    const answers = runOutline({
      ...outline,
      policies: { carbon: { kind: 'carbon-tax', level: 0.02 } },
      removals: [
        {
          removal: 'capture',
          technology: 'plant',
          removes: { CO2: 0.5 },
          parameters: { penetration: 1, capital_cost: 500, variable_om: 0.3 },
        },
      ],
    })
    const more = 0.02 * 94.6 * 2.5 * 0.5 + 0.3 + (2 * 500 * 0.080242587) / 40
    expect(answers.flow('price', 'bus', YEAR)).toBeCloseTo(480.485174 / 40 + more, 6)
  })

  it('counts what is contracted abroad', () => {
    // 10 of 40 at 5: fuel and operation for 30.
    const bus = { supply: { import_min: 10, import_price: 5 } }
    const answers = runOutline({ ...outline, commodities: { ...outline.commodities, bus } })
    expect(answers.flow('price', 'bus', YEAR)).toBeCloseTo((50 + 30 * 6.5 + 220.485174) / 40, 6)
  })
})
