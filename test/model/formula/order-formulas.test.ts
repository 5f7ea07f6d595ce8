import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderFormulas, type NamedFormula } from '../../../model/formula/order-formulas.ts'
import { parseFormula } from '../../../model/formula/formula.ts'
import { SCOPE } from './formula-scope.ts'

/** `needs({ a: 'b c' })`: a refers to b and c. */
function needs(list: Readonly<Record<string, string>>): NamedFormula[] {
  return Object.entries(list).map(([name, names]) => ({ name, formula: { names: names.split(' ').filter(Boolean) } }))
}

const order = (list: readonly NamedFormula[]): unknown => {
  const ordered = orderFormulas(list)
  return ordered.ok ? ordered.value.map(({ name }) => name) : ordered.error.map(({ members }) => members.join(' > '))
}

describe('order of evaluation', () => {
  it('puts each formula after what it refers to, otherwise as listed', () => {
    expect(order(needs({ a: 'c', b: '', c: 'd', d: '' }))).toEqual(['d', 'c', 'a', 'b'])
    expect(order(needs({ x: 'driver', y: 'driver' }))).toEqual(['x', 'y'])
    expect(order([])).toEqual([])
  })
  it('names the members of a cycle in order, each using the next', () => {
    expect(order(needs({ z: 'a', a: 'b', b: 'c d', c: 'a', d: '' }))).toEqual(['a > b > c'])
    expect(order(needs({ a: 'a' }))).toEqual(['a'])
    expect(order(needs({ a: 'b', b: 'a', p: 'q', q: 'p' }))).toEqual(['a > b', 'p > q'])
  })
  it('reads what a formula refers to from its text, functions and year aside', () => {
    const formula = parseFormula('lag(gdp, 1) / population[2020] + gdp * 0 / population * year', SCOPE)
    expect(formula.ok && formula.value.names).toEqual(['gdp', 'population'])
  })
  it('follows a chain of any length', () => {
    const chain = Array.from({ length: 50_000 }, (_, k) => ({ name: `s${k}`, formula: { names: [`s${k + 1}`] } }))
    const ordered = orderFormulas(chain)
    expect(ordered.ok && ordered.value.at(-1)?.name).toBe('s0')
  })
  it('exists exactly when there is no cycle', () => {
    const edges = fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 })), { maxLength: 14 })
    fc.assert(
      fc.property(edges, (pairs) => {
        const list = Array.from({ length: 8 }, (_, k) => {
          const names = pairs.filter(([from]) => from === k).map(([, to]) => `s${to}`)
          return { name: `s${k}`, formula: { names } }
        })
        const ordered = orderFormulas(list)
        if (ordered.ok) {
          const place = new Map(ordered.value.map(({ name }, index) => [name, index]))
          expect(place.size).toBe(8)
          for (const [from, to] of pairs) expect(place.get(`s${from}`)).toBeGreaterThan(place.get(`s${to}`) ?? Infinity)
        } else {
          for (const { members } of ordered.error) {
            for (const [k, member] of members.entries()) {
              const next = members[(k + 1) % members.length] ?? ''
              expect(list.find(({ name }) => name === member)?.formula.names).toContain(next)
            }
          }
        }
      }),
    )
  })
})
