import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sideways } from '../../browser/watched-page.ts'
import { goTo, HOSTS, PLACES, type WindowHost } from './open-window.ts'

/** Runs in the page: letters that no scrolling brings to light, with what cuts them off. */
function cutOff(): string[] {
  const found: string[] = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const { parentElement: parent, textContent } = node
    if (
      parent === null ||
      textContent?.trim() === '' ||
      parent.closest('.visually-hidden, .chart-hidden, svg') !== null
    )
      continue
    if (!parent.checkVisibility({ checkVisibilityCSS: true })) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const box = range.getBoundingClientRect()
    if (box.width < 1) continue
    for (let frame: Element | null = parent; frame !== null; frame = frame.parentElement) {
      const { overflowX, textOverflow } = getComputedStyle(frame)
      if (overflowX === 'auto' || overflowX === 'scroll') break
      const isClip = overflowX === 'hidden' || overflowX === 'clip' || frame === document.documentElement
      const edge = frame === document.documentElement ? { left: 0, right: innerWidth } : frame.getBoundingClientRect()
      if (isClip && textOverflow !== 'ellipsis' && (box.left < edge.left - 1 || box.right > edge.right + 1)) {
        found.push(`${frame.tagName}.${frame.className}: ${textContent?.trim().slice(0, 40)}`)
        break
      }
    }
  }
  return found
}

describe.each(HOSTS)('a window of 1280 pixels at 200 % in $host', { timeout: 90_000 }, ({ reason, begin }) => {
  let host: WindowHost
  beforeAll(async () => {
    if (reason === null) host = await begin()
  })
  afterAll(() => host?.end())

  test.skipIf(reason !== null).each(['en', 'ja'] as const)(
    '%s: every place fits its width, cuts nothing off and leaves room to read',
    async (language) => {
      const { page, complaints, zoom, close } = await host.open({ language })
      await zoom(2)
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(640)
      for (const place of PLACES) {
        await goTo(page, place)
        expect(await sideways(page), place).toBe(0)
        expect(await page.evaluate(cutOff), place).toEqual([])
        // What stands around the place leaves it most of the window.
        const share = await page.evaluate(() => {
          const main = document.querySelector('main')?.getBoundingClientRect()
          return ((main?.width ?? 0) * (main?.height ?? 0)) / (innerWidth * innerHeight)
        })
        expect(share, place).toBeGreaterThan(0.4)
      }
      expect(complaints).toEqual([])
      await close()
    },
  )
})
