import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from '../../support/repository.ts'
import { askEffects, HOSTS, type WindowHost } from './open-window.ts'

const folder = mkdtempSync(join(tmpdir(), 'shirube-exports-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the command line writes of the scenario that the window opens with. */
async function commandLine(): Promise<(name: string) => string> {
  const script = join(ROOT, 'electron/hosts/bootstrap/shirube.js')
  const study = join(ROOT, 'scenarios/viet-nam')
  const child = spawn(process.execPath, [script, 'run', study, '--scenario', 'current-policies', '--out', folder])
  const code = await new Promise((resolve) => child.once('close', resolve))
  expect(code).toBe(0)
  return (name) => readFileSync(join(folder, name), 'utf8')
}

describe.each(HOSTS)('what is taken out of a chart in $host', { timeout: 90_000 }, ({ reason, begin }) => {
  let host: WindowHost
  let written: Awaited<ReturnType<typeof commandLine>>
  beforeAll(async () => {
    if (reason !== null) return
    host = await begin()
    written = await commandLine()
  })
  afterAll(() => host?.end())

  /** Chooses from the menu of the second chart: the sectors of the chosen scenario. */
  const choose = async (page: Page, entry: string): Promise<void> => {
    const figure = page.locator('.chart-figure').nth(1)
    await figure.locator('.chart-menu > button').click()
    await figure.getByRole('button', { name: entry, exact: true }).click()
  }

  test.skipIf(reason !== null)('is to the byte what the command line writes: drawing and numbers', async () => {
    const { page, fileOf, complaints, close } = await host.open()
    const drawing = await fileOf(() => choose(page, 'Save as SVG'))
    expect(drawing.name).toBe('emissions-by-sector-current-policies.svg')
    expect(drawing.bytes.toString()).toBe(written(drawing.name))
    const numbers = await fileOf(() => choose(page, 'Save as CSV'))
    expect(numbers.name).toBe('emissions-by-sector-current-policies.csv')
    expect(numbers.bytes.toString()).toBe(written(numbers.name))
    expect(complaints).toEqual([])
    await close()
  })

  test.skipIf(reason !== null)('names its result inside the drawing and nowhere on it', () => {
    const drawing = written('emissions-by-sector-current-policies.svg')
    expect(drawing).toMatch(/<metadata>current-policies [0-9a-f]{64}<\/metadata>/)
    expect(drawing.replace(/<metadata>.*?<\/metadata>/s, '')).not.toMatch(/[0-9a-f]{12}/)
  })

  test.skipIf(reason !== null)('is a picture of twice its size, dark where that is asked for', async () => {
    const { page, fileOf, close } = await host.open()
    const light = await fileOf(() => choose(page, 'Save as PNG (2×)'))
    expect(light.bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(light.bytes.readUInt32BE(16)).toBe(1760)
    await page.locator('.chart-figure').nth(1).locator('.chart-menu > button').click()
    await page.locator('.chart-figure').nth(1).getByLabel('Dark background').check()
    await page.keyboard.press('Escape')
    const dark = await fileOf(() => choose(page, 'Save as PNG (2×)'))
    expect(dark.bytes.equals(light.bytes)).toBe(false)
    await close()
  })

  test.skipIf(reason !== null)(
    'is copied, as a picture and as numbers, in a window that keeps the clipboard',
    async () => {
      const { page, complaints, close } = await host.open()
      for (const entry of ['Copy image', 'Copy data']) {
        await choose(page, entry)
        await page.locator('.chart-figure').nth(1).getByText('Copied.').waitFor()
      }
      expect(complaints).toEqual([])
      await close()
    },
  )

  test.skipIf(reason !== null)(
    'of an answer is every table: numbers as text, and a workbook without a complaint',
    async () => {
      const { page, fileOf, complaints, close } = await host.open()
      await askEffects(page, 'drivers')
      const save = (name: RegExp) => () => page.getByRole('button', { name }).first().click()
      const numbers = await fileOf(save(/^Save as CSV: /))
      expect(numbers.name).toBe('drivers-current-policies-factor-ratios.csv')
      expect(numbers.bytes.toString()).toMatch(
        /^#,As ratios\n# Engine,shirube-engine [^]*# Scenario: Input hash \(SHA-256\),[0-9a-f]{64}\n/,
      )
      const workbook = await fileOf(save(/^Every table of this answer/))
      expect(workbook.name).toBe('drivers-current-policies.xlsx')
      expect(Object.keys(unzipSync(workbook.bytes))).toContain('xl/worksheets/sheet3.xml')
      await page
        .getByRole('button', { name: /^Copy: / })
        .first()
        .click()
      await page.getByText('Copied.').waitFor()
      expect(complaints).toEqual([])
      await close()
    },
  )
})
