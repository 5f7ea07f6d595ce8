import { app, type BrowserWindow, dialog } from 'electron'
import type { DesktopText } from '../hosts/desktop/text.ts'
import { log } from './log.ts'

/** So many ends within this time, and the page is not opened again. */
const [mostEnds, withinMs] = [3, 60_000]

/** Opens a page again that has ended or hangs, and says so; its work is in the journal. */
export function watchPage(window: BrowserWindow, text: () => DesktopText): void {
  let ends: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    log('failed', `the page ended: ${reason}, code ${exitCode}`)
    const now = Date.now()
    ends = [...ends.filter((at) => now - at < withinMs), now]
    const { pageEnded, pageEndedDetail, pageKeepsEnding, pageKeepsEndingDetail, close } = text()
    if (ends.length > mostEnds) {
      const options = {
        type: 'error',
        message: pageKeepsEnding,
        detail: pageKeepsEndingDetail,
        buttons: [close],
      } as const
      void show(window, { ...options, buttons: [close] }).then(() => app.exit(1))
      return
    }
    window.webContents.reload()
    void show(window, { type: 'warning', message: pageEnded, detail: pageEndedDetail, buttons: [close] })
  })
  window.on('unresponsive', () => {
    log('failed', 'the page does not answer')
    const { pageHangs, wait, reloadPage } = text()
    const asked = new AbortController()
    window.once('responsive', () => asked.abort())
    const options = { type: 'warning', message: pageHangs, buttons: [wait, reloadPage], cancelId: 0 } as const
    void show(window, { ...options, buttons: [wait, reloadPage], signal: asked.signal }).then((answer) => {
      if (answer === 1) window.webContents.forcefullyCrashRenderer()
    })
  })
}

async function show(window: BrowserWindow, options: Electron.MessageBoxOptions): Promise<number> {
  const { response } = await dialog.showMessageBox(window, { ...options, noLink: true })
  return response
}
