import { describe, expect, it } from 'vitest'
import { GASES, isGas, isGreenhouseGas } from '../../../model/domain/gas.ts'
import { isQuality } from '../../../model/domain/provenance.ts'
import { conversionTo } from '../../../model/domain/units.ts'
import { USD_2020_ONLY } from '../../../model/domain/money.ts'

describe('gases', () => {
  it('are greenhouse gases or air pollutants', () => {
    expect(GASES.filter(isGreenhouseGas)).toEqual(['CO2', 'CH4', 'N2O', 'HFC', 'PFC', 'SF6', 'NF3'])
    expect(GASES).toHaveLength(16)
    expect(['PM2.5', 'CO2e', 'nox'].map(isGas)).toEqual([true, false, false])
  })
  it.each(GASES.map((gas) => [gas]))('%s may follow a unit of mass', (gas) => {
    for (const unit of [`kt ${gas}`, `kt${gas}`]) {
      expect(conversionTo(unit, `t ${gas}`, USD_2020_ONLY)).toEqual({ ok: true, value: { factor: 1000 } })
    }
  })
})

describe('qualities', () => {
  it('are a closed set of words', () => {
    expect(['measured', 'assumption', 'guess'].map(isQuality)).toEqual([true, true, false])
  })
})
