import { protocol } from 'electron'
import { answerPage, type PageAnswer, refusal } from '../hosts/pages/answer-page.ts'
import type { PageFiles } from '../hosts/pages/page-files.ts'
import { HOST, ORIGIN, SCHEME } from './app-origin.ts'

/** Makes `app://` an origin of its own, as http: has them: workers, modules and storage need one. Before `ready`. */
export function registerPageScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }])
}

/** Answers every `app://` address from the pages given, and nothing else. */
export function servePages(files: PageFiles): void {
  protocol.handle(SCHEME, ({ method, url }) => {
    const { status, headers, body } = answerAddress(files, method, url)
    return new Response(method === 'HEAD' ? null : body, { status, headers })
  })
}

/** The answer to one address. The browser has resolved plain `..` already; what is still encoded is refused. */
export function answerAddress(files: PageFiles, method: string, address: string): PageAnswer {
  if (!address.startsWith(`${ORIGIN}/`)) return refusal(421, `Pages of Shirube are at ${SCHEME}://${HOST}/ only.`)
  return answerPage(files, method, address.slice(ORIGIN.length))
}
