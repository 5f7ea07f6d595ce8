import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reconcile } from '../../../model/analysis/reconcile/reconcile.ts'
import type { Run } from '../../../model/engine/run.ts'
import type { Network } from '../../../model/network/network.ts'
import { type EnergyBalanceTable, energyBalanceTable } from '../../../model/results/energy-balance-table.ts'
import { balanceVariable, type BalanceRowKind } from '../../../model/results/energy-balance-terms.ts'
import { energyFlows } from '../../../model/results/energy-flows.ts'
import { valuesOf } from '../../../model/results/variable-registry.ts'
import { miniNetwork } from '../../support/networks/mini-network.ts'
import { randomOutline } from '../../support/networks/random-outline.ts'
import { answersOf, runOutline } from '../../support/networks/run-study.ts'
import { vietNamNetwork, vietNamStudy } from '../../support/networks/viet-nam-network.ts'

const study = vietNamStudy()
const packs = ['current-policies', 'net-zero-2050'].map((id) => ({ id, ...runOf(vietNamNetwork(study, id)) }))

function runOf(network: Network): { network: Network; run: Run } {
  const { run } = answersOf(network)
  return { network, run }
}

function tablesOf({ network, run }: { network: Network; run: Run }): EnergyBalanceTable[] {
  const { start } = network.horizon
  return Array.from({ length: network.yearCount }, (_, t) => energyBalanceTable(network, run, start + t))
}

const gapsOf = (tables: readonly EnergyBalanceTable[]): number[] =>
  tables.flatMap(({ gaps }) => gaps).filter((gap) => !(Math.abs(gap) <= 1e-9))

/** Of a column, or over all where none is named. */
function valueOf(table: EnergyBalanceTable, kind: BalanceRowKind, column: string | null, of: string | null = null) {
  const c = column === null ? table.columns.length : table.columns.findIndex(({ id }) => id === column)
  return table.rows.find((row) => row.kind === kind && row.of === of)?.values[c] ?? 0
}

/** What each node of the flows takes less what it gives, where it should do both alike. */
function openNodes(table: EnergyBalanceTable): string[] {
  const { nodes, flows } = energyFlows(table)
  return nodes.flatMap(({ id, kind }) => {
    const sum = (end: 'from' | 'to') =>
      flows.reduce((total, flow) => (flow[end] === id ? total + flow.value : total), 0)
    const [taken, given] = [sum('to'), sum('from')]
    const isOpen = (kind === 'carrier' || kind === 'process') && Math.abs(taken - given) > 1e-6 * Math.max(taken, given)
    return isOpen ? [`${id} takes ${taken} and gives ${given}`] : []
  })
}

describe('the energy balance closes to 1e-9 in every column and year', () => {
  it.each(packs)('of Viet Nam, $id', (pack) => expect(gapsOf(tablesOf(pack))).toEqual([]))

  it('of the small study', () => {
    for (const rule of ['prescribed', 'logit'] as const)
      expect(gapsOf(tablesOf(answersOf(miniNetwork('net-zero', rule))))).toEqual([])
  })

  it('of random networks, and their flows go to the right and neither vanish nor appear', () => {
    fc.assert(
      fc.property(randomOutline, (outline) => {
        const tables = tablesOf(runOutline(outline))
        expect(gapsOf(tables)).toEqual([])
        for (const table of tables) {
          expect(openNodes(table)).toEqual([])
          const { nodes, flows } = energyFlows(table)
          const column = new Map(nodes.map((node) => [node.id, node.column]))
          for (const { from, to } of flows) expect(column.get(to)).toBeGreaterThan(column.get(from) ?? Infinity)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('and a petajoule that is nowhere used is seen in its column', () => {
    const { network, run } = answersOf(miniNetwork('reference', 'logit'))
    const coal = network.commodities.findIndex(({ commodity }) => commodity.id === 'coal')
    run.imports[coal * network.yearCount] = run.imports[coal * network.yearCount]! + 1
    const { gaps, columns } = energyBalanceTable(network, run, network.horizon.start)
    const open = gaps.flatMap((gap, c) => (Math.abs(gap) > 1e-9 ? [columns[c]?.id ?? 'all'] : []))
    expect(open).toEqual(['Coal', 'all'])
  })
})

describe('the rows are those of the reports', () => {
  it.each(packs)('in $id: total supply is primary energy, final uses with reductants are final energy', (pack) => {
    const { network, run } = pack
    const primary = valuesOf(network, run, 'Primary Energy')
    const final = valuesOf(network, run, 'Final Energy')
    for (const [t, table] of tablesOf(pack).entries()) {
      expect(valueOf(table, 'total-supply', null)).toBeCloseTo(1e3 * primary[t]!, 6)
      const sectors = valueOf(table, 'total-final', null) - valueOf(table, 'non-energy', null)
      expect(sectors - valueOf(table, 'reductants', null)).toBeCloseTo(1e3 * final[t]!, 6)
    }
  })

  it('and groups of sectors are the sum of their sectors', () => {
    for (const table of tablesOf(packs[1]!)) {
      const sum = (kind: BalanceRowKind) =>
        table.rows.reduce((total, row) => (row.kind === kind ? total + (row.values.at(-1) ?? NaN) : total), 0)
      const alone = table.rows.filter(({ kind, label }) => kind === 'final-group' && label !== null)
      const ofAlone = alone.reduce((total, { values }) => total + (values.at(-1) ?? NaN), 0)
      expect(sum('final-sector') + ofAlone).toBeCloseTo(sum('final-group'), 6)
    }
  })
})

describe('2018 is the reconciled balance of the study to 0.5 %', () => {
  const table = energyBalanceTable(packs[0]!.network, packs[0]!.run, 2018)
  const reconciled = reconcile(study)
  const stated = (...names: readonly string[]): number =>
    (reconciled.ok ? reconciled.value.entries : [])
      .filter(({ flow, fuel }) => names.includes(`${flow} ${fuel}`))
      .reduce((sum, { after }) => sum + after, 0)
  const final = (column: string, group: string) => valueOf(table, 'final-group', column, group)
  const OIL_INDUSTRY = ['diesel', 'fuel-oil', 'lpg'].map((fuel) => `final-industry ${fuel}`)

  it.each([
    ['total supply of coal', valueOf(table, 'total-supply', 'Coal'), stated('supply coal')],
    ['production of crude oil', valueOf(table, 'production', 'crude-oil'), stated('production crude-oil')],
    ['exports of crude oil', -valueOf(table, 'exports', 'crude-oil'), stated('exports crude-oil')],
    ['imports of oil products', valueOf(table, 'imports', 'Oil'), stated('imports oil')],
    ['total supply of gas', valueOf(table, 'total-supply', 'Gas'), stated('supply natural-gas')],
    ['total supply of biomass', valueOf(table, 'total-supply', 'Biomass'), stated('supply biomass')],
    ['production of hydropower', valueOf(table, 'production', 'Hydro'), stated('supply hydro')],
    ['imports of electricity', valueOf(table, 'imports', 'Electricity'), stated('imports electricity')],
    ['bunkers', -valueOf(table, 'bunkers', 'Oil'), stated('bunkers jet')],
    ['difference of oil', -valueOf(table, 'statistical-difference', 'Oil'), stated('statistical-difference oil')],
    ['coal to power', -valueOf(table, 'electricity-plants', 'Coal'), stated('power-input coal')],
    ['gas to power', -valueOf(table, 'electricity-plants', 'Gas'), stated('power-input natural-gas')],
    ['generation', valueOf(table, 'electricity-plants', 'Electricity'), stated('power-output electricity')],
    ['crude to refineries', -valueOf(table, 'conversion', 'crude-oil', 'refinery'), stated('refinery-input crude-oil')],
    ['products of refineries', valueOf(table, 'conversion', 'Oil', 'refinery'), stated('refinery-output oil')],
    ['grid losses', -valueOf(table, 'losses', 'Electricity'), stated('losses electricity')],
    // The national balance counts coal to blast furnaces below what the furnaces need, the rest as industry.
    [
      'coal of industry and blast furnaces',
      final('Coal', 'Industry') - valueOf(table, 'reductants', 'Coal'),
      stated('final-industry coal', 'blast-furnace-input coal'),
    ],
    // What mines, wells and refineries take counts as industry there.
    [
      'oil of industry and own use',
      final('Oil', 'Industry') - valueOf(table, 'own-use', 'Oil'),
      stated(...OIL_INDUSTRY),
    ],
    [
      'oil of transport',
      final('Oil', 'Transportation'),
      stated(...['gasoline', 'jet', 'diesel', 'fuel-oil'].map((fuel) => `final-transport ${fuel}`)),
    ],
    [
      'electricity used',
      valueOf(table, 'total-final', 'Electricity') - valueOf(table, 'own-use', 'Electricity'),
      stated('final electricity'),
    ],
    ['biomass of buildings', final('Biomass', 'Residential and Commercial'), stated('final-buildings biomass')],
    ['non-energy use of gas', valueOf(table, 'non-energy', 'Gas'), stated('non-energy natural-gas')],
  ])('%s', (_, found, wanted) => {
    expect(wanted).toBeGreaterThan(0)
    expect(Math.abs(found / wanted - 1)).toBeLessThan(0.005)
  })
})

describe('every number of the balance is a variable that can be explained', () => {
  it.each(packs)('of Viet Nam, $id, in each cell that is not empty and each flow', ({ network, run }) => {
    const t = 2040 - network.horizon.start
    const valueIn = (name: string): number => valuesOf(network, run, name)[t]!
    const isFar = (a: number, b: number): boolean => Math.abs(a - b) > 1e-9 * Math.max(1, Math.abs(a))
    const table = energyBalanceTable(network, run, 2040)
    const cells = table.rows.flatMap(({ kind, of, values }) =>
      values.flatMap((value, c) => {
        if (value === 0) return []
        return [{ name: balanceVariable(kind, of, table.columns[c]?.id ?? null), value }]
      }),
    )
    expect(cells.length).toBeGreaterThan(50)
    expect(cells.filter(({ name, value }) => isFar(valueIn(name), value))).toEqual([])
    const { flows } = energyFlows(table)
    expect(flows.filter(({ variable, value }) => isFar(Math.abs(valueIn(variable)), value))).toEqual([])
  })
})
