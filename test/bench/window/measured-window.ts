import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { measureInPage, type WindowInPage } from './window-in-page.ts'

export type InPage = typeof globalThis & { readonly windowInPage: WindowInPage }

export interface MeasuredWindow {
  readonly page: Page
  readonly context: BrowserContext
  /** Milliseconds from the address to the first painted chart, with nothing in any cache. */
  readonly start: number
  /** Bytes of the scripts that the page had loaded by then, compressed, without workers. */
  readonly scriptBytes: number
}

/** The browser edition in a context of its own, as on the first visit. */
export async function openMeasured(browser: Browser, url: string): Promise<MeasuredWindow> {
  const context = await browser.newContext({ locale: 'en', viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const scripts: Promise<number>[] = []
  let isCounting = true
  page.on('response', (response) => {
    const isScript = response.url().endsWith('.js') && !/worker/.test(response.url())
    if (isCounting && isScript) scripts.push(response.body().then((body) => gzipSync(body).length))
  })
  await page.addInitScript(measureInPage)
  const began = Date.now()
  await page.goto(url)
  const painted = await page.evaluate(() => (globalThis as InPage).windowInPage.firstChart)
  isCounting = false
  const sizes = await Promise.all(scripts)
  return { page, context, start: painted - began, scriptBytes: sizes.reduce((sum, size) => sum + size, 0) }
}

/** Waits until every scenario has run: what follows is measured in a window at rest. */
export async function settle(page: Page): Promise<void> {
  await page.getByText('Up to date').waitFor()
  await page.waitForTimeout(4_000)
}

/** Bytes on the heap of the page after everything that can be freed has been. */
export async function heapOf({ page, context }: Pick<MeasuredWindow, 'page' | 'context'>): Promise<number> {
  const tools = await context.newCDPSession(page)
  for (let turn = 0; turn < 3; turn++) await tools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await tools.send('Runtime.getHeapUsage')
  await tools.detach()
  return usedSize
}
