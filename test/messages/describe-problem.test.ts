import { describe, expect, it } from 'vitest'
import type { Problem } from '../../model/domain/problem.ts'
import { PROBLEM_KINDS } from '../../model/domain/problem.ts'
import { describeProblem } from '../../renderer/messages/describe-problem.ts'
import { lineOf, problemsOf, withCell, withText } from '../support/change-study.ts'
import { readStudy } from '../support/read-study.ts'

const mini = readStudy('mini')
const PATHS = 'technology_paths.csv'

function sentence(files: Parameters<typeof problemsOf>[0], language: 'en' | 'ja' = 'en'): string {
  return problemsOf(files)
    .map((problem) => describeProblem(problem, language))
    .join('\n')
}

const changed = (path: string, start: string, column: string, text: string) =>
  withCell(mini, path, lineOf(mini, path, start), column, text)

describe('problems in words', () => {
  it('say where, what was found and what could stand there', () => {
    expect(sentence(changed(PATHS, 'coal-plant,availability', 'value', '850'))).toBe(
      'technology_paths.csv, line 31, value: “850 %” is out of range. Allowed: 0..1.',
    )
    expect(sentence(changed('technologies.csv', 'grid', 'sector', 'powr'))).toBe(
      'technologies.csv, line 10, sector: There is no “powr” in sectors.csv. Did you mean “power”?',
    )
    expect(sentence(changed('shares.csv', 'bus,coal-plant', 'value', '0.5'))).toBe(
      'shares.csv, line 14, value: The shares of sales in “bus” of 2018 sum to 0.9, not 1.',
    )
    expect(sentence(changed(PATHS, 'coal-plant,capital_cost', 'unit', 'USD_2020/GJ'))).toMatch(
      /^technology_paths\.csv, line 27, unit: The unit “USD_2020\/GJ” measures .*, which does not convert to MUSD_2020\/GW\.$/,
    )
    expect(sentence(changed('commodities.csv', 'crude-oil', 'import', 'no'))).toBe(
      'technology_paths.csv, line 55, commodity: Nothing can feed “refinery”: “crude-oil” is made by no technology, not found in the country and not imported.',
    )
  })

  it('write a number without a dimension without a unit', () => {
    const line = lineOf(mini, PATHS, 'coal-plant,availability')
    const files = withCell(withCell(mini, PATHS, line, 'value', '1.2'), PATHS, line, 'unit', '1')
    expect(sentence(files)).toContain('“1.2” is out of range')
  })

  it('say that a warning is one', () => {
    const files = withText(mini, 'history.csv', (text) =>
      text.replace(/^variable/, 'remark,variable').replace(/^(Pri|Em)/gm, ',$1'),
    )
    expect(sentence(files)).toBe(
      'Warning: history.csv, line 1, remark: The study format has no column “remark” here; it is not read.',
    )
  })

  it('say the same in Japanese', () => {
    expect(sentence(changed('technologies.csv', 'grid', 'sector', 'powr'), 'ja')).toBe(
      'technologies.csv 10行 sector列：「powr」はsectors.csvにありません。「power」ではありませんか。',
    )
  })

  it('have no hole for any kind, whatever a problem leaves out', () => {
    for (const kind of PROBLEM_KINDS) {
      for (const language of ['en', 'ja'] as const) {
        const bare: Problem = {
          severity: 'error',
          kind,
          file: 'a.csv',
          row: null,
          column: null,
          found: 'x',
          allowed: 'y',
          detail: {},
        }
        const text = describeProblem(bare, language)
        expect(text).toMatch(/^a\.csv/)
        expect(text).not.toMatch(/undefined|null|NaN|object/)
      }
    }
  })
})
