import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reconcile, type Reconciliation } from '../../../model/analysis/reconcile/reconcile.ts'
import { reconciledTable } from '../../../model/analysis/reconcile/reconciled-table.ts'
import type { BalanceEntry } from '../../../model/study/study.ts'
import { readStudy } from '../../support/read-study.ts'
import { studyOf, withFile } from '../../support/change-study.ts'
import { balanceEntries, studyWithBalance } from './balance-study.ts'

function reconciled(entries: readonly BalanceEntry[]): Reconciliation {
  const result = reconcile(studyWithBalance(entries))
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const afterOf = ({ entries }: Reconciliation) => entries.map(({ after }) => after)

describe('the least adjustment by hand', () => {
  it('is shared out by s squared over weight', () => {
    // Coal is open by 100 - 65 - 30 = 5. d = s^2 / w: supply (reported) 100^2 / 1 = 10000, power (estimate) 65^2 / 0.1 =
    // 42250, final (derived) 30^2 / 0.3 = 3000, in sum 55250. Each takes 5 d / 55250:
    //   supply 100 - 200/221 = 21900/221, power 65 + 845/221 = 15210/221, final 30 + 60/221 = 6690/221,
    // and 15210 + 6690 = 21900.
    const lines = ['supply coal 100 official', 'power-input coal 65 estimate', 'final-industry coal 30 derived']
    const result = reconciled(balanceEntries(...lines))
    expect(afterOf(result)[0]).toBeCloseTo(21900 / 221, 10)
    expect(afterOf(result)[1]).toBeCloseTo(15210 / 221, 10)
    expect(afterOf(result)[2]).toBeCloseTo(6690 / 221, 10)
    expect(result.entries.map(({ equations, limit }) => [equations, limit])).toEqual([
      [['balance coal'], null],
      [['balance coal'], null],
      [['balance coal'], null],
    ])
    expect(result.equations).toMatchObject([{ id: 'balance coal', before: 5 }])
    expect(result.entries[1]?.change).toBeCloseTo(845 / 221 / 65, 12)
  })

  it('holds a reported entry at 2 %, and the others take the rest', () => {
    // Open by 10: supply would move by 10 x 10000/49000 = 2.04 > 2, so it stops at 98. What is left, 8, is shared over
    // 36000 + 3000: power 60 + 8 x 12/13 = 876/13, final 30 + 8/13 = 398/13.
    const lines = ['supply coal 100 official', 'power-input coal 60 estimate', 'final-industry coal 30 derived']
    const result = reconciled(balanceEntries(...lines))
    expect(afterOf(result)[0]).toBeCloseTo(98, 10)
    expect(afterOf(result)[1]).toBeCloseTo(876 / 13, 10)
    expect(afterOf(result)[2]).toBeCloseTo(398 / 13, 10)
    expect(result.entries.map(({ limit }) => limit)).toEqual(['held', null, null])
  })

  it('lets reported entries go further where nothing else is in the equation, and says so', () => {
    // 100 against 90, both reported: d 10000 and 8100; both meet at 100 - 10 x 10000/18100 = 17100/181.
    const result = reconciled(balanceEntries('supply gas 100 official', 'final-industry gas 90 measured'))
    expect(afterOf(result)[0]).toBeCloseTo(17100 / 181, 10)
    expect(afterOf(result)[1]).toBeCloseTo(17100 / 181, 10)
    expect(result.entries.map(({ limit }) => limit)).toEqual(['beyond', 'beyond'])
  })

  it('takes half of a stated range as scale, so that an entry of nought can move', () => {
    // Open by 2. Difference: s = 30, w = 0.1, d = 9000; supply d = 10000, final (reported) 98^2 = 9604.
    // In sum 28604: supply -20000/28604, difference +18000/28604.
    const lines = ['supply gas 100 official', 'final-industry gas 98 official']
    const result = reconciled(balanceEntries(...lines, 'statistical-difference gas 0 estimate -30..30'))
    expect(afterOf(result)[0]).toBeCloseTo(100 - 20000 / 28604, 10)
    expect(afterOf(result)[2]).toBeCloseTo(18000 / 28604, 10)
    expect(result.entries[2]?.change).toBeNull()
    const stiff = reconciled(balanceEntries(...lines, 'statistical-difference gas 0 estimate'))
    expect(afterOf(stiff)[2]).toBe(0)
  })

  it('goes through electricity: generation and use meet, and fuel does not follow', () => {
    // Generation 60 + 40 = 100 reported, use 95 derived, losses 3 estimated: open by 2.
    // d: 3600, 1600, 95^2/0.3 = 30083.333, 3^2/0.1 = 90; in sum 35373.333.
    const lines = [
      'power-output coal 60 official',
      'power-output hydro 40 official',
      'final-industry electricity 95 derived',
    ]
    const result = reconciled(balanceEntries(...lines, 'losses electricity 3 estimate'))
    const sum = 3600 + 1600 + 9025 / 0.3 + 90
    expect(afterOf(result)[0]).toBeCloseTo(60 - (2 * 3600) / sum, 9)
    expect(afterOf(result)[3]).toBeCloseTo(3 + (2 * 90) / sum, 9)
  })

  it('says which equation cannot be closed', () => {
    const entries = balanceEntries('supply gas 100 official 100..100', 'final-industry gas 90 official 90..90')
    expect(reconcile(studyWithBalance(entries))).toEqual({
      ok: false,
      error: { kind: 'balance-cannot-close', equations: [{ id: 'balance gas', left: 10 }] },
    })
    expect(reconcile(studyWithBalance([]))).toEqual({ ok: false, error: { kind: 'no-balance' } })
  })
})

describe('any balance', () => {
  const quality = fc.constantFrom('official', 'derived', 'estimate')
  const amount = fc.integer({ min: 1, max: 2000 })
  const entry = (flow: string, fuel: string) =>
    fc.tuple(amount, quality).map(([value, how]) => `${flow} ${fuel} ${value} ${how}`)
  const fuel = (name: string) =>
    fc.tuple(
      entry('production', name),
      fc.tuple(amount, quality).map(([value, how]) => `supply ${name} ${value} ${how}`),
      entry('imports', name),
      entry('power-input', name),
      entry('final-industry', name),
      entry('final-transport', name),
      amount.map((range) => `statistical-difference ${name} 0 estimate -${range}..${range}`),
    )
  const electricity = fc.tuple(
    entry('power-output', 'coal'),
    entry('power-output', 'gas'),
    entry('power-output', 'electricity'),
    entry('losses', 'electricity'),
    entry('final-industry', 'electricity'),
  )
  const balance = fc
    .tuple(fuel('coal'), fuel('gas'), electricity)
    .map((parts) => balanceEntries(...parts.flatMap((lines) => lines)))
  const largest = (entries: readonly BalanceEntry[]) => Math.max(...entries.map(({ figure }) => Math.abs(figure.value)))

  it('closes to 1e-9, keeps signs, and moves reported entries by no more than 2 % or says so', () => {
    fc.assert(
      fc.property(balance, (entries) => {
        const result = reconciled(entries)
        for (const { after } of result.equations) expect(Math.abs(after)).toBeLessThanOrEqual(1e-9 * largest(entries))
        for (const { flow, standing, before, after, limit } of result.entries) {
          if (flow !== 'statistical-difference') expect(after).toBeGreaterThanOrEqual(0)
          if (standing !== 'reported' || limit === 'beyond') continue
          expect(Math.abs(after - before)).toBeLessThanOrEqual(0.02 * before * (1 + 1e-12))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('stays as it is once it closes', () => {
    fc.assert(
      fc.property(balance, (entries) => {
        const once = afterOf(reconciled(entries))
        const closed = entries.map((one, at) => ({ ...one, figure: { ...one.figure, value: once[at] ?? 0 } }))
        const again = afterOf(reconciled(closed))
        again.forEach((value, at) =>
          expect(Math.abs(value - (once[at] ?? 0))).toBeLessThanOrEqual(1e-9 * largest(entries)),
        )
      }),
      { numRuns: 50 },
    )
    const exact = ['supply coal 100 official', 'power-input coal 70 estimate', 'final-industry coal 30 derived']
    expect(reconciled(balanceEntries(...exact)).entries.every(({ before, after }) => before === after)).toBe(true)
  })

  it('does not depend on the unit', () => {
    const times = (entries: readonly BalanceEntry[], factor: number) =>
      entries.map(({ figure, ...one }) => ({
        ...one,
        figure: {
          ...figure,
          value: figure.value * factor,
          low: figure.low === null ? null : figure.low * factor,
          high: figure.high === null ? null : figure.high * factor,
        },
      }))
    fc.assert(
      fc.property(balance, (entries) => {
        const plain = afterOf(reconciled(entries))
        const scaled = afterOf(reconciled(times(entries, 1000)))
        scaled.forEach((value, at) =>
          expect(Math.abs(value / 1000 - (plain[at] ?? 0))).toBeLessThanOrEqual(1e-8 * largest(entries)),
        )
      }),
      { numRuns: 50 },
    )
  })

  it('no other balance nearby is nearer to what was given', () => {
    // Moving coal from one use to another keeps the balance: the objective must not fall.
    const weights = { official: 1, derived: 0.3, estimate: 0.1 } as Record<string, number>
    const uses = fc.tuple(entry('supply', 'coal'), entry('power-input', 'coal'), entry('final-industry', 'coal'))
    fc.assert(
      fc.property(uses, fc.double({ min: -0.01, max: 0.01, noNaN: true }), (lines, shift) => {
        const entries = balanceEntries(...lines)
        const result = reconciled(entries)
        if (result.entries.some(({ limit }) => limit !== null)) return
        const objective = (values: readonly number[]) =>
          entries.reduce((sum, { figure }, at) => {
            const relative = ((values[at] ?? 0) - figure.value) / figure.value
            return sum + (weights[figure.quality] ?? 0) * relative * relative
          }, 0)
        const best = afterOf(result)
        const [supply = 0, power = 0, industry = 0] = best
        const moved = [supply, power + shift * power, industry - shift * power]
        if (moved.some((value) => value < 0)) return
        expect(objective(moved)).toBeGreaterThanOrEqual(objective(best) - 1e-12)
      }),
    )
  })
})

describe('the reconciled balance as a table', () => {
  it('is read again, and closes', () => {
    const files = readStudy('mini')
    const first = reconcile(studyOf(files))
    if (!first.ok) throw new Error(first.error.kind)
    const second = reconcile(studyOf(withFile(files, 'balance.csv', reconciledTable(first.value))))
    if (!second.ok) throw new Error(second.error.kind)
    expect(second.value.entries.map(({ before }) => before)).toEqual(first.value.entries.map(({ after }) => after))
    expect(second.value.entries.every(({ before, after }) => before === after)).toBe(true)
  })
})
