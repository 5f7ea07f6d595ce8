import type { Host, SaveFailure } from '../host/host.ts'
import { tell } from '../notices.ts'
import type { OpenFiles } from './open-files.ts'
import type { SavedNames } from './saved-scenarios.ts'
import type { Store } from './store.ts'

type Port = Pick<Host, 'saveStudy' | 'restartJournal'>

/**
 * Saves the open study as a `.shirube` file, with own policies and packages, and moved levers as scenarios of their own. The window stays as it is, its
 * levers, undo and colours too: saved again, the file has the same scenarios with the levers of then. The journal of
 * what was open before is emptied only when the file is written. Where it cannot be, everything stays as it was and the
 * person is told.
 * @returns the host's name of the file that was written; null where none was
 */
export async function saveStudy(
  store: Store,
  host: Port,
  { study: before, read, files }: OpenFiles,
  names: SavedNames,
): Promise<string | null> {
  const { study, levers, edits } = store.getState()
  if (study.status !== 'open') return null
  // Packing is needed by those who save, and not by a window that starts.
  const [{ withSavedLevers }, { packStudy }] = await Promise.all([
    import('./saved-scenarios.ts'),
    import('../host/pack-study.ts'),
  ])
  const content = withSavedLevers({ read, files }, study.outline.scenarios, levers, names)
  const file = `${fileNameOf(study.name)}.shirube`
  const written = await host.saveStudy({ study: before, name: file, bytes: packStudy(content) })
  if (!written.ok) {
    const { error: failure } = written
    if (failure.kind !== 'cancelled') tell(store, { kind: 'not-saved', file: fileIn(failure) ?? file, failure })
    return null
  }
  const { study: token, name } = written.value
  await host.restartJournal(before, [])
  if (token !== before) await host.restartJournal(token, [])
  store.setState({ saved: levers, savedEdits: edits })
  tell(store, { kind: 'saved', detail: name })
  return token
}

/** The file that the person had chosen instead of the one offered, where the host knows it. */
const fileIn = (failure: SaveFailure): string | undefined => ('file' in failure ? failure.file : undefined)

/** A name that every system takes: no separators, no marks that are not seen, no dot at either end. */
function fileNameOf(name: string): string {
  const plain = name
    .replace(/\.shirube$/, '')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 100)
    .trim()
  return plain === '' ? 'study' : plain
}
