import { app, BrowserWindow, nativeTheme } from 'electron'
import { boundsOf, readWindowState, rememberWindowState } from './window-state.ts'

export interface OpenWindow {
  readonly window: BrowserWindow
  /** Resolves when the window's last place is on the disk. */
  readonly written: () => Promise<void>
}

/** Opens the window at the place it had, hidden until its page has drawn. */
export async function openWindow(preload: string, stateFile: string): Promise<OpenWindow> {
  const state = await readWindowState(stateFile)
  const window = new BrowserWindow({
    ...boundsOf(state),
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Shirube',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#111418' : '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => {
    if (state?.isMaximized) window.maximize()
    window.show()
  })
  return { window, written: rememberWindowState(window, stateFile) }
}

/** Brings the window to the front. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
