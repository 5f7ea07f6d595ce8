import { contextBridge, ipcRenderer } from 'electron'
import { ASKED_CHANNEL, type Bridge, BRIDGE_NAME, CALL_CHANNEL } from '#contract'

/** All that the page gets; what it may ask is decided, and checked, in the main process. */
const bridge: Bridge = Object.freeze({
  call: (name: string, request: unknown): Promise<unknown> => ipcRenderer.invoke(CALL_CHANNEL, name, request),
  onAsked: (listener: () => void): void => {
    ipcRenderer.on(ASKED_CHANNEL, () => listener())
  },
})

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge)
