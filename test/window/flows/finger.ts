import type { Locator, Page } from 'playwright-core'

/** Width of the knob of a range in pixels; its middle stands where the value is. */
const KNOB = 16

/** A mouse on the knob of a lever, as a person holds it. Places are shares of the way from its least to its most. */
export async function takeLever(page: Page, lever: Locator) {
  const box = await restingBox(page, lever)
  const { value, least, most } = await lever.evaluate((range: HTMLInputElement) => ({
    value: range.valueAsNumber,
    least: Number(range.min),
    most: Number(range.max),
  }))
  const y = box.y + box.height / 2
  const x = (share: number): number => box.x + KNOB / 2 + share * (box.width - KNOB)
  await page.mouse.move(x((value - least) / (most - least)), y)
  await page.mouse.down()
  return {
    to: (share: number) => page.mouse.move(x(share), y, { steps: 4 }),
    letGo: () => page.mouse.up(),
  }
}

/** Where a lever is once the page has stopped moving under it: parts of a place may still be coming. */
async function restingBox(page: Page, lever: Locator) {
  let before = ''
  for (let look = 0; look < 50; look++) {
    await lever.scrollIntoViewIfNeeded()
    const box = await lever.boundingBox()
    const now = JSON.stringify(box)
    if (box !== null && now === before) return box
    before = now
    await page.waitForTimeout(100)
  }
  throw new Error('The lever does not come to rest on the screen')
}
