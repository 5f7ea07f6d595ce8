import { type Browser, chromium, type Page } from 'playwright-core'
import { serveGallery } from './serve-gallery.ts'

/** What the page of charts shows; see `chart-gallery/gallery.tsx`. */
export interface Shown {
  readonly view: 'overview' | 'one' | 'states' | 'hostile' | 'others'
  readonly theme?: 'light' | 'dark'
  readonly lang?: 'en' | 'ja'
  readonly width?: number
}

/** A page as it was left, with everything that the browser complained about. */
export interface OpenPage {
  readonly page: Page
  readonly complaints: readonly string[]
}

/** Chromium on the page of charts, under the product's content security policy. */
export async function openGallery(): Promise<{
  readonly open: (shown: Shown) => Promise<OpenPage>
  readonly close: () => Promise<void>
}> {
  const server = await serveGallery()
  const browser: Browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  const open = async ({ view, theme = 'light', lang = 'en', width = 1280 }: Shown): Promise<OpenPage> => {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`${server.url}?view=${view}&theme=${theme}&lang=${lang}`)
    await page.waitForFunction(() => 'gallery' in window && (window.gallery as { ready: boolean }).ready)
    await page.locator('.chart-figure').first().waitFor()
    return { page, complaints }
  }
  return {
    open,
    close: async () => {
      await browser.close()
      server.close()
    },
  }
}
