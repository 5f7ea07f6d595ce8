import type { EnergyCube, Term } from '../equation.ts'
import { number, product, sum } from '../equation.ts'
import type { ModuleInputs, SectorModule, Sheet } from '../sector-module.ts'
import { checkFugitive } from './check.ts'
import { FUGITIVE_PARTS, GASES, MINES, SEGMENTS } from './parts.ts'
import { writeMethane } from './write-release.ts'

/** Density of methane at 20 degrees C and 1 atm, kt per million m3 (IPCC 2006 V2, section 4.1.3). */
const METHANE_DENSITY = number(0.67)

/** What the country wins of a fuel: from technologies of extraction, or from a supply without one. */
const WON: readonly EnergyCube[] = ['production', 'domestic']

/** What escapes where fuels are won, moved and stored: IPCC 2006 V2, chapter 4. */
export const fugitive: SectorModule = {
  id: 'fugitive',
  sector: 'fuel-production',
  doc: 'What escapes from coal mines and along the oil and gas chain, tied to the fuel that the country wins and uses',
  parts: FUGITIVE_PARTS,
  check: checkFugitive,
  write(inputs, sheet) {
    for (const [part, category] of Object.entries(MINES)) {
      for (const item of inputs.items(part)) writeMine(inputs, sheet, part, item, category)
    }
    for (const [part, category] of Object.entries(SEGMENTS)) {
      for (const item of inputs.items(part)) writeSegment(inputs, sheet, part, item, category)
    }
  },
}

/**
 *     CH4 released = coal x (EF mining + EF after mining) x 0.67    eq. 4.1.3, 4.1.4, 4.1.7, 4.1.8
 */
function writeMine(inputs: ModuleInputs, sheet: Sheet, part: string, item: string, category: string): void {
  const coal = sheet.quantity(`Coal|${item}`, 'Mt/yr', flow(inputs, part, item, 'mass', { 'of-production': WON }))
  sheet.report(`Fugitive|Coal Mined|${item}`, coal)
  const factor = sum(inputs.of(part, item, 'mining'), inputs.of(part, item, 'post-mining'))
  const released = sheet.quantity(`Methane Released|${item}`, 'kt CH4/yr', product(coal, factor, METHANE_DENSITY))
  writeMethane(inputs, sheet, { part, item, category }, released)
}

/**
 *     E = A EF                                                      eq. 4.2.1
 */
function writeSegment(inputs: ModuleInputs, sheet: Sheet, part: string, item: string, category: string): void {
  const volume = sheet.quantity(
    `Volume|${item}`,
    'million m3/yr',
    flow(inputs, part, item, 'volume', { 'of-production': WON, 'of-use': ['use'] }),
  )
  sheet.report(`Fugitive|Oil and Gas through Segments|${item}`, volume)
  for (const gas of GASES) {
    if (!inputs.has(part, item, 'factor', gas)) continue
    const released = product(volume, inputs.of(part, item, 'factor', gas))
    if (gas !== 'CH4') sheet.emission(item, gas, category, released)
    else {
      const methane = sheet.quantity(`Methane Released|${item}`, 'kt CH4/yr', released)
      writeMethane(inputs, sheet, { part, item, category }, methane)
    }
  }
}

/** Fuel that runs through an item: shares of what the energy system wins or uses, by mass or volume. */
function flow(
  inputs: ModuleInputs,
  part: string,
  item: string,
  measure: 'mass' | 'volume',
  shares: Readonly<Record<string, readonly EnergyCube[]>>,
): Term {
  const terms = Object.entries(shares).flatMap(([parameter, cubes]) =>
    inputs.namedBy(part, item, parameter).map((fuel) => {
      const energy = cubes.flatMap((cube) => inputs.energy(cube, fuel) ?? [])
      return product(sum(...energy), inputs.of('fuel', fuel, measure), inputs.of(part, item, parameter, fuel))
    }),
  )
  return sum(...terms)
}
