import { describe, expect, it } from 'vitest'
import { cliText, type Language } from '#messages'
import type { Measure, Potential, PriceSweep } from '#model'
import { maccText } from '../../electron/hosts/cli/macc-table.ts'
import { potentialTable } from '../../electron/hosts/cli/potential-table.ts'
import { studyNames } from '../../electron/hosts/cli/study-names.ts'
import { study as fake } from './fake-study.ts'

const IDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']
const label = (id: string) => ({ en: id, ja: id })
const study = { ...fake, sectors: IDS.map((id) => ({ id, label: label(id), category: '1.A', iamc: '' })) }

/** Cells of the line that begins with a word, as numbers. */
function numbersOf(table: string, first: string): readonly number[] {
  const line = table.split('\n').find((one) => one.startsWith(first)) ?? ''
  return line
    .split(/ {2,}/)
    .slice(1)
    .map(Number)
    .filter((value) => !Number.isNaN(value))
}

/** 8 Mt from the first sector, 1 Mt from the last. */
const abated = Object.fromEntries(IDS.map((id, i) => [id, 8 - i]))
const emitted = Object.fromEntries(IDS.map((id) => [id, 10]))
const left = Object.fromEntries(IDS.map((id, i) => [id, 2 + i]))
const step = { abatement: 36, sectors: abated, cost: 0, capital: 0, operation: 0, supply: 0, hurdleCost: 0 }
const none = { ...step, abatement: 0, sectors: {} }

function measure(name: string, onTop: typeof step | typeof none, standing: Measure['standing']): Measure {
  const unitCost = { alone: null, onTop: null, atHurdleRates: null }
  const player = { id: `policy/${name}`, of: 'policy', name, policies: [name] } as const
  return { ...player, alone: step, onTop, unitCost, standing, costCover: 'all', negative: [] }
}

const potential: Potential = {
  curve: {
    scenario: 'net-zero',
    against: 'frozen',
    year: 2020,
    runs: 4,
    penalised: 0,
    warnings: [],
    measures: [measure('wind', step, 'abates'), measure('sun', none, 'dominated')],
    before: { total: 80, sectors: emitted },
    after: { total: 44, sectors: left },
  },
  gaps: [],
  unread: [],
  credits: [0, 0],
}

describe('sectors that have no column of their own', () => {
  it.each<[Language, string, string]>([
    ['en', 'Other sectors', 'cheaper measures leave it next to nothing'],
    ['ja', 'その他の部門', 'より安い対策の後にはほとんど何も残らない'],
  ])('are one in potential, so that rows add up, and what has nothing left says why (%s)', (lang, head, remark) => {
    const text = cliText(lang)
    const table = potentialTable(potential, study, studyNames(study, lang), text)
    expect(table.split('\n')[0]).toContain(head)
    for (const row of [text.measures.before, 'wind', text.measures.after]) {
      const [total = NaN, ...sectors] = numbersOf(table, row)
      expect(sectors).toHaveLength(7)
      expect(sectors.reduce((sum, value) => sum + value, 0)).toBeCloseTo(total, 6)
    }
    expect(numbersOf(table, 'wind').at(-1)).toBe(-3)
    expect(table.split('\n').find((line) => line.startsWith('sun'))).toContain(remark)
  })

  it.each<[Language, string]>([
    ['en', 'Other sectors'],
    ['ja', 'その他の部門'],
  ])('are one in a sweep over prices (%s)', (lang, head) => {
    const sweep: PriceSweep = {
      year: 2020,
      prices: [0, 50],
      emissions: [80, 44],
      abatement: [0, 36],
      cost: [0, 5],
      sectors: IDS.map((id, i) => ({ id, abatement: [0, 8 - i] })),
      rises: [],
    }
    const about = { study, scenario: 'net-zero', rule: 'logit', gwp: 'AR5', from: 2020 }
    const table = maccText(sweep, about, [], lang, cliText(lang))
    expect(table).toContain(head)
    const line = table.split('\n').find((one) => /^ +50 /.test(one)) ?? ''
    const [, , abatement = NaN, , ...sectors] = line.trim().split(/ {2,}/).map(Number)
    expect(sectors.reduce((sum, value) => sum + value, 0)).toBeCloseTo(abatement, 6)
    expect(sectors.at(-1)).toBe(3)
  })
})
