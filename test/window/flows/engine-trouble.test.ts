import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { spoilRuns, untilQuiet } from './engine-in-page.ts'
import { HOSTS, untilCalculated, type WindowHost } from './open-window.ts'

const LEVER = 'PDP8: no new coal but what is under construction'

describe.each(HOSTS)('an engine in trouble in $host', { timeout: 90_000 }, ({ reason, begin }) => {
  let window: WindowHost
  beforeAll(async () => {
    if (reason === null) window = await begin()
  })
  afterAll(() => window?.end())

  const drawn = (page: Page) => page.locator('.chart-plot path.chart-moving').first().getAttribute('d')
  const press = (page: Page, key: string) => page.getByRole('slider', { name: LEVER }).press(key)

  test.skipIf(reason !== null)(
    'a worker that falls over begins again, the window says so, and levers move on',
    async () => {
      const { page, close } = await window.open()
      const before = await drawn(page)
      await page.workers()[0]?.evaluate(() => {
        setTimeout(() => {
          throw new Error('pulled out')
        })
      })
      await page.getByText(/The engine stopped and has been started again.*pulled out/).waitFor()
      await untilCalculated(page)
      await expect.poll(() => drawn(page)).toBe(before)
      // What is left of the worker that fell is collected: its proxy takes leave of a worker that answers no more.
      await page.requestGC()
      await untilQuiet(page)
      await press(page, 'Home')
      await expect.poll(() => drawn(page)).not.toBe(before)
      await close()
    },
  )

  test.skipIf(reason !== null)(
    'a worker that is gone without a word is missed at once, before it is asked, and begins again',
    async () => {
      const { page, close } = await window.open()
      const before = await drawn(page)
      await page.workers()[0]?.evaluate(() => self.close())
      await page
        .getByText('The engine stopped and has been started again: its worker ended without a word.')
        .waitFor({ timeout: 5_000 })
      await untilCalculated(page)
      await press(page, 'Home')
      await expect.poll(() => drawn(page)).not.toBe(before)
      await close()
    },
  )

  test.skipIf(reason !== null)(
    'a failed run leaves the last good chart, marked, until one ends well again',
    async () => {
      const { page, complaints, close } = await window.open()
      const figure = page.locator('.chart-figure').first()
      const state = () => figure.getAttribute('data-state')
      const before = await drawn(page)
      expect(await state()).toBe('ready')
      await spoilRuns(page, true)
      await press(page, 'Home')
      await expect.poll(state).toBe('failed')
      expect(await figure.getByRole('status').allTextContents()).toContainEqual(
        expect.stringMatching(/The last run failed\. What is shown is older/),
      )
      expect(await page.getByText('Calculation failed').first().isVisible()).toBe(true)
      expect(await drawn(page)).toBe(before)
      await spoilRuns(page, false)
      await page.keyboard.press('Control+z')
      await expect.poll(state).toBe('ready')
      expect(await drawn(page)).toBe(before)
      await press(page, 'Home')
      await expect.poll(() => drawn(page)).not.toBe(before)
      expect(await state()).toBe('ready')
      expect(complaints).toEqual([])
      await close()
    },
  )
})
