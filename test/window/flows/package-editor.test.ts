import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFaults } from '../../browser/watched-page.ts'
import { goTo, HOSTS, untilCalculated, type WindowHost } from './open-window.ts'

describe.each(HOSTS)('a package edited by keyboard in $host', { timeout: 120_000 }, ({ reason, begin }) => {
  let host: WindowHost
  beforeAll(async () => {
    if (reason === null) host = await begin()
  })
  afterAll(() => host?.end())

  test.skipIf(reason !== null)(
    'a policy is stated, told of at its fields, added, switched off, undone and removed',
    async () => {
      const { page, complaints, close } = await host.open()
      await goTo(page, 'policies')
      await page.getByRole('button', { name: 'Add policy' }).press('Enter')
      await page.getByRole('menuitem', { name: 'A new one…' }).press('Enter')
      const form = page.getByRole('dialog', { name: 'A new policy' })
      await form.waitFor()
      expect(await axeFaults(page)).toEqual([])

      // Nothing is filled in: what is needed says so where it is needed.
      await form.getByRole('button', { name: 'Add', exact: true }).press('Enter')
      await expect.poll(() => form.getByRole('alert').allInnerTexts()).toContain('This is needed.')
      expect(await form.getByLabel('Name in English').getAttribute('aria-invalid')).toBe('true')

      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
      await expect.poll(() => form.getByLabel('Name in English').evaluate((box) => box.matches(':focus'))).toBe(true)
      expect(await form.getByLabel('Source').getAttribute('aria-invalid')).toBe('true')
      await form.getByLabel('Source').selectOption({ index: 1 })

      await form.getByLabel('Name in English').fill('Floor price of carbon')
      await form.getByLabel('Value (USD (2020)/t), row 1').fill('-5')
      await form.getByRole('button', { name: 'Add', exact: true }).press('Enter')
      // The study judges the rest: a tax is not below nought, and an assumption says how it was made.
      await expect.poll(async () => (await form.getByRole('alert').allInnerTexts()).length).toBeGreaterThan(1)
      expect(await form.getByLabel('Value (USD (2020)/t), row 1').getAttribute('aria-invalid')).toBe('true')
      // Add stands at the foot; the focus is where the first fault is.
      await expect.poll(focused).toBe('Value (USD (2020)/t), row 1')

      await form.getByLabel('Value (USD (2020)/t), row 1').fill('40')
      await form.getByLabel('Note').fill('Proposed in a workshop')
      await form.getByRole('button', { name: 'Add', exact: true }).press('Enter')
      await form.waitFor({ state: 'detached' })
      const lever = page.getByRole('slider', { name: 'Floor price of carbon' })
      await lever.waitFor()
      await untilCalculated(page)
      expect(await lever.inputValue()).toBe('1')

      await page.getByRole('button', { name: 'Switch off' }).press('Enter')
      await expect.poll(() => lever.inputValue()).toBe('0')
      await page.keyboard.press('Control+z')
      await expect.poll(() => lever.inputValue()).toBe('1')

      await page.getByRole('button', { name: 'Remove', exact: true }).press('Enter')
      await lever.waitFor({ state: 'detached' })
      await page.keyboard.press('Control+z')
      await lever.waitFor()
      expect(complaints).toEqual([])
      await close()
    },
  )

  test.skipIf(reason !== null)('a package is duplicated under a name of its own and chosen', async () => {
    const { page, complaints, close } = await host.open()
    await goTo(page, 'policies')
    await page.getByRole('button', { name: /^More for / }).press('Enter')
    await page.getByRole('menuitem', { name: 'Duplicate' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Duplicate the package' })
    await dialog.getByLabel('Name in English').fill('Workshop package')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Workshop package' }).waitFor()
    await untilCalculated(page)
    expect(await page.getByLabel('Scenario').first().inputValue()).toBe('workshop-package')
    expect(complaints).toEqual([])
    await close()
  })

  test.skipIf(reason !== null)('every point says how it was made, and the reader is back where they were', async () => {
    const { page, complaints, close } = await host.open()
    await untilCalculated(page)
    await page.evaluate(() => (location.hash = 'compare/difference'))
    const reader = page.locator('.chart-reader').nth(1)
    await reader.scrollIntoViewIfNeeded()
    await reader.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    const place = () => page.evaluate(() => document.querySelector('main')?.scrollTop ?? 0)
    const [before, read] = [await place(), await page.locator('.chart-box').innerText()]
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('The first of these less the second.').waitFor()
    // Both sides can be followed further.
    await dialog.locator('.table-open').first().press('Enter')
    await dialog.getByText('How this number was made').waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await reader.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await page.locator('.chart-box').innerText()).toBe(read)
    expect(await place()).toBe(before)
    expect(complaints).toEqual([])
    await close()
  })
})
