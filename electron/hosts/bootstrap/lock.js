import { randomUUID } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { EXIT, Failure } from './failure.js'

/** The holder touches its lock this often; one untouched for `SILENT_MS` belongs to a dead process. */
const HEARTBEAT_MS = 2_000
const SILENT_MS = 60_000
const POLL_MS = 100

/**
 * Runs `work` while no other process holds the lock file. A lock whose process has ended is taken over.
 * @template T
 * @param {string} path
 * @param {{ waiting: (holder: number) => void, patienceMs: number }} options `waiting` is called once, when we must wait
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, { waiting, patienceMs }, work) {
  const token = JSON.stringify({ pid: process.pid, host: hostname(), id: randomUUID() })
  mkdirSync(dirname(path), { recursive: true })
  const deadline = Date.now() + patienceMs
  let told = false
  while (!createExclusively(path, token)) {
    const holder = readLock(path)
    if (holder === null) continue
    if (isDead(path, holder)) {
      takeAway(path, holder.text)
      continue
    }
    if (Date.now() > deadline) {
      throw new Failure(`process ${holder.pid} still holds ${path}; end it or delete that file`, EXIT.inputOutput)
    }
    if (!told) waiting(holder.pid)
    told = true
    await sleep(POLL_MS)
  }
  const heartbeat = setInterval(() => touch(path), HEARTBEAT_MS)
  heartbeat.unref()
  try {
    return await work()
  } finally {
    clearInterval(heartbeat)
    if (readLock(path)?.text === token) rmSync(path, { force: true })
  }
}

/**
 * @param {string} path
 * @param {string} text
 */
function createExclusively(path, text) {
  try {
    const file = openSync(path, 'wx')
    writeSync(file, text)
    closeSync(file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/**
 * @param {string} path
 * @returns {{ text: string, pid: number, host: string } | null} null when nobody holds it
 */
function readLock(path) {
  let text = ''
  try {
    text = readFileSync(path, 'utf8')
    const { pid, host } = JSON.parse(text)
    return { text, pid: Number(pid), host: String(host) }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    // Created and not yet written, or damaged: age alone decides.
    if (error instanceof SyntaxError) return { text, pid: 0, host: '' }
    throw error
  }
}

/**
 * @param {string} path
 * @param {{ pid: number, host: string }} holder
 */
function isDead(path, { pid, host }) {
  const silentFor = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
  if (silentFor > SILENT_MS) return true
  if (pid === 0 || host !== hostname()) return false
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return codeOf(error) === 'ESRCH'
  }
}

/**
 * Removes a dead process's lock. Two processes may find it dead at once: the second must not remove the lock that the
 * first has since taken, so the removal is itself exclusive and looks again.
 * @param {string} path
 * @param {string} text what the dead lock said
 */
function takeAway(path, text) {
  const guard = `${path}.takeover`
  if (!createExclusively(guard, '')) {
    const age = Date.now() - (statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > SILENT_MS) rmSync(guard, { force: true })
    return
  }
  try {
    if (readLock(path)?.text === text) rmSync(path, { force: true })
  } finally {
    rmSync(guard, { force: true })
  }
}

/** @param {string} path */
function touch(path) {
  const now = new Date()
  try {
    utimesSync(path, now, now)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : null
}
