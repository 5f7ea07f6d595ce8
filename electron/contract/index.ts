/** The only door of the contract: every call that the renderer may make of the desktop host. */
export { CHANNEL_PREFIX } from './channel.ts'
