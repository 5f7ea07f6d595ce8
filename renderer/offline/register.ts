/**
 * Registers the service worker of the browser edition. In the desktop window (`app://`) the pages are always at hand and
 * an old copy would only be in the way; there, and in browsers without service workers, nothing happens.
 * @returns whether the browser edition works offline from now on, or why it does not
 */
export async function workOffline(): Promise<'kept' | 'not-here' | 'failed'> {
  if (!/^https?:$/.test(location.protocol) || !('serviceWorker' in navigator)) return 'not-here'
  try {
    const registration = await navigator.serviceWorker.register('./service-worker.js', { updateViaCache: 'none' })
    await navigator.serviceWorker.ready
    return registration.active === null ? 'failed' : 'kept'
  } catch {
    // Private windows and full disks refuse; the pages work all the same while their server runs.
    return 'failed'
  }
}
