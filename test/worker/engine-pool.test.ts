import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createThreadPool } from '../../electron/hosts/pool/thread-pool.ts'
import { createEnginePool } from '../../model/worker/engine-pool.ts'
import type { RunRequest } from '../../model/worker/protocol.ts'
import { withText } from '../support/change-study.ts'
import { readStudy } from '../support/read-study.ts'
import { ROOT } from '../support/repository.ts'
import { directEngine } from '../support/window/direct-engine.ts'

const files = readStudy('mini')
const never = <T>(): Promise<T> => new Promise(() => undefined)

/** Runs with the strength of the blending mandate from nought to one. */
const requests: readonly RunRequest[] = Array.from({ length: 12 }, (_, step) => ({
  scenario: 'net-zero',
  rule: 'logit',
  gwp: null,
  levers: { 'strength/ethanol-blend': step / 11 },
  variables: ['Emissions|Kyoto Gases', 'Cost|Resource'],
}))

const valuesOf = (answers: Awaited<ReturnType<ReturnType<typeof createEnginePool>['runMany']>>): Float64Array[] =>
  answers.map((answer) => {
    if (!answer.ok) throw new Error(answer.error.kind)
    return answer.value.values
  })

async function onOneWorker(): Promise<Float64Array[]> {
  const pool = createEnginePool(directEngine().connect, 1)
  await pool.open(files)
  return valuesOf(await pool.runMany(requests))
}

describe('a pool of engines', () => {
  it('gives the answers of one engine, to the bit and in the order of the requests', async () => {
    const pool = createEnginePool(directEngine().connect, 3)
    expect(await pool.open(files)).toMatchObject({ ok: true })
    const told: number[] = []
    const answers = valuesOf(await pool.runMany(requests, { progress: ({ done }) => told.push(done) }))
    expect(answers).toEqual(await onOneWorker())
    expect(answers[0]).not.toEqual(answers[11])
    expect(told).toEqual(requests.map((_, at) => at + 1))
  })

  it('runs what a worker died of once more in another, which has the same study', async () => {
    let runs = 0
    const engine = directEngine((service) => ({
      ...service,
      run(...asked) {
        runs += 1
        if (runs !== 3) return service.run(...asked)
        engine.kill('out of memory')
        return never()
      },
    }))
    const pool = createEnginePool(engine.connect, 1)
    await pool.open(files)
    expect(valuesOf(await pool.runMany(requests))).toEqual(await onOneWorker())
    expect(engine.begun()).toBe(2)
  })

  it('gives up the run that kills every worker, and answers the others', async () => {
    const engine = directEngine((service) => ({
      ...service,
      run(call, request, progress) {
        if (request.levers['strength/ethanol-blend'] !== 1) return service.run(call, request, progress)
        engine.kill('crash')
        return never()
      },
    }))
    const pool = createEnginePool(engine.connect, 1)
    await pool.open(files)
    const answers = await pool.runMany(requests)
    expect(answers.map(({ ok }) => ok)).toEqual(requests.map((_, at) => at !== 11))
    expect(answers[11]).toEqual({ ok: false, error: { kind: 'engine-died', reason: 'crash' } })
  })

  it('answers what has not ended as cancelled after an abort', async () => {
    const pool = createEnginePool(directEngine().connect, 2)
    await pool.open(files)
    const abort = new AbortController()
    const answers = await pool.runMany(requests, {
      signal: abort.signal,
      progress: ({ done }) => {
        if (done === 4) abort.abort()
      },
    })
    expect(answers).toHaveLength(requests.length)
    const cancelled = answers.filter((answer) => !answer.ok && answer.error.kind === 'cancelled')
    expect(cancelled.length).toBeGreaterThanOrEqual(requests.length - 6)
  })

  it('says what is wrong with a study, and goes on with the one it had', async () => {
    const pool = createEnginePool(directEngine().connect, 2)
    await pool.open(files)
    const bad = withText(files, 'drivers.csv', (text) => text.replace('10.3', 'ten'))
    expect(await pool.open(bad)).toMatchObject({ ok: false, error: [{ kind: 'not-a-number', file: 'drivers.csv' }] })
    expect(valuesOf(await pool.runMany(requests))).toEqual(await onOneWorker())
  })
})

describe('a pool of threads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-pool-'))
  const script = pathToFileURL(join(folder, 'engine-thread.js'))
  beforeAll(async () => {
    await build({
      root: ROOT,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: 'electron/hosts/pool/engine-thread.ts',
        outDir: folder,
        emptyOutDir: false,
        minify: false,
        rollupOptions: { output: { entryFileNames: '[name].js' } },
      },
    })
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it('gives the answers of this thread, to the bit', async () => {
    const pool = createThreadPool(script, 2)
    expect(await pool.open(files)).toMatchObject({ ok: true })
    expect(valuesOf(await pool.runMany(requests))).toEqual(await onOneWorker())
    pool.close()
  })

  it('answers when its script is not there', async () => {
    const pool = createThreadPool(pathToFileURL(join(folder, 'nothing.js')), 1)
    expect(await pool.open(files)).toMatchObject({ ok: false, error: { kind: 'engine-died' } })
    expect(await pool.runMany(requests.slice(0, 2))).toMatchObject([
      { ok: false, error: { kind: 'engine-died' } },
      { ok: false, error: { kind: 'engine-died' } },
    ])
    pool.close()
  })
})
