import { render } from '@testing-library/react'
import { createElement, type ComponentType } from 'react'
import { expect } from 'vitest'
import type { StudyFile } from '#model'
import { createEngineService } from '../../../model/worker/engine-service.ts'
import type { EngineApi } from '../../../model/worker/protocol.ts'
import { createAnalyst } from '../../../renderer/engine/analyst.ts'
import { createEngineClient } from '../../../renderer/engine/engine-client.ts'
import type { PlaceProps } from '../../../renderer/features/place-props.ts'
import { createConductor } from '../../../renderer/state/conductor.ts'
import { createAppStore } from '../../../renderer/state/store.ts'
import { LanguageProvider } from '../../../renderer/ui/language/LanguageProvider.tsx'
import { ThemeProvider } from '../../../renderer/ui/theme/ThemeProvider.tsx'
import { createMemoryHost } from './memory-host.ts'

/** A place over a study that is open, answered by the engine itself but for what a test answers. */
export async function openPlace(
  files: readonly StudyFile[],
  Place: ComponentType<PlaceProps>,
  answers: Partial<EngineApi> = {},
  asked: Partial<PlaceProps> = {},
) {
  const store = createAppStore()
  const api = { ...createEngineService(() => 0), ...answers }
  const connect = () => ({ api, died: new Promise<string>(() => undefined), terminate: () => undefined })
  const conductor = createConductor(store, createEngineClient(connect), createMemoryHost([]), createAnalyst(connect, 1))
  await conductor.openStudy({ study: 'mini', name: 'mini', files, problems: [] })
  expect(store.getState().study.status).toBe('open')
  const props: PlaceProps = { store, conductor, onExplain: () => undefined, save: () => Promise.resolve(), ...asked }
  const place = createElement(Place, props)
  render(
    createElement(LanguageProvider, {
      language: 'en',
      children: createElement(ThemeProvider, { choice: 'light', children: place }),
    }),
  )
  return { store, conductor }
}
