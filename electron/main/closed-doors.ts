import { app, type Session, type WebContents } from 'electron'
import { log } from './log.ts'
import { START_PAGE } from './app-origin.ts'

/** Closes, for every page that ever comes to be, the ways out of the application. */
export function closeDoorsOfEveryPage(): void {
  app.on('web-contents-created', (_event, contents) => closeDoors(contents))
}

function closeDoors(contents: WebContents): void {
  contents.on('will-navigate', (event, url) => {
    if (url.split(/[?#]/, 1).join('') === START_PAGE) return
    event.preventDefault()
    log('refused', `navigation to ${url}`)
  })
  contents.on('will-redirect', (event, url) => {
    event.preventDefault()
    log('refused', `redirection to ${url}`)
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
    log('refused', 'a page within the page')
  })
  contents.setWindowOpenHandler(({ url }) => {
    log('refused', `a new window for ${url}`)
    return { action: 'deny' }
  })
}

/**
 * Denies every permission, asked for or looked up, and every device. Pictures and tables leave by the contract's save;
 * a download that a page starts by itself is cancelled. No request leaves the machine, whatever a page tries.
 */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log('refused', `permission: ${permission}`)
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event, item) => {
    event.preventDefault()
    log('refused', `download of ${item.getFilename()}`)
  })
  session.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'] },
    (details, answer) => {
      log('refused', `request of ${details.url}`)
      answer({ cancel: true })
    },
  )
}
