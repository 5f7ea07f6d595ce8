import type { ChartFile } from './charts/index.ts'
import type { Host } from './host/host.ts'
import type { Store } from './state/store.ts'

/** Keeps a file that a chart or a table gives away, and says where it went or why it could not. */
export function saveFile(store: Store, host: Host): (file: ChartFile) => Promise<void> {
  return async ({ name, content }) => {
    const bytes = new Uint8Array(await content.arrayBuffer())
    const saved = await host.save({ name, bytes, type: content.type })
    if (!saved.ok && saved.error.kind === 'cancelled') return
    store.setState(({ notices }) => ({
      notices: [
        ...notices,
        saved.ok
          ? { id: Date.now(), kind: 'saved', detail: saved.value.name }
          : { id: Date.now(), kind: 'not-saved', detail: `${name} (${saved.error.kind})` },
      ],
    }))
  }
}
