import type { CallFailure } from '#contract'
import type { Result } from '#model'

/** The system's own dialogs: the only way in which a path comes into the application. One is open at a time. */
export interface Dialogs {
  /** An absolute path, or `cancelled`, or `busy` while another dialog is open. */
  readonly chooseStudy: (from: 'folder' | 'file') => Promise<Result<string, CallFailure>>
  readonly chooseTarget: (name: string) => Promise<Result<string, CallFailure>>
}

/** The clipboard as far as the application writes to it. */
export interface Clipboard {
  readonly writeText: (text: string) => Promise<void>
  /** False where the bytes are no picture. */
  readonly writePicture: (png: Uint8Array<ArrayBuffer>) => Promise<boolean>
}
