import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { withLock } from '../../electron/hosts/bootstrap/lock.js'
import { run } from './small-clone.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shirube-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const options = { waiting: () => undefined, patienceMs: 20_000 }

/** The id of a process that has just ended. */
async function endedProcess(): Promise<number> {
  const { stdout } = await run(process.execPath, ['-p', 'process.pid'], { cwd: folder })
  return Number(stdout)
}

describe('the lock', () => {
  test('is held by one at a time', async () => {
    let inside = 0
    let most = 0
    const work = async (): Promise<void> => {
      inside += 1
      most = Math.max(most, inside)
      await sleep(5)
      inside -= 1
    }
    await Promise.all([1, 2, 3, 4].map(() => withLock(join(folder, 'lock'), options, work)))
    expect(most).toBe(1)
  })

  test('is given back when the work fails', async () => {
    const path = join(folder, 'lock')
    const failing = withLock(path, options, () => Promise.reject(new Error('disk full')))
    await expect(failing).rejects.toThrow('disk full')
    expect(existsSync(path)).toBe(false)
  })

  test('of a process that has ended is taken over, by one of many', async () => {
    const path = join(folder, 'lock')
    writeFileSync(path, JSON.stringify({ pid: await endedProcess(), host: hostname(), id: 'dead' }))
    const order: string[] = []
    const work = (name: string) => async (): Promise<void> => {
      order.push(`${name} in`)
      await sleep(5)
      order.push(`${name} out`)
    }
    await Promise.all(['a', 'b', 'c'].map((name) => withLock(path, options, work(name))))
    expect(order.map((said) => said.slice(2))).toEqual(['in', 'out', 'in', 'out', 'in', 'out'])
  })

  test('that nobody touched for a minute is taken over, whoever held it', async () => {
    const path = join(folder, 'lock')
    writeFileSync(path, JSON.stringify({ pid: 1, host: 'another-machine', id: 'silent' }))
    utimesSync(path, new Date(), new Date(Date.now() - 61_000))
    expect(await withLock(path, options, () => Promise.resolve('done'))).toBe('done')
  })

  test('of a living process is waited for, and the wait is told once and has an end', async () => {
    const path = join(folder, 'lock')
    writeFileSync(path, JSON.stringify({ pid: process.pid, host: hostname(), id: 'alive' }))
    const waiting = vi.fn()
    const late = withLock(path, { waiting, patienceMs: 250 }, () => Promise.resolve('never'))
    await expect(late).rejects.toThrow(`process ${process.pid} still holds ${path}`)
    expect(waiting.mock.calls).toEqual([[process.pid]])
  })
})
