import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, errors, type Page } from 'playwright-core'
import { openChromium } from '../support/window/chromium.ts'
import { serveBuilt } from './serve-built.ts'

/*
 * Pictures of every place in both languages, both themes and two sizes, to be looked at: `npm run look`. It ends with 1
 * where the console complains, a place scrolls sideways, or letters are drawn in a font that is not ours.
 */

const PLACES = ['overview', 'sectors', 'policies', 'compare', 'effects', 'data'] as const
/** Questions of the place of effects, each answered before it is looked at. */
const EFFECTS = ['policies', 'drivers', 'where', 'price', 'design', 'goal'] as const
const LANGUAGES = ['en', 'ja'] as const
const THEMES = ['light', 'dark'] as const
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const

const folder = join('.build', 'look')

/** Whether the first chart has been drawn, and every scenario run: only then has a key figure its change. */
const isReady = (): boolean =>
  document.querySelector('.chart-figure path') !== null &&
  [...document.querySelectorAll('.key-figure-change')].some(({ textContent }) => textContent.trim() !== '')

/** Letters of the page for which neither of the shipped families has the part that holds them. */
const lettersWithoutFont = (): string[] => {
  const letters = [...new Set(document.body.innerText)].filter((letter) => /\S/u.test(letter))
  const families = ["16px 'Noto Sans Variable'", "16px 'Noto Sans JP Variable'"]
  return letters.filter((letter) => !families.some((family) => document.fonts.check(family, letter)))
}

async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready)
  const missing = await page.evaluate(lettersWithoutFont)
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  return [
    ...(missing.length > 0 ? [`letters without a font: ${missing.join(' ')}`] : []),
    ...(isWide ? ['it scrolls sideways'] : []),
  ]
}

/** Asks the question shown and waits for its answer; one that does not come is a fault, and the pictures go on. */
async function answerFaults(page: Page): Promise<string[]> {
  try {
    await page.locator('.asking .button[data-look="primary"]').click()
    await page.locator('.place-content :is(.chart-figure svg, table)').first().waitFor({ timeout: 120_000 })
    return []
  } catch (error) {
    if (error instanceof errors.TimeoutError) return ['its question has no answer in time']
    throw error
  }
}

async function lookAt(browser: Browser, url: string): Promise<string[]> {
  const faults: string[] = []
  for (const locale of LANGUAGES) {
    for (const colorScheme of THEMES) {
      for (const viewport of SIZES) {
        const name = (place: string): string => `${place}-${locale}-${colorScheme}-${viewport.width}`
        const context = await browser.newContext({ locale, colorScheme, viewport, reducedMotion: 'reduce' })
        // Somebody who has declined the tour.
        await context.addInitScript(() => localStorage.setItem('shirube.preferences', '{"tour":true}'))
        const page = await context.newPage()
        page.on('console', (message) => {
          if (message.type() === 'error') faults.push(`${name('console')}: ${message.text()}`)
        })
        page.on('pageerror', (error) => faults.push(`${name('page')}: ${error.message}`))
        await page.goto(url)
        await page.waitForFunction(isReady, undefined, { timeout: 60_000 })
        for (const place of PLACES) {
          await page.evaluate((hash) => (location.hash = hash), place)
          await page.waitForTimeout(1500)
          faults.push(...(await faultsOf(page)).map((fault) => `${name(place)}: ${fault}`))
          await page.screenshot({ path: join(folder, `${name(place)}.png`) })
        }
        for (const view of EFFECTS) {
          await page.evaluate((hash) => (location.hash = hash), `effects/${view}`)
          faults.push(...(await answerFaults(page)).map((fault) => `${name(`effects-${view}`)}: ${fault}`))
          await page.waitForTimeout(500)
          faults.push(...(await faultsOf(page)).map((fault) => `${name(`effects-${view}`)}: ${fault}`))
          await page.screenshot({ path: join(folder, `${name(`effects-${view}`)}.png`) })
        }
        await context.close()
      }
    }
  }
  return faults
}

await mkdir(folder, { recursive: true })
const served = await serveBuilt(join('.build', 'pages'))
const browser = await openChromium()
const faults = await lookAt(browser, served.url)
await browser.close()
served.close()
process.stdout.write(faults.length === 0 ? `Pictures are in ${folder}\n` : `${faults.join('\n')}\n`)
process.exitCode = faults.length === 0 ? 0 : 1
