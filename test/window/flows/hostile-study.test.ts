import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withText } from '../../support/change-study.ts'
import { readStudy } from '../../support/read-study.ts'
import { goTo, HOSTS, type OpenedWindow, PLACES, type WindowHost } from './open-window.ts'

const HTML = '<img src=x onerror="globalThis.planted=true"><b>bold</b><script>globalThis.planted=true</script>'
/** Marks that turn the writing direction: what follows would be read backwards, the page's own words too. */
const BIDI = '\u202E\u2066\u200F'
const LONG = 'W'.repeat(10_000)

const folder = mkdtempSync(join(tmpdir(), 'shirube-hostile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const text = (label: string): string => JSON.stringify({ en: label, ja: label })

/** A study that is as it should be, but for the names of everything. */
function hostileStudy(): string {
  const named = withText(readStudy('mini'), 'country.yaml', (all) => all.replace(/^name: .*$/m, `name: ${text(HTML)}`))
  const scenarios = withText(named, 'scenarios/net-zero.yaml', (all) =>
    all.replace(/^name: .*$/m, `name: ${text(`${BIDI}${HTML}`)}`),
  )
  const other = withText(scenarios, 'scenarios/reference.yaml', (all) =>
    all.replace(/^name: .*$/m, `name: ${text(LONG)}`),
  )
  const policies = withText(other, 'policies.yaml', (all) =>
    all
      .replace(/label: .*lamps.*$/m, `label: ${text(HTML)}`)
      .replace(/label: .*Solar.*$/m, `label: ${text(`${BIDI}solar`)}`)
      .replace(/label: .*Ethanol.*$/m, `label: ${text(LONG)}`),
  )
  const path = join(folder, '<b>evil<b>.shirube')
  writeFileSync(path, zipSync(Object.fromEntries(policies.map((file) => [file.path, strToU8(file.text)]))))
  return path
}

/** Lets a file of this machine fall on the middle of the page, as a hand does. */
async function drop({ page, protocol }: OpenedWindow, path: string): Promise<void> {
  const tools = await protocol()
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await tools.send('Input.dispatchDragEvent', { type, x: width / 2, y: height / 2, data })
  }
  await tools.detach()
}

const AS_TEXT = { isPlanted: false, elements: 0, turned: [], sideways: 0, overlaps: [] }

const shown = (page: Page) =>
  page.evaluate(() => ({
    isPlanted: 'planted' in globalThis,
    elements: document.querySelectorAll('body img, body b, body script').length,
    turned: [...document.querySelectorAll('body *')]
      .filter(({ childNodes }) =>
        [...childNodes].some(
          ({ nodeType, textContent }) =>
            nodeType === Node.TEXT_NODE && /[\u202A-\u202E\u2066-\u2069\u200E\u200F]/.test(textContent ?? ''),
        ),
      )
      .map(({ tagName, className, textContent }) => `${tagName}.${className}: ${textContent?.slice(0, 40)}`),
    overlaps: [...document.querySelectorAll('.top-bar :is(label, select, button)')]
      .filter((one) => one.checkVisibility() && one.closest('.visually-hidden, [popover]') === null)
      .flatMap((one, at, all) => {
        const box = one.getBoundingClientRect()
        const other = all.slice(at + 1).find((two) => {
          const { left, right, top, bottom } = two.getBoundingClientRect()
          return left < box.right - 1 && right > box.left + 1 && top < box.bottom - 1 && bottom > box.top + 1
        })
        return other === undefined ? [] : [`${one.textContent} under ${other.textContent}`]
      }),
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }))

describe.each(HOSTS)(
  'a study with hostile names, dropped on the window in $host',
  { timeout: 90_000 },
  ({ reason, begin }) => {
    let host: WindowHost
    beforeAll(async () => {
      if (reason === null) host = await begin()
    })
    afterAll(() => host?.end())

    test.skipIf(reason !== null)('is shown as text in every place', async () => {
      const window = await host.open()
      const { page, complaints, close } = window
      await drop(window, hostileStudy())
      await page.getByText('<img src=x').first().waitFor()
      for (const place of PLACES) {
        await goTo(page, place)
        expect(await shown(page), place).toEqual(AS_TEXT)
      }
      await page.keyboard.press('Control+k')
      await page.locator('.palette-entry').first().waitFor()
      expect(await shown(page)).toEqual(AS_TEXT)
      expect(complaints).toEqual([])
      await close()
    })
  },
)
