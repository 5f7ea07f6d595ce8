import type { Quality } from '../../../model/domain/provenance.ts'
import type { BalanceEntry, Study } from '../../../model/study/study.ts'
import { buildStudy } from '../../support/networks/build-study.ts'

const FAMILIES: Readonly<Record<string, string>> = { 'crude-oil': 'oil', diesel: 'oil', gasoline: 'oil' }

/** Entries written `flow fuel value quality`, with `low..high` after it where the source gives a range. */
export function balanceEntries(...lines: readonly string[]): BalanceEntry[] {
  return lines.map((line, index) => {
    const [flow = '', fuel = '', value = '', quality = '', range = ''] = line.split(' ')
    const [low, high] = range === '' ? [null, null] : range.split('..').map(Number)
    return {
      flow,
      fuel,
      family: FAMILIES[fuel] ?? fuel,
      figure: {
        value: Number(value),
        low: low ?? null,
        high: high ?? null,
        source: 'test',
        dataYear: 2018,
        quality: quality as Quality,
        note: '',
        given: { value, unit: 'PJ' },
        cell: { file: 'balance.csv', row: index + 2 },
      },
    }
  })
}

/** A study that has nothing but a balance. */
export function studyWithBalance(balance: readonly BalanceEntry[]): Study {
  return { ...buildStudy({ years: [2018, 2020], commodities: {}, technologies: {} }), balance }
}
