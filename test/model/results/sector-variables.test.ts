import { describe, expect, it } from 'vitest'
import { KYOTO } from '../../../model/results/emission-variables.ts'
import { sectorVariables, type SectorVariables } from '../../../model/results/sector-variables.ts'
import { everyVariableOf, valuesOf, variablesOf } from '../../../model/results/variable-registry.ts'
import { technologyFigures } from '../../../model/analysis/sources/technology-figures.ts'
import { answersOf } from '../../support/networks/run-study.ts'
import { vietNamNetwork, vietNamStudy } from '../../support/networks/viet-nam-network.ts'

const study = vietNamStudy()
const { network, run } = answersOf(vietNamNetwork(study, 'net-zero-2050'))
const sectors = network.sectors.map(({ id }) => id)

function sumOf(names: readonly string[]): Float64Array {
  const total = new Float64Array(network.yearCount)
  for (const name of names) valuesOf(network, run, name).forEach((value, t) => (total[t] = total[t]! + value))
  return total
}

function partsOf(id: string): SectorVariables {
  const parts = sectorVariables(network, id)
  if (parts === null) throw new Error(`No sector is called ${id}`)
  return parts
}

describe('the variables of a sector', () => {
  it.each(sectors)('of %s can all be asked for, in the unit that they say', (id) => {
    const parts = partsOf(id)
    const all = [
      ...parts.services,
      ...parts.activities,
      ...parts.outputs.flatMap(({ technologies, families }) => [...technologies, ...families]),
      ...parts.carriers,
      ...parts.families,
      ...parts.categories,
      ...parts.gases,
      ...parts.quantities.flatMap((one) => one.parts),
    ]
    const every = everyVariableOf(network)
    for (const { variable, unit } of all) expect([variable, every.get(variable)?.unit]).toEqual([variable, unit])
  })

  it.each(sectors)('of %s: categories and gases each sum to its emissions', (id) => {
    const { categories, gases } = partsOf(id)
    const name = `${KYOTO}|Sector|${id}`
    const whole = variablesOf(network).has(name) ? valuesOf(network, run, name) : new Float64Array(network.yearCount)
    const [byCategory, byGas] = [sumOf(categories.map((one) => one.variable)), sumOf(gases.map((one) => one.variable))]
    whole.forEach((value, t) => {
      expect(byCategory[t]).toBeCloseTo(value, 9)
      expect(byGas[t]).toBeCloseTo(value, 9)
    })
  })

  it.each(sectors)('of %s: families of carriers and of technologies sum to their members', (id) => {
    const { carriers, families, outputs } = partsOf(id)
    for (const [parts, whole] of [[families, carriers], ...outputs.map((one) => [one.families, one.technologies])]) {
      const [found, wanted] = [parts!, whole!].map((some) => sumOf(some.map(({ variable }) => variable)))
      found!.forEach((value, t) => expect(value).toBeCloseTo(wanted![t]!, 9))
    }
  })

  it('together take what final energy and transformation take of coal', () => {
    const taken = sumOf(
      sectors.flatMap((id) =>
        partsOf(id)
          .carriers.filter((one) => one.id === 'coal')
          .map((one) => one.variable),
      ),
    )
    const coal = network.commodities.findIndex(({ commodity }) => commodity.id === 'coal')
    taken.forEach((value, t) => expect(value).toBeCloseTo(run.use[coal * network.yearCount + t]!, 6))
  })

  it('have what stands behind emissions outside the energy system, one unit a kind', () => {
    const kinds = (id: string) => partsOf(id).quantities.map(({ name, unit }) => `${name} ${unit}`)
    expect(kinds('agriculture')).toEqual(
      expect.arrayContaining(['Agriculture|Rice Area Mha', 'Agriculture|Animals million head']),
    )
    expect(kinds('industry')).toEqual(expect.arrayContaining(['F-Gases|HFC Bank kt']))
    expect(kinds('waste')).toEqual(expect.arrayContaining(['Waste Mt/yr', 'Waste kt']))
    expect(kinds('fuel-production')).toEqual(expect.arrayContaining(['Fugitive|Methane Released kt CH4/yr']))
    expect(kinds('power')).toEqual([])
    for (const id of sectors)
      for (const { unit, parts } of partsOf(id).quantities)
        expect(new Set(parts.map((part) => part.unit))).toEqual(new Set([unit]))
  })

  it('have as bank of an application the mass of all its substances', () => {
    const bank = valuesOf(network, run, 'F-Gases|HFC Bank|room-air-conditioner')
    const pure = network.sectorModel.equations.quantities
      .map(({ name }) => name)
      .filter((name) => name.startsWith('Sector Module|fgases|Bank|room-air-conditioner|HFC'))
    expect(pure.length).toBeGreaterThan(1)
    sumOf(pure).forEach((value, t) => expect(bank[t]).toBeCloseTo(value, 9))
  })

  it('of a sector that is none are none', () => expect(sectorVariables(network, '<b>road</b>')).toBeNull())
})

describe('the figures of a sector’s technologies', () => {
  it('have their source, quality and place in the study, whatever the sector', () => {
    const known = new Set(study.sources.map(({ id }) => id))
    for (const id of sectors)
      for (const { figure } of technologyFigures(study, id)) {
        expect(known).toContain(figure.source)
        expect(figure.cell.row).toBeGreaterThan(1)
      }
  })

  it('are those of its own technologies, every row of the tables once', () => {
    const found = sectors.flatMap((id) => technologyFigures(study, id))
    const rows = [
      ...study.technologyPaths.flatMap(({ series }) => series.points),
      ...study.stocks.map(({ figure }) => figure),
      ...study.shares.flatMap(({ series }) => series.points),
      ...study.sliceAvailabilities.map(({ figure }) => figure),
      ...study.emissionFactors.filter(({ technology }) => technology !== null).flatMap(({ series }) => series.points),
      ...study.removals.flatMap(({ series }) => series.points),
    ]
    const place = ({ file, row }: { file: string; row: number }) => `${file}:${row}`
    expect(found.map(({ figure }) => place(figure.cell)).sort()).toEqual(rows.map(({ cell }) => place(cell)).sort())
  })
})
