import { describe, expect, it } from 'vitest'
import { found, resultsOf, valueOf, vietNam } from './viet-nam.ts'

/** Numbers that the narratives and `comparison.md` derive from runs, beside the levels that `contents.test.ts` holds. */
const EXCLUDING = 'Emissions|Kyoto Gases (excl. LULUCF)'
const NET = 'Emissions|Kyoto Gases'
const chapter = (name: string) => `${NET}|${name}`

/** What a scenario tells, without line breaks. */
function narrativeOf(id: string) {
  const { en, ja } = found(vietNam.scenarios.find((scenario) => scenario.id === id)).narrative
  return { en: en.replaceAll(/\s+/g, ' '), ja: ja.replaceAll(/\s/g, '') }
}

/** Mt above the ceiling of Decision 896/QD-TTg for a chapter in 2050. */
const CEILINGS = { Energy: 101, Agriculture: 56, 'Industrial Processes': 20, Waste: 8 } as const
const above = (id: string, name: keyof typeof CEILINGS) => valueOf(id, chapter(name), 2050) - CEILINGS[name]

/** Mt over 2025-2060 by which delayed action emits more than net-zero-2050. */
const paidLater = (variable: string) =>
  Array.from({ length: 36 }, (_, t) => 2025 + t).reduce(
    (sum, year) => sum + valueOf('delayed-action', variable, year) - valueOf('net-zero-2050', variable, year),
    0,
  )

describe('The narratives of Viet Nam', () => {
  it('without-measures: Mt below frozen technology in 2030 and 2050', () => {
    const [a, b] = [2030, 2050].map((year) =>
      (valueOf('frozen-technology', EXCLUDING, year) - valueOf('without-measures', EXCLUDING, year)).toFixed(0),
    )
    const { en, ja } = narrativeOf('without-measures')
    expect(en).toContain(`${a} and ${b} Mt below frozen technology`)
    expect(ja).toContain(`技術固定より${a}、${b}Mt少ない`)
  })

  it('without-measures: three fifths of the electricity of 2050 from coal; frozen-technology: seven tenths of emissions from energy', () => {
    const coal = valueOf('without-measures', 'Secondary Energy|Electricity|Coal', 2050)
    expect(coal / valueOf('without-measures', 'Secondary Energy|Electricity', 2050)).toBeCloseTo(0.6, 1)
    const energy = valueOf('frozen-technology', chapter('Energy'), 2050)
    expect(energy / valueOf('frozen-technology', EXCLUDING, 2050)).toBeCloseTo(0.7, 1)
  })

  it('planned-policies: the span of 2023-2030, processes, and the ceilings missed', () => {
    const id = 'planned-policies'
    const span = [2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030].map((year) => valueOf(id, EXCLUDING, year))
    const [low, high] = [Math.min(...span).toFixed(0), Math.max(...span).toFixed(0)]
    const processes = valueOf(id, chapter('Industrial Processes'), 2050).toFixed(0)
    const [energy, rest] = [above(id, 'Energy').toFixed(0), above(id, 'Industrial Processes').toFixed(0)]
    const { en, ja } = narrativeOf(id)
    expect(en).toContain(`between ${low} and ${high} Mt from 2023 to 2030`)
    expect(ja).toContain(`${low}-${high}Mt`)
    expect(en).toContain(`${processes} Mt of industrial processes`)
    expect(ja).toContain(`工業プロセス${processes}Mt`)
    expect(en).toContain(`missed by ${energy} and ${rest} Mt`)
    expect(ja).toContain(`エネルギーで${energy}Mt、工業プロセスで${rest}Mt超える`)
  })

  it('net-zero-2050: ceilings missed outside energy', () => {
    const missed = (['Agriculture', 'Industrial Processes', 'Waste'] as const).map((of) => above('net-zero-2050', of))
    const [least, most] = [Math.min(...missed).toFixed(0), Math.max(...missed).toFixed(0)]
    const { en, ja } = narrativeOf('net-zero-2050')
    expect(en).toContain(`missed by ${least} to ${most} Mt`)
    expect(ja).toContain(`${least}-${most}Mt超える`)
  })

  it('net-zero-2050-todays-sink: the same emissions without land, and what the sink leaves open', () => {
    const id = 'net-zero-2050-todays-sink'
    const { en, ja } = narrativeOf(id)
    const gap = (year: number) => (valueOf(id, NET, year) - valueOf('net-zero-2050', NET, year)).toFixed(0)
    const same = valueOf(id, EXCLUDING, 2050).toFixed(0)
    expect(en).toContain(`the same ${same} Mt in 2050`)
    expect(ja).toContain(`2050年に同じ${same}Mt`)
    expect(en).toContain(`${gap(2030)} Mt in 2030`)
    expect(en).toContain(`In 2040 it is ${gap(2040)} Mt, in 2050 it is ${gap(2050)} Mt`)
    expect(ja).toContain(`差は${gap(2030)}Mt`)
    expect(ja).toContain(`2040年には${gap(2040)}Mt、2050年には${gap(2050)}Mt`)
  })

  it('delayed-action: what is left in 2060, and how much more that is than net zero leaves ten years earlier', () => {
    const id = 'delayed-action'
    const { years } = resultsOf(id)
    const power = 'Emissions|Kyoto Gases|CRT|1.A.1.a'
    const later = (variable: string) =>
      (valueOf(id, variable, 2060) - valueOf('net-zero-2050', variable, 2050)).toFixed(0)
    const left = valueOf(id, EXCLUDING, 2060).toFixed(0)
    const { en, ja } = narrativeOf(id)
    const balanced = found(years.find((year) => valueOf(id, NET, year) <= 0))
    expect(balanced - found(years.find((year) => valueOf('net-zero-2050', NET, year) <= 0))).toBe(10)
    expect(en).toContain(`Balance is reached in ${balanced}, ten years after net-zero-2050`)
    expect(ja).toContain(`均衡はnet-zero-2050の10年後の${balanced}年`)
    expect(en).toContain(`without land ${left} Mt are left in 2060, ${later(EXCLUDING)} Mt more than`)
    expect(en).toContain(`${later(power)} of them from power plants`)
    expect(ja).toContain(
      `${left}Mtで、net-zero-2050の10年前より${later(EXCLUDING)}Mt多く、うち${later(power)}Mtは発電所`,
    )
    const rises = (variable: string) => valueOf(id, variable, 2060) / valueOf('net-zero-2050', variable, 2050)
    expect(rises('Secondary Energy|Electricity')).toBeCloseTo(1.2, 1)
    expect(rises('Secondary Energy|Electricity|Gas')).toBeGreaterThan(1)
  })

  it('delayed-action: the peak, what net zero has in 2050, and the sum of 2025-2060', () => {
    const { series, years } = resultsOf('delayed-action')
    const values = found(series.find(({ variable }) => variable === EXCLUDING)).values.map((value) => value ?? 0)
    const peak = Math.max(...values)
    const { en, ja } = narrativeOf('delayed-action')
    const year = years[values.indexOf(peak)]
    const other = valueOf('net-zero-2050', EXCLUDING, 2050).toFixed(0)
    expect(en).toContain(`peak near ${peak.toFixed(0)} Mt in ${year}`)
    expect(ja).toContain(`${year}年の約${peak.toFixed(0)}Mt`)
    expect(en).toContain(`against ${other} Mt`)
    expect(ja).toContain(`${other}Mtに対し`)
    const [without, withLand] = [paidLater(EXCLUDING), paidLater(NET)]
    expect(en).toContain(
      `${(without / 1000).toFixed(1)} billion tonnes more are emitted, ${(withLand / 1000).toFixed(1)}`,
    )
    expect(ja).toContain(`${(without / 100).toFixed(0)}億t（土地を含め${(withLand / 100).toFixed(0)}億t）`)
  })

  it('cost-optimal-net-zero: the room of 2030, the price, what is captured, the sun, and the cost', () => {
    const id = 'cost-optimal-net-zero'
    const { en, ja } = narrativeOf(id)
    const told = (variable: string, year: number, of = id) => valueOf(of, variable, year, 'least-cost')
    const captured = (of: string) =>
      ['Fossil', 'Industrial Processes', 'Biomass'].reduce(
        (sum, part) => sum + told(`Carbon Capture|${part}`, 2050, of),
        0,
      )
    const room = (524.2 - told(NET, 2030)).toFixed(0)
    expect(en).toContain(`emissions of 2030 are ${room} Mt below it`)
    expect(ja).toContain(`上限を${room}Mt下回る`)
    const price = (year: number) => told('Price|Emissions|net-emission-ceiling', year).toFixed(0)
    expect(told('Price|Emissions|net-emission-ceiling', 2034)).toBe(0)
    expect(told('Price|Emissions|net-emission-ceiling', 2035)).toBeGreaterThan(0)
    const [a, b, c, d] = [2040, 2045, 2050, 2060].map(price)
    expect(en).toContain(`${a} USD/t in 2040, ${b} in 2045, ${c} in 2050`)
    expect(en).toContain(`and ${d} in 2060`)
    for (const [year, value] of Object.entries({ 2040: a, 2045: b, 2060: d }))
      expect(ja).toContain(`${year}年に${value}ドル`)
    expect(ja).toContain(`2050年に${c}ドル`)
    const [own, list] = [captured(id).toFixed(0), captured('net-zero-2050').toFixed(0)]
    expect(en).toContain(`${own} Mt in 2050 against ${list} Mt`)
    expect(ja).toContain(`2050年に${own}Mtに達する`)
    expect(ja).toContain(`費用最小で実施すると${list}Mt`)
    const sun = told('Capacity|Electricity|Solar', 2050).toFixed(0)
    expect(en).toContain(`${sun} GW`)
    expect(ja).toContain(`太陽光は${sun}GW`)
    const cost = (of: string) => told('Cost|Resource', 2050, of) / 1000
    const [above, below] = [cost(id) - cost('current-policies'), cost('net-zero-2050') - cost(id)]
    expect(en).toContain(
      `${cost(id).toFixed(0)} billion USD, ${above.toFixed(0)} more than under current policies at least cost and ${below.toFixed(0)} less`,
    )
  })
})
