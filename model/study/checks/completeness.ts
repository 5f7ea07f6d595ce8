import type { Problem } from '../../domain/problem.ts'
import { isGreenhouseGas } from '../../domain/gas.ts'
import { errorAt, wholeFile } from '../report.ts'
import type { Study } from '../study.ts'
import { SETTING_NAMES } from '../tables/settings.ts'

/** Kinds of technology whose stock ages. */
const AGEING: ReadonlySet<string> = new Set(['device', 'plant', 'storage'])

/** What a study needs beside what each file needs by itself. `spoiled`: given, but not legible. */
export function checkCompleteness(study: Omit<Study, 'scenarios'>, spoiled: ReadonlySet<string>): Problem[] {
  const missing = (file: string, column: string, allowed: string | null): Problem =>
    errorAt('missing-value', { ...wholeFile(file), column }, { allowed })
  const problems: Problem[] = []
  const settings = new Set<string>(study.settings.map((setting) => setting.name))
  for (const name of SETTING_NAMES) {
    const isNeeded = name === 'social_discount_rate' || study.country.bus !== null
    if (isNeeded && !settings.has(name) && !spoiled.has(`settings/${name}`))
      problems.push(missing('settings.csv', 'parameter', name))
  }
  for (const { id, kind } of study.technologies) {
    const address = `technology_paths/${id}/lifetime`
    const has = study.technologyPaths.some(({ series }) => series.id === address) || spoiled.has(address)
    if (AGEING.has(kind) && !has) problems.push(missing('technology_paths.csv', 'parameter', `${id} lifetime`))
  }
  for (const service of new Set(study.demands.map((demand) => demand.service))) {
    const address = `demands/${service}/base`
    const has = study.demands.some(({ series }) => series.id === address) || spoiled.has(address)
    if (!has) problems.push(missing('demands.csv', 'parameter', `${service} base`))
  }
  problems.push(...carbonProblems(study, spoiled), ...gwpProblems(study), ...busProblems(study, spoiled))
  return problems
}

/** A fossil fuel or material without a CO2 factor would burn without a trace. */
function carbonProblems(
  { commodities, emissionFactors }: Omit<Study, 'scenarios'>,
  spoiled: ReadonlySet<string>,
): Problem[] {
  const given = new Set(emissionFactors.filter(({ gas }) => gas === 'CO2').map(({ commodity }) => commodity))
  return commodities
    .filter(({ id, kind, carbon }) => kind !== 'service' && carbon === 'fossil' && !given.has(id))
    .filter(({ id }) => !spoiled.has(`emission_factors/${id}/CO2`))
    .map(({ id }) =>
      errorAt('missing-value', { ...wholeFile('emission_factors.csv'), column: 'commodity' }, { allowed: `${id} CO2` }),
    )
}

/** Every greenhouse gas that a study emits has a warming potential in the set that it uses. */
function gwpProblems(study: Omit<Study, 'scenarios'>): Problem[] {
  const set = study.country.gwp
  const known = new Set(study.gwp.filter((row) => row.set === set).map((row) => row.gas))
  const emitted = new Set([
    'CO2',
    ...study.emissionFactors.map(({ gas }) => gas),
    ...study.activityFactors.filter(({ givenGwp }) => givenGwp === null).map(({ gas }) => gas),
    ...study.technologyPaths.flatMap(({ parameter, commodity }) =>
      parameter === 'process_emission' && commodity !== null ? [commodity] : [],
    ),
  ])
  return [...emitted]
    .filter((gas) => isGreenhouseGas(gas) && !known.has(gas))
    .map((gas) =>
      errorAt('missing-value', { ...wholeFile('library/gwp.csv'), column: 'gas' }, { allowed: `${gas} ${set}` }),
    )
}

/** The bus commodity is a carrier balanced by slice, and there are slices. */
function busProblems(
  { country, commodities, slices }: Omit<Study, 'scenarios'>,
  spoiled: ReadonlySet<string>,
): Problem[] {
  const bus = commodities.find(({ id }) => id === country.bus)
  if (country.bus === null || bus === undefined) return []
  const problems: Problem[] = []
  if (bus.kind !== 'carrier' || bus.resolution !== 'slice') {
    const facts = { found: `${bus.kind} ${bus.resolution}`, allowed: 'carrier slice' }
    problems.push(
      errorAt(
        'schema',
        { ...wholeFile('commodities.csv'), column: 'resolution' },
        { ...facts, detail: { commodity: bus.id } },
      ),
    )
  }
  if (slices.length === 0 && ![...spoiled].some((address) => address.startsWith('slices/')))
    problems.push(errorAt('missing-file', wholeFile('slices.csv')))
  return problems
}
