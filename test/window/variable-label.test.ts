import { describe, expect, it } from 'vitest'
import { variableLabel } from '../../renderer/figures/variable-label.ts'
import { everyVariableOf } from '../../model/results/variable-registry.ts'
import { outlineOf } from '../../model/worker/study-outline.ts'
import { miniNetwork } from '../support/networks/mini-network.ts'

const network = miniNetwork('net-zero', 'logit')
const outline = outlineOf(network.resolved.study)

describe('the heading of an explanation', () => {
  it.each([
    ['Technology|solar-plant|Capacity', 'Solar plant, Capacity', '太陽光・設備容量'],
    ['Commodity|gasoline|Price', 'Gasoline, Price', 'ガソリン・'],
    ['Parameter|supply/coal/import_price', 'supply, Coal, import price', '石炭'],
    [
      'Technology|car-gasoline|Input|ethanol|for gasoline',
      'Gasoline car, Input, Ethanol, in place of, Gasoline',
      'ガソリン',
    ],
  ])('%s is called %s', (variable, en, ja) => {
    expect(variableLabel(variable, outline, 'en')).toBe(en)
    expect(variableLabel(variable, outline, 'ja')).toContain(ja)
  })

  it('names no technology and no commodity by its id where the study has a name for it', () => {
    const { technologies, commodities } = network.resolved.study
    const named = [...technologies, ...commodities].filter(({ id, label }) => label.en !== id && label.ja !== id)
    const ids = new Set(named.map(({ id }) => id))
    for (const variable of everyVariableOf(network).keys()) {
      for (const language of ['en', 'ja'] as const) {
        const parts = variableLabel(variable, outline, language).split(language === 'ja' ? '・' : ', ')
        expect(parts.filter((part) => ids.has(part))).toEqual([])
      }
    }
  })
})
