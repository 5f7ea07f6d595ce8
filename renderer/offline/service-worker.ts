/**
 * Keeps the browser edition at hand with the network, or its server, gone. Every file of one build is stored under that
 * build's version before the build is used at all, so a page never gets files of two builds. A newer build waits until
 * the old one has no page left; a reload of the only page is such a moment.
 */
declare const self: ServiceWorkerGlobalScope
declare const __SHIRUBE_PRECACHE__: { readonly version: string; readonly files: readonly string[] }

const { version, files } = __SHIRUBE_PRECACHE__
const PREFIX = 'shirube-'
const name = PREFIX + version
const TAKE_OVER = 'take-over'

self.addEventListener('install', (event) => event.waitUntil(store()))

self.addEventListener('activate', (event) => event.waitUntil(forgetOlder().then(() => self.clients.claim())))

self.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(self.skipWaiting())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return
  event.respondWith(request.mode === 'navigate' ? page() : fileOf(request))
})

/** Past the browser's own cache, which may hold `index.html` of the build before. */
async function store(): Promise<void> {
  const cache = await caches.open(name)
  await cache.addAll(['./', ...files].map((file) => new Request(file, { cache: 'no-cache' })))
}

async function forgetOlder(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((other) => other.startsWith(PREFIX) && other !== name).map((old) => caches.delete(old)),
  )
}

/** The start page of this build; while a newer build waits and this is the only page, that build's. */
async function page(): Promise<Response> {
  const { waiting } = self.registration
  const pages = waiting === null ? [] : await self.clients.matchAll({ type: 'window' })
  if (waiting !== null && pages.length <= 1) {
    waiting.postMessage(TAKE_OVER)
    return new Response('', { headers: { Refresh: '0' } })
  }
  return (await kept('./')) ?? fetch('./')
}

async function fileOf(request: Request): Promise<Response> {
  return (await kept(request)) ?? fetch(request)
}

async function kept(request: Request | string): Promise<Response | undefined> {
  const cache = await caches.open(name)
  return cache.match(request, { ignoreSearch: true })
}
