import { resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openChromium } from '../support/window/chromium.ts'
import { serveBuilt } from './serve-built.ts'
import { axeFaults, sideways, watchedPage } from './watched-page.ts'

const BUILT = resolve('.build/window-test')
let browser: Browser
let server: Awaited<ReturnType<typeof serveBuilt>>

beforeAll(async () => {
  await build({ configFile: resolve('renderer/vite.config.ts'), logLevel: 'error', build: { outDir: BUILT } })
  server = await serveBuilt(BUILT)
  browser = await openChromium()
}, 180_000)
afterAll(async () => {
  await browser.close()
  server.close()
})

/** The window with the study that comes with it, calculated. */
async function open(locale = 'en-GB', width = 1280, colorScheme: 'light' | 'dark' = 'light') {
  const watched = await watchedPage(browser, { viewport: { width, height: 800 }, locale, colorScheme })
  await watched.page.goto(server.url)
  await watched.page.getByRole('combobox').nth(2).waitFor()
  await watched.page.getByText(/^(Up to date|最新)$/).waitFor()
  return watched
}

describe('the frame of the window in Chromium', () => {
  test.each([
    ['en-GB', 'light'],
    ['ja-JP', 'dark'],
  ] as const)('%s, %s: nothing for axe, no complaint', async (locale, scheme) => {
    const { page, complaints } = await open(locale, 1280, scheme)
    expect(await axeFaults(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.close()
  })

  test('it speaks the language of the reader, and a drafted language says that it is one', async () => {
    const { page } = await open('ja-JP')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('ja')
    expect(await page.getByText('機械翻訳の下書き').isVisible()).toBe(true)
    await page.close()
  })

  test('language and theme are kept', async () => {
    const { page } = await open()
    await page.getByLabel('Language').selectOption('日本語')
    await page.reload()
    await page.getByText('最新', { exact: true }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('ja')
    await page.close()
  })

  test('the palette goes to a place by a few letters of its name', async () => {
    const { page } = await open()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('comp')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Compare' }).waitFor()
    expect(new URL(page.url()).hash).toBe('#compare')
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor()
    await page.close()
  })

  test('the palette chooses a scenario', async () => {
    const { page } = await open()
    const chosen = () => page.getByLabel('Scenario').inputValue()
    const before = await chosen()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('frozen')
    await page.keyboard.press('Enter')
    await expect.poll(chosen).toBe('frozen-technology')
    expect(before).not.toBe('frozen-technology')
    await page.close()
  })

  test.each([320, 640, 1280])('a window %d pixels wide does not scroll sideways', async (width) => {
    const { page } = await open('en-GB', width)
    expect(await sideways(page)).toBe(0)
    await page.close()
  })

  test('every place of the rail opens', async () => {
    const { page, complaints } = await open()
    for (const name of ['Sectors', 'Policies', 'Compare', 'Data', 'Overview']) {
      await page.getByRole('navigation').getByRole('link', { name }).click()
      await page.getByRole('heading', { level: 1, name }).waitFor()
    }
    expect(complaints).toEqual([])
    await page.close()
  })

  test('a place opens at its top, however far the one before was scrolled', async () => {
    const { page } = await open()
    const top = () => page.evaluate(() => document.querySelector('main')?.scrollTop)
    await page.getByRole('navigation').getByRole('link', { name: 'Policies' }).click()
    await page.getByRole('heading', { level: 1, name: 'Policies' }).waitFor()
    await page.locator('main').evaluate((main) => main.scrollTo(0, 900))
    expect(await top()).toBeGreaterThan(100)
    await page.getByRole('navigation').getByRole('link', { name: 'Compare' }).click()
    await page.getByRole('heading', { level: 1, name: 'Compare' }).waitFor()
    expect(await top()).toBe(0)
    await page.close()
  })

  test('the table behind a chart: years on one line, at least eight rows in sight, the hidden edge shaded', async () => {
    const { page } = await open()
    await page.locator('.chart-figure').first().getByRole('button', { name: 'Table' }).click()
    const table = page.locator('.chart-table').first()
    const { lines, rows } = await table.evaluate((region) => {
      const { bottom } = region.getBoundingClientRect()
      const heads = [...region.querySelectorAll('tbody th')].map((head) => head.getBoundingClientRect())
      const text = document.createRange()
      text.selectNodeContents(region.querySelector('tbody th') ?? region)
      return { lines: text.getClientRects().length, rows: heads.filter((head) => head.bottom <= bottom).length }
    })
    expect(lines).toBe(1)
    expect(rows).toBeGreaterThanOrEqual(8)
    await expect.poll(() => table.getAttribute('data-hidden')).toBe('end')
    await table.press('End')
    await table.press('ArrowRight')
    await expect.poll(() => table.getAttribute('data-hidden')).toBe('start end')
    await page.close()
  })

  test('a second tab of one study says that its changes are not kept, and leaves those of the first alone', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
    const page = await context.newPage()
    await page.goto(server.url)
    await page.getByText('Up to date').waitFor()
    const notice = 'This study is open in another tab, which keeps its changes.'
    expect(await page.getByText(notice).count()).toBe(0)
    const second = await context.newPage()
    await second.goto(server.url)
    await second.getByText(notice).waitFor()
    await second.getByText('Up to date').waitFor()
    const slider = second.getByRole('slider').first()
    await slider.press('End')
    await second.getByText('1 unsaved change').waitFor()
    const journals = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('journal')))
    expect(await journals()).toEqual([])
    await page.getByRole('slider').first().press('End')
    await expect.poll(journals).toHaveLength(1)
    // The same tab, loaded anew, has its study as before.
    await page.reload()
    await page.getByText('Your last changes are back').waitFor()
    expect(await page.getByText(notice).count()).toBe(0)
    await context.close()
  })
})
