import { type Gas, GREENHOUSE_GASES } from '../../domain/gas.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import type { Study } from '../../study/study.ts'
import type { DesignProblem, PricingDesign } from './pricing-design.ts'

/** Who pays a price, by id. */
export interface Coverage {
  readonly technologies: readonly string[]
  /** The technologies that do not pay: exempt, or of a sector that is not covered. */
  readonly uncovered: readonly string[]
  readonly sectors: readonly string[]
  readonly gases: readonly Gas[]
}

/**
 * The technologies of the covered sectors less what is exempt. What activities outside the energy system emit (rice,
 * cattle, landfills, land) answers to no price in the model and is never covered. Every unknown name is told.
 */
export function coverageOf(study: Study, design: PricingDesign): Result<Coverage, readonly DesignProblem[]> {
  const problems: DesignProblem[] = []
  const sectorIds = study.sectors.map(({ id }) => id)
  const technologyIds = study.technologies.map(({ id }) => id)
  const named = design.sectors.flatMap((name) => {
    const found = sectorsOf(study, name)
    const known = [...new Set([...sectorIds, ...study.sectors.map(({ iamc }) => iamc)])]
    if (found.length === 0) problems.push({ kind: 'sector-unknown', found: name, known })
    return found
  })
  const gases = GREENHOUSE_GASES.filter((gas) => design.gases.length === 0 || design.gases.includes(gas))
  for (const gas of design.gases)
    if (!gases.some((known) => known === gas))
      problems.push({ kind: 'gas-unknown', found: gas, known: GREENHOUSE_GASES })
  for (const name of design.exempt) {
    if (technologyIds.includes(name) || sectorsOf(study, name).length > 0) continue
    problems.push({ kind: 'exempt-unknown', found: name, known: [...sectorIds, ...technologyIds] })
  }
  const exempt = new Set(design.exempt.flatMap((name) => [name, ...sectorsOf(study, name)]))
  const sectors = (design.sectors.length === 0 ? sectorIds : [...new Set(named)]).filter((id) => !exempt.has(id))
  const pays = ({ id, sector }: Study['technologies'][number]) => sectors.includes(sector) && !exempt.has(id)
  const paying = study.technologies.filter(pays)
  const technologies = paying.map(({ id }) => id)
  if (problems.length === 0 && technologies.length === 0) problems.push({ kind: 'nothing-covered' })
  if (problems.length > 0) return err(problems)
  // A sector of which no technology pays bears no price: land, waste.
  const bearing = new Set(paying.map(({ sector }) => sector))
  const uncovered = study.technologies.filter((one) => !pays(one)).map(({ id }) => id)
  return ok({ technologies, uncovered, sectors: sectors.filter((id) => bearing.has(id)), gases })
}

/** A technology id is no sector: an IAMC name may stand for several. */
function sectorsOf({ sectors }: Study, name: string): readonly string[] {
  const own = sectors.find(({ id }) => id === name)
  return own === undefined ? sectors.filter(({ iamc }) => iamc === name).map(({ id }) => id) : [own.id]
}
