import { contextBridge, ipcRenderer } from 'electron'
import { type Bridge, BRIDGE_NAME, CALL_CHANNEL } from '#contract'

/** The page gets this one function; what it may ask is decided, and checked, in the main process. */
const bridge: Bridge = Object.freeze({
  call: (name: string, request: unknown): Promise<unknown> => ipcRenderer.invoke(CALL_CHANNEL, name, request),
})

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge)
