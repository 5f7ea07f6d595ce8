import { basename, dirname } from 'node:path'
import type { CallFailure, StudyContent, StudyEntry } from '#contract'
import type { Result } from '#model'
import { writeFiles } from '../files/write-file.ts'
import type { AskedStudy } from '../studies/asked-study.ts'
import { bundledStudies } from '../studies/bundled-studies.ts'
import type { RecentStudies } from '../studies/recent-studies.ts'
import { readStudyPlace, type StudyPlace } from '../studies/study-place.ts'
import type { StudyTokens } from '../studies/study-tokens.ts'
import type { Handlers } from './answer-call.ts'
import { callFailure } from './call-failure.ts'
import type { Dialogs } from './dialogs.ts'

/** What the calls about studies work with. */
export interface StudyDesk {
  /** The folder of the studies that come with the application. */
  readonly bundled: string
  readonly recent: RecentStudies
  readonly tokens: StudyTokens
  readonly dialogs: Dialogs
  readonly asked: Pick<AskedStudy, 'take'>
  readonly now: () => number
}

type StudyCalls = Pick<
  Handlers,
  | 'list-bundled-studies'
  | 'list-recent-studies'
  | 'choose-study'
  | 'take-asked-study'
  | 'read-study'
  | 'save-study'
  | 'forget-study'
>

export function studyCalls({ bundled, recent, tokens, dialogs, asked, now }: StudyDesk): StudyCalls {
  const entryOf = (place: StudyPlace): StudyEntry => ({
    study: tokens.tokenOf(place),
    name: place.name,
    ...(place.nameJa === undefined ? {} : { nameJa: place.nameJa }),
  })

  async function read(place: StudyPlace): Promise<Result<StudyContent, CallFailure>> {
    const found = await readStudyPlace(place)
    if (!found.ok) return { ok: false, error: callFailure(found.error, place.path) }
    // Bundled studies are always at hand; that a list could not be kept does not stop the reading.
    if (!place.path.startsWith(bundled)) await recent.opened(place, now())
    return { ok: true, value: { ...entryOf(place), ...found.value } }
  }

  /** Files that the person has said to write to: those alone are written again without asking. */
  const written = new Set<string>()

  async function targetOf(study: string | null, name: string): Promise<Result<string, CallFailure>> {
    const place = study === null ? null : tokens.placeOf(study)
    return place !== null && written.has(place.path) ? { ok: true, value: place.path } : dialogs.chooseTarget(name)
  }

  return {
    'list-bundled-studies': async () => ({ ok: true, value: (await bundledStudies(bundled)).map(entryOf) }),

    'list-recent-studies': async () => {
      const listed = await recent.list()
      if (!listed.ok) return { ok: false, error: callFailure(listed.error, listed.error.path) }
      return {
        ok: true,
        value: listed.value.map((place) => ({
          ...entryOf({ ...place, name: basename(place.path) }),
          openedAt: place.openedAt,
        })),
      }
    },

    'choose-study': async ({ from }) => {
      const chosen = await dialogs.chooseStudy(from)
      return chosen.ok ? read({ from, path: chosen.value, name: basename(chosen.value) }) : chosen
    },

    'take-asked-study': async () => {
      const place = asked.take()
      return place === null ? { ok: true, value: null } : read(place)
    },

    'read-study': async ({ study }) => {
      const place = tokens.placeOf(study)
      return place === null ? { ok: false, error: { kind: 'unknown-study' } } : read(place)
    },

    'save-study': async ({ study, name, bytes }) => {
      const target = await targetOf(study, name)
      if (!target.ok) return target
      const path = target.value
      const saved = await writeFiles(dirname(path), [{ name: basename(path), text: bytes }])
      if (!saved.ok) return { ok: false, error: callFailure(saved.error, path) }
      written.add(path)
      const place: StudyPlace = { from: 'file', path, name: basename(path) }
      // The study is saved, whether or not the list of recent ones can be.
      await recent.opened(place, now())
      return { ok: true, value: entryOf(place) }
    },

    'forget-study': async ({ study }) => {
      const place = tokens.placeOf(study)
      if (place === null) return { ok: false, error: { kind: 'unknown-study' } }
      const forgotten = await recent.forget(place.path)
      return forgotten.ok ? forgotten : { ok: false, error: callFailure(forgotten.error, forgotten.error.path) }
    },
  }
}
