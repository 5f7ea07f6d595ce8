import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '../../electron/hosts/pages/page-headers.ts'
import type { BrowserEdition } from '../../electron/hosts/browser-edition/serve.ts'
import { ROOT } from '../support/repository.ts'
import { skipReason } from '../support/required.ts'
import { openBrowserEdition } from '../support/window/browser-edition.ts'
import { freePort } from '../support/window/free-port.ts'
import { chromiumReason, openChromium } from '../support/window/chromium.ts'

const reason = skipReason('chromium', chromiumReason())

describe.skipIf(reason !== null)(`the browser edition${reason ? ` (${reason})` : ''}`, () => {
  let edition: BrowserEdition
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let port = 0
  beforeAll(async () => {
    port = await freePort()
    edition = await openBrowserEdition(port)
    browser = await openChromium()
    context = await browser.newContext()
    page = await context.newPage()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await edition?.close()
  })

  test('every answer carries the policy, and the policy holds', async () => {
    const answer = await page.goto(edition.url)
    expect(answer?.headers()['content-security-policy']).toBe(CONTENT_SECURITY_POLICY)
    const found = await page.evaluate(async () => {
      const remote = await fetch('https://example.org/').then(
        () => 'loaded',
        (error: Error) => error.name,
      )
      const script = document.createElement('script')
      script.textContent = 'globalThis.planted = true'
      document.body.append(script)
      // In a task of the page's own: what the developer tools run themselves may evaluate.
      const evaluated = await new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve(String(Reflect.construct(Function, ['return 1'])))
          } catch (error) {
            resolve((error as Error).name)
          }
        })
      })
      return { remote, evaluated, planted: 'planted' in globalThis }
    })
    expect(found).toEqual({ remote: 'TypeError', evaluated: 'EvalError', planted: false })
  })

  test('after its first load it opens with its server gone, studies and all', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await edition.close()
    await page.reload()
    expect(await page.title()).toMatch(/Shirube$/)
    const studies = await page.evaluate(async () => (await fetch('./studies/list.json')).json() as Promise<unknown>)
    expect(studies).toMatchObject([{ study: 'viet-nam' }])
    // Its engine too: charts are drawn, and bend.
    const drawn = () => page.locator('.chart-plot path.chart-moving').first().getAttribute('d')
    await page.getByText('Up to date').waitFor()
    await expect.poll(drawn).toMatch(/^M/)
    const before = await drawn()
    await page.getByRole('slider', { name: 'PDP8: no new coal but what is under construction' }).press('Home')
    await expect.poll(drawn).not.toBe(before)
    for (const place of ['Sectors', 'Policies', 'Compare', 'Data']) {
      await page.getByRole('link', { name: place, exact: true }).click()
      await page.getByRole('heading', { level: 1, name: place }).waitFor()
    }
    edition = await openBrowserEdition(port)
  }, 90_000)

  test('keeps every built file, under one version', async () => {
    const kept = await page.evaluate(async () => {
      const names = await caches.keys()
      const cache = await caches.open(names[0] ?? '')
      return { names, paths: (await cache.keys()).map(({ url }) => new URL(url).pathname) }
    })
    expect(kept.names).toEqual([expect.stringMatching(/^shirube-[0-9a-f]{16}$/)])
    const index = readFileSync(join(ROOT, '.build/pages/index.html'), 'utf8')
    const named = [...index.matchAll(/(?:src|href)="\.(\/assets\/[^"]+)"/g)].map(([, path]) => path)
    expect(named.length).toBeGreaterThan(0)
    expect(kept.paths).toEqual(expect.arrayContaining(['/', '/index.html', '/studies/viet-nam.json', ...named]))
  })
})
