import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { documentSchemas } from '../../electron/hosts/cli/document-schemas.ts'
import type { Engine } from '../../electron/hosts/cli/engine.ts'
import { modelEngine } from '../../electron/hosts/cli/model-engine.ts'
import { readCollar, readPercent, readPricePath } from '../../electron/hosts/cli/pricing-options.ts'
import { runProgram } from '../../electron/hosts/cli/program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const AIM_MINI = resolve('test/oracles/aim-mini')
const MINI = resolve('test/support/studies/mini')

async function pricing(study: string, line: string, signal = new AbortController().signal) {
  const folder = temporaryFolder('pricing')
  const lines: string[] = []
  const ending = await runProgram(['pricing', study, ...line.split(' ')], {
    folder,
    version: () => '0.1.0',
    progress: (text) => lines.push(text),
    signal,
    loadEngine: () => Promise.resolve(modelEngine as Engine),
  })
  return { ...ending, folder, lines }
}

const answerOf = (stdout: string) => documentSchemas.pricing.parse(JSON.parse(stdout))

describe('a price on AIM-mini', () => {
  it('at 41.17 makes solar power worth its place beside standing coal, and a cap of what is left gives the same back', async () => {
    const line = '--scenario no-policy --rule least-cost --price 2022=41.17,2023=41.17 --json'
    const { stdout, exitCode } = await pricing(AIM_MINI, line)
    expect(exitCode).toBe(0)
    const { years, covered, revenue, equivalence, households, rule } = answerOf(stdout)
    expect({ years, rule, households }).toEqual({ years: [2022, 2023], rule: 'least-cost', households: null })
    // CFL and LED half each of 105: 6.3 of electricity, of which coal makes 70 %, at 0.95 kt each.
    expect(covered[0]).toBeCloseTo(0.7 * 0.95 * 52.5 * (0.075 + 0.045), 9)
    expect(revenue[0]).toBeCloseTo(41.17 * covered[0]!, 9)
    expect(equivalence?.emissionGap).toBeLessThan(1e-6)
  })
})

describe('a price on the mini study', () => {
  const line = '--scenario reference --price 2022=10,2030=80 --collar 20..50 --offsets 10% --sectors power,transport'

  it('prints design, years, sectors and income groups, and says how burdens were shared out', async () => {
    const { stdout, exitCode, lines } = await pricing(MINI, line)
    expect(exitCode).toBe(0)
    for (const words of [
      'Miniland · price on carbon · reference · rule logit',
      '10 USD/t in 2022, 80 USD/t in 2030',
      'Burden by sector',
      'Poorer half',
      'goes by what each group spends on it',
      'What the burden of households rests on',
      // By their names, never by ids of the study.
      'Power, Transport; CO2',
      'By stated spending (Electricity delivered)',
      'Tax and trading system',
      'Credits come from technologies that do not pay',
    ])
      expect(stdout).toContain(words)
    expect(lines).toContain('')
  })

  it('writes a page that stands alone, and every number with its chart', async () => {
    const { folder, stderr } = await pricing(MINI, `${line} --lang ja --out out`)
    expect(stderr).toContain('12')
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(
      ['emissions', 'groups', 'price', 'revenue', 'sectors']
        .flatMap((name) => [`pricing-${name}.csv`, `pricing-${name}.svg`])
        .concat('pricing.csv', 'pricing.html')
        .sort(),
    )
    const page = readFileSync(join(folder, 'out/pricing.html'), 'utf8')
    expect(page).toContain('<html lang="ja">')
    expect(page.match(/<svg/g)).toHaveLength(5)
    expect(page).not.toMatch(/<script|src=|@import|NaN|undefined/)
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const rows = readFileSync(join(folder, 'out/pricing.csv'), 'utf8').trim().split('\n')
    expect(rows[0]).toBe('part,id,unit,year,value')
    expect(rows.filter((row) => row.startsWith('burden,poorer,'))).toHaveLength(10)
    expect(page).toContain('家計の負担の根拠')
    expect(page).toContain('支出調査による（電力（需要端））')
    expect(page).toContain('<dd>発電、運輸。')
    expect(page).not.toMatch(/(electricity|transport)[,;<)）、]/)
    // On paper 190 mm wide, a picture's width of ours is 718 points of a screen: its least text can be read.
    expect(page).toContain('.pictures{display:grid;gap')
    const least = Math.min(...[...page.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size)))
    const widest = Math.max(...[...page.matchAll(/<svg[^>]* width="(\d+)"/g)].map(([, width]) => Number(width)))
    expect((least * (190 / 25.4) * 96) / widest).toBeGreaterThan(9)
    const shares = rows.filter((row) => row.startsWith('burden-share,') && row.includes(',2030,'))
    expect(shares.map((row) => row.split(',')[1])).toEqual([
      'stated-spending',
      'carriers-without-spending',
      'other-prices',
    ])
    expect(shares.reduce((sum, row) => sum + Number(row.split(',')[4]), 0)).toBeCloseTo(1, 9)
  })

  it('moves nothing under prescribed shares, and says so', async () => {
    const { stdout } = await pricing(MINI, '--scenario frozen --rule prescribed --price 2022=10')
    expect(stdout).toContain('it moves the order in which plants run, and is otherwise only paid')
    expect(stdout).toContain('A cap cannot be met by prescribed shares')
    const document = await pricing(MINI, '--scenario frozen --rule prescribed --price 2022=10 --json')
    expect((JSON.parse(document.stdout) as { problems: unknown[] }).problems).toMatchObject([
      { kind: 'price-unweighed', file: 'scenarios/frozen.yaml' },
    ])
  })

  it('stops when told to', async () => {
    expect((await pricing(MINI, line, AbortSignal.abort())).exitCode).toBe(130)
  })

  it('tells everything that is wrong with a design, and what there is', async () => {
    const { stderr, exitCode } = await pricing(
      MINI,
      '--scenario reference --price 2020=10,2031=20 --sectors powr --gases CO3 --exempt coal-plan',
    )
    expect(exitCode).toBe(2)
    expect(stderr).toContain('a point in 2020')
    expect(stderr).toContain('a point in 2031')
    expect(stderr).toContain('no sector "powr". Did you mean power?')
    expect(stderr).toContain('"CO3" is no greenhouse gas')
    expect(stderr).toContain('"coal-plan" to be exempt. Did you mean coal-plant?')
    const missing = await pricing(MINI, '--scenario reference')
    expect(missing).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--price') as string })
  })
})

describe('options of a price', () => {
  it('a path: years that rise, prices not below nought', () => {
    expect(readPricePath('2026=5, 2050=100.5')).toEqual([
      { year: 2026, price: 5 },
      { year: 2050, price: 100.5 },
    ])
    for (const wrong of ['', '2026', '2026=', '2026=-5', '2050=1,2026=2', '2026=1,2026=2', '26=1', '2026=20000'])
      expect(readPricePath(wrong)).toBeNull()
  })
  it('a percentage, a collar', () => {
    expect([readPercent('10%'), readPercent('7.5'), readPercent('101%'), readPercent('x')]).toEqual([
      0.1,
      0.075,
      null,
      null,
    ])
    expect([readCollar('10..50'), readCollar('50..10'), readCollar('10-50')]).toEqual([
      { floor: 10, ceiling: 50 },
      null,
      null,
    ])
  })
})
