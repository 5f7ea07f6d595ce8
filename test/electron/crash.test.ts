import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { skipReason } from '../support/required.ts'
import { openDesktop } from '../support/window/desktop.ts'
import { electronReason } from '../support/window/electron-program.ts'

const reason = skipReason('electron', electronReason())

/** What is on the disk of all that was moved. */
function journalOf(data: string): string {
  const folder = join(data, 'journals')
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('')
}

describe.skipIf(reason !== null)(`a desktop that is killed${reason ? ` (${reason})` : ''}`, () => {
  const leverOf = (page: Page) => page.getByRole('slider', { name: 'PDP8: no new coal but what is under construction' })
  const valueOf = (page: Page) => leverOf(page).getAttribute('aria-valuetext')

  test('opens again with the levers as they were, those in a drag too', async () => {
    const first = await openDesktop()
    await first.page.getByText('Up to date').waitFor()
    await leverOf(first.page).press('PageDown')
    await expect.poll(() => valueOf(first.page)).toBe('50%')
    await expect.poll(() => first.page.getByRole('button', { name: /^Undo/ }).isEnabled()).toBe(true)
    // A key that is held is a gesture that has not ended.
    await leverOf(first.page).focus()
    await first.page.keyboard.down('ArrowLeft')
    await expect.poll(() => valueOf(first.page)).toBe('45%')
    await expect.poll(() => journalOf(first.data)).toContain('0.45')
    await first.kill()

    const second = await openDesktop(first.data)
    await second.page.getByText(/Your last changes are back/).waitFor()
    await expect.poll(() => valueOf(second.page)).toBe('45%')
    await second.page.getByText('Up to date').waitFor()
    await second.page.getByRole('button', { name: 'Put levers back' }).click()
    await expect.poll(() => valueOf(second.page)).toBe('100%')
    await second.close()
    rmSync(first.data, { recursive: true, force: true })
  }, 120_000)
})
