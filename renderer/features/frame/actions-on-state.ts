import type { Result } from '#model'
import type { Host, OpenFailure, StudyContent } from '../../host/host.ts'
import type { Conductor } from '../../state/conductor.ts'
import type { Store } from '../../state/store.ts'
import type { FrameActions } from './frame-view.ts'

/** What the frame's controls do to the state of the window, through its conductor and its host. */
export function actionsOnState(store: Store, conductor: Conductor, host: Host): FrameActions {
  let notices = 0

  async function open(reading: Promise<Result<StudyContent, OpenFailure>>): Promise<void> {
    const read = await reading
    if (read.ok) return conductor.openStudy(read.value)
    const { error: failure } = read
    if (failure.kind === 'cancelled') return
    // Counted down from nought, so that an id is never that of a notice made by the clock.
    const id = --notices
    store.setState((state) => ({ notices: [...state.notices, { id, kind: 'not-opened', failure }] }))
  }

  function keep(): void {
    const { language, theme } = store.getState()
    void host.readPreferences().then((kept) => host.writePreferences({ ...kept, language, theme }))
  }

  return {
    go: (place) => store.setState({ place }),
    chooseScenario: conductor.chooseScenario,
    chooseRule: (rule) => conductor.choose({ rule }),
    chooseGwp: (gwp) => conductor.choose({ gwp }),
    showPolicy: () => store.setState({ place: 'policies' }),
    undo: conductor.undo,
    redo: conductor.redo,
    setLanguage(language) {
      store.setState({ language })
      keep()
    },
    setTheme(theme) {
      store.setState({ theme })
      keep()
    },
    dismissNotice: (dismissed) =>
      store.setState(({ notices: all }) => ({ notices: all.filter(({ id }) => String(id) !== dismissed) })),
    openOffered: (study) => void open(host.read(study)),
    openDropped: (items) => void open(host.readDropped(items.items)),
    openFolder: () => void open(host.choose('folder')),
    openFile: () => void open(host.choose('file')),
  }
}
