import { z } from 'zod'
import { CALL_LIMITS } from './limits.ts'

/**
 * A study as the page may name it: 128 random bits that the host gave out. The host alone knows the place it stands
 * for, and forgets it when the application ends.
 */
export const studyToken = z.string().regex(/^[A-Za-z0-9_-]{22}$/)

/** A proposal for the name of a file, never a path: no separators, no control characters, no reserved names. */
const fileName = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[^\\/:*?"<>|\p{Cc}\p{Cf}]+$/u)
  .refine((name) => !/^\.|[. ]$/.test(name))

const bytesUpTo = (limit: number) =>
  z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0 && bytes.length <= limit)

const journalEntry = z.string().min(1).max(CALL_LIMITS.journalEntry)

/** Settings of the person, not of a study: flat and small. `language` is also that of the host's own dialogs. */
export const preferences = z
  .record(z.string().regex(/^[a-zA-Z][a-zA-Z0-9.-]{0,63}$/), z.union([z.string().max(1_000), z.number(), z.boolean()]))
  .refine((entries) => Object.keys(entries).length <= CALL_LIMITS.preferences)

export type Preferences = z.infer<typeof preferences>

/** Every call that a page may make of the desktop host, by name, with what it must send. */
export const requestSchemas = {
  'list-bundled-studies': z.strictObject({}),
  'list-recent-studies': z.strictObject({}),
  /** Shows the system's dialog: a study's folder, or a `.shirube` file. */
  'choose-study': z.strictObject({ from: z.enum(['folder', 'file']) }),
  /** Reads what the system asked to open, once; null where it asked for nothing. */
  'take-asked-study': z.strictObject({}),
  'read-study': z.strictObject({ study: studyToken }),
  'forget-study': z.strictObject({ study: studyToken }),
  /** Shows the system's dialog with the name proposed, and writes the bytes where the person says. */
  'save-export': z.strictObject({ name: fileName, bytes: bytesUpTo(CALL_LIMITS.exportBytes) }),
  /**
   * Writes a study as a file: over the one that this window saved it as, else where the person says in the system's
   * dialog. `study` is null for one that was dropped on the page.
   */
  'save-study': z.strictObject({
    study: studyToken.nullable(),
    name: fileName.regex(/\.shirube$/),
    bytes: bytesUpTo(CALL_LIMITS.exportBytes),
  }),
  'copy-text': z.strictObject({ text: z.string().max(CALL_LIMITS.clipboardText) }),
  'copy-picture': z.strictObject({ png: bytesUpTo(CALL_LIMITS.clipboardPng) }),
  'read-journal': z.strictObject({ study: studyToken }),
  /** Answered when the entry is on the disk. */
  'append-journal': z.strictObject({ study: studyToken, entry: journalEntry }),
  /** Puts these entries in the place of the whole journal: none after saving, a summary when it grew long. */
  'restart-journal': z.strictObject({ study: studyToken, entries: z.array(journalEntry).max(1_000) }),
  'read-preferences': z.strictObject({}),
  'write-preferences': z.strictObject({ preferences }),
} as const

export type CallName = keyof typeof requestSchemas
export type Request<Name extends CallName> = z.infer<(typeof requestSchemas)[Name]>
