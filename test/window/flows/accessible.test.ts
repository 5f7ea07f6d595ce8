import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFaults, sideways } from '../../browser/watched-page.ts'
import { askEffects, EFFECTS, goTo, HOSTS, PLACES, type WindowHost } from './open-window.ts'

/** Each language and each theme once: what axe and a cut text depend on is one or the other. */
const LOOKS = [
  ['en', 'light'],
  ['ja', 'dark'],
] as const

describe.each(HOSTS)('every place in $host', { timeout: 120_000 }, ({ host, reason, begin }) => {
  let window: WindowHost
  beforeAll(async () => {
    if (reason === null) window = await begin()
  })
  afterAll(() => window?.end())

  test.skipIf(reason !== null).each(LOOKS)(
    '%s, %s: nothing for axe, no complaint, nothing beside the window',
    async (language, theme) => {
      const { page, complaints, close } = await window.open({ language, theme })
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language)
      expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme)
      for (const place of PLACES) {
        await goTo(page, place)
        expect(await axeFaults(page), place).toEqual([])
        expect(await sideways(page), place).toBe(0)
      }
      expect(complaints).toEqual([])
      await close()
    },
  )

  // Chromium shows the same pages; a desktop would answer every question once more.
  test.skipIf(reason !== null).each(host.startsWith('Chromium') ? LOOKS : [])(
    '%s, %s: nothing for axe in any answer of the effects, one explained in full',
    async (language, theme) => {
      const { page, complaints, close } = await window.open({ language, theme })
      for (const view of EFFECTS) {
        await askEffects(page, view)
        expect(await axeFaults(page), view).toEqual([])
        expect(await sideways(page), view).toBe(0)
        await page.locator('.explained-figure[tabindex="0"]').first().press('Enter')
        await page.locator('dialog[open] .explanation, dialog[open] .figure-details').waitFor()
        expect(await axeFaults(page), `${view}, explained`).toEqual([])
        await page.keyboard.press('Escape')
      }
      expect(complaints).toEqual([])
      await close()
    },
  )
})
