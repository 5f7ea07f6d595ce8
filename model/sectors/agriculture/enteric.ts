import { product, type Term } from '../equation.ts'
import type { ModuleInputs, Sheet } from '../sector-module.ts'

const CATTLE = { dairy: '3.A.1.a', other: '3.A.1.b' } as const

/** Categories by what an animal's id says of it; others together. */
export function animalCategory(table: '3.A' | '3.B', animal: string): string {
  if (animal.includes('dairy')) return CATTLE.dairy.replace('3.A', table)
  if (animal.includes('cattle')) return CATTLE.other.replace('3.A', table)
  if (animal === 'sheep') return `${table}.2`
  return animal === 'pigs' || animal === 'swine' ? `${table}.3` : `${table}.4`
}

/**
 * Methane of digestion (IPCC 2006 V4, equations 10.19 and 10.20): heads x factor, kt for a million heads and kg. Gives the
 * herds, million heads.
 */
export function writeEnteric(inputs: ModuleInputs, sheet: Sheet): ReadonlyMap<string, Term> {
  const herds = new Map<string, Term>()
  for (const animal of inputs.items('animal')) {
    const heads = sheet.quantity(`Heads|${animal}`, 'million head', inputs.of('animal', animal, 'heads'))
    herds.set(animal, heads)
    sheet.report(`Agriculture|Animals|${animal}`, heads)
    const methane = product(heads, inputs.of('animal', animal, 'enteric'), sheet.left('livestock-practice', animal))
    sheet.emission(animal, 'CH4', animalCategory('3.A', animal), methane, 'enteric')
  }
  return herds
}
