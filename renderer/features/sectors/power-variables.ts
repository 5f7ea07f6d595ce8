import type { SectorVariable } from '#model'
import type { VariableInfo } from '#worker'

const CAPACITY = 'Capacity|Electricity|'
const ADDITIONS = 'Capacity Additions|Electricity|'
const CAP_PRICE = 'Price|Emissions|'

/** Reported variables under a name, by what follows it. */
function under(variables: readonly VariableInfo[], top: string): SectorVariable[] {
  return variables
    .filter(({ name }) => name.startsWith(top))
    .map(({ name, unit }) => {
      const id = name.slice(top.length)
      return { id, label: null, family: id, variable: name, unit }
    })
}

/**
 * Capacity and what is added to it, by family of plants. What is told beside the families (reserve, firm and stranded
 * capacity) is no part of the sum: only a family is built.
 */
export function electricityFamilies(variables: readonly VariableInfo[]) {
  const additions = under(variables, ADDITIONS)
  const families = new Set(additions.map(({ id }) => id))
  return { capacity: under(variables, CAPACITY).filter(({ id }) => families.has(id)), additions }
}

/** The price of emissions that each cap implies, by policy. */
export const capPrices = (variables: readonly VariableInfo[]): readonly SectorVariable[] => under(variables, CAP_PRICE)
