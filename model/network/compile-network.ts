import { GASES, type GwpSet, isGreenhouseGas } from '../domain/gas.ts'
import type { Problem } from '../domain/problem.ts'
import { err, ok, type Result } from '../domain/result.ts'
import { type Horizon, yearCount } from '../domain/years.ts'
import type { ResolvedScenario } from '../study/resolved-scenario.ts'
import type { Rule, Series, Study } from '../study/study.ts'
import { compileCommodities, type CompileContext } from './compile-commodities.ts'
import { compileGrid, compileServices, conversionTargets } from './compile-contests.ts'
import { compileExpressions } from './compile-expressions.ts'
import { compilePolicies } from './compile-policies.ts'
import { compileRemovals } from './compile-removals.ts'
import { compileSectorModules } from './compile-sector-modules.ts'
import { compileTechnologies } from './compile-technologies.ts'
import { hindcastView, type ObservedKnowledge } from './hindcast-view.ts'
import type { ActivityNode, CohortTable, Network, SliceTable } from './network.ts'
import { pathProblems } from './path-problems.ts'
import { PathBuilder } from './path-table.ts'
import { scenarioProblems } from './scenario-problems.ts'
import { SeriesFinder } from './series-finder.ts'
import { SlotBuilder } from './slots.ts'

export interface CompileOptions {
  readonly rule?: Rule
  readonly gwp?: GwpSet
  /** What the run may know of observed years; without it all (`hindcast-view.ts`). */
  readonly observed?: ObservedKnowledge
}

/**
 * Turns a resolved scenario into structure and slots. The study was checked when it was loaded; what can still be wrong
 * here is what only a scenario's combination shows, and comes back as problems.
 */
export function compileNetwork(
  scenario: ResolvedScenario,
  options: CompileOptions = {},
): Result<Network, readonly Problem[]> {
  const { observed = 'nowcast' } = options
  const resolved = observed === 'nowcast' ? scenario : hindcastView(scenario, observed)
  const { study } = resolved
  const { country } = study
  const horizon: Horizon = { start: country.baseYear, end: country.endYear }
  const rule = options.rule ?? resolved.rule
  const problems: Problem[] = []
  const slots = new SlotBuilder()
  const context: CompileContext = {
    study,
    slots,
    paths: new PathBuilder(horizon, slots),
    finder: new SeriesFinder(everySeries(study)),
    sectorIndex: indexById(study.sectors),
    commodityIndex: indexById(study.commodities),
    technologyIndex: indexById(study.technologies),
  }
  for (const driver of study.drivers) context.paths.add(driver.series)
  const slices = compileSlices(context)
  const commodities = compileCommodities(context, slices)
  const supplyRule = country.bus === null ? rule : (resolved.rules[country.bus] ?? rule)
  const parts = compileTechnologies(context, slices, horizon, supplyRule)
  const removals = compileRemovals(context, parts)
  const cohorts = compileCohorts(context)
  const activities = compileActivities(context)
  const bounds = study.bounds.map(({ commodity, technologies, parameter, series }) => ({
    commodity: context.commodityIndex.get(commodity) ?? -1,
    technologies: technologies.map((id) => context.technologyIndex.get(id) ?? -1),
    parameter,
    row: context.paths.add(series),
  }))
  const gwpSet = options.gwp ?? country.gwp
  const sectorModel = compileSectorModules(context, GASES, gwpSet, horizon, problems)
  const { measures } = sectorModel.equations
  const policies = compilePolicies(context, parts, removals, measures, resolved.strengths, problems)
  const settings = compileSettings(context)
  const freeze = resolved.freezeAfter === null ? -1 : Math.max(0, resolved.freezeAfter - horizon.start)
  const expressions = compileExpressions(context, horizon)
  problems.push(...scenarioProblems(resolved))
  if (problems.length > 0) return err(problems)
  const gwp = Float64Array.from(
    GASES,
    (gas) => study.gwp.find((g) => g.gas === gas && g.set === gwpSet)?.figure.value ?? 0,
  )
  const network: Network = {
    resolved,
    rule,
    supplyRule,
    gwpSet,
    horizon,
    yearCount: yearCount(horizon),
    lastObserved: country.lastObservedYear - horizon.start,
    paths: context.paths.build(expressions, freeze),
    sectors: study.sectors,
    gases: GASES,
    gwp,
    priced: Float64Array.from(GASES, (gas, g) => (isGreenhouseGas(gas) ? gwp[g]! : 1)),
    settings,
    slices,
    commodities,
    technologies: parts.technologies,
    flows: parts.flows,
    byproducts: parts.byproducts,
    cohorts,
    removals,
    activities,
    sectorModel,
    bounds,
    services: compileServices(context, commodities, parts, policies, resolved, rule),
    demandDrivers: [...new Set(commodities.flatMap(({ demand }) => demand?.drivers.map(({ row }) => row) ?? []))],
    grid: compileGrid(context, commodities, parts.technologies, policies, resolved, rule),
    conversions: parts.technologies.flatMap(({ technology, index }) =>
      technology.kind === 'conversion' || technology.kind === 'extraction' ? [index] : [],
    ),
    conversionTargets: conversionTargets(policies, parts.technologies),
    policies: policies.bindings,
    taxesEmissions: policies.bindings.some(
      ({ policy: { kind } }) => kind === 'carbon-tax' || (kind === 'emission-cap' && supplyRule === 'logit'),
    ),
    taxesFuels: policies.bindings.some(({ policy: { kind } }) => kind === 'fuel-tax' || kind === 'fuel-subsidy-reform'),
    effects: {
      sectorCount: study.sectors.length,
      gasCount: GASES.length,
      technologyCount: parts.technologies.length,
      commodityCount: commodities.length,
      flowCount: parts.flows.length,
      activityCount: activities.length,
      measureCount: measures.length,
      removalCount: removals.length,
      mandates: policies.mandates,
      standards: policies.standards,
      capacityTargets: policies.capacityTargets,
      cleanStandards: policies.cleanStandards,
      caps: policies.caps,
      taxRow: policies.taxRow,
      taxRowCount: policies.taxRowCount,
      replaces: Int32Array.from(parts.flows, (flow) => flow.replaces),
    },
    slots: slots.build(),
  }
  const wrong = pathProblems(network)
  return wrong.length > 0 ? err(wrong) : ok(network)
}

function* everySeries(study: Study): Iterable<Series> {
  for (const list of [
    study.drivers,
    study.supplies,
    study.demands,
    study.technologyPaths,
    study.shares,
    study.bounds,
    study.emissionFactors,
    study.removals,
    study.activities,
    study.activityFactors,
    study.sectorInputs,
    study.policyPaths,
  ]) {
    for (const { series } of list) yield series
  }
}

function indexById(items: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(items.map((item, index) => [item.id, index]))
}

function compileSlices({ study, slots }: CompileContext): SliceTable {
  const seasons = new Map<string, number[]>()
  const order = study.slices.map((slice, k) => ({ slice, k })).sort((a, b) => a.slice.order - b.slice.order)
  for (const { slice, k } of order) seasons.set(slice.season, [...(seasons.get(slice.season) ?? []), k])
  return {
    ids: study.slices.map((slice) => slice.id),
    hours: Int32Array.from(study.slices, (slice) => slots.add(`slices/${slice.id}`, slice.hours.value)),
    seasons: [...seasons.values()],
  }
}

function compileSettings({ study, slots }: CompileContext): Network['settings'] {
  const slot = (name: string) =>
    slots.add(`settings/${name}`, study.settings.find((setting) => setting.name === name)?.figure.value ?? 0)
  return {
    socialDiscountRate: slot('social_discount_rate'),
    reserveMargin: slot('reserve_margin'),
    peakFactor: slot('peak_factor'),
    creditFade: slot('credit_fade'),
    buildEnergyMargin: slot('build_energy_margin'),
    buildLeadTime: slot('build_lead_time'),
  }
}

/** Study stock in the order of technologies, oldest first: the order in which early scrapping takes it. */
function compileCohorts({ study, slots, technologyIndex }: CompileContext): CohortTable {
  const entries = study.stocks
    .map((entry) => ({ entry, l: technologyIndex.get(entry.technology) ?? -1 }))
    .sort(
      (a, b) =>
        a.l - b.l ||
        (a.entry.installed ?? 0) - (b.entry.installed ?? 0) ||
        a.entry.figure.cell.row - b.entry.figure.cell.row,
    )
  return {
    technology: Int32Array.from(entries, ({ l }) => l),
    installed: Int32Array.from(entries, ({ entry }) => entry.installed ?? study.country.baseYear),
    retires: Int32Array.from(entries, ({ entry }) => entry.retires ?? 0),
    steady: Uint8Array.from(entries, ({ entry }) => (entry.installed === null && entry.retires === null ? 1 : 0)),
    amount: Int32Array.from(entries, ({ entry }) =>
      slots.add(
        `stocks/${entry.technology}@${entry.installed ?? 'steady'}#${entry.figure.cell.row}`,
        entry.figure.value,
      ),
    ),
  }
}

function compileActivities(context: CompileContext): ActivityNode[] {
  return context.study.activities.map((activity, index) => {
    const factors = context.study.activityFactors.filter((factor) => factor.activity === activity.id)
    return {
      activity,
      index,
      sector: context.sectorIndex.get(activity.sector) ?? 0,
      row: context.paths.add(activity.series),
      factor: Int32Array.from(GASES, (gas) => {
        const found = factors.find((factor) => factor.gas === gas)
        return found === undefined ? -1 : context.paths.add(found.series)
      }),
      asCo2e: Uint8Array.from(GASES, (gas) =>
        factors.some((factor) => factor.gas === gas && factor.givenGwp !== null) ? 1 : 0,
      ),
    }
  })
}
