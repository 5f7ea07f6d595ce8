/**
 * `npm run bench -- --window`: the waits of a person at the window, in the production build, with the real engine behind
 * it. `--check` takes fewer samples and fails above three times a limit; `--soak` does nothing but drag for ten minutes.
 */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { type BrowserEdition, serveBrowserEdition } from '../../../electron/hosts/browser-edition/serve.ts'
import { chromiumReason, openChromium } from '../../support/window/chromium.ts'
import { openDisplay } from '../../support/window/display.ts'
import { electronProgram, electronReason } from '../../support/window/electron-program.ts'
import { freePort } from '../../support/window/free-port.ts'
import { exceeds, HEADROOM, machine, type Measurement, median, tableOf } from '../measure.ts'
import { heapOf, type InPage, openMeasured, settle } from './measured-window.ts'
import { startDesktop } from './start-desktop.ts'

const LEVER = 'PDP8: no new coal but what is under construction'
const PLACES = ['sectors', 'policies', 'compare', 'effects', 'data', 'overview']
const isCheck = process.argv.includes('--check')
const rounds = isCheck ? 3 : 5
const moves = 300
/** As many moves of a check as of a measurement, in fewer rounds. */
const moveRounds = isCheck ? 2 : 5
const isSoak = process.argv.includes('--soak')
const soakMinutes = isSoak ? 10 : 1
/** For about so long the heap of a new page grows to what it needs: compiled code, answers kept, steps of undo. */
const warmUpMinutes = isSoak ? 2 : 1

const p95 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(0.95 * times.length) - 1] ?? NaN

function buildWindow(): void {
  const { status } = spawnSync(process.execPath, ['electron/hosts/bootstrap/build-all.js', '--window'], {
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error(`The window could not be built (${status})`)
}

async function servePages(): Promise<BrowserEdition> {
  const served = await serveBrowserEdition(resolve('.build/pages'), await freePort())
  if (!served.ok) throw new Error(`The pages are not served: ${served.error.kind}`)
  return served.value
}

async function inChromium(browser: Browser, url: string): Promise<Measurement[]> {
  const starts: number[] = []
  const scripts: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const { context, start, scriptBytes } = await openMeasured(browser, url)
    await context.close()
    // The first browser of a process fetches its own code from the disk.
    if (round > 0) starts.push(start)
    scripts.push(scriptBytes / 1_000)
  }
  const window = await openMeasured(browser, url)
  const { page } = window
  await settle(page)
  const atMoves = async (): Promise<number[]> => {
    // The overview's levers come once they are ranked.
    await page.getByRole('slider', { name: LEVER }).waitFor()
    const samples: number[] = []
    for (let round = 0; round < moveRounds; round++) {
      const asked = [LEVER, moves] as const
      samples.push(
        p95(await page.evaluate(([lever, count]) => (globalThis as InPage).windowInPage.moves(lever, count), asked)),
      )
      await page.waitForTimeout(500)
    }
    return samples
  }
  const switchTo = (place: string): Promise<number> =>
    page.evaluate((to) => (globalThis as InPage).windowInPage.switchTo(to), place)

  const overview = await atMoves()
  const first = []
  for (const place of PLACES) first.push(await switchTo(place))
  const again: number[] = []
  for (let round = 0; round < rounds; round++) {
    for (const place of PLACES) {
      await page.waitForTimeout(600)
      again.push(await switchTo(place))
    }
  }
  await switchTo('policies')
  await page.waitForTimeout(600)
  const policies = await atMoves()
  await window.context.close()
  return [
    { name: 'start to first chart, Chromium', unit: 'ms', samples: starts, limit: 2_500 },
    { name: 'initial JavaScript, gzip', unit: 'kB', samples: scripts, limit: 500 },
    { name: `change to paint, p95 of ${moves} moves, Policies (two charts)`, unit: 'ms', samples: policies, limit: 33 },
    {
      name: `change to paint, p95 of ${moves} moves, Overview (four charts)`,
      unit: 'ms',
      samples: overview,
      limit: 50,
    },
    { name: 'place switch, first visit', unit: 'ms', samples: first, limit: 150 },
    { name: 'place switch', unit: 'ms', samples: again, limit: 150 },
  ]
}

/** Times that the heap is looked at while levers are dragged. */
const LOOKS = 8

/**
 * Rise through values at equal steps, from its first point to its last: the median of the slopes between any two of them
 * (Theil and Sen), so that one look at a heap with something in it that has just been let go does not count.
 */
function rise(values: readonly number[]): { readonly first: number; readonly last: number } {
  const slopes = values.flatMap((value, step) =>
    values.slice(0, step).map((before, earlier) => (value - before) / (step - earlier)),
  )
  const slope = median(slopes)
  const first = median(values.map((value, step) => value - slope * step))
  return { first, last: first + slope * (values.length - 1) }
}

/**
 * Growth of the page's heap while levers are dragged and let go, after a warm-up that does not count: of a line through
 * several looks, since a single one depends on what was just collected.
 */
async function soak(browser: Browser, url: string): Promise<Measurement> {
  const window = await openMeasured(browser, url)
  const { page } = window
  await settle(page)
  await page.getByRole('slider', { name: LEVER }).waitFor()
  const drag = (minutes: number): Promise<number> =>
    page.evaluate(([lever, time]) => (globalThis as InPage).windowInPage.dragFor(lever, time), [
      LEVER,
      minutes * 60_000,
    ] as const)
  await drag(warmUpMinutes)
  const heaps = [await heapOf(window)]
  let dragged = 0
  for (let look = 0; look < LOOKS; look++) {
    dragged += await drag(soakMinutes / LOOKS)
    heaps.push(await heapOf(window))
  }
  process.stderr.write(`heap: ${heaps.map((bytes) => (bytes / 1e6).toFixed(1)).join(' ')} MB\n`)
  const { first, last } = rise(heaps)
  const growth = (100 * (last - first)) / first
  await window.context.close()
  return {
    name: `growth of the heap, ${soakMinutes} min and ${dragged} moves`,
    unit: '%',
    samples: [growth],
    limit: 10,
  }
}

async function inElectron(): Promise<Measurement[]> {
  const missing = electronReason()
  if (missing !== null) {
    process.stderr.write(`Electron is not measured: ${missing}\n`)
    return []
  }
  const display = await openDisplay({ width: 1280, height: 800 })
  const samples: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const start = await startDesktop(electronProgram, display)
    if (round > 0) samples.push(start)
  }
  display.close()
  return [{ name: 'start to first chart, Electron', unit: 'ms', samples, limit: 3_500 }]
}

const missing = chromiumReason()
if (missing !== null) throw new Error(missing)
buildWindow()
const edition = await servePages()
const browser = await openChromium()
const waits = isSoak ? [] : [...(await inChromium(browser, edition.url)), ...(await inElectron())]
const measurements = [...waits, await soak(browser, edition.url)]
await browser.close()
await edition.close()
process.stdout.write(`${machine()}\n\n${tableOf(measurements)}\n`)
const slow = measurements.filter(exceeds)
if (isCheck && slow.length > 0) {
  process.stderr.write(`Above ${HEADROOM} times the limit: ${slow.map(({ name }) => name).join('; ')}\n`)
  process.exitCode = 1
}
