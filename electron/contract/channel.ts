/** The one channel of requests between a page and the desktop host: a call's name and its request, checked there. */
export const CALL_CHANNEL = 'shirube:call'

/** The name under which the preload puts the bridge on `window`. */
export const BRIDGE_NAME = 'shirube'

/** All that a page sees of the desktop host. The answer is always a reply, never a rejection by the host itself. */
export interface Bridge {
  readonly call: (name: string, request: unknown) => Promise<unknown>
}
