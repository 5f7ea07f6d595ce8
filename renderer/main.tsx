import './schemas-without-eval.ts'
import './ui/theme/tokens.css'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { windowText } from '#messages'
import { App } from './App.tsx'
import { connectWorker } from './engine/connection.ts'
import { createAnalyst } from './engine/analyst.ts'
import { createEngineClient } from './engine/engine-client.ts'
import { watchWork } from './engine/long-work.ts'
import { TOUR_KEPT } from './host/host.ts'
import { hostHere } from './host/host-here.ts'
import { tell } from './notices.ts'
import { workOffline } from './offline/register.ts'
import { saveFile } from './save-file.ts'
import { chosenBefore, followAddress, offeredStudies } from './start-window.ts'
import { createConductor } from './state/conductor.ts'
import { createAppStore } from './state/store.ts'
import { fontsFor } from './ui/theme/fonts.ts'
import { themeOf } from './ui/theme/theme.ts'

async function start(root: HTMLElement): Promise<void> {
  const host = hostHere()
  const work = watchWork(createEngineClient(connectWorker))
  const kept = await host.readPreferences()
  const before = chosenBefore(kept, navigator.languages)
  document.documentElement.dataset['theme'] = themeOf(before.theme)
  const store = createAppStore(before)
  const conductor = createConductor(store, work.client, host, createAnalyst(connectWorker))
  followAddress(store)
  // A window that goes in the middle of a gesture takes it as finished.
  window.addEventListener('pagehide', conductor.endGesture)

  const [offered] = await Promise.all([
    offeredStudies(host),
    fontsFor(windowText(before.language).frame.start.sentence),
  ])
  const [first] = offered
  // A window that starts has a study in it: the one asked for by a double click, else the one opened last, else the
  // first that comes with the product.
  const asked = await host.takeAsked()
  if (asked?.ok === false) tell(store, { kind: 'not-opened', failure: asked.error })
  if (asked?.ok === true) void conductor.openStudy(asked.value)
  else if (first !== undefined) {
    const read = await host.read(first.id)
    if (read.ok) void conductor.openStudy(read.value)
    else store.setState({ study: { status: 'failed', name: first.name, failure: read.error } })
  }
  const isNew = kept[TOUR_KEPT] !== true
  const save = saveFile(store, host)
  createRoot(root).render(createElement(App, { store, conductor, host, offered, work, isNew, save }))
}

const root = document.getElementById('root')
if (root !== null) void start(root)
void workOffline()
