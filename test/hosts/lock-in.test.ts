import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { documentSchemas } from '../../electron/hosts/cli/document-schemas.ts'
import type { Engine } from '../../electron/hosts/cli/engine.ts'
import { modelEngine } from '../../electron/hosts/cli/model-engine.ts'
import { runProgram } from '../../electron/hosts/cli/program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const AIM_MINI = resolve('test/oracles/aim-mini')

async function lockIn(line: string, signal = new AbortController().signal) {
  const folder = temporaryFolder('lock-in')
  const ending = await runProgram(['lock-in', AIM_MINI, ...line.split(' ')], {
    folder,
    version: () => '0.1.0',
    progress: () => undefined,
    signal,
    loadEngine: () => Promise.resolve(modelEngine as Engine),
  })
  return { ...ending, folder }
}

describe('ways of choosing in AIM-mini', () => {
  it('are four, each with its cost, as a document', async () => {
    const { stdout, exitCode } = await lockIn('--scenario tax-co2-100 --json')
    expect(exitCode).toBe(0)
    const { ways } = documentSchemas['lock-in'].parse(JSON.parse(stdout))
    expect(ways.map(({ rule, rates }) => [rule, rates])).toEqual([
      ['least-cost', 'buyers'],
      ['foresight', 'buyers'],
      ['least-cost', 'social'],
      ['foresight', 'social'],
    ])
    for (const { capital, salvage, operation, total } of ways) {
      expect(total).toBeCloseTo(capital - salvage + operation, 6)
      expect(total).toBeGreaterThan(0)
    }
    // The case's hurdle rate is the social one: the two rates are the same.
    expect(ways[2]).toEqual({ ...ways[0], rates: 'social' })
  })

  it('are a table, and with --out a file with every number', async () => {
    const { stdout, folder, exitCode } = await lockIn('--scenario no-policy --years 2023 --out out')
    expect(stdout).toContain('its total may fall as a cap tightens')
    expect(exitCode).toBe(0)
    expect(stdout).toContain('foresight, social rate')
    expect(stdout).toContain('2023: net emissions, Mt CO2e')
    const rows = readFileSync(join(folder, 'out/lock-in.csv'), 'utf8').trim().split('\n')
    expect(rows[0]).toBe('rule,rates,what,family,year,unit,value')
    expect(rows.length).toBeGreaterThan(4 * 5)
  })

  it('say why there is no answer: a cap that cannot be met, a rule that is none of year by year, a stop', async () => {
    expect((await lockIn('--scenario cap-too-low')).exitCode).toBe(3)
    expect((await lockIn('--scenario no-policy --rule foresight')).exitCode).toBe(2)
    expect((await lockIn('--scenario no-policy', AbortSignal.abort())).exitCode).toBe(130)
  })
})
