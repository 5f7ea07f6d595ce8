import { type BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron'
import { CALL_CHANNEL } from '#contract'
import { answerCall, type Handlers, type Sender } from '../hosts/desktop/answer-call.ts'
import { ORIGIN } from './app-origin.ts'
import { log } from './log.ts'

/** Answers the calls of the window's page, and refuses every other sender. */
export function answerCalls(window: BrowserWindow, handlers: Handlers): void {
  const host = { origin: ORIGIN, handlers, log: (what: string): void => log('refused', what) }
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, request: unknown) =>
    answerCall(host, senderOf(event, window), name, request),
  )
}

function senderOf({ sender, senderFrame }: IpcMainInvokeEvent, window: BrowserWindow): Sender {
  if (senderFrame === null || window.isDestroyed()) return { origin: '', isMainFrame: false, isOurWindow: false }
  return {
    origin: senderFrame.origin,
    isMainFrame: senderFrame.parent === null,
    isOurWindow: sender === window.webContents,
  }
}
