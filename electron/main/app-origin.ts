/** The scheme and host of every page of the desktop window. */
export const SCHEME = 'app'
export const HOST = 'shirube'
export const ORIGIN = `${SCHEME}://${HOST}`
export const START_PAGE = `${ORIGIN}/`
