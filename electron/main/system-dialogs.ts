import { app, type BrowserWindow, clipboard, ClipboardItem, dialog, nativeImage, type NativeImage } from 'electron'
import { extname, join } from 'node:path'
import type { CallFailure } from '#contract'
import type { Result } from '#model'
import type { Clipboard, Dialogs } from '../hosts/desktop/dialogs.ts'
import type { DesktopText } from '../hosts/desktop/text.ts'

/** The system's dialogs over the application's window, one at a time. */
export function systemDialogs(window: BrowserWindow, text: () => DesktopText): Dialogs {
  let isOpen = false

  async function alone(ask: () => Promise<string | undefined>): Promise<Result<string, CallFailure>> {
    if (isOpen) return { ok: false, error: { kind: 'busy' } }
    isOpen = true
    try {
      const path = await ask()
      return path === undefined ? { ok: false, error: { kind: 'cancelled' } } : { ok: true, value: path }
    } finally {
      isOpen = false
    }
  }

  return {
    chooseStudy: (from) =>
      alone(async () => {
        const { chooseStudy, studyFiles } = text()
        const { canceled, filePaths } = await dialog.showOpenDialog(window, {
          title: chooseStudy,
          properties: [from === 'folder' ? 'openDirectory' : 'openFile'],
          ...(from === 'file' ? { filters: [{ name: studyFiles, extensions: ['shirube'] }] } : {}),
        })
        return canceled ? undefined : filePaths[0]
      }),

    chooseTarget: (name) =>
      alone(async () => {
        const extension = extname(name).slice(1)
        const { canceled, filePath } = await dialog.showSaveDialog(window, {
          title: text().saveExport,
          defaultPath: join(app.getPath('documents'), name),
          ...(extension === '' ? {} : { filters: [{ name: extension.toUpperCase(), extensions: [extension] }] }),
        })
        return canceled || filePath === '' ? undefined : filePath
      }),
  }
}

export const systemClipboard: Clipboard = {
  writeText: async (text) => {
    await clipboard.writeText(text)
  },
  writePicture: async (png) => {
    const picture = nativeImage.createFromBuffer(Buffer.from(png))
    if (picture.isEmpty()) return false
    // Before Electron took over the web's clipboard, it had a call of its own for pictures.
    const older = clipboard as Partial<{ writeImage: (image: NativeImage) => void }>
    if (older.writeImage) older.writeImage(picture)
    else await clipboard.write([new ClipboardItem({ 'image/png': new Blob([png], { type: 'image/png' }) })])
    return true
  },
}
