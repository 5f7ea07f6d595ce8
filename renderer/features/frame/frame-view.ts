import type { GwpSet, Problem, Rule } from '#model'
import type { IconName } from '../../ui/icon-paths.ts'
import type { NoticeEntry } from '../../ui/Notices.tsx'
import type { ThemeChoice } from '../../ui/theme/theme.ts'
import type { StudyOutline } from '#worker'
import type { PartWords, PlacePart } from '../place-part.ts'
import type { Language } from '#messages'
import type { PlaceId, ScenarioRun } from '../../state/state.ts'

/** A place of the rail. */
export interface PlaceEntry {
  readonly id: PlaceId
  readonly icon: IconName
  /** What of it can be found by name; none where it is left out. */
  readonly parts?: (words: PartWords) => readonly PlacePart[]
}

export interface Choice<Id extends string> {
  readonly id: Id
  readonly label: string
}

/** How the calculation of the scenario in sight stands. */
export type RunState =
  | { readonly kind: 'running' | 'done' | 'stale' | 'cancelled' }
  | {
      readonly kind: 'failed'
      readonly failure: NonNullable<ScenarioRun['failure']>
      /** Rule of the last good result, which is still shown; null where there is none. */
      readonly shown: Rule | null
    }

/** What the frame shows of the open study. */
export interface OpenStudy {
  readonly name: string
  readonly outline: StudyOutline
  readonly scenarios: readonly Choice<string>[]
  readonly scenario: string
  readonly rules: readonly Rule[]
  readonly rule: Rule
  readonly gwpSets: readonly GwpSet[]
  readonly gwp: GwpSet
  readonly policies: readonly Choice<string>[]
  /** What undo and redo would undo and redo, in words; null where there is nothing. */
  readonly undo: string | null
  readonly redo: string | null
  readonly run: RunState
  /** Scenarios whose calculation the person cancelled. */
  readonly cancelled: readonly Choice<string>[]
  /** Milliseconds of the last run; null before the first. */
  readonly lastRun: number | null
  /** Greatest relative gap of a balance in the last run; null before the first. */
  readonly balanceGap: number | null
  readonly unsaved: number
  /** What is not saved is kept on this machine all the same. */
  readonly isKept: boolean
}

/** A study that the host offers: shipped with the product, or opened before. */
/** A study that is at hand, as the host lists it. */
export interface ListedStudy extends OfferedStudy {
  /** In Japanese, where it has one. */
  readonly nameJa?: string
}

export interface OfferedStudy {
  readonly id: string
  readonly name: string
  readonly kind: 'shipped' | 'recent'
}

export interface FrameView {
  /** Null while none is open. */
  readonly study: OpenStudy | null
  readonly opening: boolean
  readonly offered: readonly OfferedStudy[]
  /** Of the study that is open or was last refused. */
  readonly problems: readonly Problem[]
  /** The problems are those of a study that was not opened. */
  readonly refused: boolean
  readonly notices: readonly NoticeEntry[]
  readonly language: Language
  readonly theme: ThemeChoice
  readonly place: PlaceId
}

/** What a reader can do in the frame. A host without file dialogs leaves theirs out, and their buttons are not there. */
export interface FrameActions {
  /** Goes to a place, or to a part of it. */
  readonly go: (place: PlaceId, ...parts: readonly string[]) => void
  readonly chooseScenario: (id: string) => void
  readonly chooseRule: (rule: Rule) => void
  /** Calculates every scenario anew. */
  readonly calculate: () => void
  /** Calculates what was cancelled after all. */
  readonly resume: () => void
  readonly chooseGwp: (set: GwpSet) => void
  readonly showPolicy: (id: string) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly setLanguage: (language: Language) => void
  readonly setTheme: (theme: ThemeChoice) => void
  readonly dismissNotice: (id: string) => void
  readonly openOffered: (id: string) => void
  readonly openDropped: (items: DataTransfer) => void
  /** Saves the open study as one file. */
  readonly save: () => void
  /** Remembers that the tour was taken or declined. */
  readonly keepTour: () => void
  /** Begins the tour; the frame itself does. */
  readonly startTour?: () => void
  readonly openFolder?: () => void
  readonly openFile?: () => void
}
