import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFaults, sideways } from '../../browser/watched-page.ts'
import { goTo, HOSTS, PLACES, type WindowHost } from './open-window.ts'

describe.each(HOSTS)('every place in $host', { timeout: 120_000 }, ({ reason, begin }) => {
  let host: WindowHost
  beforeAll(async () => {
    if (reason === null) host = await begin()
  })
  afterAll(() => host?.end())

  test.skipIf(reason !== null).each([
    ['en', 'light'],
    ['en', 'dark'],
    ['ja', 'light'],
    ['ja', 'dark'],
  ] as const)('%s, %s: nothing for axe, no complaint, nothing beside the window', async (language, theme) => {
    const { page, complaints, close } = await host.open({ language, theme })
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language)
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme)
    for (const place of PLACES) {
      await goTo(page, place)
      expect(await axeFaults(page), place).toEqual([])
      expect(await sideways(page), place).toBe(0)
    }
    expect(complaints).toEqual([])
    await close()
  })
})
