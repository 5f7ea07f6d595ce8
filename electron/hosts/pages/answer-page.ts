import { mediaTypeOf } from './media-type.ts'
import type { PageFiles } from './page-files.ts'
import { cacheControlOf, SECURITY_HEADERS } from './page-headers.ts'

/** What goes back for one address, whichever host sends it. */
export interface PageAnswer {
  readonly status: 200 | 400 | 404 | 405 | 421
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

/**
 * The file at an address, or a refusal.
 * @param method only GET and HEAD are answered; for HEAD the host leaves the body out
 * @param target path of the address as it was sent, with its escapes and query
 */
export function answerPage(files: PageFiles, method: string, target: string): PageAnswer {
  if (method !== 'GET' && method !== 'HEAD') return refusal(405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' })
  const path = pagePath(target)
  if (path === null) return refusal(400, 'This is no path of a page.')
  const body = files.get(path)
  if (body === undefined) return refusal(404, 'There is no such page.')
  return { status: 200, headers: headersOf(path, body), body }
}

/** A refusal in one plain sentence, with the headers that every answer has. */
export function refusal(
  status: Exclude<PageAnswer['status'], 200>,
  sentence: string,
  more: Readonly<Record<string, string>> = {},
): PageAnswer {
  const body = Uint8Array.from(new TextEncoder().encode(`${sentence}\n`))
  return { status, headers: { ...headersOf('refusal.txt', body), ...more, 'Cache-Control': 'no-store' }, body }
}

/**
 * The path inside the pages, `index.html` for a folder's own address. Null for what no page of ours asks for: broken or
 * doubled escapes, backslashes, NUL, `.` and `..`, empty segments.
 */
function pagePath(target: string): string | null {
  const sent = target.split(/[?#]/, 1).join('')
  if (!sent.startsWith('/')) return null
  const path = decoded(sent.slice(1))
  if (path === null || /[\\%\p{Cc}]/u.test(path)) return null
  if (path === '') return 'index.html'
  const segments = path.split('/')
  return segments.some((segment) => segment === '' || segment === '.' || segment === '..') ? null : path
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

const headersOf = (path: string, body: Uint8Array): Record<string, string> => ({
  ...SECURITY_HEADERS,
  'Cache-Control': cacheControlOf(path),
  'Content-Type': mediaTypeOf(path),
  'Content-Length': String(body.length),
})
