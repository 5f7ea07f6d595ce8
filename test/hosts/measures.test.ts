import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeProblem } from '#messages'
import type { Problem } from '#model'
import { documentSchemas } from '../../electron/hosts/cli/document-schemas.ts'
import type { Engine } from '../../electron/hosts/cli/engine.ts'
import { modelEngine } from '../../electron/hosts/cli/model-engine.ts'
import { runProgram } from '../../electron/hosts/cli/program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const FOLDER = temporaryFolder('measures-study')
cpSync(resolve('test/support/studies'), FOLDER, { recursive: true })
const MINI = join(FOLDER, 'mini')
const TARGETS = join(MINI, 'targets.csv')
writeFileSync(
  TARGETS,
  readFileSync(TARGETS, 'utf8').replace('Emissions|CO2,,2030,30,Mt', 'Emissions|Kyoto Gases,,2030,20,Mt CO2e'),
)

async function shirube(line: string, signal = new AbortController().signal, lines: string[] = []) {
  const folder = temporaryFolder('measures')
  const [command = '', ...rest] = line.split(' ')
  const ending = await runProgram([command, MINI, ...rest], {
    folder,
    version: () => '0.1.0',
    progress: (text) => lines.push(text),
    signal,
    loadEngine: () => Promise.resolve(modelEngine as Engine),
  })
  return { ...ending, folder }
}

describe('macc --by measure', () => {
  it('prints what each policy abates and costs as a document of its form, steps adding up', async () => {
    const { stdout, exitCode } = await shirube('macc --by measure --scenario net-zero --year 2030 --json')
    const found = documentSchemas.measures.parse(JSON.parse(stdout))
    expect(exitCode).toBe(0)
    expect(found).toMatchObject({ scenario: 'net-zero', against: null, year: 2030, penalised: 0 })
    expect(found.runs).toBe(2 * found.measures.length)
    const sum = found.measures.reduce((total, { onTop }) => total + onTop.abatement, 0)
    expect(sum).toBeCloseTo(found.before.total - found.after.total, 9)
    for (const { alone } of found.measures)
      expect(alone.capital + alone.operation + alone.supply).toBeCloseTo(alone.cost, 9)
  })

  it('gives every cost three digits, and each below nought a sentence with the ledgers that fell', async () => {
    const { stdout } = await shirube('macc --by measure --scenario net-zero --year 2030')
    const { measures } = documentSchemas.measures.parse(
      JSON.parse((await shirube('macc --by measure --scenario net-zero --year 2030 --json')).stdout),
    )
    for (const { name, unitCost, negative } of measures) {
      const line = stdout.split('\n').find((one) => one.startsWith(`${name} `)) ?? ''
      const costs = line
        .split(/ {2,}/)
        .slice(3, 6)
        .map((cell) => Number(cell.replaceAll(',', '')))
      for (const [i, cost] of [unitCost.alone, unitCost.onTop, unitCost.atHurdleRates].entries())
        if (cost !== null) expect(Math.abs((costs[i] ?? NaN) / cost - 1)).toBeLessThan(0.005)
      const reason = stdout.split('\n').find((one) => one.startsWith(`${name}: `))
      expect(reason === undefined).toBe(negative.length === 0)
    }
    expect(stdout).toMatch(
      /ethanol-blend: alone -15\.8: Gasoline -291 \(net imports -13\.9 GJ\/t\), against Ethanol \+275/,
    )
    const japanese = await shirube('macc --by measure --scenario net-zero --year 2030 --lang ja')
    expect(japanese.stdout).toContain('費用が負になる理由')
  })

  it('compares with another scenario, and takes policies together', async () => {
    const { stdout } = await shirube('macc --by measure --scenario net-zero --against reference --group kind --json')
    expect(documentSchemas.measures.parse(JSON.parse(stdout))).toMatchObject({ against: 'reference', year: 2030 })
  })

  it('writes every number and a curve, and says in the table how both views are meant', async () => {
    const { stdout, stderr, folder } = await shirube('macc --by measure --scenario net-zero --out out')
    expect(stdout).toContain('partial')
    expect(stdout).toContain('retrospective')
    expect(stderr).toContain('Wrote 3 files')
    const rows = readFileSync(join(folder, 'out/measures.csv'), 'utf8').trim().split('\n')
    expect(rows[0]).toBe('year,order,measure,id,view,part,unit,value')
    expect(rows.filter((row) => row.includes(',on-top,Abatement,')).length).toBeGreaterThan(0)
    expect(readFileSync(join(folder, 'out/measures.svg'), 'utf8')).toContain('<svg')
  })

  it('refuses what belongs to the curve by price, a year that there is not, and foresight', async () => {
    expect((await shirube('macc --by kaya --scenario net-zero')).stderr).toContain('price, measure')
    expect((await shirube('macc --scenario net-zero --against reference')).exitCode).toBe(2)
    expect(await shirube('macc --by measure --scenario net-zero --prices 0,10')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('--prices does nothing beside --by measure') as string,
    })
    expect((await shirube('macc --by measure --scenario net-zero --year 2090')).exitCode).toBe(2)
    expect((await shirube('macc --by measure --scenario net-zero --rule foresight')).exitCode).toBe(2)
  })

  it('draws progress and stops when told to', async () => {
    const lines: string[] = []
    await shirube('macc --by measure --scenario net-zero --json', undefined, lines)
    expect(lines.at(-1)).toBe('')
    expect((await shirube('macc --by measure --scenario net-zero', AbortSignal.abort())).exitCode).toBe(130)
  })
})

describe('measures and potential under prescribed shares', () => {
  it.each(['macc --by measure --year 2030', 'potential --years 2026,2030'])(
    '%s says once which measures no buyer weighs, and what cannot be had',
    async (asked) => {
      const line = `${asked} --scenario net-zero --rule prescribed`
      const { stdout } = await shirube(line)
      expect(stdout.split('\n').filter((one) => one.includes('no buyer weighs a price'))).toHaveLength(1)
      const { problems } = JSON.parse((await shirube(`${line} --json`)).stdout) as { problems: Problem[] }
      const told = problems.filter(({ kind }) => kind === 'policies-unweighed')
      expect(told).toMatchObject([{ found: 'carbon-tax', detail: { effect: 'dispatch' } }])
      const { stdout: run } = await shirube('run --scenario net-zero --rule prescribed')
      for (const problem of problems.filter(({ kind }) => kind === 'shortage'))
        expect(run).toContain(describeProblem(problem, 'en'))
      expect(problems.some(({ kind }) => kind === 'shortage')).toBe(run.includes('cannot be had'))
    },
  )
})

describe('potential', () => {
  it('prints by year and sector what measures abate, and the gap to the targets of the year', async () => {
    const { stdout, exitCode } = await shirube('potential --scenario net-zero --years 2026,2030 --json')
    const found = documentSchemas.potential.parse(JSON.parse(stdout))
    expect(exitCode).toBe(0)
    expect(found.years.map(({ year }) => year)).toEqual([2026, 2030])
    for (const { before, after, measures, gaps } of found.years) {
      for (const [sector, emitted] of Object.entries(before.sectors)) {
        const abated = measures.reduce((sum, { onTop }) => sum + (onTop.sectors[sector] ?? 0), 0)
        expect(emitted - abated).toBeCloseTo(after.sectors[sector] ?? NaN, 9)
      }
      for (const gap of gaps) expect(gap.before - gap.after).toBeCloseTo(before.total - after.total, 9)
    }
  })

  it('writes one table and a chart a year, and names the target or says that there is none', async () => {
    const { stdout, folder } = await shirube('potential --scenario net-zero --years 2026,2030 --out out')
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([
      'potential-2026.csv',
      'potential-2026.svg',
      'potential-2030.csv',
      'potential-2030.svg',
      'potential.csv',
    ])
    expect(stdout).toContain('2026: the study has no target on emissions')
    expect(stdout).toContain('Mt are missing to the target “National contribution” (20.00 Mt) with all measures')
    expect(readFileSync(join(folder, 'out/potential-2030.csv'), 'utf8')).toContain('Target:')
    expect((await shirube('potential --scenario net-zero --lang ja')).stdout).toContain('対策')
  })
})
