/** The one channel of requests between a page and the desktop host: a call's name and its request, checked there. */
export const CALL_CHANNEL = 'shirube:call'

/** By this channel the desktop host tells its page that the system asked for a study; it carries nothing. */
export const ASKED_CHANNEL = 'shirube:asked'

/** The name under which the preload puts the bridge on `window`. */
export const BRIDGE_NAME = 'shirube'

/** All that a page sees of the desktop host. The answer is always a reply, never a rejection by the host itself. */
export interface Bridge {
  readonly call: (name: string, request: unknown) => Promise<unknown>
  /** Calls back whenever the system asks for a study; the page then takes it by a call. */
  readonly onAsked: (listener: () => void) => void
}
