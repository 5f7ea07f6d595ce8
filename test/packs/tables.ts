import { type ForecastError, forecastErrors, type ForecastName } from '../../model/analysis/hindcast/forecast-errors.ts'
import { emissionHistory } from '../../model/analysis/inventories/emission-history.ts'
import { inventoryComparison, type InventoryRow } from '../../model/analysis/inventories/inventory-comparison.ts'
import { afterObserved } from '../../model/analysis/hindcast/after-observed.ts'
import { logitDrift } from '../../model/analysis/calibration/logit-drift.ts'
import { plausibilityOfRun } from '../../model/analysis/sanity/plausibility.ts'
import { valuesOf } from '../../model/results/variable-registry.ts'
import { balanceRows } from './energy-balance.ts'
import { everyFinding } from './plausibility-findings.ts'
import { allScenarioIds, resultsOf, runOf, scenarioIds, valueOf, vietNam } from './viet-nam.ts'

/** Tables of the pack's pages as the commands give them, in Markdown. All scenarios share the years that they show. */
const ROOT = 'frozen-technology'

export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

const percent = (share: number | null, digits: number): string => {
  if (share === null) return '–'
  const text = (100 * share).toFixed(digits)
  return Number(text) > 0 ? `+${text}` : Number(text) === 0 ? Number(0).toFixed(digits) : text
}

/** A pipe would end the cell. */
const plain = (text: string): string => text.replaceAll('|', '\\|')

/** Errors in per cent by variable, source and year: nowcast, hindcast, hindcast with observed capacity. */
export function hindcastTable(): string {
  const { rows, summaries } = forecastErrors(vietNam, {
    nowcast: resultsOf(ROOT),
    hindcast: resultsOf(ROOT, 'hindcast'),
    withCapacity: resultsOf(ROOT, 'hindcast-with-capacity'),
  })
  const years = [...new Set(rows.map(({ year }) => year))].sort()
  const runs: readonly (readonly [ForecastName, string])[] = [
    ['nowcast', 'nowcast'],
    ['hindcast', 'hindcast'],
    ['withCapacity', 'with capacity'],
  ]
  const body = summaries.flatMap((summary) => {
    const own = rows.filter(({ variable, source }) => variable === summary.variable && source === summary.source)
    return runs.map(([name, label], at) => [
      at === 0 ? plain(summary.variable) : '',
      at === 0 ? summary.source : '',
      label,
      ...years.map((year) => {
        const row = own.find((one) => one.year === year)
        return row === undefined ? '' : errorCell(row, name)
      }),
      percent(summary.meanAbsoluteError[name], 1).replace('+', ''),
    ])
  })
  return markdownTable(['variable', 'source', 'run', ...years.map(String), 'mean'], body)
}

/** Errors in per cent of the nowcast where technologies are chosen at least cost, beside the Energy Institute and EDGAR. */
export function leastCostNowcastTable(): string {
  const chosen = resultsOf(ROOT, 'nowcast', 'least-cost')
  const { rows, summaries } = forecastErrors(vietNam, { nowcast: chosen, hindcast: chosen, withCapacity: chosen })
  const shown = summaries.filter(({ source }) => source !== 'irena-2024')
  const years = [...new Set(rows.map(({ year }) => year))].sort()
  return markdownTable(
    ['variable', 'source', ...years.map(String), 'mean'],
    shown.map(({ variable, source, meanAbsoluteError }) => [
      plain(variable),
      source,
      ...years.map((year) => {
        const row = rows.find((one) => one.variable === variable && one.source === source && one.year === year)
        return row === undefined ? '' : errorCell(row, 'nowcast')
      }),
      percent(meanAbsoluteError.nowcast, 1).replace('+', ''),
    ]),
  )
}

/** Price that the ceiling of cost-optimal-net-zero implies, what is emitted, captured, built and spent. */
export function netZeroTable(): string {
  const years = [2030, 2035, 2040, 2045, 2050, 2055, 2060]
  const id = 'cost-optimal-net-zero'
  const rows: readonly (readonly [label: string, variables: readonly string[], factor: number, digits: number])[] = [
    ['net emissions, Mt CO2e', ['Emissions|Kyoto Gases'], 1, 0],
    ['price that the ceiling implies, USD/t', ['Price|Emissions|net-emission-ceiling'], 1, 1],
    ['captured, Mt CO2', ['Fossil', 'Industrial Processes', 'Biomass'].map((of) => `Carbon Capture|${of}`), 1, 0],
    ['sun, GW', ['Capacity|Electricity|Solar'], 1, 0],
    ['wind, GW', ['Capacity|Electricity|Wind'], 1, 0],
    ['coal, GW', ['Capacity|Electricity|Coal'], 1, 0],
    ['resource cost, billion USD of 2020', ['Cost|Resource'], 1e-3, 0],
  ]
  return markdownTable(
    ['', ...years.map(String)],
    rows.map(([label, variables, factor, digits]) => [
      label,
      ...years.map((year) => {
        const sum = variables.reduce((total, variable) => total + valueOf(id, variable, year), 0)
        return Math.abs(factor * sum).toFixed(digits)
      }),
    ]),
  )
}

/** In per cent; where next to nothing was observed, the difference in brackets, of electricity in TWh. */
function errorCell({ errors, values, observed, unit }: ForecastError, name: ForecastName): string {
  const value = values[name]
  if (errors[name] !== null || value === null) return percent(errors[name], 1)
  const isPower = unit === 'EJ/yr'
  const difference = isPower ? (value - observed) / 0.0036 : value - observed
  const text = Math.abs(difference) < 0.05 ? '0.0' : difference.toFixed(1)
  return `(${Number(text) > 0 ? '+' : ''}${text} ${isPower ? 'TWh' : unit})`
}

/** The first year after the observed ones, in current policies, beside the Energy Institute: not blind, as the page says. */
export function afterObservedTable(): string {
  const number = (value: number) => value.toFixed(value < 10 ? 2 : 1)
  return markdownTable(
    ['variable', 'unit', 'year', 'observed', 'ours', 'error, %', 'growth observed, %', 'growth ours, %'],
    afterObserved(vietNam, resultsOf('current-policies')).map((row) => [
      plain(row.variable),
      row.unit,
      String(row.year),
      number(row.observed),
      number(row.value),
      percent(row.error, 1),
      percent(row.observedGrowth, 1),
      percent(row.growth, 1),
    ]),
  )
}

/** What land emits and takes up in the base year by what happens, and the areas of its kinds, Mt CO2 and Mha. */
export function landTable(): string {
  const { network, run } = runOf(ROOT)
  const { emissions, quantities } = network.sectorModel.equations
  const rows = new Map<string, Map<string, number>>()
  for (const { quantity, gas, module } of emissions) {
    if (module !== 'land' || gas !== 'CO2') continue
    const { name } = quantities[quantity]!
    const [, , , flow = '', ...rest] = name.split('|')
    const of = rows.get(flow) ?? new Map<string, number>()
    const item = rest.slice(0, -1).join(' from ')
    rows.set(flow, of.set(item, run.quantity[quantity * network.yearCount]! / 1000))
  }
  const body = [...rows].map(([flow, of]) => {
    const parts = [...of]
      .filter(([, value]) => Math.abs(value) >= 0.05)
      .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    const total = [...of.values()].reduce((sum, value) => sum + value, 0)
    return [flow, total.toFixed(2), parts.map(([item, value]) => `${item} ${value.toFixed(1)}`).join(', ')]
  })
  const total = valueOf(ROOT, 'Emissions|CO2|LULUCF', 2018).toFixed(2)
  return markdownTable(['2018', 'Mt CO2', 'of which'], [...body, ['all', total, '']])
}

/** The sink of each scenario: all of it, what no measure stands behind, and forest in 2050. */
export function sinkTable(): string {
  const years = [2018, 2030, 2040, 2050, 2060]
  const rows = scenarioIds.map((id) => {
    const beyond = resultsOf(id).series.find(({ variable }) => variable === 'Emissions|CO2|CRT|4 (not specified)')
    const at = (year: number) => -(beyond?.values[year - 2018] ?? 0)
    const { network, run } = runOf(id)
    const forest = FORESTS.reduce((sum, kind) => sum + valuesOf(network, run, `Land|Area|${kind}`)[2050 - 2018]!, 0)
    return [
      id,
      ...years.map((year) => (-valueOf(id, 'Emissions|Kyoto Gases|LULUCF', year)).toFixed(1)),
      at(2050).toFixed(1),
      forest.toFixed(2),
      ((-valueOf(id, 'Emissions|Kyoto Gases|LULUCF', 2050) - at(2050)) / forest).toFixed(1),
    ]
  })
  const heads = [
    'scenario',
    ...years.map(String),
    'of 2050 beyond measures',
    'forest 2050, Mha',
    't CO2e/ha by measures',
  ]
  return markdownTable(heads, rows)
}

/** Kinds of land that are forest. */
export const FORESTS = ['natural-forest', 'planted-production-forest', 'planted-protection-forest', 'mangrove']

/** The past by gas and sector: every fifth year of each source, and the first and last year of the run with its residual. */
export function historyTable(): string {
  const past = [1990, 1995, 2000, 2005, 2010, 2015]
  const beside = [2018, 2023]
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : value.toFixed(Math.abs(value) < 10 ? 2 : 1)
  const rows = emissionHistory(vietNam, resultsOf(ROOT)).map(({ variable, source, unit, gwp, years }) => {
    const at = (year: number) => years.find((one) => one.year === year)
    return [
      plain(variable.replace('Emissions|', '')),
      source,
      gwp === null ? unit.replace('/yr', '') : `${unit.replace('/yr', '')}, ${gwp}`,
      ...past.map((year) => number(at(year)?.stated)),
      ...beside.flatMap((year) => [number(at(year)?.stated), number(at(year)?.ours), number(at(year)?.residual)]),
    ]
  })
  const heads = ['emissions', 'source', 'unit', ...past.map(String), ...beside.flatMap((y) => [`${y}`, 'ours', 'left'])]
  return markdownTable(heads, rows)
}

/** Weights of every logit, shares that they are calibrated on, and sales five years later, in current policies. */
export function calibrationTable(): string {
  const { network, run } = runOf('current-policies')
  const points = (share: number) => (100 * share).toFixed(1)
  return markdownTable(
    ['of', 'gamma', 'technology', 'weight', 'sales of 2018, %', '2023, %', 'drift, points', 'calibrated on', 'source'],
    logitDrift(network, run).flatMap(({ commodity, gamma, drift, members }) => [
      [commodity, String(gamma), '', '', '', '', points(drift), '', ''],
      ...members.map((member) => [
        '',
        '',
        member.technology,
        member.weight.toPrecision(2),
        points(member.baseShare),
        points(member.laterShare),
        percent(member.laterShare - member.baseShare, 1),
        member.analogue === null ? (member.of ?? 'nothing') : `weight of ${member.analogue}`,
        member.source === null ? '' : `${member.source}, ${member.quality}`,
      ]),
    ]),
  )
}

const baseYearRows = (): readonly InventoryRow[] =>
  inventoryComparison(vietNam, resultsOf(ROOT)).rows.filter(({ ourYear }) => ourYear === vietNam.country.baseYear)

/** EDGAR's sectors by substance: ours / theirs, Mt CO2e. */
export function edgarTable(): string {
  const rows = baseYearRows().filter(
    ({ inventory, category }) => inventory === 'edgar-2024' && category !== 'All sectors',
  )
  const gases = ['CO2', 'CH4', 'N2O', 'F-gases']
  const sectors = [...new Set(rows.map(({ category }) => category))]
  return markdownTable(
    ['EDGAR sector', 'CRT', ...gases],
    sectors.map((sector) => {
      const own = rows.filter(({ category }) => category === sector)
      const cells = gases.map((gas) => {
        const row = own.find((one) => one.gas === gas)
        return row === undefined ? '' : `${row.ours?.toFixed(1) ?? '–'} / ${row.stated.toFixed(1)}`
      })
      return [sector, own[0]?.crt.join(', ') ?? '', ...cells]
    }),
  )
}

/** Every category of every inventory with its residual and the reason. */
export function inventoriesTable(): string {
  return markdownTable(
    ['inventory', 'category', 'gas', 'year', 'CRT', 'stated', 'ours', 'apart, %', 'why more than 5 %'],
    baseYearRows().map((row) => [
      row.inventory,
      row.category,
      row.gas,
      String(row.year),
      row.crt.join(', '),
      row.stated.toFixed(2),
      row.ours?.toFixed(2) ?? '–',
      percent(row.share, 1),
      plain(row.reason ?? ''),
    ]),
  )
}

/**
 * What lies outside the ranges of the library in the runs, and why it is left so: the value farthest outside of all runs
 * for which a reason of `findings.csv` speaks, and the years in which those runs lie outside.
 */
export function findingsTable(): string {
  const rows = vietNam.findings.filter(({ check }) => check !== 'inventory')
  return markdownTable(
    ['check', 'of', 'scenarios', 'years outside', 'farthest, in', 'why'],
    rows.map((accepted) => {
      const { check, subject, side, scenario, rule, reason } = accepted
      const own = everyFinding().filter((one) => one.accepted === accepted)
      const [first] = own
      if (first === undefined) throw new Error(`No run has a finding for ${check} of ${subject} (${scenario})`)
      const worst = own.reduce((most, one) => {
        return (side === 'low' ? one.value < most.value : one.value > most.value) ? one : most
      }, first)
      const from = Math.min(...own.map((one) => one.from))
      const to = Math.max(...own.map((one) => one.to))
      return [
        check,
        plain(subject),
        [scenario === '' ? 'all' : scenario, ...(rule === null ? [] : [rule])].join(', '),
        from === to ? String(from) : `${from}-${to}`,
        `${withUnit(worst.value, worst.unit)}, ${worst.year}`,
        plain(reason),
      ]
    }),
  )
}

/** Three figures are more than a mean over slices carries; an elasticity has the unit 1, which is not written. */
const withUnit = (value: number, unit: string): string => {
  const text = value === 0 ? '0' : value.toPrecision(2)
  return unit === '1' ? text : `${text} ${unit}`
}

/** The energy balance of the base year cell by cell: as reported, reconciled, and in the run, PJ. */
export function balanceTable(): string {
  const pj = (value: number) => (Math.abs(value) < 0.005 ? '0' : value.toFixed(Math.abs(value) < 10 ? 2 : 1))
  return markdownTable(
    ['flow', 'fuel', 'as put together', 'reconciled', 'model', 'difference', '%'],
    balanceRows().map(({ flow, fuel, reported, reconciled, ours }) => {
      const share = reconciled === 0 ? null : (ours - reconciled) / reconciled
      return [
        flow,
        fuel,
        ...[reported, reconciled, ours, ours - reconciled].map(pj),
        Math.abs(ours - reconciled) < 0.005 ? '0.00' : percent(share, 2),
      ]
    }),
  )
}

/** What the reporting rules call a scenario (decision 18/CMA.1, annex, paragraphs 94 to 96); empty where they have no word. */
const REPORTED_AS: Readonly<Record<string, string>> = {
  'without-measures': 'without measures',
  'current-policies': 'with measures',
  'planned-policies': 'with additional measures',
}

/** How fast sun and wind are built in each scenario under its own rule: mean of five years, and the greatest year. */
export function buildTable(): string {
  return markdownTable(
    ['scenario', 'sun, % a year', 'wind, % a year', 'greatest year, GW of both'],
    scenarioIds.map((id) => {
      const { network, run } = runOf(id)
      const { checks } = plausibilityOfRun(network, run)
      const rate = (family: string) =>
        checks.find(({ indicator, of }) => indicator === 'build-rate' && of === family)?.greatest?.toFixed(1) ?? '–'
      const { yearCount: n, lastObserved } = network
      const plants = network.technologies.filter(
        ({ technology: { kind, family } }) => kind === 'plant' && ['Solar', 'Wind'].includes(family),
      )
      const built = Array.from({ length: n }, (_, t) =>
        t <= lastObserved ? 0 : plants.reduce((sum, { index }) => sum + (run.built[index * n + t] ?? 0), 0),
      )
      const most = Math.max(...built)
      const year = network.horizon.start + built.indexOf(most)
      return [id, rate('Solar'), rate('Wind'), `${most.toFixed(0)} in ${year}`]
    }),
  )
}

/** How the entries of the register of policies were checked. */
export function registerTable(): string {
  const checks = ['verified', 'recalled', 'assumption'] as const
  return markdownTable(
    ['check', 'entries', 'which'],
    checks.map((check) => {
      const own = vietNam.register.filter((entry) => entry.check === check)
      return [check, String(own.length), own.map(({ id }) => id).join(', ')]
    }),
  )
}

/** Each scenario with its name, what it is reported as, and its emissions. */
export function scenariosTable(): string {
  const kyoto = 'Emissions|Kyoto Gases'
  const level = (id: string, variable: string, year: number) =>
    valueOf(id, variable, year).toFixed(0).replace(/^-0$/, '0')
  return markdownTable(
    ['scenario', 'reported as', 'Mt CO2e without land, 2030', '2050', 'with land, 2050'],
    allScenarioIds.map((id) => [
      id,
      REPORTED_AS[id] ?? '',
      ...[2030, 2050].map((year) => level(id, `${kyoto} (excl. LULUCF)`, year)),
      level(id, kyoto, 2050),
    ]),
  )
}
