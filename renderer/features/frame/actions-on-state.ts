import { windowText } from '#messages'
import { goTo } from '../../address.ts'
import { settleOpened, tell } from '../../notices.ts'
import type { Result } from '#model'
import { type Host, type OpenFailure, type Preferences, type StudyContent, TOUR_KEPT } from '../../host/host.ts'
import type { Conductor } from '../../state/conductor.ts'
import type { Store } from '../../state/store.ts'
import type { FrameActions } from './frame-view.ts'

/** What the frame's controls do to the state of the window, through its conductor and its host. */
export function actionsOnState(store: Store, conductor: Conductor, host: Host): FrameActions {
  /** What the system asks for by a double click, now or later. */
  async function openAsked(): Promise<void> {
    const asked = await host.takeAsked()
    if (asked !== null) await open(Promise.resolve(asked))
  }
  host.onAsked(() => void openAsked())
  // What was asked for between the start and this listener was told to nobody.
  void openAsked()

  async function open(reading: Promise<Result<StudyContent, OpenFailure>>): Promise<void> {
    const read = await reading
    if (!read.ok) {
      const { error: failure } = read
      if (failure.kind !== 'cancelled') tell(store, { kind: 'not-opened', failure })
      return
    }
    await conductor.openStudy(read.value)
    if (store.getState().refused === null) settleOpened(store)
  }

  async function keep(changes: Preferences): Promise<void> {
    await host.writePreferences({ ...(await host.readPreferences()), ...changes })
  }

  return {
    go: goTo,
    chooseScenario: conductor.chooseScenario,
    chooseRule: (rule) => conductor.choose({ rule }),
    calculate: () => conductor.choose({}),
    resume: conductor.resume,
    chooseGwp: (gwp) => conductor.choose({ gwp }),
    showPolicy: (id) => goTo('policies', id),
    undo: conductor.undo,
    redo: conductor.redo,
    setLanguage(language) {
      store.setState({ language })
      void keep({ language })
    },
    setTheme(theme) {
      store.setState({ theme })
      void keep({ theme })
    },
    keepTour: () => void keep({ [TOUR_KEPT]: true }),
    dismissNotice: (dismissed) =>
      store.setState(({ notices }) => ({ notices: notices.filter(({ id }) => String(id) !== dismissed) })),
    save: () =>
      void conductor.save({
        en: windowText('en').frame.savedScenario,
        ja: windowText('ja').frame.savedScenario,
      }),
    openOffered: (study) => void open(host.read(study)),
    openDropped: (items) => void open(host.readDropped(items.items)),
    openFolder: () => void open(host.choose('folder')),
    openFile: () => void open(host.choose('file')),
  }
}
