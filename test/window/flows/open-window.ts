import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type CDPSession, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { skipReason } from '../../support/required.ts'
import { openBrowserEdition } from '../../support/window/browser-edition.ts'
import { freePort } from '../../support/window/free-port.ts'
import { chromiumReason, openChromium } from '../../support/window/chromium.ts'
import { openDesktop } from '../../support/window/desktop.ts'
import { electronReason } from '../../support/window/electron-program.ts'
import { listenToEngine, untilQuiet } from './engine-in-page.ts'

/** How a reader wants the window. */
export interface Look {
  readonly language: 'en' | 'ja'
  readonly theme: 'light' | 'dark'
  readonly width: number
  readonly height: number
}

export const LOOK: Look = { language: 'en', theme: 'light', width: 1280, height: 800 }

/** The window with Viet Nam's study in it, calculated, nothing moved. */
export interface OpenedWindow {
  readonly page: Page
  /** Errors and warnings of the console, refusals by the policy among them. */
  readonly complaints: readonly string[]
  /** The developer tools' protocol, for what Playwright has no word for. */
  readonly protocol: () => Promise<CDPSession>
  /** Everything twice as large, say, in a window that stays as it is. */
  readonly zoom: (factor: number) => Promise<void>
  /** The file that the person gets by what they do: a download, or what a dialog has a place for. */
  readonly fileOf: (act: () => Promise<void>) => Promise<{ readonly name: string; readonly bytes: Buffer }>
  readonly close: () => Promise<void>
}

export interface WindowHost {
  readonly open: (look?: Partial<Look>) => Promise<OpenedWindow>
  readonly end: () => Promise<void>
}

const named = (host: string, reason: string | null, begin: () => Promise<WindowHost>) => ({
  host: reason === null ? host : `${host} (${reason})`,
  reason,
  begin,
})

/** Both hosts of the pages as they are shipped; a flow is one sentence that holds in each. */
export const HOSTS = [
  named('Chromium', skipReason('chromium', chromiumReason()), beginChromium),
  named('Electron', skipReason('electron', electronReason()), beginElectron),
]

/** The places in the order of the rail. */
export const PLACES = ['overview', 'sectors', 'policies', 'compare', 'effects', 'data'] as const

/** Goes to a place by its address and waits until it stands and nothing is calculated any more. */
export async function goTo(page: Page, place: (typeof PLACES)[number]): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), place)
  await page.locator(`.rail-place[href="#${place}"][aria-current="page"]`).waitFor()
  await page.locator('main h1').waitFor()
  await untilQuiet(page)
}

/** Questions of the place of effects, by their addresses. */
export const EFFECTS = ['policies', 'drivers', 'where', 'price', 'design', 'goal'] as const

/** Asks a question of the place of effects as it stands and waits for its answer. */
export async function askEffects(page: Page, view: (typeof EFFECTS)[number]): Promise<void> {
  await goTo(page, 'effects')
  await page.evaluate((hash) => (location.hash = hash), `effects/${view}`)
  await page.locator('.asking .button[data-look="primary"]').click()
  await page.locator('.table-tools').first().waitFor({ timeout: 60_000 })
  await untilQuiet(page)
}

/** Waits until every scenario's numbers are there and the first chart has been drawn. */
export async function untilCalculated(page: Page): Promise<void> {
  await page.getByText(/^(Up to date|最新)$/).waitFor({ timeout: 60_000 })
  await page.locator('.chart-plot path').first().waitFor({ state: 'attached' })
  await untilQuiet(page)
}

function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}

async function beginChromium(): Promise<WindowHost> {
  const edition = await openBrowserEdition(await freePort())
  const browser = await openChromium()
  return {
    async open(asked = {}) {
      const { language, theme, width, height } = { ...LOOK, ...asked }
      const options = { locale: language, colorScheme: theme, viewport: { width, height } }
      const context = await browser.newContext(options)
      const page = await context.newPage()
      const complaints = complaintsOf(page)
      await page.addInitScript(listenToEngine)
      // Somebody who has been offered the tour before.
      await page.addInitScript(() => {
        if (localStorage.getItem('shirube.preferences') === null) {
          localStorage.setItem('shirube.preferences', '{"tour":true}')
        }
      })
      await page.goto(edition.url)
      await untilCalculated(page)
      return {
        page,
        complaints,
        protocol: () => context.newCDPSession(page),
        // To a page, the browser's zoom is a window of fewer and larger pixels.
        zoom: (factor) => page.setViewportSize({ width: width / factor, height: height / factor }),
        async fileOf(act) {
          const [given] = await Promise.all([page.waitForEvent('download'), act()])
          return { name: given.suggestedFilename(), bytes: readFileSync(await given.path()) }
        },
        close: () => context.close(),
      }
    },
    async end() {
      await browser.close()
      await edition.close()
    },
  }
}

/** One desktop for a file of flows: it takes seconds to start. Each flow finds it as on the first day. */
async function beginElectron(): Promise<WindowHost> {
  const { app, data, page, close } = await openDesktop()
  await page.addInitScript(listenToEngine)
  const setZoom = (factor: number): Promise<void> =>
    app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to), factor)
  async function fileOf(act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
    const place = join(data, 'given')
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = (...asked: unknown[]) => {
        const { defaultPath } = asked.at(-1) as { defaultPath: string }
        Reflect.set(globalThis, 'askedFor', defaultPath.split('/').at(-1))
        return Promise.resolve({ canceled: false, filePath })
      }
    }, place)
    rmSync(place, { force: true })
    await act()
    await expect.poll(() => existsSync(place)).toBe(true)
    return { name: await app.evaluate(() => Reflect.get(globalThis, 'askedFor') as string), bytes: readFileSync(place) }
  }
  return {
    async open(asked = {}) {
      const look = { ...LOOK, ...asked }
      await page.mouse.up()
      await page.evaluate(asOnTheFirstDay, { language: look.language, theme: look.theme, tour: true })
      await app.evaluate(
        ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
        look,
      )
      const complaints = complaintsOf(page)
      await page.evaluate(() => (location.hash = ''))
      await page.reload()
      await untilCalculated(page)
      return {
        page,
        complaints,
        protocol: () => page.context().newCDPSession(page),
        zoom: setZoom,
        fileOf,
        async close() {
          page.removeAllListeners()
          await setZoom(1)
        },
      }
    },
    end: close,
  }
}

/** Runs in the page: nothing kept but what the reader prefers. */
async function asOnTheFirstDay(preferences: object): Promise<void> {
  interface Bridge {
    readonly call: (name: string, request: unknown) => Promise<{ value: readonly { study: string }[] }>
  }
  const { shirube } = globalThis as unknown as { shirube: Bridge }
  localStorage.clear()
  await shirube.call('write-preferences', { preferences })
  const { value } = await shirube.call('list-bundled-studies', {})
  await Promise.all(value.map(({ study }) => shirube.call('restart-journal', { study, entries: [] })))
}
