import { spawn } from 'node:child_process'

/** The first start on a slow disk; a window that is not there after this is not coming. */
const PATIENCE_MS = 60_000

/**
 * @typedef {{ kind: 'ready', ended: Promise<number>, end: () => void }} Ready `ended` gives the exit code; `end` asks it
 *   to write what is under way and to end
 * @typedef {{ kind: 'handed-over' }} HandedOver another Shirube was open and shows its window
 * @typedef {{ kind: 'failed', reason: string }} Failed
 */

/**
 * Starts Electron and waits until the desktop reports that its page has loaded. What Electron writes to stderr before
 * that is kept back: when it ends early, the reason is in it.
 * @param {string} program
 * @param {string} root
 * @returns {Promise<Ready | HandedOver | Failed>}
 */
export function startDesktop(program, root) {
  return new Promise((resolve) => {
    // Set by some editors' terminals, it would make Electron a plain Node.
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: undefined }
    const child = spawn(program, [root], { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    let said = ''
    let isReady = false
    /** @type {(code: number) => void} */
    let end = () => undefined
    const askToEnd = () => {
      if (child.connected) child.send({ shirube: 'end' })
    }
    const patience = setTimeout(() => {
      child.kill()
      resolve({ kind: 'failed', reason: `Electron was not ready after ${PATIENCE_MS / 1000} s` })
    }, PATIENCE_MS)

    child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      if (isReady) process.stderr.write(text)
      else said = (said + text).slice(-20_000)
    })
    child.once('error', (error) => {
      clearTimeout(patience)
      resolve({ kind: 'failed', reason: `Electron cannot be started (${error.message})` })
    })
    child.on('message', (message) => {
      const report = reportOf(message)
      if (report === null) return
      clearTimeout(patience)
      isReady = true
      if (report === 'handed-over') resolve({ kind: 'handed-over' })
      else resolve({ kind: 'ready', ended: new Promise((ended) => (end = ended)), end: askToEnd })
    })
    child.once('close', (code, signal) => {
      clearTimeout(patience)
      end(code ?? 1)
      resolve({ kind: 'failed', reason: `Electron ended before it was ready (${whyEnded(said, code, signal)})` })
    })
  })
}

/**
 * @param {unknown} message
 * @returns {'ready' | 'handed-over' | null}
 */
function reportOf(message) {
  if (message === null || typeof message !== 'object' || !('shirube' in message)) return null
  return message.shirube === 'ready' || message.shirube === 'handed-over' ? message.shirube : null
}

/**
 * @param {string} said
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
function whyEnded(said, code, signal) {
  if (/Running as root without --no-sandbox/.test(said)) return 'its sandbox does not work for root; start it as a user'
  if (/SUID sandbox helper|No usable sandbox/.test(said)) return 'this system does not let it make its sandbox'
  if (/Missing X server|cannot open display|Failed to connect to Wayland/i.test(said)) {
    return 'the display does not answer'
  }
  const missing = /error while loading shared libraries: (\S+):/.exec(said)?.[1]
  if (missing) return `the library ${missing} is missing`
  const own = /^shirube: failed: (.*)$/m.exec(said)?.[1]
  if (own) return own
  return signal === null ? `code ${code}` : `signal ${signal}`
}
