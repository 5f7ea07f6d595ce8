import { LANGUAGES, type Language, type WindowText } from '#messages'
import type { StudyOutline } from '#worker'
import type { FrameActions, FrameView, PlaceEntry } from './frame-view.ts'
import { keysOf } from './shortcuts.ts'

/** Something that the command palette finds by its name. */
export interface PaletteEntry {
  readonly id: string
  readonly kind: 'place' | 'chart' | 'table' | 'view' | 'scenario' | 'policy' | 'command'
  readonly label: string
  /** Where it is, shown beside it and searched too. */
  readonly within?: string
  /** Other words by which it is found. */
  readonly words?: string
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
    ...(study === null ? [] : partsOf(places, study.outline, view.language)).map(
      ({ place: id, part }): PaletteEntry => {
        const { kind, address, words = '' } = part
        const label = begunWithCapital(part.label, view.language)
        const key = ['part', id, ...address].join(' ')
        return { id: key, kind, label, within: text.place[id], words, run: () => actions.go(id, ...address) }
      },
    ),
    ...(study?.scenarios ?? []).map(({ id, label }): PaletteEntry => {
      return { id: `scenario ${id}`, kind: 'scenario', label, run: () => actions.chooseScenario(id) }
    }),
    ...(study?.policies ?? []).map(({ id, label }): PaletteEntry => {
      return { id: `policy ${id}`, kind: 'policy', label, run: () => actions.showPolicy(id) }
    }),
    ...(study?.rules ?? []).flatMap((rule) =>
      command(`rule ${rule}`, `${text.rule}: ${text.rules[rule]}`, () => actions.chooseRule(rule)),
    ),
    ...(study?.gwpSets ?? []).flatMap((set) =>
      command(`gwp ${set}`, `${text.gwp}: ${set}`, () => actions.chooseGwp(set)),
    ),
    ...command('undo', text.undo, (study?.undo ?? null) === null ? undefined : actions.undo, keysOf('undo')),
    ...command('redo', text.redo, (study?.redo ?? null) === null ? undefined : actions.redo, keysOf('redo')),
    ...command('save', text.save, study === null ? undefined : actions.save, keysOf('save')),
    ...command('tour', text.tour.label, study === null ? undefined : actions.startTour),
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

/** A title that stands after a country's name in its chart stands alone here. */
const begunWithCapital = (label: string, language: Language): string =>
  label.slice(0, 1).toLocaleUpperCase(language) + label.slice(1)

const partsOf = (places: readonly PlaceEntry[], outline: StudyOutline, language: Language) =>
  places.flatMap(({ id, parts }) => (parts?.({ outline, language }) ?? []).map((part) => ({ place: id, part })))

/** What a search looks through. */
export const wordsOf = ({ label, within = '', words = '' }: PaletteEntry): string =>
  [label, words, within].filter((part) => part !== '').join(' ')
