import type { ChartFile } from './charts/index.ts'
import type { Host } from './host/host.ts'
import { tell } from './notices.ts'
import type { Store } from './state/store.ts'

/** Keeps a file that a chart or a table gives away, and says where it went or why it could not. */
export function saveFile(store: Store, host: Host): (file: ChartFile) => Promise<void> {
  return async ({ name, content }) => {
    const bytes = new Uint8Array(await content.arrayBuffer())
    const saved = await host.save({ name, bytes, type: content.type })
    if (saved.ok) tell(store, { kind: 'saved', detail: saved.value.name })
    else if (saved.error.kind !== 'cancelled') tell(store, { kind: 'not-saved', file: name, failure: saved.error })
  }
}
