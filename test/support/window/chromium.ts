import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const program = process.env['SHIRUBE_CHROMIUM'] ?? '/usr/bin/chromium'

/** Why there is no Chromium, or null. */
export const chromiumReason = (): string | null => (existsSync(program) ? null : `no Chromium at ${program}`)

/** Debian's Chromium without a window. As root it needs to be told to do without its sandbox: in tests only. */
export function openChromium(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update']
  return chromium.launch({ executablePath: program, args })
}
