/** Every channel between a page and the desktop host begins so; others are refused. */
export const CHANNEL_PREFIX = 'shirube:'
