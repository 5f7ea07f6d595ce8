import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { focusOf, walkByTab } from './keyboard-walk.ts'
import { goTo, HOSTS, PLACES, type WindowHost } from './open-window.ts'

describe.each(HOSTS)('without a mouse in $host', { timeout: 120_000 }, ({ reason, begin }) => {
  let host: WindowHost
  beforeAll(async () => {
    if (reason === null) host = await begin()
  })
  afterAll(() => host?.end())

  test.skipIf(reason !== null)(
    'Tab reaches every control of every place, and each shows that it has the focus',
    async () => {
      const { page, close } = await host.open()
      for (const place of PLACES) {
        await goTo(page, place)
        // The levers of the overview come once they are ranked.
        if (place === 'overview') await page.locator('.lever-effect').first().waitFor()
        const { stops, missed } = await walkByTab(page)
        expect(stops.length, place).toBeGreaterThan(10)
        expect(
          stops.filter(({ fault }) => fault !== null),
          place,
        ).toEqual([])
        expect(missed, place).toEqual([])
      }
      await close()
    },
  )

  const active = async (page: Page): Promise<string> => (await focusOf(page))?.name ?? 'nothing'

  test.skipIf(reason !== null)('the rail leads through the places, and the skip link past it', async () => {
    const { page, close } = await host.open()
    await page.keyboard.press('Tab')
    expect(await active(page)).toContain('Skip to the content')
    await page.keyboard.press('Enter')
    expect(await active(page)).toMatch(/^MAIN/)
    for (const name of ['Sectors', 'Policies', 'Compare', 'Effects', 'Data', 'Overview']) {
      await page.getByRole('link', { name, exact: true }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name }).waitFor()
      expect(await active(page)).toContain(name)
    }
    await close()
  })

  test.skipIf(reason !== null)(
    'pickers, a lever, the points of a chart, a number explained, the palette, what can be taken out',
    async () => {
      const { page, complaints, close } = await host.open()
      const scenario = page.getByLabel('Scenario', { exact: true })
      await scenario.focus()
      await page.keyboard.type('Planned')
      await expect.poll(() => scenario.inputValue()).toBe('planned-policies')
      await scenario.selectOption('current-policies')

      const lever = page.getByRole('slider', { name: 'PDP8: no new coal but what is under construction' })
      await expect.poll(() => lever.isEnabled()).toBe(true)
      await lever.focus()
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('PageDown')
      expect(await lever.getAttribute('aria-valuetext')).toBe('45%')
      await page.keyboard.press('Control+z')
      await page.keyboard.press('Control+z')
      await expect.poll(() => lever.getAttribute('aria-valuetext')).toBe('100%')

      const reader = page.locator('.chart-reader').first()
      await reader.focus()
      await page.keyboard.press('End')
      await page.keyboard.press('ArrowLeft')
      await expect.poll(() => reader.textContent()).toMatch(/20\d\d/)
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog')
      await dialog.getByText('Formula').waitFor()
      expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
      expect(await reader.evaluate((element) => element === document.activeElement)).toBe(true)

      const more = page.getByRole('button', { name: /^Export/ }).first()
      await more.focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('ArrowDown')
      expect(await active(page)).toMatch(/BUTTON.*Copy/i)
      await page.keyboard.press('Escape')
      expect(await more.evaluate((element) => element === document.activeElement)).toBe(true)

      await page.keyboard.press('Control+k')
      await page.keyboard.type('secto')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Sectors' }).waitFor()
      // Where the control that had the focus went with its place, the new place has it.
      expect(await active(page)).not.toBe('nothing')
      expect(complaints).toEqual([])
      await close()
    },
  )
})
