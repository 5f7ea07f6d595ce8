import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { untilQuiet } from './engine-in-page.ts'
import { takeLever } from './finger.ts'
import { HOSTS, untilCalculated, type WindowHost } from './open-window.ts'

const LEVER = 'PDP8: no new coal but what is under construction'

describe.each(HOSTS)('a policy dragged with the mouse in $host', { timeout: 90_000 }, ({ reason, begin }) => {
  let host: WindowHost
  beforeAll(async () => {
    if (reason === null) host = await begin()
  })
  afterAll(() => host?.end())

  /** The first chart of a place: the path that the lever moves, and the one drawn of the last finished run. */
  function chartOf(page: Page) {
    const plot = page.locator('.chart-plot').first()
    const shape = (selector: string) => plot.locator(selector).first().getAttribute('d')
    return {
      live: () => shape('.chart-live path'),
      drawn: () => shape('path.chart-moving'),
      isMoving: async () => (await plot.getAttribute('data-live')) === 'moving',
    }
  }
  const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ })
  const redo = (page: Page) => page.getByRole('button', { name: /^Redo/ })

  test.skipIf(reason !== null).each(['overview', 'policies'])(
    '%s: the line bends under the finger, is committed when it lets go, undone and redone',
    async (place) => {
      const { page, complaints, close } = await host.open()
      await page.evaluate((hash) => (location.hash = hash), place)
      const lever = page.getByRole('slider', { name: LEVER })
      await lever.waitFor()
      // A scenario that comes late moves every line of the chart.
      await untilCalculated(page)
      const chart = chartOf(page)
      await expect.poll(chart.drawn).toMatch(/^M/)
      const before = await chart.drawn()

      const finger = await takeLever(page, lever)
      const shapes = new Set<string | null>()
      for (const share of [0.75, 0.5, 0.25]) {
        await finger.to(share)
        await expect.poll(chart.isMoving).toBe(true)
        await expect.poll(async () => shapes.has(await chart.live())).toBe(false)
        shapes.add(await chart.live())
      }
      expect(shapes.size).toBe(3)
      // A machine may still be at a point that the finger passed through: the shape of the last answer is the one that stays.
      await untilQuiet(page)
      const last = await chart.live()
      // Nothing is finished while the finger is down: the last run stands, pale, and there is nothing to undo.
      expect(await chart.drawn()).toBe(before)
      expect(await undo(page).isDisabled()).toBe(true)

      await finger.letGo()
      await expect.poll(chart.isMoving).toBe(false)
      await expect.poll(chart.drawn).not.toBe(before)
      await untilCalculated(page)
      const after = await chart.drawn()
      expect(after).toBe(last)
      await page.getByText('1 unsaved change').waitFor()
      expect(await lever.getAttribute('aria-valuetext')).toBe('25%')

      await undo(page).click()
      await expect.poll(chart.drawn).toBe(before)
      expect(await lever.getAttribute('aria-valuetext')).toBe('100%')
      await redo(page).click()
      await expect.poll(chart.drawn).toBe(after)
      await page.keyboard.press('Control+z')
      await expect.poll(chart.drawn).toBe(before)
      await page.keyboard.press('Control+Shift+z')
      await expect.poll(chart.drawn).toBe(after)
      expect(complaints).toEqual([])
      await close()
    },
  )

  test.skipIf(reason !== null)('Escape during a drag puts the lever back and leaves nothing to undo', async () => {
    const { page, close } = await host.open()
    const lever = page.getByRole('slider', { name: LEVER })
    await untilCalculated(page)
    const chart = chartOf(page)
    const before = await chart.drawn()
    const finger = await takeLever(page, lever)
    await finger.to(0.5)
    await expect.poll(chart.isMoving).toBe(true)
    await page.keyboard.press('Escape')
    await finger.to(0.2)
    await finger.letGo()
    await expect.poll(chart.isMoving).toBe(false)
    expect(await lever.getAttribute('aria-valuetext')).toBe('100%')
    expect(await chart.drawn()).toBe(before)
    expect(await undo(page).isDisabled()).toBe(true)
    await close()
  })

  test.skipIf(reason !== null)('a window that is loaded again in the middle of a drag has the move', async () => {
    const { page, close } = await host.open()
    const finger = await takeLever(page, page.getByRole('slider', { name: LEVER }))
    await finger.to(0.5)
    await page.reload()
    await page.mouse.up()
    await page.getByText(/Your last changes are back/).waitFor()
    await untilCalculated(page)
    expect(await page.getByRole('slider', { name: LEVER }).getAttribute('aria-valuetext')).toBe('50%')
    await close()
  })

  test.skipIf(reason !== null)(
    'whatever is switched how quickly, the last choice is calculated and its levers stand where the study has them',
    async () => {
      const { page, complaints, close } = await host.open()
      const choose = (label: string, value: string) => page.getByLabel(label, { exact: true }).selectOption(value)
      for (let turn = 0; turn < 3; turn++) {
        await choose('Scenario', 'net-zero-2050')
        await choose('Rule', 'prescribed')
        await choose('GWP', 'AR6')
        await choose('Scenario', 'delayed-action')
        await choose('Rule', 'logit')
        await choose('GWP', 'AR4')
        await choose('Scenario', 'planned-policies')
      }
      await untilCalculated(page)
      await expect.poll(() => page.getByText('being computed').count()).toBe(0)
      const values = await page.getByRole('slider').evaluateAll((all) => all.map((one) => one.ariaValueText))
      expect(values).toContain('100%')
      const chart = page.locator('.chart-figure').nth(1)
      expect(await chart.locator('.chart-subtitle').textContent()).toMatch(/^Planned policies/)
      expect(await chart.locator('.chart-footer').textContent()).toMatch(/Choice by logit; GWP-100 of AR4/)
      expect(complaints).toEqual([])
      await close()
    },
  )
})
