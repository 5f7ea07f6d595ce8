import { describe, expect, it } from 'vitest'
import {
  childrenOf,
  CRT_CATEGORIES,
  CRT_CODES,
  isCrtCode,
  isMemoItem,
  isWithin,
  parentOf,
} from '../../../model/domain/crt-category.ts'

describe('categories of the common reporting tables', () => {
  it('form a tree under five sectors', () => {
    const roots = CRT_CODES.filter((code) => parentOf(code) === null)
    expect(roots.map((code) => [code, CRT_CATEGORIES[code]])).toEqual([
      ['1', 'Energy'],
      ['2', 'Industrial processes and product use'],
      ['3', 'Agriculture'],
      ['4', 'Land use, land-use change and forestry'],
      ['5', 'Waste'],
    ])
    for (const code of CRT_CODES) {
      const parent = parentOf(code)
      // A code below a sector has its parent in the list: no level is skipped.
      if (code.includes('.')) expect(parent).toBe(code.slice(0, code.lastIndexOf('.')))
      if (parent !== null) expect(CRT_CODES.indexOf(parent)).toBeLessThan(CRT_CODES.indexOf(code))
    }
  })

  it('are listed once each', () => {
    expect(new Set(CRT_CODES).size).toBe(CRT_CODES.length)
    expect(CRT_CODES.length).toBe(Object.keys(CRT_CATEGORIES).length)
  })

  it('know what lies within them', () => {
    expect(isWithin('1.A.1.a', '1.A')).toBe(true)
    expect(isWithin('1.A.1', '1.A.1')).toBe(true)
    expect(isWithin('1.A.1', '1.A.1.a')).toBe(false)
    expect(isWithin('2.B.10', '2.B.1')).toBe(false)
    expect(childrenOf('1.A.1')).toEqual(['1.A.1.a', '1.A.1.b', '1.A.1.c'])
    expect(childrenOf('5.D.1')).toEqual([])
  })

  it('set memo items apart: bunkers, CO2 of biomass, CO2 captured, carbon stored in waste', () => {
    const leaves = CRT_CODES.filter((code) => isMemoItem(code) && childrenOf(code).length === 0)
    expect(leaves.join(' ')).toBe('1.D.1.a 1.D.1.b 1.D.2 1.D.3 1.D.4.a 1.D.4.b 5.F.1 5.F.2 5.F.3')
  })

  it('recognise their own codes only', () => {
    expect(['1.A.1.a', '5.D', '1.A.9', 'toString', ''].map(isCrtCode)).toEqual([true, true, false, false, false])
  })
})
