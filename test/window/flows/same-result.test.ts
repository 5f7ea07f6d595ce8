import { spawn } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from '../../support/repository.ts'
import { hashesOf } from './engine-in-page.ts'
import { takeLever } from './finger.ts'
import { HOSTS, type WindowHost } from './open-window.ts'

const folder = mkdtempSync(join(tmpdir(), 'shirube-same-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** `resultHash` of the document that the command line prints. */
async function commandLine(study: string, scenario: string, ...more: readonly string[]): Promise<string> {
  const script = join(ROOT, 'electron/hosts/bootstrap/shirube.js')
  const child = spawn(process.execPath, [script, 'run', study, '--scenario', scenario, ...more, '--json'])
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  await new Promise((resolve) => child.once('close', resolve))
  return (JSON.parse(said) as { resultHash: string }).resultHash
}

/** Viet Nam with the strength of one policy of current-policies written into its file, in per cent. */
function studyWithStrength(policy: string, strength: number): string {
  const study = join(folder, 'scenarios', 'viet-nam')
  cpSync(join(ROOT, 'scenarios'), join(folder, 'scenarios'), { recursive: true })
  const file = join(study, 'scenarios', 'current-policies.yaml')
  // The scenario takes what was adopted at full strength and says nothing of single policies.
  appendFileSync(file, `policies:\n  ${policy}: ${strength}\n`)
  return study
}

/** Opens the numbers behind the chart of the chosen scenario's sectors. */
const tableOf = (page: Page): Promise<void> =>
  page.locator('.chart-figure').nth(1).getByRole('button', { name: 'Table', exact: true }).click()

describe.each(HOSTS)('the result in $host is that of the command line', { timeout: 90_000 }, ({ reason, begin }) => {
  let host: WindowHost
  beforeAll(async () => {
    if (reason === null) host = await begin()
  })
  afterAll(() => host?.end())
  const vietNam = join(ROOT, 'scenarios', 'viet-nam')

  test.skipIf(reason !== null)('as the study has it, and with a lever moved to a half', async () => {
    const { page, close } = await host.open()
    const asGiven = await commandLine(vietNam, 'current-policies')
    await expect.poll(() => hashesOf(page)).toContain(asGiven)
    // The numbers behind a chart say it too.
    await tableOf(page)
    await expect.poll(() => page.locator('.chart-result').textContent()).toContain(asGiven)

    const finger = await takeLever(
      page,
      page.getByRole('slider', { name: 'PDP8: no new coal but what is under construction' }),
    )
    await finger.to(0.5)
    await finger.letGo()
    const moved = await commandLine(studyWithStrength('pdp8-no-new-coal', 50), 'current-policies')
    expect(moved).not.toBe(asGiven)
    await expect.poll(() => hashesOf(page)).toContain(moved)
    await expect.poll(() => page.locator('.chart-result').textContent()).toContain(moved)
    await close()
  })

  test.skipIf(reason !== null)('under another rule and other warming potentials', async () => {
    const { page, close } = await host.open()
    await page.getByLabel('Scenario', { exact: true }).selectOption('net-zero-2050')
    await page.getByLabel('Rule', { exact: true }).selectOption('prescribed')
    await page.getByLabel('GWP', { exact: true }).selectOption('AR6')
    const expected = await commandLine(vietNam, 'net-zero-2050', '--rule', 'prescribed', '--gwp', 'AR6')
    await expect.poll(() => hashesOf(page)).toContain(expected)
    await tableOf(page)
    await expect.poll(() => page.locator('.chart-result').textContent()).toContain(expected)
    await close()
  })

  test.skipIf(reason !== null)('at least cost, whose programmes the solver of the window solves', async () => {
    const { page, close } = await host.open()
    await page.getByLabel('Rule', { exact: true }).selectOption('least-cost')
    const expected = await commandLine(vietNam, 'current-policies', '--rule', 'least-cost')
    await expect.poll(() => hashesOf(page), { timeout: 60_000 }).toContain(expected)
    await close()
  })
})
