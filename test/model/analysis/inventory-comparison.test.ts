import { describe, expect, it } from 'vitest'
import { statedReason } from '../../../model/analysis/findings.ts'
import { emissionsInScope } from '../../../model/analysis/inventories/emission-scope.ts'
import { inventoryComparison } from '../../../model/analysis/inventories/inventory-comparison.ts'
import type { AcceptedFinding, CrosswalkEntry, InventoryEntry, Study } from '../../../model/study/study.ts'
import { buildStudy } from '../../support/networks/build-study.ts'

const cell = { file: 'inventories.csv', row: 2 }
const figure = { low: null, high: null, source: 'edgar', dataYear: 2018, quality: 'official' as const, note: '' }

const entry = (category: string, gas: string, value: number, year = 2018): InventoryEntry => ({
  inventory: 'edgar',
  category,
  gas,
  gwp: null,
  point: { ...figure, value, year, given: { value: String(value), unit: 'Mt CO2e' }, cell },
  unit: 'Mt CO2e',
})

const crosswalk: readonly CrosswalkEntry[] = [
  { inventory: 'edgar', category: 'Power', gas: '', crt: '1.A.1.a' },
  { inventory: 'edgar', category: 'Energy', gas: '', crt: '1.A' },
  { inventory: 'edgar', category: 'Energy', gas: '', crt: '1.A.1.a' },
  { inventory: 'edgar', category: 'Energy', gas: 'CO2', crt: '2.C.1' },
]

const reason: AcceptedFinding = {
  check: 'inventory',
  subject: 'edgar/Power',
  side: null,
  scenario: '',
  rule: null,
  from: 2018,
  to: 2018,
  limit: 20,
  reason: 'Less coal',
  reasonJa: '',
  source: 'edgar',
}

const studyWith = (inventories: readonly InventoryEntry[], findings: readonly AcceptedFinding[] = []): Study => ({
  ...buildStudy({ years: [2018, 2030], lastObserved: 2020, commodities: {}, technologies: {} }),
  inventories,
  crosswalk,
  findings,
})

const results = {
  scenario: 'root',
  rule: 'logit',
  gwp: 'AR5',
  years: [2018, 2019],
  series: [
    { variable: 'Emissions|CO2|CRT|1.A.1.a', unit: 'Mt CO2/yr', category: '1.A.1.a', values: [90, 95] },
    { variable: 'Emissions|CO2|CRT|1.A.3.b', unit: 'Mt CO2/yr', category: '1.A.3.b', values: [40, 41] },
    { variable: 'Emissions|CO2|CRT|2.C.1', unit: 'Mt CO2/yr', category: '2.C.1', values: [8, 9] },
    { variable: 'Emissions|CH4|CRT|1.A.1.a', unit: 'kt CH4/yr', category: '1.A.1.a', values: [1000, 1000] },
    { variable: 'Emissions|HFC (CO2e as given)|CRT|2.F', unit: 'kt CO2-equiv/yr', category: '2.F', values: [6000, 1] },
    { variable: 'Emissions|SO2|CRT|1.A.1.a', unit: 'kt SO2/yr', category: '1.A.1.a', values: [500, 500] },
    { variable: 'Emissions|CO2|Energy', unit: 'Mt CO2/yr', values: [130, 136] },
  ],
}

const scope = (category: string, gas: string) => ({ inventory: 'edgar', category, gas, gwp: null })

describe('emissions in the scope of an inventory', () => {
  const study = studyWith([])

  it('are the rows within its CRT categories, and what two of them hold is counted once', () => {
    expect(emissionsInScope(study, results, scope('Power', 'CO2'), 2018)).toBe(90)
    expect(emissionsInScope(study, results, scope('Energy', 'CO2'), 2019)).toBe(95 + 41 + 9)
  })

  it('weigh gases by the warming potentials of the inventory: 1 Mt CH4 is 28 Mt CO2e (AR5, table 8.A.1)', () => {
    expect(emissionsInScope(study, results, scope('Power', 'CH4'), 2018)).toBe(28)
    expect(emissionsInScope(study, results, scope('Power', 'CO2e'), 2018)).toBe(118)
  })

  it('are unknown where no crosswalk leads', () => {
    expect(emissionsInScope(study, results, scope('Waste', 'CO2'), 2018)).toBeNull()
    expect(emissionsInScope(study, results, scope('Power', 'CO2'), 2017)).toBeNull()
  })
})

describe('a comparison with inventories', () => {
  const compare = (entries: readonly InventoryEntry[], findings?: readonly AcceptedFinding[]) =>
    inventoryComparison(studyWith(entries, findings), results).rows

  it('gives residual and share, and calls apart what is more than a twentieth off', () => {
    expect(compare([entry('Power', 'CO2', 100)])).toMatchObject([
      { stated: 100, ours: 90, residual: -10, share: -0.1, isApart: true, reason: null, crt: ['1.A.1.a'] },
    ])
    expect(compare([entry('Power', 'CO2', 94)])).toMatchObject([{ isApart: false }])
    expect(compare([entry('Waste', 'CO2', 94)])).toMatchObject([{ ours: null, share: null, isApart: false }])
  })

  it('states the reason as far as it goes', () => {
    expect(compare([entry('Power', 'CO2', 100)], [reason])).toMatchObject([{ reason: 'Less coal' }])
    expect(compare([entry('Power', 'CO2', 150)], [reason])).toMatchObject([{ reason: null }])
    expect(compare([entry('Power', 'CO2', 120, 2019)], [reason])).toMatchObject([{ reason: null }])
  })

  it('sets an inventory that ends before the base year beside the base year', () => {
    expect(compare([entry('Power', 'CO2', 60, 2012), entry('Power', 'CO2', 70, 2014)])).toMatchObject([
      { year: 2014, ourYear: 2018, ours: 90 },
    ])
  })
})

describe('a stated reason', () => {
  const found = { check: 'shortage' as const, subject: 'grid', side: 'high' as const, scenario: 'a', rule: 'logit' }
  const accepted: AcceptedFinding = { ...reason, check: 'shortage', subject: 'grid', side: 'high', limit: 2 }
  const reasonFor = (change: Partial<AcceptedFinding>, value = 1) =>
    statedReason(studyWith([], [{ ...accepted, ...change }]), { ...found, from: 2018, to: 2018, value })

  it('holds for its subject, side, scenario, rule, years and value, and for nothing else', () => {
    expect(reasonFor({})).toBe('Less coal')
    expect(reasonFor({ scenario: 'a', rule: 'logit' })).toBe('Less coal')
    expect(reasonFor({}, 2.1)).toBeNull()
    const others: readonly Partial<AcceptedFinding>[] = [
      { subject: 'gri' },
      { side: 'low', limit: 0 },
      { scenario: 'b' },
      { rule: 'prescribed' },
      { from: 2019, to: 2030 },
      { check: 'share-step' },
    ]
    for (const other of others) expect(reasonFor(other), JSON.stringify(other)).toBeNull()
  })
})
