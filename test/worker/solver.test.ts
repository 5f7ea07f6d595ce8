import { describe, expect, it } from 'vitest'
import { loadHighs } from '../../electron/hosts/solver/load-highs.ts'
import { readStudyFolder } from '../../electron/hosts/files/study-folder.ts'
import { createEngineService } from '../../model/worker/engine-service.ts'
import type { RunInput } from '../../model/worker/protocol.ts'
import { modelEngine } from '../../electron/hosts/cli/model-engine.ts'
import { runProgram } from '../../electron/hosts/cli/program.ts'

const FOLDER = 'test/oracles/aim-mini'
const input = (scenario: string): RunInput => ({ scenario, rule: null, gwp: null, levers: {} })

async function engineWith(solver: Parameters<typeof createEngineService>[1]) {
  const engine = createEngineService(() => 0, solver)
  const read = await readStudyFolder(FOLDER)
  if (!read.ok) throw new Error(`${FOLDER} cannot be read`)
  expect(await engine.open(read.value.files)).toMatchObject({ ok: true })
  return engine
}

describe('least cost in an engine behind its protocol', () => {
  it('has the results of the command line, duals included', async () => {
    const engine = await engineWith(loadHighs)
    const printed = await runProgram(['run', FOLDER, '--scenario', 'cap-co2', '--json'], {
      folder: '.',
      version: () => '0',
      progress: null,
      signal: new AbortController().signal,
      loadEngine: () => Promise.resolve(modelEngine),
    })
    const { resultHash } = JSON.parse(printed.stdout) as { resultHash: string }
    expect(await engine.resultHash(1, input('cap-co2'))).toEqual({ ok: true, value: resultHash })
  })

  it('without a solver says so, by the rule that asks for one', async () => {
    const engine = await engineWith(null)
    expect(await engine.prepare(input('no-policy'))).toEqual({
      ok: false,
      error: { kind: 'solver-missing', rule: 'least-cost', reason: null },
    })
  })

  it('whose solver could not be loaded says why, and tries again the next time', async () => {
    let tries = 0
    const engine = await engineWith(() => {
      tries += 1
      return tries === 1 ? Promise.reject(new Error('highs.wasm: not found')) : loadHighs()
    })
    expect(await engine.prepare(input('no-policy'))).toMatchObject({
      ok: false,
      error: { kind: 'solver-missing', reason: 'highs.wasm: not found' },
    })
    expect(await engine.resultHash(1, input('no-policy'))).toMatchObject({ ok: true })
    expect(tries).toBe(2)
  })

  it('tells the year and the limits in conflict where a cap cannot be kept', async () => {
    const engine = await engineWith(loadHighs)
    expect(await engine.resultHash(1, input('cap-too-low'))).toMatchObject({
      ok: false,
      error: { kind: 'run-failed', failure: { kind: 'infeasible' } },
    })
  })
})
