import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { readyWindow } from '../../../electron/hosts/bootstrap/ready.js'
import { ROOT } from '../repository.ts'
import { type Display, openDisplay } from './display.ts'
import { electronProgram } from './electron-program.ts'

/** Builds what is older than its sources. */
export const readyDesktop = (): Promise<void> => readyWindow()

/** The desktop on a display of its own, with application data of its own. */
export interface Desktop {
  readonly app: ElectronApplication
  readonly page: Page
  readonly display: Display
  /** The folder of the application's own data. */
  readonly data: string
  /** What the main process said on standard error. */
  readonly said: () => string
  close(): Promise<void>
  /** Ends it as a power cut does: nothing is written any more. Its data stay. */
  kill(): Promise<void>
}

/**
 * Builds what is older than its sources, opens the desktop and waits until its page has loaded. It finds the data that
 * another one left where that one's folder is given.
 */
export async function openDesktop(data = mkdtempSync(join(tmpdir(), 'shirube-desktop-'))): Promise<Desktop> {
  await readyDesktop()
  const display = await openDisplay({ width: 1920, height: 1080 })
  for (let left = attempts; left > 0; left -= 1) {
    const opened = await attempt(display, data)
    if (opened !== null) return opened
  }
  display.close()
  throw new Error(`the desktop showed no page in ${attempts} attempts`)
}

/**
 * The older Chromium of the test runtime does not always attach the first page to a driver that asks while it starts,
 * the more often the busier the machine: the window is there, and Playwright never hears of it.
 */
const attempts = 5
const patienceMs = 8_000

/** Null where the application runs and its page was not attached; throws where it ended by itself. */
async function attempt(display: Display, data: string): Promise<Desktop | null> {
  const app = await _electron.launch({
    executablePath: electronProgram,
    args: ['--no-sandbox', '--disable-gpu', `--user-data-dir=${data}`, ROOT],
    env: { ...environment(), DISPLAY: display.name },
  })
  let said = ''
  app.process().stderr?.on('data', (text: Buffer) => (said += text.toString()))
  const page = await app.firstWindow({ timeout: patienceMs }).catch(() => null)
  if (page === null) {
    const { exitCode } = app.process()
    app.process().kill('SIGKILL')
    if (exitCode !== null) throw new Error(`the desktop ended with code ${exitCode}: ${said.slice(-2_000)}`)
    return null
  }
  // A window begins with an empty page, whose load has ended before its own page is asked for.
  await page.waitForURL('app://shirube/**', { timeout: 60_000 })
  const close = async (): Promise<void> => {
    await app.close()
    display.close()
    rmSync(data, { recursive: true, force: true, maxRetries: 5 })
  }
  const kill = async (): Promise<void> => {
    const ended = new Promise((resolve) => app.process().once('exit', resolve))
    app.process().kill('SIGKILL')
    await ended
    display.close()
  }
  return { app, page, display, data, said: () => said, close, kill }
}

/** Without what is not set. */
export function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}
