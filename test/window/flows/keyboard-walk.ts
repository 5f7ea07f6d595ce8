import type { Page } from 'playwright-core'

/** One stop of the Tab key. */
export interface Stop {
  readonly id: number
  readonly name: string
  /** What is wrong with it for somebody who sees where the focus is by looking; null where nothing is. */
  readonly fault: string | null
}

/** Runs in the page: where the focus is. Null on the page itself, which is where a focus that was lost ends. */
function focused(): Stop | null {
  const element = document.activeElement
  if (element === null || element === document.body) return null
  const box = element.getBoundingClientRect()
  // A choice that is drawn by its label is marked there.
  const marked = element.closest('label') ?? element
  const isMarked = [element, marked].some((one) => {
    const { outlineStyle, outlineWidth, opacity } = getComputedStyle(one)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0 && Number.parseFloat(opacity) > 0
  })
  // Something may lie over a part of it, such as its own tooltip, but not over the whole.
  const isSeen = [0.05, 0.5, 0.95].some((across) =>
    [0.05, 0.5, 0.95].some((down) => {
      const top = document.elementFromPoint(box.left + across * box.width, box.top + down * box.height)
      return top !== null && (element.contains(top) || top.contains(element) || marked.contains(top))
    }),
  )
  const isInside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  const fault = !isInside ? 'outside the window' : !isSeen ? 'covered' : !isMarked ? 'no mark of the focus' : null
  const all = ((globalThis as { stops?: Element[] }).stops ??= [])
  if (!all.includes(element)) all.push(element)
  const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? ''
  return { id: all.indexOf(element), name: `${element.tagName}.${element.className} ${name}`, fault }
}

/** Runs in the page: controls that a mouse reaches and the walk has not. */
function missed(): string[] {
  const reached = (globalThis as { stops?: Element[] }).stops ?? []
  const controls = document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [tabindex]',
  )
  return (
    [...controls]
      .filter(
        (control) =>
          control.tabIndex >= 0 &&
          !control.matches(':disabled') &&
          control.checkVisibility({ checkVisibilityCSS: true }),
      )
      // Of a group of radio buttons Tab reaches the one that is chosen; arrows reach the others.
      .filter((control) => !(control instanceof HTMLInputElement && control.type === 'radio' && !control.checked))
      .filter((control) => !reached.includes(control))
      .map(
        (control) =>
          `${control.tagName}.${control.className} ${control.getAttribute('aria-label') ?? control.textContent?.slice(0, 40)}`,
      )
  )
}

export const focusOf = (page: Page): Promise<Stop | null> => page.evaluate(focused)

/** Tab from the beginning of the page until it comes back there: every stop, and every control that was no stop. */
export async function walkByTab(
  page: Page,
): Promise<{ readonly stops: readonly Stop[]; readonly missed: readonly string[] }> {
  await page.evaluate(() => {
    Object.assign(globalThis, { stops: [] })
    // The walk begins where a page that was just opened begins.
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
  })
  const stops: Stop[] = []
  for (let turn = 0; turn < 1_000; turn++) {
    await page.keyboard.press('Tab')
    const stop = await focusOf(page)
    if (stop === null || stop.id < stops.length) break
    stops.push(stop)
  }
  return { stops, missed: await page.evaluate(missed) }
}
