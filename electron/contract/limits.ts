/** What one call may carry, in bytes or UTF-16 units, or in number; beyond it the call is refused. */
export const CALL_LIMITS = {
  exportBytes: 256 * 2 ** 20,
  clipboardText: 16 * 2 ** 20,
  clipboardPng: 64 * 2 ** 20,
  journalEntry: 2 ** 20,
  /** A journal beyond this is to be started anew from the state as it is. */
  journalBytes: 64 * 2 ** 20,
  preferences: 100,
} as const
