import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lineChart, stackedArea } from '#charts'
import { readStudyFolder } from '../../electron/hosts/files/study-folder.ts'
import { ROOT } from '../support/repository.ts'
import { vietNamCharts } from './chart-gallery/viet-nam.ts'
import { openGallery } from './gallery-page.ts'

let gallery: Awaited<ReturnType<typeof openGallery>>
beforeAll(async () => {
  gallery = await openGallery()
}, 120_000)
afterAll(() => gallery.close())

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Rule and element of everything that axe finds against WCAG 2.2 AA and its best practices. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const run = (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run
    interface AxeResults {
      readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
    }
    const { violations } = await run()
    // The page of charts alone has no heading; the product's pages do.
    const known = ['page-has-heading-one']
    return violations
      .filter(({ id }) => !known.includes(id))
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  })
}

const readerOf = (page: Page, at: number) => page.locator('.chart-reader').nth(at)
const spoken = (page: Page, at: number) => readerOf(page, at).locator('[aria-live]').textContent()
const explained = (page: Page) =>
  page.evaluate('window.gallery.explained') as Promise<{ label: string; year: number }[]>

/** Waits until a chart has given a file away. */
const fileGiven = (page: Page) =>
  page.waitForFunction(() => (window as unknown as { gallery: { files: unknown[] } }).gallery.files.length > 0)

/** Chooses an entry of the n-th chart's menu and returns the text of the file it gave. */
async function exported(page: Page, at: number, entry: string): Promise<string> {
  await page.locator('.chart-menu > button').nth(at).click()
  await page.locator('.chart-menu').nth(at).getByRole('button', { name: entry, exact: true }).click()
  await fileGiven(page)
  return page.evaluate(async () => {
    const { files } = (window as unknown as { gallery: { files: { content: Blob }[] } }).gallery
    return (await files.pop()?.content.text()) ?? ''
  })
}

describe('charts in Chromium under the content security policy', () => {
  it.each([
    { view: 'overview', theme: 'light', lang: 'en' },
    { view: 'overview', theme: 'dark', lang: 'ja' },
    { view: 'states', theme: 'light', lang: 'ja' },
    { view: 'states', theme: 'dark', lang: 'en' },
    { view: 'others', theme: 'light', lang: 'en' },
    { view: 'others', theme: 'dark', lang: 'ja' },
  ] as const)('$view, $theme, $lang: nothing for axe, nothing refused, no complaint', async (shown) => {
    const { page, complaints } = await gallery.open(shown)
    await page
      .getByRole('button', { name: shown.lang === 'en' ? 'Table' : '表', exact: true })
      .first()
      .click()
    expect(await faults(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.close()
  })

  it.each(['overview', 'states', 'others', 'hostile'] as const)(
    '%s fits windows of 320 to 1600 pixels without scrolling sideways',
    async (view) => {
      const { page } = await gallery.open({ view })
      for (const width of [320, 480, 640, 960, 1600]) {
        await page.setViewportSize({ width, height: 900 })
        await page.waitForTimeout(200)
        const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
        expect(over, String(width)).toBeLessThanOrEqual(0)
      }
      await page.close()
    },
  )
})

describe('reading a chart', () => {
  it('goes through years and series by arrow keys, says each number, and asks where it comes from by Enter', async () => {
    const { page } = await gallery.open({ view: 'one' })
    await readerOf(page, 0).focus()
    await page.keyboard.press('ArrowRight')
    expect(await spoken(page, 0)).toMatch(/^Frozen technology, 2060: 1,\d{3} Mt CO₂e\/yr$/)
    await page.keyboard.press('ArrowDown')
    expect(await spoken(page, 0)).toMatch(/^Current policies, 2060: \d+ Mt/)
    await page.keyboard.press('ArrowLeft')
    expect(await spoken(page, 0)).toMatch(/^Current policies, 2059: /)
    await page.keyboard.press('Enter')
    expect(await explained(page)).toMatchObject([{ role: 'scenario', index: 1, label: 'Current policies', year: 2059 }])
    await page.keyboard.press('Escape')
    expect(await page.locator('.chart-box').count()).toBe(0)
    await page.close()
  })

  it('shows the numbers of a year under the pointer, and a click asks where one comes from', async () => {
    const { page } = await gallery.open({ view: 'overview' })
    await readerOf(page, 2).scrollIntoViewIfNeeded()
    const box = await readerOf(page, 2).boundingBox()
    if (!box) throw new Error('The chart has no place')
    await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.9)
    expect(await page.locator('.chart-box-year').textContent()).toMatch(/^20\d\d TWh\/yr$/)
    expect(await page.locator('.chart-box-row[data-read]').textContent()).toContain('Coal')
    await page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.9)
    expect(await explained(page)).toMatchObject([{ role: 'layer', label: 'Coal' }])
    await page.close()
  })

  it('goes through the bars of a comparison', async () => {
    const { page } = await gallery.open({ view: 'others' })
    await readerOf(page, 1).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await spoken(page, 1)).toMatch(/^Net zero 2050 · Power: −\d+ Mt CO₂e\/yr$/)
    await page.keyboard.press('Enter')
    expect(await explained(page)).toMatchObject([{ role: 'bar', index: 1, year: 2050 }])
    await page.close()
  })

  it('goes through the flows of a Sankey diagram, the greatest first', async () => {
    const { page } = await gallery.open({ view: 'others' })
    await readerOf(page, 0).focus()
    await page.keyboard.press('ArrowDown')
    expect(await spoken(page, 0)).toMatch(/^Electricity generation → Electricity: [\d.]+ EJ\/yr$/)
    await page.keyboard.press('Enter')
    expect(await explained(page)).toMatchObject([{ role: 'flow', year: 2050 }])
    await page.close()
  })
})

describe('what a chart gives away', () => {
  it('is the drawing of the command line to the byte', async () => {
    const folder = await readStudyFolder(`${ROOT}/scenarios/viet-nam`)
    if (!folder.ok) throw new Error('The study cannot be read')
    const scenarios = ['frozen-technology', 'current-policies', 'net-zero-2050']
    const charts = vietNamCharts(folder.value.files, scenarios, 'en')
    const names = ['emissions-total', 'emissions-by-sector-current-policies', 'generation-by-source-current-policies']
    const { page } = await gallery.open({ view: 'overview', theme: 'dark' })
    for (const [at, name] of names.entries()) {
      const chart = charts.find((one) => one.name === name)
      if (!chart) throw new Error(`No chart ${name}`)
      const drawn = chart.kind === 'lines' ? lineChart(chart.spec) : stackedArea(chart.spec)
      expect(await exported(page, at, 'Save as SVG'), name).toBe(drawn)
    }
    await page.close()
  })

  it('is a picture of twice the size with letters in it, under the policy', async () => {
    const { page, complaints } = await gallery.open({ view: 'one', lang: 'ja' })
    await page.locator('.chart-menu > button').click()
    await page.getByRole('button', { name: 'PNGで保存（2倍）' }).click()
    await fileGiven(page)
    const picture = await page.evaluate(async () => {
      const { files } = (window as unknown as { gallery: { files: { content: Blob }[] } }).gallery
      const image = await createImageBitmap(files[0]!.content)
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('No canvas')
      context.drawImage(image, 0, 0)
      // The title stands in the first 60 of 880 pixels' rows; a missing letter would be an empty box of one outline.
      const { data } = context.getImageData(0, 0, image.width, 110)
      const ink = data.reduce((count, value, at) => (at % 4 === 0 && value < 90 ? count + 1 : count), 0)
      return { width: image.width, ink }
    })
    expect(picture.width).toBe(1760)
    expect(picture.ink).toBeGreaterThan(1500)
    expect(complaints).toEqual([])
    await page.close()
  })
})

describe('the clipboard', () => {
  it('takes the numbers as a table and the chart as a picture', async () => {
    const { page } = await gallery.open({ view: 'one' })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const choose = async (entry: string) => {
      await page.locator('.chart-menu > button').click()
      await page.getByRole('button', { name: entry, exact: true }).click()
      await page.locator('.chart-said', { hasText: 'Copied.' }).waitFor()
    }
    await choose('Copy data')
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text).toMatch(/^role,label,unit,year,value\nscenario,Frozen technology,Mt CO2-equiv\/yr,2018,/)
    await choose('Copy image')
    const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types))
    expect(types).toContain('image/png')
    await page.close()
  })
})

describe('hostile texts', () => {
  it('stand on the page, in the table, in the box and in the drawing as texts', async () => {
    const { page, complaints } = await gallery.open({ view: 'hostile' })
    for (const at of [0, 1, 2, 3]) {
      await page.locator('.chart-tools > button').nth(at).click()
      await readerOf(page, at).focus()
      await page.keyboard.press('ArrowRight')
      const svg = await exported(page, at, 'Save as SVG')
      const { error, scripts } = await page.evaluate((text) => {
        const drawing = new DOMParser().parseFromString(text, 'image/svg+xml')
        return {
          error: drawing.querySelector('parsererror')?.textContent ?? '',
          scripts: drawing.querySelectorAll('script, img, foreignObject').length,
        }
      }, svg)
      expect([error, scripts]).toEqual(['', 0])
      expect(svg).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u0000]/)
    }
    expect(await page.locator('main img, main script').count()).toBe(0)
    expect(await page.locator('main').textContent()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    expect(await page.title()).toBe('Charts')
    expect(complaints).toEqual([])
    await page.close()
  })
})

describe('while a lever moves', () => {
  it('bends the paths without React, moves the names, and comes to rest where it was', async () => {
    const { page } = await gallery.open({ view: 'overview' })
    const path = page.locator('.chart-live path').first()
    const move = (share: number) => page.evaluate(`window.gallery.move(${share})`)
    const atRest = await page.locator('.chart-ends').first().textContent()
    await move(0.5)
    const bent = await path.getAttribute('d')
    await move(0.6)
    expect(await path.getAttribute('d')).not.toBe(bent)
    expect(await page.locator('.chart-plot[data-live="moving"]').count()).toBe(5)
    const names = () => page.locator('.chart-ends').first().textContent()
    const moved = await names()
    await page.evaluate('window.gallery.release()')
    await page.waitForFunction(() => document.querySelector('[data-live]') === null)
    expect(await names()).not.toBe(moved)
    expect(await names()).toBe(atRest)
    await page.close()
  })

  it('widens the axis once for numbers that leave it, and draws them on the new one', async () => {
    const { page } = await gallery.open({ view: 'one' })
    const top = () => page.locator('.chart-plot text[text-anchor="end"]').allTextContents()
    const before = await top()
    await page.evaluate('window.gallery.move(-4)')
    await page.waitForTimeout(200)
    const after = await top()
    expect(after).not.toEqual(before)
    const box = await page.locator('.chart-live path').first().boundingBox()
    const plot = await page.locator('.chart-plot').first().boundingBox()
    if (!box || !plot) throw new Error('The line has no place')
    expect(box.y).toBeGreaterThanOrEqual(plot.y)
    await page.close()
  })
})
