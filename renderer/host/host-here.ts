import { createBrowserHost } from './browser-host.ts'
import { createElectronHost, desktopBridge } from './electron-host.ts'
import type { Host } from './host.ts'

/** The host of these pages: the desktop where its bridge is here, else the browser. */
export function hostHere(): Host {
  const bridge = desktopBridge()
  return bridge === null ? createBrowserHost() : createElectronHost(bridge)
}
