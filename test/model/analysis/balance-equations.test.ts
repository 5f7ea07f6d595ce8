import { describe, expect, it } from 'vitest'
import { balanceEquations } from '../../../model/analysis/reconcile/balance-equations.ts'
import { balanceEntries } from './balance-study.ts'

/** Equations as text: `balance coal: + supply coal - power-input coal`. */
function equationsOf(...lines: readonly string[]): string[] {
  const entries = balanceEntries(...lines.map((line) => `${line} 1 official`))
  return balanceEquations(entries).map(({ id, terms }) => {
    const parts = terms.map(({ at, coefficient }) => `${coefficient > 0 ? '+' : '-'} ${lines[at] ?? ''}`)
    return `${id}: ${parts.join(' ')}`
  })
}

describe('equations of an energy balance', () => {
  it('supply covers transformation, own use, final and non-energy use, bunkers, stock change and difference', () => {
    const uses = ['power-input', 'own-use', 'final-industry', 'non-energy', 'bunkers', 'stock-change']
    const lines = ['supply', ...uses, 'statistical-difference'].map((flow) => `${flow} coal`)
    expect(equationsOf(...lines)).toEqual([
      'balance coal: + supply coal - power-input coal - own-use coal - final-industry coal - non-energy coal - bunkers coal - stock-change coal - statistical-difference coal',
    ])
  })

  it('supply is what it is made of where it is not stated, and equals it where trade is stated', () => {
    expect(equationsOf('production gas', 'imports gas', 'exports gas', 'final-industry gas')).toEqual([
      'balance gas: + production gas + imports gas - exports gas - final-industry gas',
    ])
    expect(equationsOf('supply coal', 'production coal', 'final-industry coal')).toEqual([
      'balance coal: + supply coal - final-industry coal',
    ])
    expect(equationsOf('supply coal', 'production coal', 'imports coal', 'final-industry coal')).toEqual([
      'balance coal: + supply coal - final-industry coal',
      'supply coal: + supply coal - production coal - imports coal',
    ])
  })

  it('a refinery takes crude oil, which balances by itself, and gives products to the family', () => {
    const lines = ['production crude-oil', 'imports diesel', 'refinery-input crude-oil', 'refinery-output diesel']
    expect(equationsOf(...lines, 'final-transport diesel')).toEqual([
      'balance oil: + production crude-oil + imports diesel - refinery-input crude-oil + refinery-output diesel - final-transport diesel',
      'balance crude-oil: + production crude-oil - refinery-input crude-oil',
    ])
  })

  it('electricity is generated from all sources; from what is no fuel, generation is the use', () => {
    const lines = [
      'supply hydro',
      'power-output hydro',
      'power-output coal',
      'imports electricity',
      'losses electricity',
    ]
    expect(equationsOf(...lines, 'final-industry electricity')).toEqual([
      'balance hydro: + supply hydro - power-output hydro',
      'balance electricity: + power-output hydro + power-output coal + imports electricity - losses electricity - final-industry electricity',
    ])
    expect(equationsOf('power-output coal', 'power-output electricity', 'final electricity')).toEqual([
      'balance electricity: + power-output electricity - final electricity',
      'generation electricity: + power-output electricity - power-output coal',
    ])
  })

  it('final use by sector stands for its total, and sums to it', () => {
    expect(equationsOf('supply gas', 'final gas', 'final-industry gas', 'non-energy gas')).toEqual([
      'balance gas: + supply gas - final-industry gas - non-energy gas',
      'final gas: + final gas - final-industry gas - non-energy gas',
    ])
  })

  it('what has nothing on one side is no equation', () => {
    expect(equationsOf('supply coal', 'power-output gas')).toEqual([])
  })
})
