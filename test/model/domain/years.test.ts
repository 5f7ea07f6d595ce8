import { describe, expect, it } from 'vitest'
import { indexOfYear, isWithinHorizon, yearAt, yearCount, yearsOf } from '../../../model/domain/years.ts'

const vietNam = { start: 2018, end: 2060 }

describe('the horizon 2018-2060', () => {
  it('has 43 years, both ends included', () => {
    expect(yearCount(vietNam)).toBe(43)
    expect(yearsOf(vietNam)).toHaveLength(43)
    expect([yearsOf(vietNam)[0], yearsOf(vietNam).at(-1)]).toEqual([2018, 2060])
    expect([2017, 2018, 2060, 2061].map((year) => isWithinHorizon(vietNam, year))).toEqual([false, true, true, false])
  })
  it('numbers its years from 0', () => {
    expect(indexOfYear(vietNam, 2018)).toBe(0)
    expect(yearAt(vietNam, indexOfYear(vietNam, 2031))).toBe(2031)
  })
  it('has no index for other years', () => {
    for (const year of [2017, 2061, 2020.5, NaN]) expect(() => indexOfYear(vietNam, year)).toThrow(RangeError)
  })
})
