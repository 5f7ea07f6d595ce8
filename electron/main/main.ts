import { app, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import { ASKED_CHANNEL, type Preferences } from '#contract'
import { exportCalls } from '../hosts/desktop/export-calls.ts'
import { journalDesk } from '../hosts/desktop/journal-calls.ts'
import { preferenceCalls } from '../hosts/desktop/preference-calls.ts'
import { studyCalls } from '../hosts/desktop/study-calls.ts'
import { desktopText } from '../hosts/desktop/text.ts'
import { readPageFiles } from '../hosts/pages/page-files.ts'
import { createAskedStudy, studyInArguments } from '../hosts/studies/asked-study.ts'
import { createRecentStudies } from '../hosts/studies/recent-studies.ts'
import { createStudyTokens } from '../hosts/studies/study-tokens.ts'
import { START_PAGE } from './app-origin.ts'
import { answerCalls } from './calls.ts'
import { closeDoorsOfEveryPage, denyPermissions } from './closed-doors.ts'
import { log } from './log.ts'
import { setMenu } from './menu.ts'
import { watchPage } from './page-health.ts'
import { registerPageScheme, servePages } from './page-protocol.ts'
import { tellStarter, whenStarterEnds } from './starter.ts'
import { systemClipboard, systemDialogs } from './system-dialogs.ts'
import { focusWindow, openWindow } from './window.ts'

/** Beside this bundle, in a clone and in a package alike. */
const built = join(__dirname, '..')
const bundled = join(built, '..', 'scenarios')

app.setName('Shirube')
registerPageScheme()
closeDoorsOfEveryPage()

/** Told to the window once there is one; before, the page asks of itself when it starts. */
let page: BrowserWindow | null = null
const asked = createAskedStudy(() => page?.webContents.send(ASKED_CHANNEL))
const ofStart = studyInArguments(process.argv.slice(1), process.cwd())
if (ofStart !== null) asked.ask(ofStart)
// macOS names a file by an event, which may come before anything else is ready.
app.on('open-file', (event, path) => {
  event.preventDefault()
  asked.ask(path)
})

if (app.requestSingleInstanceLock()) void app.whenReady().then(start).catch(endWith)
else void tellStarter('handed-over').then(() => app.exit(0))

async function start(): Promise<void> {
  const own = app.getPath('userData')
  denyPermissions()
  servePages(await readPageFiles(join(built, 'pages')))
  const { window, written } = await openWindow(join(built, 'preload', 'preload.cjs'), join(own, 'window.json'))
  page = window
  app.on('second-instance', (_event, args, folder) => {
    focusWindow(window)
    const study = studyInArguments(args.slice(1), folder)
    if (study !== null) asked.ask(study)
  })
  window.once('closed', () => (page = null))
  app.on('window-all-closed', () => app.quit())
  whenStarterEnds(() => app.quit())

  let text = desktopText(app.getLocale())
  const speak = ({ language }: Preferences): void => {
    text = desktopText(typeof language === 'string' ? language : app.getLocale())
    setMenu(text)
  }
  const preferences = preferenceCalls(join(own, 'preferences.json'), speak)
  const kept = await preferences['read-preferences']({})
  speak(kept.ok ? kept.value : {})

  const tokens = createStudyTokens()
  const dialogs = systemDialogs(window, () => text)
  const journals = journalDesk(join(own, 'journals'), tokens)
  const recent = createRecentStudies(join(own, 'recent-studies.json'))
  answerCalls(window, {
    ...studyCalls({ bundled, recent, tokens, dialogs, asked, now: Date.now }),
    ...exportCalls(dialogs, systemClipboard),
    ...journals.calls,
    ...preferences,
  })
  watchPage(window, () => text)
  finishBeforeExit([() => journals.close(), written])
  await show(window)
}

async function show(window: BrowserWindow): Promise<void> {
  await window.loadURL(START_PAGE)
  await tellStarter('ready')
}

/** What is under way reaches the disk before the process ends. */
function finishBeforeExit(works: readonly (() => Promise<void>)[]): void {
  app.on('will-quit', (event) => {
    event.preventDefault()
    void Promise.all(works.map((work) => work())).then(
      () => app.exit(0),
      (error: unknown) => {
        log('failed', `the last changes could not be written: ${String(error)}`)
        app.exit(1)
      },
    )
  })
}

function endWith(error: unknown): void {
  log('failed', `the desktop could not start: ${error instanceof Error ? error.message : String(error)}`)
  app.exit(1)
}
