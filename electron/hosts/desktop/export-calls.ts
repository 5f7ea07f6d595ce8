import { basename, dirname } from 'node:path'
import { writeFiles } from '../files/write-file.ts'
import type { Handlers } from './answer-call.ts'
import { callFailure } from './call-failure.ts'
import type { Clipboard, Dialogs } from './dialogs.ts'

/** Calls that carry something out of the application: into a file that the person names, or to the clipboard. */
export function exportCalls(
  dialogs: Dialogs,
  clipboard: Clipboard,
): Pick<Handlers, 'save-export' | 'copy-text' | 'copy-picture'> {
  return {
    'save-export': async ({ name, bytes }) => {
      const target = await dialogs.chooseTarget(name)
      if (!target.ok) return target
      const written = await writeFiles(dirname(target.value), [{ name: basename(target.value), text: bytes }])
      if (!written.ok) return { ok: false, error: callFailure(written.error, target.value) }
      return { ok: true, value: { name: basename(target.value) } }
    },
    'copy-text': async ({ text }) => {
      await clipboard.writeText(text)
      return { ok: true, value: null }
    },
    'copy-picture': async ({ png }) => {
      const done = await clipboard.writePicture(png)
      return done ? { ok: true, value: null } : { ok: false, error: { kind: 'not-a-picture' } }
    },
  }
}
