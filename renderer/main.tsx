import './schemas-without-eval.ts'
import './ui/theme/tokens.css'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { windowText } from '#messages'
import { App } from './App.tsx'
import { connectWorker } from './engine/connection.ts'
import { createEngineClient } from './engine/engine-client.ts'
import { hostHere } from './host/host-here.ts'
import { workOffline } from './offline/register.ts'
import { saveFile } from './save-file.ts'
import { chosenBefore, followAddress, offeredStudies } from './start-window.ts'
import { createConductor } from './state/conductor.ts'
import { createAppStore } from './state/store.ts'
import { fontsFor } from './ui/theme/fonts.ts'
import { themeOf } from './ui/theme/theme.ts'

async function start(root: HTMLElement): Promise<void> {
  const host = hostHere()
  const client = createEngineClient(connectWorker)
  const before = chosenBefore(await host.readPreferences(), navigator.languages)
  document.documentElement.dataset['theme'] = themeOf(before.theme)
  const store = createAppStore(before)
  const conductor = createConductor(store, client)
  followAddress(store)

  const [offered] = await Promise.all([
    offeredStudies(host),
    fontsFor(windowText(before.language).frame.start.sentence),
  ])
  const [first] = offered
  // A window that starts has a study in it: the one opened last, else the first that comes with the product.
  if (first !== undefined) {
    const read = await host.read(first.id)
    if (read.ok) void conductor.openStudy(read.value)
    else store.setState({ study: { status: 'failed', name: first.name, failure: read.error } })
  }
  createRoot(root).render(createElement(App, { store, conductor, host, offered, save: saveFile(store, host) }))
}

const root = document.getElementById('root')
if (root !== null) void start(root)
void workOffline()
