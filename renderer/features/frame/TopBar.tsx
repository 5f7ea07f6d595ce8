import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useText } from '../../ui/language/LanguageProvider.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Select } from '../../ui/Select.tsx'
import { Appearance } from './Appearance.tsx'
import type { FrameActions, FrameView, OpenStudy } from './frame-view.ts'
import { RunMark } from './RunMark.tsx'
import { keysOf } from './shortcuts.ts'

export interface TopBarProps {
  readonly view: FrameView
  readonly actions: FrameActions
  readonly onPalette: () => void
}

/** What is open, how it is calculated, and what can be done anywhere. */
export function TopBar({ view, actions, onPalette }: TopBarProps) {
  const text = useText().frame
  const { study } = view
  return (
    <header className="top-bar">
      <StudyMenu view={view} actions={actions} />
      {study === null ? null : <Assumptions study={study} actions={actions} />}
      <div className="top-bar-end">
        {study === null ? null : (
          <>
            <RunMark run={study.run} />
            <IconButton
              icon="undo"
              label={study.undo === null ? text.undo : text.undoWhat({ what: study.undo })}
              keys={keysOf('undo')}
              disabled={study.undo === null}
              onClick={actions.undo}
            />
            <IconButton
              icon="redo"
              label={study.redo === null ? text.redo : text.redoWhat({ what: study.redo })}
              keys={keysOf('redo')}
              disabled={study.redo === null}
              onClick={actions.redo}
            />
          </>
        )}
        {study === null ? null : (
          <IconButton icon="save" label={text.save} keys={keysOf('save')} onClick={actions.save} />
        )}
        <Button look="quiet" icon="search" aria-haspopup="dialog" onClick={onPalette}>
          <span className="visually-hidden">{text.palette.open}</span>
          <kbd>{keysOf('palette')}</kbd>
        </Button>
        <Appearance view={view} actions={actions} />
      </div>
    </header>
  )
}

function StudyMenu({ view, actions }: Omit<TopBarProps, 'onPalette'>) {
  const text = useText().frame
  const { openFolder, openFile, openOffered } = actions
  const items = [
    ...view.offered.map(({ id, name }) => ({
      id,
      label: text.recent({ name }),
      icon: 'run' as const,
      onChoose: () => openOffered(id),
    })),
    ...(openFolder === undefined
      ? []
      : [{ id: 'folder', label: text.openFolder, icon: 'folder' as const, onChoose: openFolder }]),
    ...(openFile === undefined
      ? []
      : [{ id: 'file', label: text.openFile, icon: 'data' as const, onChoose: openFile }]),
  ]
  const name = view.study?.name ?? text.noStudy
  return (
    <div className="top-bar-study">
      <span className="top-bar-mark" aria-hidden="true">
        {text.mark}
      </span>
      {items.length === 0 ? <strong>{name}</strong> : <Menu label={name} items={items} />}
    </div>
  )
}

function Assumptions({ study, actions }: { study: OpenStudy; actions: FrameActions }) {
  const text = useText().frame
  return (
    <div className="top-bar-assumptions">
      <Select
        label={text.scenario}
        labelAt="side"
        value={study.scenario}
        options={study.scenarios.map(({ id, label }) => ({ value: id, label }))}
        onChange={actions.chooseScenario}
      />
      <Select
        label={text.rule}
        labelAt="side"
        value={study.rule}
        options={study.rules.map((rule) => ({ value: rule, label: text.rules[rule] }))}
        onChange={actions.chooseRule}
      />
      <Select
        label={text.gwp}
        labelAt="side"
        value={study.gwp}
        options={study.gwpSets.map((set) => ({ value: set, label: set }))}
        onChange={actions.chooseGwp}
      />
    </div>
  )
}
