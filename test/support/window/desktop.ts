import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { readyWindow } from '../../../electron/hosts/bootstrap/ready.js'
import { ROOT } from '../repository.ts'
import { type Display, displayReason, openDisplay } from './display.ts'

const home = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? ''

/** Electron's program in the folder that ELECTRON_OVERRIDE_DIST_PATH names. */
export const electronProgram = join(home, 'electron')

/** Why there is no desktop to test, or null. */
export function electronReason(): string | null {
  if (home === '') return 'ELECTRON_OVERRIDE_DIST_PATH is not set'
  return existsSync(electronProgram) ? displayReason() : `no Electron in ${home}`
}

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
}

/** Builds what is older than its sources, opens the desktop and waits until its page has loaded. */
export async function openDesktop(): Promise<Desktop> {
  await readyWindow()
  const display = await openDisplay({ width: 1920, height: 1080 })
  const data = mkdtempSync(join(tmpdir(), 'shirube-desktop-'))
  const app = await _electron.launch({
    executablePath: electronProgram,
    args: ['--no-sandbox', '--disable-gpu', `--user-data-dir=${data}`, ROOT],
    env: { ...environment(), DISPLAY: display.name },
  })
  let said = ''
  app.process().stderr?.on('data', (text: Buffer) => (said += text.toString()))
  const page = await app.firstWindow({ timeout: 20_000 }).catch((error: unknown) => {
    app.process().kill('SIGKILL')
    display.close()
    throw new Error(`the desktop opened no window: ${said.slice(-2_000)}`, { cause: error })
  })
  await page.waitForLoadState('load')
  const close = async (): Promise<void> => {
    await app.close()
    display.close()
    rmSync(data, { recursive: true, force: true })
  }
  return { app, page, display, data, said: () => said, close }
}

/** Without what is not set. */
export function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}
