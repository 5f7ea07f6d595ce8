import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { documentSchemas } from '../../electron/hosts/cli/document-schemas.ts'
import type { Engine } from '../../electron/hosts/cli/engine.ts'
import { modelEngine } from '../../electron/hosts/cli/model-engine.ts'
import { readPrices } from '../../electron/hosts/cli/price-list.ts'
import { runProgram } from '../../electron/hosts/cli/program.ts'
import { createEnginePool } from '../../model/worker/engine-pool.ts'
import { createEngineService } from '../../model/worker/engine-service.ts'
import { priceSweep, sweepVariables } from '#model'
import { solver } from '../support/least-cost/solver.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const AIM_MINI = resolve('test/oracles/aim-mini')

/** The command line with the real engine; its threads are two engines of this one, with the solver. */
async function macc(line: string, signal = new AbortController().signal, lines: string[] = []) {
  const folder = temporaryFolder('macc')
  const connect = () => ({
    api: createEngineService(
      () => performance.now(),
      () => Promise.resolve(solver),
    ),
    died: new Promise<string>(() => undefined),
    terminate: () => undefined,
  })
  const engine: Engine = { ...(modelEngine as Engine), openPool: () => createEnginePool(connect, 2) }
  const ending = await runProgram(['macc', AIM_MINI, ...line.split(' ')], {
    folder,
    version: () => '0.1.0',
    progress: (text) => lines.push(text),
    signal,
    loadEngine: () => Promise.resolve(engine),
  })
  return { ...ending, folder }
}

const sweepOf = (stdout: string) => documentSchemas.macc.parse(JSON.parse(stdout))

describe('a sweep of prices under prescribed shares', () => {
  const line = '--scenario no-policy --year 2022 --prices 0,40 --rule prescribed'
  it('says in words and in the document that no buyer weighs them', async () => {
    const { stdout, exitCode } = await macc(line)
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^Warning: scenarios\/no-policy\.yaml: .*no buyer weighs a price/m)
    expect(sweepOf((await macc(`${line} --json`)).stdout).problems.map(({ kind }) => kind)).toContain('price-unweighed')
  })
  it('and nothing of it under a rule by which costs choose', async () => {
    const { problems } = sweepOf((await macc('--scenario no-policy --year 2022 --prices 0,40 --json')).stdout)
    expect(problems.map(({ kind }) => kind)).not.toContain('price-unweighed')
  })
})

describe('the abatement curve of AIM-mini', () => {
  it('abates by solar power beside standing coal from 41.16 per t CO2 on, as the case says', async () => {
    const { stdout, exitCode } = await macc('--scenario no-policy --year 2022 --prices 0,41.15,41.17 --json')
    expect(exitCode).toBe(0)
    const { prices, emissions, abatement, sectors, from, rule, rises } = sweepOf(stdout)
    expect({ prices, from, rule, rises }).toEqual({
      prices: [0, 41.15, 41.17],
      from: 2022,
      rule: 'least-cost',
      rises: [],
    })
    // What lights 105 in 2022 without a policy; LED instead of the new CFL; and 30 % of its electricity from the sun.
    expect(emissions[0]).toBeCloseTo(7.48125, 6)
    // CFL 52.5 by 0.075 and LED 52.5 by 0.045, half each of what the bound allows: 6.3 of electricity at 0.95.
    expect(emissions[1]).toBeCloseTo(0.95 * 52.5 * (0.075 + 0.045), 6)
    expect(emissions[2]! / emissions[1]!).toBeCloseTo(0.7, 9)
    for (const i of prices.keys()) {
      const sum = sectors.reduce((total, sector) => total + (sector.abatement[i] ?? NaN), 0)
      expect(sum).toBeCloseTo(abatement[i] ?? NaN, 9)
    }
  })

  it('says of each price what the run at a tax as high says', async () => {
    const swept = await macc('--scenario no-policy --year 2023 --prices 0,60,...,180 --json')
    const onTop = await macc('--scenario tax-co2-100 --year 2023 --prices 0,60,...,180 --json')
    expect(sweepOf(swept.stdout).prices).toEqual([0, 60, 120, 180])
    expect(sweepOf(swept.stdout).abatement.every((value, i, all) => i === 0 || value! >= all[i - 1]!)).toBe(true)
    // The price comes on top of what the scenario has: from 100 on there is less left to abate.
    expect(sweepOf(onTop.stdout).abatement[3]!).toBeLessThan(sweepOf(swept.stdout).abatement[3]!)
  })

  it('writes every number and a drawing, and the table tells how the price is set', async () => {
    const { stdout, stderr, folder } = await macc('--scenario no-policy --year 2022 --prices 50 --out out')
    expect(stdout).toContain('constant in money of 2020 from 2022 on')
    expect(stdout).toContain('No higher price emits more.')
    expect(stderr).toContain('Wrote 3 files')
    const rows = readFileSync(join(folder, 'out/macc.csv'), 'utf8').trim().split('\n')
    expect(rows[0]).toBe('year,price,price unit,part,value,unit')
    expect(rows.filter((row) => row.includes(',Emissions,'))).toHaveLength(2)
    expect(readFileSync(join(folder, 'out/macc.svg'), 'utf8')).toContain('<svg')
  })

  it('of a year without a price, or behind the horizon, says which years it may be', async () => {
    const failures = [
      [2021, { kind: 'year-before-price', found: 2021, first: 2022, last: 2023 }],
      [2030, { kind: 'no-such-year', found: 2030, last: 2023 }],
    ] as const
    for (const [year, expected] of failures) {
      const { stdout, exitCode } = await macc(`--scenario no-policy --year ${year} --json`)
      expect(exitCode).toBe(2)
      const { error } = documentSchemas.failure.parse(JSON.parse(stdout))
      expect(error).toMatchObject(expected)
    }
    const { stderr } = await macc('--scenario no-policy --year 2021')
    expect(stderr).toContain('No price is paid in 2021: the price starts in 2022')
    expect(stderr).not.toContain('The run has no year')
  })

  it('has no curve where the scenario itself has no solution, and says why', async () => {
    const { stdout, exitCode } = await macc('--scenario cap-too-low --year 2023 --prices 0,10 --json')
    const { error } = documentSchemas.failure.parse(JSON.parse(stdout))
    expect(exitCode).toBe(3)
    expect(error).toMatchObject({ kind: 'run-failed', failure: { kind: 'infeasible', year: 2023 } })
  })

  it('draws progress, and stops when told to', async () => {
    const lines: string[] = []
    await macc('--scenario no-policy --prices 0,10 --json', undefined, lines)
    expect(lines).toContain('no-policy 2/2')
    expect(lines.at(-1)).toBe('')
    const stopped = await macc('--scenario no-policy --json', AbortSignal.abort())
    expect(stopped.exitCode).toBe(130)
  })

  it('refuses a year of the nowcast, and a rule that goes otherwise', async () => {
    expect((await macc('--scenario no-policy --year 2021 --json')).exitCode).toBe(2)
    expect((await macc('--scenario no-policy --rule foresight --json')).exitCode).toBe(2)
  })
})

describe('a sweep', () => {
  const variables = sweepVariables(['power', 'none'], new Set(['Emissions|Kyoto Gases|Sector|power']))
  it('says where a higher price emits more, and goes on behind a price whose run failed', () => {
    const sweep = priceSweep(2030, variables, [
      { price: 0, values: [100, 10, 60] },
      { price: 10, values: [80, 12, 45] },
      { price: 20, values: null },
      { price: 30, values: [81, 13, 44] },
    ])
    expect(sweep.rises).toEqual([{ from: 10, to: 30, rise: 1 }])
    expect(sweep.abatement).toEqual([0, 20, NaN, 19])
    expect(sweep.sectors).toEqual([{ id: 'power', abatement: [0, 15, NaN, 16] }])
    expect(sweep.cost).toEqual([0, 2, NaN, 3])
  })
})

describe('a list of prices', () => {
  it('is a rising list, or is filled up in steps', () => {
    expect(readPrices('0,25,50')).toEqual([0, 25, 50])
    expect(readPrices('0,10,...,300')).toHaveLength(31)
    expect(readPrices('0, 0.1, ..., 0.5')).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5])
    expect(readPrices('0,30,...,100')).toEqual([0, 30, 60, 90, 100])
  })
  it.each(['', '10,5', '-5,0', 'a', '0,...,10', '0,10,...', '0,1,...,1000', '1e3', '0,0,...,5', '0,20000'])(
    'is not %j',
    (text) => expect(readPrices(text)).toBeNull(),
  )
})
