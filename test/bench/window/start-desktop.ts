import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { evaluateIn } from '../../support/window/devtools.ts'
import type { Display } from '../../support/window/display.ts'

const LATE_MS = 60_000

/** When the page has a chart, the time now; nought before. Asked again and again, so that an answer is at most this late. */
const ASK_EVERY_MS = 25
const drawn = `document.querySelector('.chart-plot path.chart-moving') === null
  ? 0 : new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(Date.now()))))`

/** Milliseconds from starting the desktop's process to its first painted chart, with application data of the first day. */
export async function startDesktop(program: string, display: Display): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'shirube-start-'))
  const args = ['--no-sandbox', '--disable-gpu', '--remote-debugging-port=0', `--user-data-dir=${data}`, resolve('.')]
  const began = Date.now()
  const app = spawn(program, args, {
    env: { ...process.env, DISPLAY: display.name },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  app.stderr.on('data', (text: Buffer) => (said += text.toString()))
  const ended = new Promise((done) => app.once('close', done))
  try {
    while (Date.now() - began < LATE_MS) {
      const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1]
      // Until the page is there, there is nobody to ask.
      const found = port === undefined ? 0 : await evaluateIn(Number(port), 'app://shirube/', drawn).catch(() => 0)
      if (typeof found === 'number' && found > 0) return found - began
      await new Promise((done) => setTimeout(done, ASK_EVERY_MS))
    }
    throw new Error(`The desktop showed no chart within ${LATE_MS / 1000} s: ${said.slice(-2_000)}`)
  } finally {
    app.kill()
    await ended
    rmSync(data, { recursive: true, force: true, maxRetries: 5 })
  }
}
