import { LANGUAGES, type Language, type WindowText } from '#messages'
import type { FrameActions, FrameView, PlaceEntry } from './frame-view.ts'
import { keysOf } from './shortcuts.ts'

/** Something that the command palette finds by its name. */
export interface PaletteEntry {
  readonly id: string
  readonly kind: 'place' | 'scenario' | 'policy' | 'command'
  readonly label: string
  readonly keys?: string
  readonly run: () => void
}

const command = (id: string, label: string, run: (() => void) | undefined, keys?: string): PaletteEntry[] =>
  run === undefined
    ? []
    : [{ id: `command ${id}`, kind: 'command', label, run, ...(keys === undefined ? {} : { keys }) }]

/** All that can be reached or done now. */
export function paletteEntries(
  view: FrameView,
  actions: FrameActions,
  places: readonly PlaceEntry[],
  { frame: text }: WindowText,
): PaletteEntry[] {
  const { study } = view
  const languages = (Object.keys(LANGUAGES) as Language[]).filter((language) => language !== view.language)
  const themes = (['system', 'light', 'dark'] as const).filter((theme) => theme !== view.theme)
  return [
    ...(study === null ? [] : places).map(({ id }): PaletteEntry => {
      return { id: `place ${id}`, kind: 'place', label: text.place[id], run: () => actions.go(id) }
    }),
    ...(study?.scenarios ?? []).map(({ id, label }): PaletteEntry => {
      return { id: `scenario ${id}`, kind: 'scenario', label, run: () => actions.chooseScenario(id) }
    }),
    ...(study?.policies ?? []).map(({ id, label }): PaletteEntry => {
      return { id: `policy ${id}`, kind: 'policy', label, run: () => actions.showPolicy(id) }
    }),
    ...command('undo', text.undo, (study?.undo ?? null) === null ? undefined : actions.undo, keysOf('undo')),
    ...command('redo', text.redo, (study?.redo ?? null) === null ? undefined : actions.redo, keysOf('redo')),
    ...command('folder', text.openFolder, actions.openFolder),
    ...command('file', text.openFile, actions.openFile),
    ...view.offered.flatMap(({ id, name }) =>
      command(`open ${id}`, text.recent({ name }), () => actions.openOffered(id)),
    ),
    ...languages.flatMap((language) =>
      command(`language ${language}`, `${text.language}: ${LANGUAGES[language].name}`, () =>
        actions.setLanguage(language),
      ),
    ),
    ...themes.flatMap((theme) =>
      command(`theme ${theme}`, `${text.theme}: ${text.themes[theme]}`, () => actions.setTheme(theme)),
    ),
  ]
}
