import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openChromium } from '../support/window/chromium.ts'
import { serveBuilt } from './serve-built.ts'
import { axeFaults, sideways, watchedPage } from './watched-page.ts'

const BUILT = resolve('.build/parts-gallery')
let browser: Browser
let server: Awaited<ReturnType<typeof serveBuilt>>

beforeAll(async () => {
  await build({
    configFile: false,
    root: resolve('test/browser/parts-gallery'),
    base: './',
    publicDir: false,
    logLevel: 'error',
    plugins: [react()],
    build: { target: 'chrome114', outDir: BUILT, emptyOutDir: true, assetsInlineLimit: 0, reportCompressedSize: false },
  })
  server = await serveBuilt(BUILT)
  browser = await openChromium()
}, 120_000)
afterAll(async () => {
  await browser.close()
  server.close()
})

async function open(query = '', width = 1280, more: Parameters<Browser['newPage']>[0] = {}) {
  const watched = await watchedPage(browser, { viewport: { width, height: 800 }, ...more })
  await watched.page.goto(`${server.url}?${query}`)
  await watched.page.getByRole('heading', { level: 1 }).waitFor()
  return watched
}

const reported = (page: Page) => page.evaluate(() => (window as unknown as { reported: string[] }).reported)

describe('the parts of the window in Chromium, under the content security policy', () => {
  test.each(['theme=light&lang=en', 'theme=dark&lang=ja'])('%s: nothing for axe, no complaint', async (query) => {
    const { page, complaints } = await open(query)
    expect(await axeFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Open dialog' }).click()
    expect(await axeFaults(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.close()
  })

  test.each([320, 640, 1024, 1920])('a window %d pixels wide does not scroll sideways', async (width) => {
    const { page } = await open('', width)
    expect(await sideways(page)).toBe(0)
    await page.close()
  })

  test('a drag of the slider is many moves and one commit', async () => {
    const { page } = await open()
    const box = await page.getByRole('slider').boundingBox()
    if (box === null) throw new Error('the slider is not on the page')
    const y = box.y + box.height / 2
    await page.mouse.move(box.x + box.width * 0.4, y)
    await page.mouse.down()
    for (const share of [0.5, 0.6, 0.7, 0.8]) await page.mouse.move(box.x + box.width * share, y)
    await page.mouse.up()
    const all = await reported(page)
    expect(all.filter((entry) => entry.startsWith('move')).length).toBeGreaterThanOrEqual(3)
    expect(all.filter((entry) => entry.startsWith('commit'))).toEqual([all.at(-1)])
    await page.close()
  })

  test('Escape in a drag puts the slider back and commits nothing', async () => {
    const { page } = await open()
    const slider = page.getByRole('slider')
    const box = await slider.boundingBox()
    if (box === null) throw new Error('the slider is not on the page')
    const y = box.y + box.height / 2
    await page.mouse.move(box.x + box.width * 0.4, y)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.8, y)
    await page.keyboard.press('Escape')
    await page.mouse.move(box.x + box.width * 0.9, y)
    await page.mouse.up()
    expect(await slider.getAttribute('aria-valuetext')).toBe('40.0%')
    expect((await reported(page)).filter((entry) => entry.startsWith('commit'))).toEqual([])
    await page.close()
  })

  test('arrows take a step of the slider, with shift a fine one, and say the value in words', async () => {
    const { page } = await open()
    await page.getByRole('slider').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toBe('45.5%')
    expect((await reported(page)).filter((entry) => entry.startsWith('commit'))).toEqual([
      'commit 0.45',
      'commit 0.455',
    ])
    await page.close()
  })

  test('a menu opens by keyboard, goes round with arrows, and gives the focus back', async () => {
    const { page } = await open()
    await page.getByRole('button', { name: 'Export' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    expect(await reported(page)).toEqual(['Save as CSV'])
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Export')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('menu').isVisible()).toBe(false)
    await page.close()
  })

  test('a dialog holds the focus and gives it back', async () => {
    const { page } = await open()
    await page.getByRole('button', { name: 'Open dialog' }).press('Enter')
    await page.getByRole('dialog').waitFor()
    for (let presses = 0; presses < 5; presses++) await page.keyboard.press('Tab')
    const inside = await page.evaluate(() => document.activeElement?.closest('dialog, body')?.tagName)
    expect(inside).toMatch(/DIALOG|BODY/)
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Open dialog')
    await page.close()
  })

  test('a long table draws the rows in sight and sorts all of them', async () => {
    const { page } = await open()
    const region = page.getByRole('group', { name: 'Sources' })
    expect(await region.locator('tbody tr').count()).toBeLessThan(100)
    await region.getByRole('button', { name: /Value/ }).click()
    await region.getByRole('button', { name: /Value/ }).click()
    expect(await region.getByRole('columnheader', { name: /Value/ }).getAttribute('aria-sort')).toBe('descending')
    expect(await region.locator('tbody tr').first().locator('td').last().textContent()).toBe('124.9')
    await region.focus()
    await page.keyboard.press('End')
    await expect.poll(() => region.locator('tbody tr:not(.table-gap)').last().textContent()).toContain('0.0')
    await page.close()
  })

  test('a number that is none says so beside its field', async () => {
    const { page } = await open()
    const field = page.getByLabel('Price of carbon')
    await field.fill('twelve')
    expect(await page.getByRole('alert').filter({ hasText: 'twelve' }).textContent()).toBe('“twelve” is not a number.')
    await field.press('Escape')
    expect(await field.inputValue()).toBe('12.5')
    await field.fill('１，２３４')
    expect(await page.getByRole('alert').filter({ hasText: '500' }).count()).toBe(1)
    await page.close()
  })

  test('colours forced by the system leave every control to be seen', async () => {
    const { page } = await open('', 1280, { forcedColors: 'active' })
    expect(await axeFaults(page)).toEqual([])
    await page.close()
  })
})
