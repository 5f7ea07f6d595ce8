import { fakePolicyEngine } from './fake-policy-engine.ts'
import { study } from './fake-study.ts'
import type { Engine, RunDocument } from '../../electron/hosts/cli/engine.ts'

/** A study and an engine small enough to be read at a glance: two scenarios, three years, numbers that are plain. */

const unit = 'Mt CO2-equiv/yr'

function documentOf(scenario: string): RunDocument {
  const falls = scenario === 'net-zero'
  const series = (variable: string, values: (number | null)[], unitOf = unit, notation?: string) => ({
    variable,
    region: 'XYZ',
    unit: unitOf,
    values,
    ...(notation === undefined ? {} : { notation }),
  })
  return {
    schema: 'shirube.run/1',
    ok: true,
    engine: 'shirube-engine 0.0.0',
    study: { id: 'mini', formatVersion: 1 },
    scenario,
    rule: 'logit',
    gwp: 'AR5',
    years: [2018, 2019, 2020],
    series: [
      series('Emissions|Kyoto Gases', falls ? [100, 90, 50] : [100, 110, 1200]),
      series('Emissions|Kyoto Gases|Sector|mining', [10, 10, 10]),
      series('Emissions|Kyoto Gases|Sector|power', [60, 60, 60]),
      series('Emissions|Kyoto Gases|Sector|rail', [1, 1, 1]),
      series('Emissions|Kyoto Gases|Sector|road', [29, 29, 29]),
      series('Indicator|Low-Carbon Electricity', falls ? [40, 50, 70] : [40, null, 40.5], '%', 'NA'),
      series('Secondary Energy|Electricity', [0.36, 0.36, 0.36], 'EJ/yr'),
    ],
    inputHash: 'a'.repeat(64),
    resultHash: scenario === 'net-zero' ? 'c'.repeat(64) : 'b'.repeat(64),
    problems: [],
  }
}

const scaling = {
  module: 'waste',
  source: 'dump',
  gas: 'CH4',
  categories: ['5.A.2'],
  factor: 0.8,
  figure: {
    value: 0.8,
    low: null,
    high: null,
    source: 'edgar',
    dataYear: 2018,
    quality: 'derived',
    note: 'EDGAR 80 kt over 100 kt of tier 1',
    given: { value: '0.8', unit: '1' },
    cell: { file: 'waste.csv', row: 9 },
  },
} as const

interface Network {
  readonly scenario: string
}

/** Answers as a study without problems would; a test replaces what it is about. */
export const engine: Engine = {
  loadStudy: () => ({ ok: true, value: { study, warnings: [] } }),
  resolveScenario: (_, scenario) => ({ ok: true, value: { scenario } }),
  compileNetwork: (resolved) => ({ ok: true, value: { ...resolved, rule: 'logit', gwpSet: 'AR5' } }),
  needsSolver: () => false,
  openPool: () => {
    throw new Error('No command asks this engine for threads')
  },
  loadSolver: () => Promise.reject(new Error('Nothing here asks for the solver')),
  createWorkspace: () => ({}),
  initialSlots: () => new Float64Array(),
  *runYears() {
    yield { year: 2018, done: 1, total: 3 }
    yield { year: 2019, done: 2, total: 3 }
    yield { year: 2020, done: 3, total: 3 }
    return { ok: true, run: {} }
  },
  results: (network) => documentOf((network as Network).scenario),
  runDocument: (network) => documentOf((network as Network).scenario),
  inputHash: () => 'a'.repeat(64),
  shortagesOf: () => [],
  policyConflictProblems: () => [],
  ruleWarnings: () => [],
  unweighedPrice: () => [],
  explain: (_network, _run, variable, year) =>
    variable === 'Emissions|Kyoto Gases'
      ? {
          ok: true,
          value: {
            variable,
            year,
            value: 50,
            unit,
            formula: 'co2 + gwp_ch4 * ch4',
            algorithm: 'merit-order',
            scalings: [scaling],
            inputs: [
              {
                name: 'co2',
                label: 'CO2',
                parts: ['CO2'],
                value: -6,
                unit: 'Mt',
                year,
                variable: 'Emissions|CO2',
                figure: null,
              },
              {
                name: 'gwp_ch4',
                label: 'GWP of CH4',
                parts: ['GWP of CH4'],
                value: 28,
                unit: '1',
                year,
                variable: null,
                figure: {
                  source: 'ipcc-ar5',
                  dataYear: 2013,
                  quality: 'literature',
                  note: '',
                  given: { value: '28', unit: '1' },
                  cell: { file: 'library/gwp.csv', row: 3 },
                },
              },
              {
                name: 'ch4',
                label: 'CH4',
                parts: ['CH4'],
                value: 2,
                unit: 'Mt',
                year: 2019,
                variable: 'Emissions|CH4',
                figure: null,
              },
            ],
          },
        }
      : { ok: false, error: { kind: 'unknown-variable', near: ['Emissions|Kyoto Gases'] } },
  differenceBetween: (_, from, to) =>
    from === to
      ? []
      : [
          { kind: 'freeze', address: '', from: 2019, to: null, unit: null },
          { kind: 'strength', address: 'carbon-tax', from: 0, to: 0.5, unit: null },
          { kind: 'override', address: 'drivers/gdp@2020', from: 1.5, to: 2, unit: 'GUSD' },
        ],
  reconcile: () => ({
    ok: true,
    value: {
      study: 'mini',
      baseYear: 2018,
      entries: [
        {
          flow: 'supply',
          fuel: 'coal',
          standing: 'reported',
          quality: 'official',
          source: 'edgar',
          row: 2,
          before: 100,
          after: 98,
          change: -0.02,
          equations: ['balance coal'],
          limit: 'held',
        },
        {
          flow: 'power-input',
          fuel: 'coal',
          standing: 'estimate',
          quality: 'estimate',
          source: 'edgar',
          row: 3,
          before: 90,
          after: 98,
          change: 8 / 90,
          equations: ['balance coal'],
          limit: null,
        },
        {
          flow: 'supply',
          fuel: 'hydro',
          standing: 'reported',
          quality: 'official',
          source: 'edgar',
          row: 4,
          before: 18,
          after: 18,
          change: 0,
          equations: [],
          limit: null,
        },
      ],
      equations: [{ id: 'balance coal', kind: 'balance', fuel: 'coal', before: 10, after: 0 }],
    },
  }),
  reconciledTable: ({ entries }) => `flow,fuel,value\n${entries.map(({ after }) => `x,y,${after}\n`).join('')}`,
  sourceRegister: () => ({
    study: 'mini',
    figures: 2,
    byQuality: [{ quality: 'official', figures: 2 }],
    sources: [
      {
        id: 'edgar',
        title: 'EDGAR',
        publisher: 'JRC',
        year: 2024,
        licence: 'CC-BY-4.0',
        locator: '',
        note: '',
        figures: 2,
        byQuality: [{ quality: 'official', figures: 2 }],
        byTable: [{ table: 'history.csv', figures: 2 }],
        acts: 1,
      },
    ],
    ranges: [
      {
        table: 'technology_paths.csv',
        row: 7,
        address: 'technology_paths/coal-plant/capital_cost',
        year: 2018,
        low: 1300,
        value: 1300,
        high: 2600,
        spread: 0.5,
      },
    ],
    conflicts: [
      {
        table: 'history.csv',
        of: 'Emissions|CO2',
        year: 2017,
        unit: 'Mt',
        statements: [
          { source: 'edgar', value: 90 },
          { source: 'cait', value: 100 },
        ],
        spread: 0.1,
      },
    ],
    list: [
      {
        table: 'history.csv',
        address: 'Emissions|CO2',
        year: 2017,
        figure: {
          value: 90,
          low: null,
          high: null,
          source: 'edgar',
          dataYear: 2017,
          quality: 'official',
          note: '',
          given: { value: '90', unit: 'Mt' },
          cell: { file: 'history.csv', row: 2 },
        },
      },
    ],
  }),
  forecastErrors: (_, { nowcast }) => {
    const errors = { nowcast: 0, hindcast: -0.25, withCapacity: null }
    const row = { group: 'fuel', variable: 'Primary Energy|Coal', source: 'edgar', unit: 'EJ/yr' } as const
    return {
      scenario: nowcast.scenario,
      first: 2019,
      last: 2019,
      rows: [{ ...row, year: 2019, observed: 2, values: { nowcast: 2, hindcast: 1.5, withCapacity: null }, errors }],
      summaries: [{ ...row, years: [2019], meanAbsoluteError: { nowcast: 0, hindcast: 0.25, withCapacity: null } }],
    }
  },
  inventoryComparison: (_, { scenario, rule }) => {
    const row = { inventory: 'edgar', category: 'Power', gas: 'CO2', gwp: null, year: 2018, ourYear: 2018, stated: 100 }
    const ours = { ours: 90, residual: -10, share: -0.1, crt: ['1.A.1.a'], isApart: true }
    const none = { ours: null, residual: null, share: null, crt: [], isApart: false, reason: null }
    return {
      scenario,
      rule,
      rows: [
        { ...row, ...ours, reason: 'Less coal' },
        { ...row, ...ours, gas: 'CH4', reason: null },
        { ...row, ...none, category: 'Bunkers' },
        { ...row, ...none, year: 2020, ourYear: 2020 },
      ],
    }
  },
  baseYearCalibration: (network, _, { scenario, rule, gwp }) => ({
    scenario,
    rule,
    gwp,
    baseYear: 2018,
    rows: [
      {
        inventory: 'edgar',
        category: 'Waste',
        gas: 'CH4',
        gwp: 'AR4',
        year: 2018,
        ourYear: 2018,
        stated: 2,
        ours: 2.2,
        residual: 0.2,
        share: 0.1,
        crt: ['5'],
        isApart: true,
        reason: null,
      },
    ],
    history: [
      {
        variable: 'Emissions|CH4|Waste',
        source: 'edgar',
        unit: 'kt CH4/yr',
        gwp: null,
        years: [
          { year: 1990, stated: 40, ours: null, residual: null },
          { year: 2018, stated: 80, ours: 88, residual: 8 },
          { year: 2023, stated: 90, ours: 87, residual: -3 },
        ],
      },
    ],
    scopes: [
      {
        crt: ['5'],
        gas: 'CH4',
        keepsGwp: (network as Network).scenario === 'net-zero',
        statements: [
          { inventory: 'edgar', category: 'Waste', gwp: 'AR4', year: 2018, value: 2.24 },
          { inventory: 'cait', category: 'All waste', gwp: 'AR5', year: 2018, value: 1.12 },
        ],
        ours: 2.464,
        spread: 0.5,
        outside: 0.224,
      },
    ],
    scalings: [{ ...scaling, before: 100, after: 80 }],
    anchors: [{ module: 'land', item: 'forest', gas: 'CO2', stated: -39_171, ours: -39_170, figure: scaling.figure }],
  }),
  plausibilityOfRun: (network) => ({
    scenario: (network as Network).scenario,
    rule: 'logit',
    checks: [
      {
        indicator: 'capacity-factor',
        of: 'Coal',
        low: 20,
        high: 85,
        unit: '%',
        source: 'eia',
        quality: 'recalled',
        note: '',
        judged: 3,
        least: 10,
        greatest: 60,
        findings: [
          {
            subject: 'coal-plant',
            side: 'low',
            from: 2019,
            to: 2020,
            count: 2,
            year: 2020,
            value: 10,
            reason: (network as Network).scenario === 'frozen' ? null : 'Stands idle',
          },
        ],
      },
      {
        indicator: 'shortage',
        of: '',
        low: null,
        high: 0.1,
        unit: '%',
        source: 'aemc',
        quality: 'assumption',
        note: '',
        judged: 0,
        least: null,
        greatest: null,
        findings: [],
      },
    ],
  }),
  ...fakePolicyEngine,
  convert: (from, to) =>
    from === 'kt CO2e' && to === unit ? 1e-3 : from === 'EJ/yr' && to === 'TWh/yr' ? 1000 / 3.6 : null,
}
