import { parseExpressions } from '../expressions.ts'
import { checkCarbon } from '../checks/carbon.ts'
import { checkCompleteness } from '../checks/completeness.ts'
import { checkExpenditure } from '../checks/expenditure.ts'
import { checkPolicies } from '../checks/policy-doubts/check-policies.ts'
import { checkTiming } from '../checks/policy-doubts/timing.ts'
import { checkPolicyConflicts } from '../checks/policy-conflicts.ts'
import { checkInheritance } from '../checks/inheritance.ts'
import type { IdLists } from '../checks/id-lists.ts'
import { checkSectorInputs } from '../checks/sector-inputs.ts'
import { checkShares } from '../checks/shares.ts'
import { checkSlices } from '../checks/slices.ts'
import { checkVehicles } from '../checks/vehicles.ts'
import { FORMAT_VERSION } from '../documents/datapackage.ts'
import type { Documents } from '../documents/read-documents.ts'
import type { Study } from '../study.ts'
import { TABLE_ENTRIES } from '../tables/table-list.ts'
import { activitiesOf, activityFactorsOf } from './activities.ts'
import { addressesOfLines } from './address.ts'
import { balanceOf } from './balance.ts'
import { catalogueOf } from './catalogue.ts'
import { commoditiesOf } from './commodities.ts'
import { demandsOf } from './demands.ts'
import { driversOf } from './drivers.ts'
import { emissionFactorsOf } from './emission-factors.ts'
import { expenditureOf } from './expenditure.ts'
import { choicesOf, loadShapesOf, settingsOf, sliceAvailabilitiesOf, slicesOf } from './figures.ts'
import { gwpOf, priceIndicesOf, sourcesOf } from './library.ts'
import type { Loading } from './loading.ts'
import { plausibilityOf } from './plausibility.ts'
import { policiesOf } from './policies.ts'
import { policyPathsOf } from './policy-paths.ts'
import { crosswalkOf, findingsOf, historyOf, inventoriesOf, targetsOf } from './records.ts'
import { registerOf, sectorsOf } from './register.ts'
import { removalsOf } from './removals.ts'
import { scenarioOf } from './scenarios.ts'
import { sectorInputsOf } from './sector-inputs.ts'
import { sharesOf } from './shares.ts'
import { stocksOf } from './stocks.ts'
import { suppliesOf } from './supplies.ts'
import { technologyBoundsOf } from './technology-bounds.ts'
import { technologiesOf } from './technologies.ts'
import { technologyPathsOf } from './technology-paths.ts'
import { vehiclesOf } from './vehicles.ts'

export interface Parts {
  readonly id: string
  readonly lists: IdLists
  readonly documents: Documents
}

/**
 * Puts the parts of a study together and checks them against one another. What it returns is complete only if no
 * problem was added; the caller looks.
 */
export function assembleStudy(loading: Loading, { id, lists, documents }: Parts): Study {
  const { readings, country, problems, spoiled } = loading
  for (const address of illegibleAddresses(loading)) spoiled.add(address)
  const commodities = commoditiesOf(loading)
  const technologies = technologiesOf(loading, commodities)
  const catalogue = catalogueOf(commodities, technologies, loading)
  const activities = activitiesOf(loading)
  const { policies: file } = documents
  const policies = file === null ? [] : policiesOf(file, lists, loading)
  const study = {
    id,
    formatVersion: FORMAT_VERSION,
    country,
    sources: sourcesOf(readings),
    sectors: sectorsOf(readings),
    slices: slicesOf(loading),
    settings: settingsOf(loading),
    drivers: driversOf(loading),
    commodities,
    supplies: suppliesOf(loading, catalogue),
    demands: demandsOf(loading, catalogue),
    vehicles: vehiclesOf(loading),
    expenditure: expenditureOf(loading),
    technologies,
    technologyPaths: technologyPathsOf(loading, catalogue),
    stocks: stocksOf(loading, catalogue),
    shares: sharesOf(loading, catalogue),
    choices: choicesOf(loading),
    bounds: technologyBoundsOf(loading, catalogue, lists),
    loadShapes: loadShapesOf(loading),
    sliceAvailabilities: sliceAvailabilitiesOf(loading),
    emissionFactors: emissionFactorsOf(loading, catalogue),
    removals: removalsOf(loading, catalogue),
    activities,
    activityFactors: activityFactorsOf(loading, activities),
    sectorInputs: sectorInputsOf(loading, lists),
    history: historyOf(loading),
    inventories: inventoriesOf(loading),
    crosswalk: crosswalkOf(loading),
    findings: findingsOf(loading),
    targets: targetsOf(loading),
    balance: balanceOf(loading, commodities, technologies),
    register: registerOf(loading),
    policies,
    policyPaths: policyPathsOf(loading, policies, catalogue),
    gwp: gwpOf(loading),
    priceIndices: priceIndicesOf(loading),
    plausibility: plausibilityOf(loading),
  }
  checkWhole(study, loading)
  const scenarios = documents.scenarios.flatMap((scenario) => scenarioOf(scenario, lists, loading) ?? [])
  const whole = { ...study, scenarios }
  problems.push(...checkInheritance(whole, documents.scenarioFiles), ...checkTiming(whole, documents.scenarios))
  problems.push(...checkPolicyConflicts(whole))
  return whole
}

function checkWhole(study: Omit<Study, 'scenarios'>, loading: Loading): void {
  const { readings, problems, spoiled } = loading
  const unread = [...spoiled].flatMap((address) => {
    const [file, id = ''] = address.split('/')
    return file === 'drivers' || file === 'activities' ? [id] : []
  })
  const expressions = parseExpressions(study, unread)
  if (!expressions.ok) problems.push(...expressions.error)
  problems.push(...checkShares(study, spoiled), ...checkSlices(study, spoiled), ...checkVehicles(study, spoiled))
  problems.push(...checkExpenditure(study, spoiled))
  problems.push(...checkCarbon(study, spoiled))
  problems.push(...checkSectorInputs(study, spoiled))
  const isWhole = TABLE_ENTRIES.every(([name, schema]) => {
    const { state } = readings[name]
    return state === 'read' || (state === 'absent' && !schema.required)
  })
  if (isWhole) problems.push(...checkCompleteness(study, spoiled))
  const isRead = isWhole && [...spoiled].every((address) => address.startsWith('policy_paths/'))
  problems.push(...checkPolicies(study, isRead))
}

/** Addresses of rows with a cell that cannot be read. */
function illegibleAddresses({ readings }: Loading): string[] {
  return TABLE_ENTRIES.flatMap(([name, schema]) => {
    const { table, illegible } = readings[name]
    return table === null || illegible.size === 0 ? [] : addressesOfLines(schema, table, illegible)
  })
}
