import { LANGUAGES, type Language } from '#messages'
import { Badge } from '../../ui/Badge.tsx'
import { useText } from '../../ui/language/LanguageProvider.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Select } from '../../ui/Select.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import type { FrameActions, FrameView } from './frame-view.ts'

const THEME_ICONS = { system: 'system', light: 'sun', dark: 'moon' } as const

/** Language and theme; a language that nobody has revised says so. */
export function Appearance({ view, actions }: { view: FrameView; actions: FrameActions }) {
  const text = useText().frame
  const languages = Object.keys(LANGUAGES) as Language[]
  return (
    <>
      {LANGUAGES[view.language].status === 'machine-draft' ? (
        <Tooltip text={text.draftWhy}>
          <span tabIndex={0} role="note" className="draft-mark">
            <Badge tone="note">{text.draft}</Badge>
          </span>
        </Tooltip>
      ) : null}
      <Select
        label={text.language}
        labelAt="hidden"
        value={view.language}
        options={languages.map((language) => ({ value: language, label: LANGUAGES[language].name }))}
        onChange={actions.setLanguage}
      />
      <Menu
        label={`${text.theme}: ${text.themes[view.theme]}`}
        icon={THEME_ICONS[view.theme]}
        iconOnly
        items={(['system', 'light', 'dark'] as const).map((theme) => ({
          id: theme,
          label: text.themes[theme],
          icon: THEME_ICONS[theme],
          onChoose: () => actions.setTheme(theme),
        }))}
      />
    </>
  )
}
