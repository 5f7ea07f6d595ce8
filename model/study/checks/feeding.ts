import type { Problem } from '../../domain/problem.ts'
import { errorAt } from '../report.ts'
import type { Readings } from '../tables/read-tables.ts'
import { textsOf, type RowTexts } from '../tables/row-texts.ts'

/** Terms of supply that say a commodity is to be had in the country without a technology that makes it. */
const DOMESTIC: ReadonlySet<string> = new Set(['domestic_limit', 'production_min', 'domestic_price'])

/**
 * Whether every input of a technology can be had (some technology makes it, it is found in the country, or it is
 * imported), and whether every service in demand has a maker. Looks at the text of rows, so that a wrong number
 * elsewhere in a row hides nothing; says nothing where one of the tables could not be read.
 */
export function checkFeeding(readings: Readings): Problem[] {
  const { commodities, technologies, technologyPaths, supply, demands } = readings
  const tables = [commodities, technologies, technologyPaths, supply, demands]
  if (tables.some(({ state }) => state === 'unreadable')) return []
  const makes = new Set(textsOf(technologies).map(({ cell }) => cell('output')))
  const flows = textsOf(technologyPaths)
  for (const { cell } of flows) if (cell('parameter') === 'output') makes.add(cell('commodity'))
  const known = new Set(textsOf(commodities).map(({ cell }) => cell('commodity')))
  const available = new Set(makes)
  for (const { cell } of textsOf(commodities)) if (cell('import') !== 'no') available.add(cell('commodity'))
  for (const { cell } of textsOf(supply)) if (DOMESTIC.has(cell('parameter'))) available.add(cell('commodity'))
  return [
    ...unfed(flows, (commodity) => !known.has(commodity) || available.has(commodity)),
    ...unsupplied(textsOf(demands), (service) => !known.has(service) || makes.has(service)),
  ]
}

/** One problem for each technology and input that cannot be had, at the first row of the input. */
function unfed(flows: readonly RowTexts[], isAvailable: (commodity: string) => boolean): Problem[] {
  const seen = new Set<string>()
  return flows.flatMap(({ file, line, cell, isWhole }) => {
    const commodity = cell('commodity')
    if (!isWhole || cell('parameter') !== 'input' || commodity === '' || isAvailable(commodity)) return []
    const technology = cell('technology')
    if (seen.has(`${technology}/${commodity}`)) return []
    seen.add(`${technology}/${commodity}`)
    const place = { file, row: line, column: 'commodity' }
    return [errorAt('unfed-technology', place, { found: commodity, detail: { technology } })]
  })
}

function unsupplied(demands: readonly RowTexts[], isMade: (service: string) => boolean): Problem[] {
  return demands.flatMap(({ file, line, cell, isWhole }) => {
    if (!isWhole || cell('parameter') !== 'base' || isMade(cell('service'))) return []
    return [errorAt('unsupplied-service', { file, row: line, column: 'service' }, { found: cell('service') })]
  })
}
